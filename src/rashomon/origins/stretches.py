"""Which claims of a report stand in text that it shares with others."""

from collections.abc import Sequence, Set

from rashomon.origins.shingles import shingles
from rashomon.origins.words import Words, words_of
from rashomon.types import Claim, Document

# Words on each side of a claim's sentence that are looked at with it: one changed figure touches
# five shingles, and must not make a short sentence look like another.
_AROUND = 8
# A sentence without an end is judged by the words next to its claim.
_LONGEST = 40
# Characters that hold as many words in any language with spaces.
_NEAR = 1000
_HALF, _MOST = 0.5, 0.7


def shared_claims(document: Document, claims: Sequence[Claim], shared: Set[int]) -> list[Claim]:
    """Return the claims of a report that stand in shared text.

    Half of the sentence with the words around it is shared, or most of it with those on one side:
    a dispatch may begin or end at this sentence.
    """
    windows = [(claim.start - _NEAR, claim.end + _NEAR) for claim in claims]
    first, last = min((a for a, _ in windows), default=0), max((b for _, b in windows), default=0)
    whole = None
    if last - first <= sum(b - a for a, b in windows):
        whole = words_of(document, first, last)
    return [
        claim
        for claim, window in zip(claims, windows, strict=True)
        if _is_shared(claim, whole or words_of(document, *window), shared)
    ]


def _is_shared(claim: Claim, words: Words, shared: Set[int]) -> bool:
    here, past = words.between(claim.start, claim.end)
    if here == past:
        return False
    start = min(claim.sentence.start, claim.start)
    first, last = words.between(start, max(claim.sentence.end, claim.end))
    first, last = max(first, here - _LONGEST), min(last, here + _LONGEST)
    before, after = words.tokens[max(0, first - _AROUND) : first], words.tokens[last:][:_AROUND]
    sentence = words.tokens[first:last]
    if _share((*before, *sentence, *after), shared) >= _HALF:
        return True
    sides = ((*before, *sentence), (*sentence, *after))
    return any(_share(side, shared) >= _MOST for side in sides)


def _share(tokens: Sequence[str], shared: Set[int]) -> float:
    grams = shingles(tokens)
    return sum(gram in shared for gram in grams) / len(grams) if grams else 0.0
