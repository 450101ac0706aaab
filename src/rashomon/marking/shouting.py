"""Names in text that is all capitals, as agencies sent it by teletype: what is no English word."""

from dataclasses import replace

from rashomon.gazetteer import is_word
from rashomon.grammar import Line
from rashomon.grammar.symbols import CAPITALISED, WORD

_SHORTEST = 2


def with_names(line: Line) -> Line:
    """Return the line with the capitals that a mixed text would have; other lines as they are."""
    if not line.sentence.text.isupper():
        return line
    symbols = [
        CAPITALISED if symbol == WORD and _may_be_name(word) else symbol
        for symbol, word in zip(line.symbols, line.lowered, strict=True)
    ]
    return replace(line, symbols="".join(symbols))


def _may_be_name(word: str) -> bool:
    return len(word) >= _SHORTEST and word[0].isalpha() and not is_word(word)
