"""How much of a report tells again, passage by passage, what stands in another."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.origins.passages import Passage

# Half of the stems of a passage in one passage of the other, or in two neighbours there.
PASSAGE = 0.50
# Share of the shorter report, word-for-word passages left out: two desks that write on one event
# reach 0.35, a desk that rewrites another's report seldom less than 0.9.
SHARE = 0.60
SHARE_WITH_CREDIT = 0.50
# Passages told again, or fewer beside others that are the same word for word.
_PASSAGES, _BESIDE_VERBATIM = 3, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Retelling:
    """Two reports passage by passage.

    `pairs` names, for each passage of the shorter one that is told again, the passages of the
    longer one that tell it, from and up to. `share` counts stems, verbatim passages left out:
    paragraphs of background and statements are printed by everybody.
    """

    share: float
    n_retold: int
    n_verbatim: int
    pairs: tuple[tuple[int, int, int], ...]

    def shows_rewrite(self, *, is_credited: bool) -> bool:
        """Say whether the shorter report is the longer one, told in other words."""
        enough = SHARE_WITH_CREDIT if is_credited else SHARE
        beside = self.n_retold >= _BESIDE_VERBATIM and (
            is_credited or self.n_verbatim >= _BESIDE_VERBATIM
        )
        return self.share >= enough and (self.n_retold >= _PASSAGES or beside)


def retelling(shorter: Sequence[Passage], longer: Sequence[Passage]) -> Retelling:
    """Return which passages of the shorter report are told in the longer one, and how much."""
    told = "\n".join(passage.told for passage in longer)
    pairs: list[tuple[int, int, int]] = []
    n_stems = n_shared = n_retold = n_verbatim = 0
    for at, passage in enumerate(shorter):
        share, first, last = _best(passage, longer)
        if share >= PASSAGE:
            pairs.append((at, first, last))
        if passage.told in told or share == 1:
            n_verbatim += 1
            continue
        n_stems += len(passage.stems)
        if share >= PASSAGE:
            n_shared += len(passage.stems)
            n_retold += 1
    return Retelling(
        share=n_shared / n_stems if n_stems else 0.0,
        n_retold=n_retold,
        n_verbatim=n_verbatim,
        pairs=tuple(pairs),
    )


def _best(passage: Passage, longer: Sequence[Passage]) -> tuple[float, int, int]:
    """Return the best share of a passage's stems, and where: one passage rather than two."""
    if not passage.stems:
        return 0.0, 0, 0
    n = len(passage.stems)
    best, first, last = 0, 0, 0
    for at, other in enumerate(longer):
        shared = len(passage.stems & other.stems)
        if shared > best:
            best, first, last = shared, at, at + 1
        if at + 1 < len(longer):
            both = len(passage.stems & (other.stems | longer[at + 1].stems))
            if both > best:
                best, first, last = both, at, at + 2
    return best / n, first, last
