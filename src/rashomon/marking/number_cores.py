"""What a number is worth before its hedge: digits, "3 500", "1.2 million", dozens, "as many"."""

import re
from collections.abc import Sequence

from rashomon.grammar import Line
from rashomon.grammar.symbols import DIGITS, NUMBER
from rashomon.marking.number_words import VAGUE, collective_floor, word_value
from rashomon.types import Mention, NumberValue
from rashomon.types.inner import inner

LARGEST = 10**9
_PAIR = 2
_BY_HUNDREDS = re.compile(r"\d{1,2}(?:,\d{2}){1,4},\d{3}")  # 1,20,000, as India writes it
Found = tuple[Mention, str]


@inner
class Core:
    """A number without its hedge: symbols `start` to `end`, and the interval."""

    start: int
    end: int
    low: int | None
    high: int | None
    rule: str


def read_digits(line: Line, at: int, multipliers: frozenset[str]) -> Core | None:
    """Return the number written in digits at a symbol, with "thousand" or "million" after it."""
    text = line.text(at, at + 1)
    if _is_listed_or_raised(line, at):
        return Core(at, at + 1, 0, 0, "number-decimal")
    text = text.replace(",", "") if _BY_HUNDREDS.fullmatch(text) else text
    bare = re.sub(r"(?<=\d)[,.\u00a0\u202f ](?=\d{3}(?!\d))", "", text)
    million = _decimal_multiple(line, at, bare, multipliers)
    if million is not None:
        return million
    if not bare.isascii() or not bare.isdigit():
        value = 0 if not re.fullmatch(r"\d+[.:]\d+", bare) else int(float(bare.replace(":", ".")))
        return Core(at, at + 1, value, value, "number-decimal")
    if len(bare) > 9:
        return Core(at, at + 1, LARGEST, LARGEST, "number-decimal")
    end, number = at + 1, int(bare)
    if end < len(line.symbols) and line.symbols[end] in multipliers:
        number *= word_value(line.text(end, end + 1)) or 1
        end += 1
    elif _is_spaced_thousand(line, at):
        number = number * 1000 + int(line.text(end, end + 1))
        end += 1
    return Core(at, end, number, number, "number-digits")


def _is_listed_or_raised(line: Line, at: int) -> bool:
    """Say whether a number is one of "1,2,3" or part of "10^30": no count of anybody."""
    before, after = line.words(max(0, at - 1), at), line.words(at + 1, at + 2)
    if "^" in (*before, *after):
        return True
    first = at - 2 if before == [","] else at
    both = [n for n in (first, first + 2) if n >= 0 and line.symbols[n : n + 1] == DIGITS]
    if len(both) < _PAIR or line.lowered[first + 1] != ",":
        return False
    return line.starts[first + 2] - line.ends[first] == 1


def last_count(found: Sequence[Found]) -> int | None:
    """Return the last exact count among numbers found, None where there is none."""
    values = [m.value for m, symbol in found if symbol == NUMBER]
    exact = [v.low for v in values if isinstance(v, NumberValue) and v.low == v.high]
    return exact[-1] if exact else None


def read_as_many(line: Line, at: int, before: Sequence[Found]) -> Core | None:
    """Return the number that "as many" repeats: "two were killed and as many injured"."""
    counts = [m.value for m, symbol in before if symbol == NUMBER]
    if line.words(at + 2, at + 3) == ["as"] or not counts:
        return None
    last = counts[-1]
    assert isinstance(last, NumberValue)
    return Core(at, at + 2, last.low, last.high, "number-words")


def _decimal_multiple(line: Line, at: int, bare: str, multipliers: frozenset[str]) -> Core | None:
    """Return what "1.2 million" counts, or None."""
    if not re.fullmatch(r"\d{1,3}\.\d{1,3}", bare) or line.symbols[at + 1 : at + 2] == "":
        return None
    if line.symbols[at + 1] not in multipliers:
        return None
    number = round(float(bare) * (word_value(line.text(at + 1, at + 2)) or 1))
    return Core(at, at + 2, number, number, "number-digits")


def _is_spaced_thousand(line: Line, at: int) -> bool:
    """Say whether "3 500" stands here: one blank, one to three digits, then three."""
    if at + 1 >= len(line.symbols) or line.symbols[at + 1] != DIGITS:
        return False
    both = line.text(at, at + 2)
    return re.fullmatch(r"[1-9]\d{0,2} \d{3}", both) is not None


def read_collective(line: Line, start: int, end: int) -> Core | None:
    """Return "two dozen", "half a dozen", "several dozen"; "score" alone is a result of a match."""
    words = line.words(start, end)
    if words[0] in VAGUE or (words[0] == "a" and len(words) > 2):
        low, high = VAGUE.get(" ".join(words[:-1]), (3, 9))
        factor = 12 if words[-1] == "dozen" else 20
        return Core(start, end, low * factor, (high or 9) * factor, "number-vague")
    unit = 12 if words[-1] == "dozen" else 20
    if words[0] == "half":
        return Core(start, end, unit // 2, unit // 2, "number-words")
    if len(words) == 1 and words[-1] == "score":
        return None
    times = 1 if words[0] in ("a", "an", "dozen") else word_value(words[0]) or 1
    return Core(start, end, times * unit, times * unit, "number-words")


def read_collectives(line: Line, start: int, end: int) -> Core | None:
    """Return "dozens", "tens of thousands" as an interval."""
    words = line.words(start, end)
    floor, top = collective_floor(words)
    return Core(start, end, floor, top, "number-vague")


def read_vague(line: Line, start: int, end: int) -> Core | None:
    """Return "several", "a few hundred" as an interval."""
    words = [w for w in line.words(start, end)]
    last = word_value(words[-1])
    stem = " ".join(words[:-1] if last is not None else words).removesuffix(" of")
    low, high = VAGUE.get(stem, (2, None))
    if last is not None and high is not None:
        return Core(start, end, low * last, high * last, "number-vague")
    return Core(start, end, low, high, "number-vague")


def read_round(line: Line, start: int, end: int) -> Core | None:
    """Return "a hundred", "a million"; the multiplier alone is no number."""
    words = line.words(start, end)
    value = word_value(words[-1])
    if value is None or len(words) == 1:
        return None
    return Core(start, end, value, value, "number-words")


def accumulate(part: int, total: int, value: int) -> tuple[int, int]:
    """Return open part and total of "two hundred and six thousand" after one more word."""
    if value == 100:
        return max(part, 1) * 100, total
    if value > 100:
        return 0, total + max(part, 1) * value
    return part + value, total
