"""Which claim of a report tells again which claim of another."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.origins.corpus import event_of
from rashomon.origins.faces import face_of
from rashomon.origins.figures import figure_key
from rashomon.origins.passages import Passage, passage_at
from rashomon.origins.retelling import Retelling
from rashomon.types import Claim

Pair = tuple[Claim, Claim]


def counterparts(
    ours: Sequence[Claim],
    theirs: Sequence[Claim],
    passages: tuple[Sequence[Passage], Sequence[Passage]],
    how: Retelling,
) -> Iterator[Pair]:
    """Yield pairs of claims that are one: a retold passage's, then equal figures elsewhere.

    In a retold passage a claim is the one of the same figure, or, where each side has only one for
    the outcome, the changed one. Elsewhere figure and event must be the same, and one of the two
    must be nobody's by name: two bodies may have the same figure.
    """
    left = _by_passage(ours, passages[0])
    right = _by_passage(theirs, passages[1])
    for at, first, last in how.pairs:
        there = [claim for place in range(first, last) for claim in right[place]]
        yield from _in_passage(left[at], there)
    for one in ours:
        for other in theirs:
            if _is_elsewhere(one, other):
                yield one, other


def _by_passage(
    claims: Sequence[Claim], passages: Sequence[Passage]
) -> defaultdict[int, list[Claim]]:
    held: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        at = passage_at(passages, claim.start)
        if claim.count is not None and at is not None:
            held[at].append(claim)
    return held


def _in_passage(ours: Sequence[Claim], theirs: Sequence[Claim]) -> Iterator[Pair]:
    for one in ours:
        same = [other for other in theirs if figure_key(other) == figure_key(one)]
        if same:
            yield one, same[0]
            continue
        rivals = [c for c in ours if c.outcome == one.outcome]
        changed = [c for c in theirs if c.outcome == one.outcome]
        if len(rivals) == len(changed) == 1:
            yield one, changed[0]


def _is_elsewhere(one: Claim, other: Claim) -> bool:
    key = figure_key(one)
    if key is None or key != figure_key(other) or event_of(one) != event_of(other):
        return False
    return event_of(one) is not None and (_is_open(one) or _is_open(other))


def _is_open(claim: Claim) -> bool:
    """Say whether a claim's source has no name that would tell it from others."""
    face = face_of(claim)
    return face.kind in ("reporter", "unnamed") or (face.body is not None and face.body.is_plain)
