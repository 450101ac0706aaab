"""Counts in a line: digits, words, hedges, ranges, vague words; and numbers that count no one."""

import re
from dataclasses import dataclass
from functools import cache

from rashomon.grammar import Grammar, Line
from rashomon.grammar.symbols import CAPITALISED, DIGITS, MEASURE, NUMBER
from rashomon.marking.number_words import VAGUE, collective_floor, word_value
from rashomon.types import Mention, NumberValue

LARGEST = 10**9
_HEDGES = ("at_least", "more_than", "up_to", "fewer_than", "nearly", "about")


@dataclass(frozen=True, slots=True)
class _Core:
    """A number without its hedge: symbols `start` to `end`, and the interval."""

    start: int
    end: int
    low: int | None
    high: int | None
    rule: str


def find_numbers(line: Line, grammar: Grammar) -> list[tuple[Mention, str]]:
    """Return each number with its symbol: NUMBER for a count of people, else MEASURE."""
    reader = _reader(grammar)
    starts = reader.start_symbols
    found: list[tuple[Mention, str]] = []
    at = 0
    while at < len(line.symbols):
        if line.symbols[at] not in starts or (core := reader.core(line, at)) is None:
            at += 1
            continue
        if line.words(max(0, at - 1), at) in (["how"], ["so"], ["too"]):
            at += 1
            continue
        mention, symbol = reader.mention(line, reader.ranged(line, core))
        found.append((mention, symbol))
        while at < len(line.symbols) and line.starts[at] < mention.end:
            at += 1
    return found


@cache
def _reader(grammar: Grammar) -> "_Reader":
    return _Reader(grammar)


class _Reader:
    """The number patterns of one grammar, compiled once."""

    def __init__(self, grammar: Grammar) -> None:
        lists = grammar.alphabet.list_pattern
        self._numerals = grammar.symbols_of("numeral", "compound")
        self._multipliers = grammar.symbols_of("multiplier")
        self._collective = re.compile(
            f"(?:{lists('half', 'unit_article', 'numeral', 'vague')})?{lists('collective')}"
        )
        self._round = re.compile(f"(?:{lists('unit_article')}|several|a few)?{lists('multiplier')}")
        of = grammar.alphabet.word_pattern("of")
        self._collectives = re.compile(f"{lists('collectives')}(?:{of}{lists('collectives')})?")
        self._vague = re.compile(f"{lists('vague')}(?:{lists('multiplier', 'collective')})?")
        self._nobody = re.compile(f"{lists('negation')}(?=[^,.;:]{{0,2}}{lists('persons')})")
        self._before = {h: re.compile(f"{lists(h)}\\Z") for h in _HEDGES}
        self._or_more = re.compile(lists("or_more"))
        self._or_so = re.compile(lists("or_so"))
        self._to = re.compile(
            f"(?:{lists('range_word')}|-|,{grammar.alphabet.word_pattern('possibly')})"
        )
        self._between = re.compile(f"{lists('between')}\\Z")
        self._unit = re.compile(f"(?:%|{lists('unit_after')})")
        self._label = re.compile(f"{lists('label_before')}\\Z")
        self._age = re.compile(f"{lists('age_word')}\\Z")
        self._persons = re.compile(f"[^,.;:]{{0,2}}{lists('persons')}")
        names = ("numeral", "compound", "collectives", "vague", "half", "collective", "multiplier")
        firsts = grammar.alphabet.first_symbols([*names, "unit_article"])
        self.start_symbols = firsts | {DIGITS, grammar.alphabet.symbol("no")}

    def core(self, line: Line, at: int) -> _Core | None:
        """Return the number that begins at a symbol, or None."""
        symbols = line.symbols
        if symbols[at] == DIGITS:
            return _digits(line, at, self._multipliers)
        for pattern, read in (
            (self._collective, _collective),
            (self._vague, _vague),
            (self._collectives, _collectives),
            (self._round, _round),
        ):
            found = pattern.match(symbols, at)
            if found is not None and (core := read(line, at, found.end())) is not None:
                return core
        if symbols[at] in self._numerals:
            return self._words(line, at)
        if line.words(at, at + 1) == ["no"] and self._nobody.match(symbols, at):
            return _Core(at, at + 1, 0, 0, "number-none")
        return None

    def _words(self, line: Line, at: int) -> _Core | None:
        """Read "two hundred and fifty"; "one" alone counts only before a noun."""
        symbols, end, total, part = line.symbols, at, 0, 0
        while end < len(symbols) and symbols[end] in self._numerals | self._multipliers:
            value = word_value(line.text(end, end + 1))
            if value is None or (value < 100 and part % 100 and end > at):
                break
            part, total = _accumulate(part, total, value)
            end += 1
            joined = line.words(end, end + 1) == ["and"] and part >= 100
            if joined and end + 1 < len(symbols) and symbols[end + 1] in self._numerals:
                end += 1
        number = total + part
        if number == 1 and not _counts_as_one(line, at, end):
            return None
        return _Core(at, end, number, number, "number-words")

    def ranged(self, line: Line, core: _Core) -> _Core:
        """Return the core widened to "30 to 40", "30-40", "12, possibly 15"."""
        joint = self._to.match(line.symbols, core.end)
        if joint is None or core.low is None or core.low != core.high:
            return core
        is_between = self._between.search(line.symbols, max(0, core.start - 1), core.start)
        word = line.text(core.end, joint.end()).lower()
        if word == "and" and not is_between:
            return core
        if line.words(max(0, core.start - 1), core.start) == ["from"]:
            return core
        if joint.end() >= len(line.symbols) or line.symbols[joint.end()] not in self.start_symbols:
            return core
        other = self.core(line, joint.end())
        if other is None or other.high is None or other.high <= core.low:
            return core
        start = core.start - 1 if is_between else core.start
        return _Core(start, other.end, core.low, other.high, "number-range")

    def mention(self, line: Line, core: _Core) -> tuple[Mention, str]:
        """Return the mention with its hedge applied, and the symbol it folds into."""
        hedge, start = self._hedge(line, core)
        end = core.end
        unit = self._measured(line, core)
        if hedge is None and unit is None:
            hedge, end = self._hedge_after(line, core)
        low, high = apply_hedge(hedge, core.low, core.high)
        begin, stop = line.span(start, end)
        text = line.text(start, end)
        value = NumberValue(
            low=low, high=high, verbatim=text, hedge=hedge or _own_hedge(core.rule), unit=unit
        )
        mention = Mention(
            kind="number", start=begin, end=stop, text=text, rule=core.rule, value=value
        )
        return mention, NUMBER if unit is None else MEASURE

    def _hedge(self, line: Line, core: _Core) -> tuple[str | None, int]:
        window = max(0, core.start - 4)
        best: tuple[str | None, int] = (None, core.start)
        for name, pattern in self._before.items():
            found = pattern.search(line.symbols, window, core.start)
            if found is not None and found.start() < best[1]:
                best = (name, found.start())
        return best

    def _hedge_after(self, line: Line, core: _Core) -> tuple[str | None, int]:
        for pattern, hedge in ((self._or_more, "at_least"), (self._or_so, "about")):
            found = pattern.match(line.symbols, core.end)
            if found is not None:
                return hedge, found.end()
        return None, core.end

    def _measured(self, line: Line, core: _Core) -> str | None:
        """Return what the number measures when it counts no people, else None."""
        symbols, start, end = line.symbols, core.start, core.end
        unit = self._unit.match(symbols, end)
        if unit is not None:
            return line.text(end, unit.end()).lower()
        before = symbols[start - 1] if start else ""
        if before in "$€£¥#" and before:
            return "money" if before != "#" else "label"
        if self._age.search(symbols, max(0, start - 1), start) or _is_age(line, start, end):
            return "age"
        if self._label.search(symbols, max(0, start - 3), start) or _is_label(line, start, end):
            return "label"
        if _is_year(line, core) and not self._persons.match(symbols, end):
            return "year"
        return "decimal" if core.rule == "number-decimal" else None


def apply_hedge(
    hedge: str | None, low: int | None, high: int | None
) -> tuple[int | None, int | None]:
    """Return the interval of a hedged number by the contract's table ("Numbers")."""
    if hedge is None or hedge == "about" or low is None:
        return low, high
    number = low
    if hedge == "at_least":
        return number, None
    if hedge == "more_than":
        return number + 1, None
    top = number if high is None else high
    if hedge == "up_to":
        return None, top
    if hedge == "fewer_than":
        return None, max(0, number - 1)
    return round(0.875 * number), max(0, number - 1, round(0.875 * number))


def _digits(line: Line, at: int, multipliers: frozenset[str]) -> _Core | None:
    text = line.text(at, at + 1)
    bare = re.sub(r"(?<=\d)[,.\u00a0\u202f ](?=\d{3}(?!\d))", "", text)
    if not bare.isascii() or not bare.isdigit():
        value = 0 if not re.fullmatch(r"\d+[.:]\d+", bare) else int(float(bare.replace(":", ".")))
        return _Core(at, at + 1, value, value, "number-decimal")
    if len(bare) > 9:
        return _Core(at, at + 1, LARGEST, LARGEST, "number-decimal")
    end, number = at + 1, int(bare)
    if end < len(line.symbols) and line.symbols[end] in multipliers:
        number *= word_value(line.text(end, end + 1)) or 1
        end += 1
    elif _is_spaced_thousand(line, at):
        number = number * 1000 + int(line.text(end, end + 1))
        end += 1
    return _Core(at, end, number, number, "number-digits")


def _is_spaced_thousand(line: Line, at: int) -> bool:
    """Say whether "3 500" stands here: one blank, one to three digits, then three."""
    if at + 1 >= len(line.symbols) or line.symbols[at + 1] != DIGITS:
        return False
    both = line.text(at, at + 2)
    return re.fullmatch(r"[1-9]\d{0,2} \d{3}", both) is not None


def _collective(line: Line, start: int, end: int) -> _Core | None:
    words = line.words(start, end)
    if words[0] in VAGUE or (words[0] == "a" and len(words) > 2):
        low, high = VAGUE.get(" ".join(words[:-1]), (3, 9))
        factor = 12 if words[-1] == "dozen" else 20
        return _Core(start, end, low * factor, (high or 9) * factor, "number-vague")
    unit = 12 if words[-1] == "dozen" else 20
    if words[0] == "half":
        return _Core(start, end, unit // 2, unit // 2, "number-words")
    if len(words) == 1 and words[-1] == "score":
        return None
    times = 1 if words[0] in ("a", "an", "dozen") else word_value(words[0]) or 1
    return _Core(start, end, times * unit, times * unit, "number-words")


def _collectives(line: Line, start: int, end: int) -> _Core | None:
    words = line.words(start, end)
    floor, top = collective_floor(words)
    return _Core(start, end, floor, top, "number-vague")


def _vague(line: Line, start: int, end: int) -> _Core | None:
    words = [w for w in line.words(start, end)]
    last = word_value(words[-1])
    stem = " ".join(words[:-1] if last is not None else words).removesuffix(" of")
    low, high = VAGUE.get(stem, (2, None))
    if last is not None and high is not None:
        return _Core(start, end, low * last, high * last, "number-vague")
    return _Core(start, end, low, high, "number-vague")


def _round(line: Line, start: int, end: int) -> _Core | None:
    words = line.words(start, end)
    value = word_value(words[-1])
    if value is None or len(words) == 1:
        return None
    return _Core(start, end, value, value, "number-words")


def _accumulate(part: int, total: int, value: int) -> tuple[int, int]:
    if value == 100:
        return max(part, 1) * 100, total
    if value > 100:
        return 0, total + max(part, 1) * value
    return part + value, total


def _counts_as_one(line: Line, start: int, end: int) -> bool:
    before = line.words(max(0, start - 1), start)
    after = line.words(end, end + 1)
    if before and before[0] in ("no", "any", "every", "each", "this", "that", "the", "which"):
        return False
    return bool(after) and after[0] not in ("another", "day", "night", "thing", ".", ",", "by", "-")


def _is_age(line: Line, start: int, end: int) -> bool:
    """Say whether the number stands as an age: "Name, 38," or "Name (38)"."""
    symbols = line.symbols
    if start < 2 or end >= len(symbols) or symbols[start] != DIGITS:
        return False
    signs = symbols[start - 1] + symbols[end]
    return symbols[start - 2] == CAPITALISED and signs in (",,", ",.", ",;", "()")


def _is_label(line: Line, start: int, end: int) -> bool:
    words = line.words(max(0, start - 2), start)
    if words in (["no", "."], ["nos", "."]):
        return True
    is_list_number = start == 0 and end < len(line.symbols) and line.symbols[end] in ".)"
    return is_list_number and line.symbols[start] == DIGITS


def _is_year(line: Line, core: _Core) -> bool:
    text = line.text(core.start, core.end)
    return core.rule == "number-digits" and len(text) == 4 and 1900 <= (core.low or 0) <= 2099


def _own_hedge(rule: str) -> str | None:
    return {"number-vague": "vague", "number-range": "between"}.get(rule)
