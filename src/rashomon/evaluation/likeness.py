"""Whether a claim of the record can be one of the gold, and how like the two are."""

import re
from functools import cache

from rashomon.evaluation.gold import GoldClaim
from rashomon.evaluation.outcomes import outcome_of
from rashomon.evaluation.pairing import Likeness
from rashomon.types import Claim

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(
    "a an and at by for from her his in its of on s said says some the their to".split()
)
_NOBODY = frozenset(("", "none", "null", "unattributed"))
ENOUGH = 0.5  # half the words of the shorter label: "the Observatory" is the Syrian one


@cache
def words_of(text: str) -> frozenset[str]:
    """Return the words that tell something, in small letters."""
    return frozenset(_WORD.findall(text.lower())) - _SMALL


def shared(left: str, right: str) -> float:
    """Return how many of the words of the shorter text stand in the other, from 0 to 1."""
    a, b = words_of(left), words_of(right)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def is_source_right(gold: GoldClaim, label: str | None) -> bool:
    """Say whether a label is one of the gold's: half its words, or nobody in both."""
    if _is_nobody(label):
        return any(_is_nobody(each) for each in gold.labels)
    named = [each for each in gold.labels if each is not None and not _is_nobody(each)]
    return any(shared(each, label or "") >= ENOUGH for each in named)


def is_category_right(gold: GoldClaim, claim: Claim) -> bool:
    """Say whether the group's category is one of the gold's; any is, where it names none."""
    return not gold.categories or category_of(claim) in gold.categories


def category_of(claim: Claim) -> str | None:
    """Return a claim's category."""
    return claim.group.category if claim.group is not None else None


def is_figure(claim: Claim) -> bool:
    """Say whether a claim of the record counts somebody."""
    counted = claim.count is not None and (claim.count.low, claim.count.high) != (None, None)
    return counted and claim.kind not in ("responsibility", "denial", "status")


def figure_likeness(gold: GoldClaim, claim: Claim, at: tuple[int, int] | None) -> Likeness | None:
    """Return how like a figure is to the gold's; None where outcome, interval or place differ.

    Document and outcome are the same, and low and high both. `at` is where the gold's words stand,
    if they are an exact quote: there the claim must be.
    """
    count = claim.count
    if count is None or (count.low, count.high) not in gold.counts:
        return None
    if outcome_of(claim.outcome or "") not in gold.outcomes:
        return None
    if at is not None and not overlap(at, (claim.start, claim.end)):
        return None
    said = " ".join(f"{claim.quote} {count.verbatim}".lower().split())
    words = " ".join(gold.words.lower().split())
    group = (claim.group.label if claim.group else None) or ""
    closeness = (
        0.5 * (not gold.is_optional)
        + 0.1 * is_category_right(gold, claim)
        + 0.05 * is_source_right(gold, claim.source.label)
        + 0.05 * (gold.background == claim.background)
        + 0.05 * (bool(words) and words in said)
        + 0.02 * shared(gold.group, group)
        + 0.01 * shared(words, said)
    )
    return (round(closeness, 9),)


def statement_likeness(
    gold: GoldClaim, claim: Claim, at: tuple[int, int] | None
) -> Likeness | None:
    """Return how like a claim without a figure is to the gold's; an exact quote must be met."""
    if at is not None and not overlap(at, (claim.start, claim.end)):
        return None
    return (shared(gold.labels[0] or "", claim.source.label or ""),)


def overlap(left: tuple[int, int], right: tuple[int, int]) -> int:
    """Return how many characters two stretches share."""
    return max(0, min(left[1], right[1]) - max(left[0], right[0]))


def _is_nobody(label: str | None) -> bool:
    return label is None or label.strip().lower() in _NOBODY
