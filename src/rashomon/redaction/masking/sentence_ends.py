"""Where a sentence ends within what is withheld: two names apart by it stay two."""

import re
from collections.abc import Iterator

from rashomon.redaction.masking.folded import letters

# What may end a sentence: stops with a blank behind them, or an empty line.
_END = re.compile(r"[.!?…。؟]+[\"”’'»)\]]{0,3}\s+[\"“‘«(\[]{0,3}|\s*\n[ \t]*\n\s*")
_LAST_WORD = re.compile(r"[^\W_]+\Z")
_LONGEST_WORD = 12
# Titles that are cut short with a stop.
_CUT = frozenset(
    "mr mrs ms dr prof rev col gen maj capt lt sgt cpl pvt brig fr st ste hon insp supt adm cmdr "
    "sen gov pres sr sra mme".split()
)


def parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a stretch of a text in pieces without the ends of sentences in it.

    >>> text = "Goran Petrak. Drag"
    >>> [text[a:b] for a, b in parted(text, 0, len(text))]
    ['Goran Petrak', 'Drag']
    """
    for stop in _END.finditer(text, start, end):
        if stop.end() < end and stop.start() > start and _ends(text, start, stop):
            yield start, stop.start()
            start = stop.end()
    yield start, end


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Say whether a sentence ends: no initial ("J. Orvan") and no title ("Dr. Orvan") does."""
    if stop[0].isspace():
        return True
    if text[stop.end()].islower():
        return False
    if stop[0][0] != ".":
        return True
    word = _LAST_WORD.search(text, max(start, stop.start() - _LONGEST_WORD), stop.start())
    return word is None or not (len(word[0]) == 1 or letters(word[0]) in _CUT)
