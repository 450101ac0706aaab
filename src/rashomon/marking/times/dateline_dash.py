"""A dash that ends a dateline: the number behind it opens the report and is no day or year."""

import re

from rashomon.marking.times.line import Line

_LONGEST = 90  # characters of a dateline
_SPACED = re.compile(r"\s[-–—]{1,2}\s+\Z")
_LOWER = re.compile(r"(?<![\w'’])[a-zß-ɏ]{2,}")
_FEW = 1  # lower-case words of a dateline: "Belda province, 5 October - "
_NEXT = re.compile(r"\s+(?!(?:in|at|on|to|and|or|the|until|till|from|by)\b)[a-zß-ɏ]")


def opens_report(line: Line, at: int) -> bool:
    """Say whether number `at` is the first word of a report: "BELDA, Sept 12 - 13 people died".

    A range has its dash closed up, stands within a sentence, or ends with the date.
    """
    start, end = line.span(at, at + 1)
    if start > _LONGEST or _SPACED.search(line.text[:start]) is None:
        return False
    return (
        len(_LOWER.findall(line.text[:start])) <= _FEW and _NEXT.match(line.text, end) is not None
    )
