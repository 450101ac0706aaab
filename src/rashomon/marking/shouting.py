"""Names in text that is all capitals, as agencies sent it by teletype: what is no English word."""

import re
from dataclasses import replace

from rashomon.gazetteer import is_word
from rashomon.grammar import Line
from rashomon.grammar.symbols import CAPITALISED, WORD

_SHORTEST = 2
# "HUGO" in "VICTOR HUGO RUEL" and "BALL" in "BRENT BALL, 21" are English words, and names here.
_BESIDE_NAME = re.compile(f"(?<={CAPITALISED}){WORD}(?=[{CAPITALISED},;])")


def with_names(line: Line) -> Line:
    """Return the line with the capitals that a mixed text would have; other lines as they are."""
    if not line.sentence.text.isupper():
        return line
    symbols = "".join(
        CAPITALISED if symbol == WORD and _may_be_name(word) else symbol
        for symbol, word in zip(line.symbols, line.lowered, strict=True)
    )
    return replace(line, symbols=_BESIDE_NAME.sub(CAPITALISED, symbols))


def _may_be_name(word: str) -> bool:
    return len(word) >= _SHORTEST and word[0].isalpha() and not is_word(word)
