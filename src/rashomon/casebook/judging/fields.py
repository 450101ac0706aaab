"""Fields of a claim as a person gives them: checked, all mistakes told at once, and applied."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from rashomon.casebook.judging.allowed import ALSO, FIELDS, FLAGS, NUMBERS, TEXTS, VALUES
from rashomon.casebook.judging.words import held
from rashomon.errors import BadInput
from rashomon.text import snippet
from rashomon.types import Claim, Group, Perpetrator, Quantity, Source, Status
from rashomon.wording.words import interval

Given = Mapping[str, Any]

_MOST = 10_000_000_000  # people
_DIGITS = re.compile("\\d{1,20}|\\d{1,3}(?:[,\u066c]\\d{3}){1,6}")  # of any script
_SIGNS = " ()[]~≈<>≤≥=+.,"  # around a figure in words
_LONGEST = 500  # characters of a name or of words
_SINGLED_OUT = ("attackers", "children", "women", "journalists_medics_aid")
_YES, _NO = ("true", "yes", "1"), ("false", "no", "0")


def checked(given: Mapping[str, object]) -> dict[str, Any]:
    """Return fields by their names with their values; BadInput names every mistake.

    None, "" or, for a number, "unknown" is what is not known.
    """
    found: dict[str, Any] = {}
    mistakes: list[str] = []
    for name, value in given.items():
        known = ALSO.get(name, name.replace("-", "_"))
        try:
            found.update(_read(known, value))
        except ValueError as error:
            mistakes.append(f"{snippet(name)}: {error}")
    low, high = found.get("low"), found.get("high")
    if low is not None and high is not None and low > high:
        mistakes.append(f"low {low:,} is more than high {high:,}")
    if mistakes:
        raise BadInput("; ".join(mistakes))
    return found


def applied(claim: Claim, fields: Given) -> Claim:
    """Return a claim with fields in place of its own; BadInput where the whole makes no sense."""
    changed = replace(
        claim,
        **{n: fields[n] for n in ("outcome", "stance", "scope") if n in fields},
        count=_count(claim.count, fields),
        group=_group(claim.group, fields),
        source=_source(claim.source, fields),
        status=_status(claim.status, fields),
        perpetrator=_perpetrator(claim.perpetrator, fields),
    )
    _refuse_half(changed)
    return changed


def _read(name: str, value: object) -> dict[str, Any]:
    if name not in FIELDS:
        raise ValueError(f"no field of a claim; there are {', '.join(sorted(FIELDS))}")
    if name == "count":
        return _both_ends(value)
    return {name: _reader(name)(name, value)}


def _reader(name: str) -> Callable[[str, object], object]:
    of = ((NUMBERS, _number), (TEXTS, _text), (FLAGS, _flag), (tuple(VALUES), _listed))
    return next(read for names, read in of if name in names)


def _number(_name: str, value: object) -> int | None:
    text = "" if value is None else str(value).strip()
    if text in ("", "unknown"):
        return None
    if isinstance(value, bool) or not _DIGITS.fullmatch(text):
        how = f" in digits alone, {_MOST:,} at most" if any(map(str.isdecimal, text)) else ""
        raise ValueError(f"{snippet(text, 40)!r} is no whole number of people{how}")
    number = int(text.replace(",", "").replace("\u066c", ""))
    if number > _MOST:
        raise ValueError(f"{number:,} are more people than there are; {_MOST:,} at most")
    return number


def _both_ends(value: object) -> dict[str, Any]:
    """Return low and high of "23", "7-23" or "23+"."""
    text = str(value).strip().replace("\N{EN DASH}", "-")
    low, dash, high = text.partition("-")
    if text.endswith("+"):
        return {"low": _number("low", text[:-1]), "high": None}
    if dash and not low.strip():
        raise ValueError(f"{snippet(text, 40)!r} is no count; write 23, 7-23 or 23+")
    first = _number("low", low)
    return {"low": first, "high": _number("high", high) if dash else first}


def _text(_name: str, value: object) -> str | None:
    text = "" if value is None else held(str(value)).strip()
    if len(text) > _LONGEST:
        raise ValueError(f"is {len(text):,} characters long, {_LONGEST} at most")
    return text or None


def _flag(_name: str, value: object) -> bool:
    said = str(value).strip().lower()
    if said not in (*_YES, *_NO):
        raise ValueError(f"{snippet(said, 40)!r}: true or false")
    return said in _YES


def _listed(name: str, value: object) -> str | None:
    text = "" if value is None else str(value).strip()
    if not text and name in ("group_role", "outcome"):
        return None
    allowed = VALUES[name]
    by_name = {one.lower().replace(" ", "_"): one for one in allowed}
    wanted = text.lower().replace("-", "_").replace(" ", "_")
    if wanted not in by_name:
        raise ValueError(f"{snippet(text, 40)!r} is none of {', '.join(allowed)}")
    return by_name[wanted]


def _count(count: Quantity | None, fields: Given) -> Quantity | None:
    if not fields.keys() & {"low", "high", "verbatim"}:
        return count
    low = fields.get("low", None if count is None else count.low)
    high = fields.get("high", None if count is None else count.high)
    if low is not None and high is not None and low > high:
        raise BadInput(f"low {low:,} is more than high {high:,}; give both ends")
    _refuse_other_figure(fields.get("verbatim"), low, high)
    if "low" not in fields and "high" not in fields and count is not None:
        return replace(count, verbatim=fields["verbatim"] or interval(low, high))
    hedge = "at_least" if high is None and low is not None else None
    return Quantity(
        low=low,
        high=high,
        verbatim=fields.get("verbatim") or interval(low, high),
        hedge="up_to" if low is None and high is not None else hedge,
    )


def _refuse_other_figure(verbatim: str | None, low: int | None, high: int | None) -> None:
    """Raise BadInput for words that are nothing but a figure, and not the one that is counted."""
    if verbatim is None or not _is_figure(verbatim):
        return
    try:
        said = _both_ends(verbatim.strip(_SIGNS))
    except ValueError as error:
        raise BadInput(f"verbatim: {error}") from None
    ends = [end for end in said.values() if end is not None]
    if any(end < (low or 0) or (high is not None and end > high) for end in ends):
        raise BadInput(
            f"verbatim: {snippet(verbatim, 40)!r} is not {interval(low, high)}; give count too"
        )


def _is_figure(words: str) -> bool:
    """Say whether words are made of digits and signs alone."""
    return any(map(str.isdecimal, words)) and not any(map(str.isalpha, words))


def _group(group: Group | None, fields: Given) -> Group | None:
    names = {
        "group": "label", "category": "category", "group_status": "status",
        "group_role": "role", "actor": "actor",
    }  # fmt: skip
    given = {to: fields[name] for name, to in names.items() if name in fields}
    if not given:
        return group
    known = group or Group(label=None)
    if "status" in given and "category" not in given and known.category not in _SINGLED_OUT:
        given["category"] = given["status"]
    if "label" in given:
        given |= {"start": None, "end": None}
    return replace(known, **given)


def _source(source: Source, fields: Given) -> Source:
    names = {
        "source": "label", "organisation": "organisation", "source_role": "role",
        "source_kind": "kind", "party_to": "party_to", "anonymous": "anonymous",
    }  # fmt: skip
    given = {to: fields[name] for name, to in names.items() if name in fields}
    if not given:
        return source
    changed = replace(source, **given)
    if "label" in given or "organisation" in given:
        carried = tuple(x for x in source.chain if x not in (source.label, source.organisation))
        named = (changed.organisation, changed.label)
        chain = tuple(dict.fromkeys((*carried, *(x for x in named if x))))
        changed = replace(changed, chain=chain, start=None, end=None)
    if changed.kind == "none" and (changed.label or changed.organisation):
        changed = replace(changed, kind="unknown")
    return changed


def _status(status: Status | None, fields: Given) -> Status | None:
    if not fields.keys() & {"status_about", "status_value"}:
        return status
    about = fields.get("status_about", status.about if status else "other")
    return Status(
        about=about, value=fields.get("status_value", status.value if status else "unknown")
    )


def _perpetrator(known: Perpetrator | None, fields: Given) -> Perpetrator | None:
    if not fields.keys() & {"perpetrator", "confidence"}:
        return known
    actor = fields.get("perpetrator", known.actor if known else None)
    if actor is None:
        return None
    confidence = known.confidence if known else "REPORTED AS FACT"
    is_individual = known is not None and known.is_individual and known.actor == actor
    return Perpetrator(
        actor=actor,
        confidence=fields.get("confidence", confidence),
        is_individual=is_individual,
    )


def _refuse_half(claim: Claim) -> None:
    """Raise BadInput for a claim that says nothing that can be settled."""
    if claim.count is not None and claim.count.low is None and claim.count.high is None:
        raise BadInput("a count needs low or high; to leave the claim out, reject it")
    if claim.kind in ("casualty", "count") and claim.outcome is None:
        raise BadInput("outcome: a claim that counts people needs one")
