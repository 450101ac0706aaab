"""Numbers that count no one: years, the ages in a row, and what only numbers a thing."""

from collections.abc import Sequence

from rashomon.grammar import Line
from rashomon.grammar.symbols import DIGITS
from rashomon.marking.number_cores import Core, Found
from rashomon.types import NumberValue

SHORT_YEAR = 2

_OF_AN_AGE = frozenset("girl boy man woman child baby youth teenager lad".split())


def goes_on_with_ages(line: Line, core: Core, found: Sequence[Found]) -> bool:
    """Say whether an age stands just before the number: "aged 2, 5 and 9"."""
    last = found[-1][0] if found else None
    if last is None or not isinstance(last.value, NumberValue) or last.value.unit != "age":
        return False
    at = core.start - 1
    while at >= 0 and line.lowered[at] in (",", "and"):
        at -= 1
    return at < core.start - 1 and line.ends[at] == last.end


def is_label(line: Line, start: int, end: int) -> bool:
    """Say whether the number only numbers something: "No. 5", "3." at the head of a list."""
    words = line.words(max(0, start - 2), start)
    if words in (["no", "."], ["nos", "."]):
        return True
    is_list_number = start == 0 and end < len(line.symbols) and line.symbols[end] in ".)"
    return is_list_number and line.symbols[start] == DIGITS


def is_short_year(line: Line, core: Core) -> bool:
    """Say whether the number after a day is its year: "25 May 89"."""
    text = line.text(core.start, core.end)
    return core.rule == "number-digits" and text.isdigit() and len(text) == SHORT_YEAR


def is_year(line: Line, core: Core) -> bool:
    """Say whether the number can be a year of this century or the last."""
    text = line.text(core.start, core.end)
    return core.rule == "number-digits" and len(text) == 4 and 1900 <= (core.low or 0) <= 2099


def is_age_of(line: Line, start: int) -> bool:
    """Say whether the number is the age of the one before it: "a girl of nine"."""
    before = line.words(max(0, start - 2), start)
    return before[1:] == ["of"] and before[0] in _OF_AN_AGE
