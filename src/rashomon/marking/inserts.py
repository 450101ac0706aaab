"""What an editor put between brackets: "candidate [of the Union] Ana Ruel" reads without it."""

import re

from rashomon.grammar import Line
from rashomon.grammar.symbols import DIGITS

_BRACKETED = re.compile(rf"(?<=.)\([^(){DIGITS}]{{1,10}}\)", re.S)
_NUMBER = re.compile(rf"\({DIGITS}\)")


def without_inserts(line: Line) -> Line:
    """Return the line without short square brackets; one that opens a sentence names who speaks.

    A number in such brackets stays without them: "at least [9] persons".
    """
    if "[" not in line.sentence.text:
        return line
    spans = [m.span() for m in _BRACKETED.finditer(line.symbols) if _is_square(line, m.span())]
    numbers = [m.span() for m in _NUMBER.finditer(line.symbols) if _is_square(line, m.span())]
    signs = [(at, at + 1) for start, end in numbers for at in (start, end - 1)]
    return line.without([*spans, *signs])


def _is_square(line: Line, span: tuple[int, int]) -> bool:
    return line.lowered[span[0]] == "[" and line.lowered[span[1] - 1] == "]"
