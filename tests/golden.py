"""Golden sentences in Markdown: reading them, and comparing them with what the reader claims."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from rashomon.types import Claim

CASES = Path(__file__).parent / "cases"
_BULLET = re.compile(r"- (?P<outcome>\S+) (?P<count>\S+)(?P<rest>.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One bullet of a case."""

    outcome: str
    low: int | None
    high: int | None
    has_count: bool
    keys: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A golden text and every claim that it makes."""

    file: str
    title: str
    text: str
    published: str | None
    outlet: str | None
    expected: tuple[Expected, ...] = field(default=())


def read_cases(folder: Path) -> list[Case]:
    """Return every case of the folder's Markdown files, in order."""
    return [case for path in sorted(folder.glob("*.md")) for case in _cases(path)]


def _cases(path: Path) -> list[Case]:
    blocks = re.split(r"^### ", path.read_text(encoding="utf-8"), flags=re.M)[1:]
    return [_case(path.stem, block) for block in blocks]


def _case(file: str, block: str) -> Case:
    lines = block.splitlines()
    text = "\n".join(x[1:].removeprefix(" ") for x in lines if x.startswith(">"))
    bullets = [x for x in lines if x.startswith("- ")]
    settings = dict(x.split(": ", 1) for x in lines if x.startswith(("published: ", "outlet: ")))
    expected = () if bullets == ["- nothing"] else tuple(_expected(b) for b in bullets)
    assert bullets, f"{file}: {lines[0]}: no bullet"
    return Case(
        file=file,
        title=lines[0].strip(),
        text=text,
        published=settings.get("published"),
        outlet=settings.get("outlet"),
        expected=expected,
    )


def _expected(bullet: str) -> Expected:
    found = _BULLET.fullmatch(bullet.strip())
    assert found is not None, bullet
    low, high = parse_count(found["count"])
    keys = dict(part.strip().split(": ", 1) for part in found["rest"].split("|") if part.strip())
    return Expected(
        outcome=found["outcome"], low=low, high=high, has_count=found["count"] != "-", keys=keys
    )


def parse_count(text: str) -> tuple[int | None, int | None]:
    """Return the interval of `12`, `12..15`, `12..` or `..15`; `-` is none."""
    if text == "-":
        return None, None
    low, dots, high = text.partition("..")
    if not dots:
        return int(low), int(low)
    return int(low) if low else None, int(high) if high else None


def differences(case: Case, claims: list[Claim]) -> list[str]:
    """Return what is missing, wrong or too much, one line each; empty when all is right."""
    left = [c for c in claims if c.kind != "status"]
    found: list[str] = []
    for expected in case.expected:
        match = next((c for c in left if _fits(expected, c)), None)
        if match is None:
            found.append(f"missing {expected}")
        else:
            left.remove(match)
    return found + [f"too much {show(c)}" for c in left]


def show(claim: Claim) -> str:
    """Return a claim in a line."""
    count = claim.count
    interval = "-" if count is None else f"{count.low}..{count.high}"
    group = claim.group.label if claim.group is not None else None
    return (
        f"{claim.outcome or claim.stance} {interval} | group: {group} | source: "
        f"{claim.source.label} | stance: {claim.stance} | rule: {claim.rule} | {claim.quote!r}"
    )


def _fits(expected: Expected, claim: Claim) -> bool:
    outcome = claim.outcome or ("cannot_confirm" if claim.kind == "confirmation" else claim.stance)
    if outcome != expected.outcome or (claim.count is not None) != expected.has_count:
        return False
    count = claim.count
    if count is not None and (count.low, count.high) != (expected.low, expected.high):
        return False
    return all(_key_fits(key, value, claim) for key, value in expected.keys.items()) and (
        "stance" in expected.keys or claim.stance != "denies" or outcome == "denies"
    )


def _key_fits(key: str, value: str, claim: Claim) -> bool:
    group = claim.group
    if key == "source":
        label = claim.source.label
        return label is None if value == "none" else _holds(label, value)
    if key == "organisation":
        body = claim.source.organisation
        return body is None if value == "none" else _holds(body, value)
    if key == "actor":
        return _holds(claim.perpetrator.actor if claim.perpetrator else None, value)
    if key in ("name", "age", "sex"):
        return _victim_fits(key, value, claim)
    values = {
        "group": lambda: _holds(group.label if group else None, value),
        "category": lambda: group is not None and group.category == value,
        "relation": lambda: group is not None and group.relation == value,
        "stance": lambda: claim.stance == value,
        "scope": lambda: claim.scope == value,
        "part": lambda: (claim.part_of is not None) == (value == "yes"),
        "background": lambda: True,
    }
    return bool(values[key]())


def _victim_fits(key: str, value: str, claim: Claim) -> bool:
    """Compare who the victim is; `none` is whatever the claim does not tell."""
    found = None if claim.victim is None else getattr(claim.victim, key)
    if value == "none":
        return found is None
    if key == "age":
        words, _, hedge = value.partition(" ")
        return found is not None and (*parse_count(words), hedge or None) == (
            found.low,
            found.high,
            found.hedge,
        )
    return bool(found == value)


def _holds(label: str | None, words: str) -> bool:
    return label is not None and all(w in label.lower() for w in words.lower().split())
