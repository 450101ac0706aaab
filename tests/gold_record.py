"""A gold record of an example, and how far a record agrees with it."""

import json
from dataclasses import dataclass
from pathlib import Path

from rashomon.types import Claim, Record

GOLD = Path(__file__).parent / "cases" / "frozen" / "examples"
_SMALL = frozenset("the a an of for and in on at to by from his her its".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Shares from 0 to 1: figures found with the right interval, and of these the right source."""

    figures: float
    sources: float
    missed: tuple[str, ...]


def read_gold(name: str) -> dict:
    """Return the gold record of an example folder."""
    return json.loads((GOLD / f"{name}.json").read_text(encoding="utf-8"))


def agreement(gold: dict, record: Record) -> Agreement:
    """Return how far the record's claims agree with the gold claims that have a count."""
    wanted = [
        c
        for c in gold["claims"]
        if c.get("count") and not c.get("optional") and not c.get("repeat_of")
    ]
    names = {d.id: Path(d.path).name if d.path else d.id for d in record.documents}
    ids = {d.id for d in record.documents}
    left = list(record.claims)
    found: list[tuple[dict, Claim]] = []
    missed = []
    for gold_claim in wanted:
        match = next((c for c in left if _is_same(gold_claim, c, names, ids)), None)
        if match is None:
            missed.append(f"{gold_claim['id']}: {gold_claim['quote']} {gold_claim['count']}")
            continue
        left.remove(match)
        found.append((gold_claim, match))
    right = sum(_same_source(g, c) for g, c in found)
    return Agreement(
        figures=len(found) / len(wanted), sources=right / len(found), missed=tuple(missed)
    )


def _is_same(gold: dict, claim: Claim, names: dict[str, str], ids: set[str]) -> bool:
    where = gold["doc"]
    if where != (claim.document if where in ids else names[claim.document]):
        return False
    if claim.count is None or claim.outcome not in {gold["outcome"], *_many(gold, "outcome_alt")}:
        return False
    counts = [tuple(gold["count"]), *(tuple(x) for x in _many(gold, "count_alt"))]
    if (claim.count.low, claim.count.high) not in counts:
        return False
    number = claim.count.verbatim.split()[-1].lower()
    return _overlap(gold["quote"], claim.quote) or number in gold["quote"].lower()


def _many(gold: dict, key: str) -> list:
    value = gold.get(key) or []
    if not isinstance(value, list):
        return [value]
    return [value] if value and key == "count_alt" and not isinstance(value[0], list) else value


def _overlap(left: str, right: str) -> bool:
    return left in right or right in left


def _same_source(gold: dict, claim: Claim) -> bool:
    labels = [gold.get("source"), *_many(gold, "source_alt")]
    return any(_same_label(label, claim.source.label) for label in labels)


def _same_label(left: str | None, right: str | None) -> bool:
    if left is None or right is None:
        return left is right
    return bool(_words(left) & _words(right))


def _words(label: str) -> set[str]:
    return {w.strip(".,'’").lower() for w in label.split()} - _SMALL
