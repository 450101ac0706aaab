"""The bullets of a golden record: what each asks, and how a record falls short of it."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import permutations

import rashomon
from rashomon.names import alike
from rashomon.types import Claim, Contradiction, Estimate, Event, Record
from tests.golden_records import RecordCase

_OUTCOME = "killed|wounded|missing|captured|detained|escaped|abducted|displaced|trapped|strength"
_FIGURE = re.compile(
    rf"(?P<outcome>{_OUTCOME}|attackers|recaptured|freed|casualties_undifferentiated)"
    r"(, (?P<group>[^:]+))?:? (?P<figures>(\d|unknown|none)[^|]*)(?P<keys>(\|.*)?)"
)
_ITEM = re.compile(r'"(?P<words>[^"]+)"( by (?P<by>[^/(]+?))?( in (?P<outlet>[^/(]+?))?')
_PREFIX = re.compile(
    r"(?P<what>profile|as of|in|background|aggregate)(?! tension)( (?P<which>[^ ]+))?: "
)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The record of a case, and the event that a bullet speaks of, if there is one."""

    case: RecordCase
    record: Record
    event: Event | None

    @property
    def estimates(self) -> tuple[Estimate, ...]:
        """Return the event's estimates."""
        return () if self.event is None else self.event.estimates

    def claims(self, item: str) -> list[Claim]:
        """Return the claims that `"12" by police in Daily` may mean."""
        found = _ITEM.fullmatch(item.strip())
        if found is None:
            raise ValueError(f'not of the form "words" by somebody in outlet: {item}')
        outlets = {d.id: d.outlet or "" for d in self.record.documents}
        return [c for c in self.record.claims if _is_meant(c, found, outlets[c.document])]

    def told(self, claims: Iterable[str]) -> str:
        """Return claims by their ids, as a bullet would write them."""
        by_id = {c.id: c for c in self.record.claims}
        return " / ".join(_shown(by_id[c]) for c in claims)


def wrong_bullets(case: RecordCase) -> list[str]:
    """Return a line for each bullet that does not hold, and for each contradiction too much."""
    wrong = [f"{b}: {said}" for b in case.bullets if (said := _judged(case, b)) is not None]
    record = _record(case)
    happened = _happened(record)
    if case.is_one_event and len(happened) > 1:
        wrong.append(f"one event was told of: the record has {len(happened)}")
    views = [View(case=case, record=record, event=event) for event in happened]
    return wrong + [line for view in views for line in _too_many(view)]


def _judged(case: RecordCase, bullet: str) -> str | None:
    """Return how the record falls short of a bullet, None if it does not."""
    rest, asked = bullet, {}
    while (found := _PREFIX.match(rest)) is not None:
        asked[found["what"]] = found["which"]
        rest = rest[found.end() :]
    record = _record(case, profile=asked.get("profile", "gtd"), as_of=asked.get("as of"))
    view = View(case=case, record=record, event=_event(record, asked))
    for pattern, judge in _JUDGES:
        if (words := re.fullmatch(pattern, rest)) is not None:
            return judge(view, words)
    raise ValueError(f"{case.name}: a bullet of no known form: {bullet}")


@cache
def _record(case: RecordCase, profile: str = "gtd", as_of: str | None = None) -> Record:
    return rashomon.report(case.inputs(), profile=profile, as_of=as_of, one_event=case.is_one_event)


def _happened(record: Record) -> list[Event]:
    return [e for e in record.events if not e.background and e.event_clarity == 1]


def _event(record: Record, asked: dict[str, str]) -> Event | None:
    """Return the event that the bullet's first words name, else the one with most claims."""
    if "background" in asked:
        found = [e for e in record.events if e.background]
    elif "aggregate" in asked:
        found = [e for e in record.events if e.event_clarity == 2]  # noqa: PLR2004 (UCDP's code)
    else:
        found = _happened(record)
    if (place := asked.get("in")) is not None:
        found = [e for e in found if e.place is not None and alike(place, e.place.name or "")]
    return max(found, key=lambda e: len(e.claims), default=None)


def _is_meant(claim: Claim, item: re.Match[str], outlet: str) -> bool:
    words, by = item["words"].casefold(), item["by"]
    verbatim = None if claim.count is None else claim.count.verbatim.casefold()
    if words != verbatim and not (" " in words and words in claim.quote.casefold()):
        return False
    if item["outlet"] is not None and item["outlet"] != outlet:
        return False
    return by is None or _names(by, claim.source.label)


def _names(by: str, label: str | None) -> bool:
    if by == "nobody" or label is None:
        return by == "nobody" and label is None
    return all(word in label.casefold() for word in by.casefold().split())


def _shown(claim: Claim) -> str:
    words = claim.quote if claim.count is None else claim.count.verbatim
    return f'"{words}" by {claim.source.label or "nobody"}'


def _figures(view: View, words: re.Match[str]) -> str | None:
    rows = _rows(view.estimates, words["outcome"], words["group"] or "everyone")
    if words["figures"].strip() == "none":
        return None if not rows else f"the record has {_row(rows[0])}"
    if len(rows) != 1:
        others = "; ".join(f"{e.outcome}, {e.group}" for e in view.estimates) or "no figures"
        return f"{len(rows)} rows fit, the record has {others}"
    (row,) = rows
    keys = dict(x.strip().split(": ", 1) for x in words["keys"].split("|") if x.strip())
    known = {"reports": str(row.n_documents), "origins": str(row.n_origins)}
    for key, value in keys.items():
        if (value not in row.rule) if key == "rule" else (known[key] != value):
            return f"the record has {_row(row)}"
    return None if _fits(words["figures"], row) else f"the record has {_row(row)}"


def _rows(estimates: Sequence[Estimate], outcome: str, group: str) -> list[Estimate]:
    """Return the rows of an outcome whose group has that name, else that category."""
    rows = [e for e in estimates if e.outcome == outcome]
    ways: tuple[Callable[[Estimate], bool], ...] = (
        lambda e: e.group.casefold() == group.casefold(),
        lambda e: e.category.replace("_", " ") == group,
        lambda e: all(w in e.group.casefold() for w in group.casefold().split()),
    )
    return next((found for way in ways if (found := [e for e in rows if way(e)])), [])


def _fits(figures: str, row: Estimate) -> bool:
    ends = [x.strip() for x in figures.split("–")]
    if len(ends) == 1:
        return ends[0] == _number(row.best)
    return ends == _ends(row)


def _row(row: Estimate) -> str:
    figures = " – ".join(_ends(row))
    counted = f"reports: {row.n_documents} | origins: {row.n_origins}"
    return f"{row.outcome}, {row.group}: {figures} | {counted} | rule: {row.rule}"


def _ends(row: Estimate) -> list[str]:
    high = _number(row.high) + ("+" if row.upper_open else "")
    return [_number(row.low), _number(row.best), high]


def _number(number: int | None) -> str:
    return "unknown" if number is None else str(number)


def _set_aside(view: View, words: re.Match[str]) -> str | None:
    meant = {c.id for c in view.claims(words["item"])}
    if not meant:
        return "there is no such claim"
    reasons = {s.reason for e in view.estimates for s in e.set_aside if s.claim in meant}
    if words["reason"] in reasons:
        return None
    return f"set aside for {', '.join(sorted(reasons))}" if reasons else "it is not set aside"


def _used(view: View, words: re.Match[str]) -> str | None:
    meant = {c.id for c in view.claims(words["item"])}
    if any(claim in meant for e in view.estimates for claim in e.used):
        return None
    return "it set no figure" if meant else "there is no such claim"


def _conflict(view: View, words: re.Match[str]) -> str | None:
    strength = words["strength"].replace(" ", "_")
    found = _conflicts(view, strength)
    if any(_holds(view, words["items"], c) and words["rule"] in (None, c.about) for c in found):
        return None
    missing = [x for x in words["items"].split(" / ") if not view.claims(x)]
    if missing:
        return f"there is no claim {', '.join(missing)}"
    others = "; ".join(f"{view.told(c.claims)} ({c.about})" for c in found)
    return f"the record has {others or 'none'}"


def _conflicts(view: View, strength: str) -> list[Contradiction]:
    if view.event is None:
        return []
    return [c for c in view.event.contradictions if c.strength == strength]


def _holds(view: View, items: str, conflict: Contradiction) -> bool:
    """Say whether a conflict is between just the claims that the items mean, one each."""
    meant = [{c.id for c in view.claims(item)} for item in items.split(" / ")]
    if len(meant) != len(conflict.claims):
        return False
    return any(
        all(claim in ids for claim, ids in zip(order, meant, strict=True))
        for order in permutations(conflict.claims)
    )


def _none_of(view: View, words: re.Match[str]) -> str | None:
    strength = {"contradiction": "impossible", "tension": "in_tension"}.get(words["what"])
    if strength is not None:
        found = [view.told(c.claims) for c in _conflicts(view, strength)]
    else:
        found = [u.explanation for u in view.event.updates] if view.event else []
    return f"the record has {'; '.join(found)}" if found else None


def _too_many(view: View) -> Iterator[str]:
    """Yield the contradictions that no bullet lists: what could all be true is none."""
    asked = [m["items"] for b in view.case.bullets if (m := re.search(_CONFLICT, b)) is not None]
    for conflict in _conflicts(view, "impossible"):
        if not any(_holds(view, items, conflict) for items in asked):
            yield f"contradiction too much: {view.told(conflict.claims)}"


def _update(view: View, words: re.Match[str]) -> str | None:
    earlier, later = ({c.id for c in view.claims(words[x])} for x in ("earlier", "later"))
    updates = view.event.updates if view.event is not None else ()
    for update in updates:
        if update.earlier in earlier and update.later in later and update.how == words["how"]:
            return None
    others = "; ".join(f"{view.told((u.earlier, u.later))} ({u.how})" for u in updates)
    return f"the record has {others or 'no update'}"


def _is_provisional(view: View, words: re.Match[str]) -> str | None:
    if view.event is None:
        return "the record has no event"
    if view.event.provisional is (words["not"] is None):
        return None
    return "it is provisional" if view.event.provisional else "it is not"


def _when(view: View, words: re.Match[str]) -> str | None:
    event = view.event
    if event is None:
        return "the record has no event"
    days = event.start if event.end in (None, event.start) else f"{event.start}/{event.end}"
    return _same(f"{days}, date_prec {event.date_prec}", words[1])


def _where(view: View, words: re.Match[str]) -> str | None:
    place = view.event.place if view.event is not None else None
    if place is None:
        return "the record has no place"
    return _same(f"{place.name}, where_prec {place.where_prec}", words[1])


def _same(found: str, asked: str) -> str | None:
    return None if asked in (found, found.split(",")[0]) else f"the record has {found}"


def _number_of_events(view: View, words: re.Match[str]) -> str | None:
    return _same(str(len(_happened(view.record))), words[1])


def _done_by(view: View, words: re.Match[str]) -> str | None:
    found = [f"{p.name} ({p.confidence})" for p in (view.event.perpetrators if view.event else ())]
    return None if words[1] in found else f"the record has {', '.join(found) or 'nobody'}"


def _is_marked(view: View, words: re.Match[str]) -> str | None:
    has = {
        "compclaim": lambda e: e.competing_claims,
        "contested": lambda e: e.contested,
        "candidate": lambda e: e.code_status == "candidate",
        "ongoing": lambda e: bool(e.ongoing),
    }[words["mark"]]
    if view.event is None:
        return "the record has no event"
    return None if has(view.event) is (words["not"] is None) else "the record has it otherwise"


def _checked(view: View, words: re.Match[str]) -> str | None:
    found = [check for e in view.estimates for check in e.checks]
    return None if any(words[1] in c for c in found) else f"the record has {found}"


def _scoped(view: View, words: re.Match[str]) -> str | None:
    found = [c.scope for c in view.claims(words["item"])]
    return None if words["scope"] in found else f"the record has {', '.join(found) or 'no claim'}"


def _said(view: View, words: re.Match[str]) -> str | None:
    found = [c.stance for c in view.claims(words["item"])]
    return None if words["stance"] in found else f"the record has {', '.join(found) or 'no claim'}"


def _traced(view: View, words: re.Match[str]) -> str | None:
    """Compare each claim's quote with the characters it names, each report with its hash."""
    documents = {d.id: d for d in view.record.documents}
    for claim in view.record.claims:
        if documents[claim.document].text[claim.start : claim.end] != claim.quote:
            return f"not its own characters: {claim.quote}"
    for document, given in zip(view.record.documents, view.case.inputs(), strict=True):
        content = (given["text"] or "").encode()
        if hashlib.sha256(content).hexdigest() != document.sha256:
            return f"another hash: {document.id}"
        if hashlib.sha256(content + b" ").hexdigest() == document.sha256:
            return f"one byte more changes nothing: {document.id}"
    return None


def _in_any_order(view: View, words: re.Match[str]) -> str | None:
    for order in permutations(view.case.inputs()):
        other = rashomon.report(order, one_event=view.case.is_one_event)
        if other.to_dict() != view.record.to_dict():
            return f"another record for {', '.join(str(d['id']) for d in order)}"
    return None


def _masked(view: View, words: re.Match[str]) -> str | None:
    """Look for a name in every field of the public record but the quoted words."""
    fields = list(_texts(view.record.to_dict()))
    shown = [f"{key}: {text}" for key, text in fields if words[1] in text and key not in _QUOTED]
    return f"shown in {'; '.join(shown)}" if shown else None


_QUOTED = ("quote", "text")


def _texts(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, key)


_CONFLICT = r'(?P<strength>impossible|in tension): (?P<items>".*?)( \[(?P<rule>[^\]]+)\])?$'
_JUDGES: tuple[tuple[str, Callable[[View, re.Match[str]], str | None]], ...] = (
    (_FIGURE.pattern, _figures),
    (r'set aside: (?P<item>".*) \((?P<reason>\w+)\)', _set_aside),
    (r'used: (?P<item>".*)', _used),
    (_CONFLICT, _conflict),
    (r"no (?P<what>contradiction|tension|update)", _none_of),
    (r'update: (?P<earlier>".*) → (?P<later>".*) \((?P<how>\w+)\)', _update),
    (r"(?P<not>not )?provisional", _is_provisional),
    (r"(?P<not>not )?(?P<mark>compclaim|contested|candidate|ongoing)", _is_marked),
    (r"event: (.*)", _when),
    (r"place: (.*)", _where),
    (r"events: (\d+)", _number_of_events),
    (r"perpetrator: (.*)", _done_by),
    (r'check: "(.*)"', _checked),
    (r'scope: (?P<item>".*) \((?P<scope>\w+)\)', _scoped),
    (r'stance: (?P<item>".*) \((?P<stance>\w+)\)', _said),
    (r"every quote and hash can be checked", _traced),
    (r"the same in any order", _in_any_order),
    (r'masked: "(.*)"', _masked),
)
