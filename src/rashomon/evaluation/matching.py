"""The claims of a record beside those of the gold."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from rashomon.evaluation.gold import Gold, GoldClaim
from rashomon.evaluation.likeness import (
    figure_likeness,
    is_figure,
    overlap,
    statement_likeness,
)
from rashomon.evaluation.outcomes import outcome_of
from rashomon.evaluation.pairing import Likeness, paired
from rashomon.types import Claim, Record

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Who is who: `figures` and `statements` are pairs, the rest has no partner.

    `by_claim` gives the gold claim of a claim of the record, optional ones too; `where` is the
    stretch of text at which a gold claim's words stand, where that is known.
    """

    gold: Gold
    record: Record
    figures: tuple[tuple[GoldClaim, Claim], ...]
    missed: tuple[GoldClaim, ...]
    extra: tuple[Claim, ...]
    statements: tuple[tuple[GoldClaim, Claim], ...]
    statements_missed: tuple[GoldClaim, ...]
    statements_extra: tuple[Claim, ...]
    by_claim: dict[str, GoldClaim]
    where: dict[str, Span]


def match(gold: Gold, record: Record) -> Matched:
    """Return the pairs of claims, document by document."""
    where = _places(gold, record)
    wanted = sorted(gold.claims, key=lambda c: c.id)
    known = {d.id for d in gold.documents}
    claims = [c for c in record.claims if c.document in known]
    figures = [c for c in wanted if c.is_figure and _counts(gold, c.outcomes)]
    counted = [c for c in claims if is_figure(c) and _counts(gold, (c.outcome or "",))]
    pairs = _pairs(figures, counted, where, figure_likeness)
    said = [c for c in wanted if c.kind in ("responsibility", "denial") and not c.is_figure]
    say = [c for c in claims if c.kind in ("responsibility", "denial")]
    told = _pairs(said, say, where, statement_likeness)
    states = _pairs(
        [c for c in wanted if c.kind == "status" and c.quote],
        [c for c in claims if c.kind in ("status", "denial")],
        where,
        statement_likeness,
    )
    of = {c.id: g for g, c in (*states, *told, *pairs)}
    return Matched(
        gold=gold,
        record=record,
        figures=tuple((g, c) for g, c in pairs if not g.is_optional),
        missed=_without(figures, [g for g, _ in pairs]),
        extra=tuple(c for c in counted if c.id not in of),
        statements=tuple((g, c) for g, c in told if not g.is_optional),
        statements_missed=_without(said, [g for g, _ in told]),
        statements_extra=tuple(c for c in say if c.id not in of),
        by_claim=of,
        where=where,
    )


def _pairs(
    gold: Sequence[GoldClaim],
    claims: Sequence[Claim],
    where: dict[str, Span],
    likeness: Callable[[GoldClaim, Claim, Span | None], Likeness | None],
) -> list[tuple[GoldClaim, Claim]]:
    def like(i: int, j: int) -> Likeness | None:
        one = gold[i]
        return likeness(one, claims[j], where.get(one.id) if one.quote else None)

    here: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for j, claim in enumerate(claims):
        here[_key(claim)].append(j)
    found = paired(gold, claims, like, partial(_candidates, gold, here))
    return [(gold[i], claims[j]) for i, j in sorted(found.items())]


def _key(claim: Claim) -> tuple[object, ...]:
    """Return what two claims must share: the document, and the interval or the kind."""
    if is_figure(claim) and claim.count is not None:
        return claim.document, (claim.count.low, claim.count.high)
    return claim.document, claim.kind


def _candidates(
    gold: Sequence[GoldClaim], here: dict[tuple[object, ...], list[int]], i: int
) -> Iterable[int]:
    one = gold[i]
    kinds = ("status", "denial") if one.kind == "status" else (one.kind,)
    for key in dict.fromkeys(one.counts if one.is_figure else kinds):
        yield from here.get((one.document, key), ())


def _counts(gold: Gold, outcomes: Iterable[str]) -> bool:
    """Say whether the gold is complete for one of the outcomes."""
    return gold.outcomes is None or any(outcome_of(o) in gold.outcomes for o in outcomes)


def _without(gold: Sequence[GoldClaim], found: Sequence[GoldClaim]) -> tuple[GoldClaim, ...]:
    """Return the gold claims that must be found and were not."""
    ids = {one.id for one in found}
    return tuple(one for one in gold if one.id not in ids and not one.is_optional)


def _places(gold: Gold, record: Record) -> dict[str, Span]:
    """Return where the words of the gold claims stand: quotes, and words that stand there once."""
    texts = {d.id: d.text for d in record.documents}
    found = {}
    for one in gold.claims:
        text, words = texts.get(one.document, ""), one.quote or one.words
        start = text.find(words) if words else -1
        if start >= 0 and (one.quote or text.find(words, start + 1) < 0):
            found[one.id] = (start, start + len(words))
    return found


def are_together(matched: Matched, one: GoldClaim, claim: Claim) -> bool:
    """Say whether a claim of the record stands at the words of one of the gold."""
    at = matched.where.get(one.id)
    there = at is not None and bool(overlap(at, (claim.start, claim.end)))
    return there and claim.document == one.document
