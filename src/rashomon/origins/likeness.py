"""How much of one text stands in another, and what that makes of the pair."""

from collections.abc import Set
from dataclasses import dataclass

from rashomon.origins.shingles import MIN_SHARED, SHINGLE, WINDOW, Sketch, without_ends

# Share of the shorter text's shingles; tests/origins/pairs.toml holds the pairs behind both.
COPY = 0.60
PARTLY = 0.10
# A copy that fills at least this share of the longer text is the same report; in less than
# this, the dispatch stands inside a longer page that has matter of its own.
WHOLE = 0.50
# A run of words that two desks do not write by chance; also what the marks are sure to find.
TELLING_RUN = SHINGLE + WINDOW - 1

# So many words in a row are a stretch of one dispatch, in however long a page.
LONG_RUN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Two texts by document id, the first one sorting first, and what they share.

    `share` and `share_of_longer` are parts of the two texts' shingles; `run` is the longest run
    of shared words, which begins at word `run_start` of the shorter text.
    """

    left: str
    right: str
    shorter: str
    n_shared: int
    share: float
    share_of_longer: float
    run: int
    run_start: int

    @property
    def is_copy(self) -> bool:
        """Say whether most of the shorter text stands in the longer one."""
        return self.share >= COPY and self.run >= TELLING_RUN

    @property
    def is_same(self) -> bool:
        """Say whether the two are one report, neither holding much of its own."""
        return self.is_copy and self.share_of_longer >= WHOLE

    @property
    def is_partly(self) -> bool:
        """Say whether a telling part is shared, though less than makes a copy."""
        is_enough = self.share >= PARTLY or self.run >= LONG_RUN
        return not self.is_copy and is_enough and self.run >= TELLING_RUN


def likeness(left: Sketch, right: Sketch) -> Likeness | None:
    """Return what two texts share; None where it is too little to tell anything."""
    left, right = sorted((left, right), key=lambda s: s.document)
    cut = 0
    if left.site and left.site == right.site and _have_one_end(left, right):
        left, right, cut = without_ends(left, right)
    shorter, longer = sorted((left, right), key=lambda s: s.n_distinct)
    shared = shorter.distinct() & longer.distinct()
    if len(shared) < MIN_SHARED:
        return None
    run, run_start = _longest_run(shorter, shared)
    return Likeness(
        left=left.document,
        right=right.document,
        shorter=shorter.document,
        n_shared=len(shared),
        share=len(shared) / shorter.n_distinct,
        share_of_longer=len(shared) / longer.n_distinct,
        run=run,
        run_start=run_start + cut,
    )


def _have_one_end(left: Sketch, right: Sketch) -> bool:
    ours, theirs = left.grams, right.grams
    return bool(ours and theirs) and (ours[0] == theirs[0] or ours[-1] == theirs[-1])


def _longest_run(sketch: Sketch, shared: Set[int]) -> tuple[int, int]:
    """Return the longest run in words, and the word where its first instance begins."""
    flags = bytes(map(shared.__contains__, sketch.grams))
    longest = max(flags.split(b"\0"), key=len)
    return (len(longest) + SHINGLE - 1 if longest else 0), flags.find(longest)
