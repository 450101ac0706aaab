"""Quotation marks: which side they are, and quotations that run over several sentences."""

import re

from rashomon.grammar import Line
from rashomon.marking.speech_patterns import SpeechPatterns

OPEN, CLOSE = "“", "”"


def with_sides(line: Line, patterns: SpeechPatterns) -> str:
    """Return the symbols with every double quotation mark turned into its opening or closing form.

    A straight mark, and two apostrophes, open and close by turns.
    """
    symbols = line.symbols
    if patterns.mark.search(symbols) is None:
        return symbols
    is_open = line.sentence.quote_open

    def turned(mark: re.Match[str]) -> str:
        nonlocal is_open
        is_open = mark[0] == OPEN or (mark[0] != CLOSE and not is_open)
        return (OPEN if is_open else CLOSE) * len(mark[0])

    return patterns.mark.sub(turned, symbols)
