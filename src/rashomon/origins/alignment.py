"""Passages of two reports side by side, with the figures that differ."""

from collections import Counter
from collections.abc import Iterable, Sequence

from rashomon.origins.figures import Figure
from rashomon.origins.passages import Passage, passage_at, passages_of
from rashomon.origins.retelling import Retelling
from rashomon.text import snippet
from rashomon.types import Aligned, Document

_LONGEST = 400
Ends = tuple[Document, Document]


def aligned_passages(
    ends: Ends, passages: tuple[Sequence[Passage], Sequence[Passage]], how: Retelling
) -> tuple[Aligned, ...]:
    """Return the retold passages beside what they retell, those with a changed figure first."""
    shown = [
        _aligned(ends, passages[0][at], passages[1][first:last]) for at, first, last in how.pairs
    ]
    return tuple(sorted(shown, key=lambda each: (not each.changed, each.left_start)))


def changed_passages(ends: Ends, changed: Iterable[tuple[Figure, Figure]]) -> list[Aligned]:
    """Return the passages of a report and its copy in which figures stand that differ."""
    ours, theirs = passages_of(ends[0]), passages_of(ends[1])
    found: list[Aligned] = []
    for here, there in changed:
        at, beside = passage_at(ours, here.start), passage_at(theirs, there.start)
        if at is not None and beside is not None:
            found.append(_aligned(ends, ours[at], theirs[beside : beside + 1]))
    return [each for each in dict.fromkeys(found) if each.changed]


def _aligned(ends: Ends, ours: Passage, theirs: Sequence[Passage]) -> Aligned:
    """Return a passage beside the passages that tell the same."""
    start, end = theirs[0].start, theirs[-1].end
    figures = [figure for passage in theirs for figure in passage.figures]
    return Aligned(
        left=ends[0].id,
        left_start=ours.start,
        left_end=ours.end,
        left_text=snippet(ends[0].text[ours.start : ours.end], _LONGEST),
        right=ends[1].id,
        right_start=start,
        right_end=end,
        right_text=snippet(ends[1].text[start:end], _LONGEST),
        changed=_changed(ours.figures, figures),
    )


def _changed(
    ours: Sequence[tuple[str, str]], theirs: Sequence[tuple[str, str]]
) -> tuple[tuple[str, str], ...]:
    """Return the figures that one side alone has, in order, where both have as many of them.

    A figure that was left out is no change.
    """
    have = Counter(value for value, _ in ours), Counter(value for value, _ in theirs)
    left = [word for value, word in ours if have[1][value] < have[0][value]]
    right = [word for value, word in theirs if have[0][value] < have[1][value]]
    return tuple(zip(left, right, strict=True)) if len(left) == len(right) else ()
