"""Words of several attacks at once: "two bombs", "twin attacks", "bombings in Orlek and Sarn"."""

import re
from collections.abc import Iterator

from rashomon.types import Mark, Sentence

SEVERAL, PAIR = "several", "pair"
_ATTACKS = r"(?:attacks|bombs|bombings|blasts|explosions|shootings|ambushes|assaults|massacres)"
_SEVERAL = re.compile(
    rf"\b(?:two|three|twin|both|dual|a pair of) (?:[\w-]+ ){{0,2}}{_ATTACKS}\b", re.I
)
_NAME = r"[A-Z][\w’'-]{2,24}(?: [A-Z][\w’'-]{2,24})?"
_IN_BOTH = re.compile(
    rf"\b(?i:{_ATTACKS}) (?:in|at|near) (?:the (?:cities|towns|villages) of )?"
    rf"(?P<both>{_NAME} and (?:in |at |near )?{_NAME})"
)
_OF_BOTH = re.compile(rf"\b(?P<both>{_NAME} and {_NAME}) (?i:{_ATTACKS})\b")


def find_sums(sentence: Sentence) -> Iterator[Mark]:
    """Yield the cue `several`, and `pair` over the names of two towns that were attacked."""
    pairs = [m.span("both") for p in (_IN_BOTH, _OF_BOTH) for m in p.finditer(sentence.text)]
    for start, end in pairs[:1]:
        yield _mark(sentence, PAIR, "towns", start, end)
    for start, end in [*(m.span() for m in _SEVERAL.finditer(sentence.text)), *pairs]:
        yield _mark(sentence, "cue", SEVERAL, start, end)


def _mark(sentence: Sentence, kind: str, value: str, start: int, end: int) -> Mark:
    return Mark(kind=kind, value=value, start=sentence.start + start, end=sentence.start + end)
