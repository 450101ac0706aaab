"""What an editor put between brackets: "candidate [of the Union] Ana Ruel" reads without it."""

import re

from rashomon.grammar import Line

_BRACKETED = re.compile(r"(?<=.)\([^()\d]{1,10}\)", re.S)


def without_inserts(line: Line) -> Line:
    """Return the line without short square brackets; one that opens a sentence names who speaks."""
    if "[" not in line.sentence.text:
        return line
    spans = [
        (found.start(), found.end())
        for found in _BRACKETED.finditer(line.symbols)
        if line.lowered[found.start()] == "[" and line.lowered[found.end() - 1] == "]"
    ]
    return line.without(spans)
