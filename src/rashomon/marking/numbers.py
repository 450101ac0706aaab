"""Counts in a line: digits, words, hedges, ranges, vague words; and numbers that count no one."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from rashomon.grammar import Grammar, Line
from rashomon.grammar.symbols import CAPITALISED, DIGITS, MEASURE, NUMBER, TIME
from rashomon.marking.number_cores import (
    Core,
    Found,
    accumulate,
    last_count,
    read_as_many,
    read_collective,
    read_collectives,
    read_digits,
    read_round,
    read_vague,
)
from rashomon.marking.number_units import (
    goes_on_with_ages,
    is_age_of,
    is_label,
    is_short_year,
    is_year,
)
from rashomon.marking.number_words import share_of, word_value
from rashomon.types import Mention, NumberValue
from rashomon.types.terms import NUMBER_HEDGES

_OLDEST = 120
_BEYOND = (["billion"], ["billions"], ["trillion"], ["trillions"], ["quadrillion"])  # of people


def find_numbers(line: Line, grammar: Grammar, before: Sequence[Found] = ()) -> list[Found]:
    """Return each number with its symbol: NUMBER for a count of people, else MEASURE.

    `before` are the numbers of the sentence before: "half of them" is a share of the last.
    """
    reader = _reader(grammar)
    found: list[Found] = list(before)
    at = 0
    while (start := reader.start.search(line.symbols, at)) is not None:
        at = start.start()
        core = reader.core(line, at, found)
        if core is None or _is_asked_or_exclaimed(line, at, core):
            at += 1
            continue
        core = reader.ranged(line, reader.restated(line, core))
        mention, symbol = reader.mention(line, core, found)
        found.append((mention, symbol))
        at = bisect_left(line.starts, mention.end, at)
    return found[len(before) :]


def _is_asked_or_exclaimed(line: Line, at: int, core: Core) -> bool:
    """Say whether it is "how many" or "so few"; "how 12 died" tells of twelve."""
    return core.rule == "number-vague" and line.words(max(0, at - 1), at) in (
        ["how"],
        ["so"],
        ["too"],
    )


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
        self._share = re.compile(lists("share"))
        follows = lists("be", "have", "and", "preposition", "killed", "wounded")
        self._one_more = re.compile(f"{lists('one_more')}(?=[,.;]|{follows}|\\Z)")
        self._all_but = re.compile(lists("all_but"))
        self._of_them = re.compile(f"{of}(?:{lists('pronoun', 'those', 'the_dead')})")
        self._of = re.compile(f"{of}(?:{lists('article', 'possessive', 'demonstrative')})?")
        self._vague = re.compile(f"{lists('vague')}(?:{lists('multiplier', 'collective')})?")
        self._nobody = re.compile(
            f"{lists('negation')}(?=[^,.;:]{{0,2}}{lists('persons', 'person')})"
        )
        self._before = re.compile(
            f"(?:{'|'.join(f'(?P<{h}>{lists(h)})' for h in NUMBER_HEDGES)})\\Z"
        )
        self._or_more = re.compile(lists("or_more"))
        self._or_so = re.compile(lists("or_so"))
        self._to = re.compile(
            f"(?:{lists('range_word')}|-|,{grammar.alphabet.word_pattern('possibly')})"
        )
        self._between = re.compile(f"{lists('between')}\\Z")
        self._unit = re.compile(f"-?(?:%|{lists('unit_after')})")
        self._label = re.compile(f"{lists('label_before')}\\Z")
        self._age = re.compile(f"{lists('age_word')}\\Z")
        self._tolls = grammar.symbols_of("toll", "new_toll", "figure")
        someone = "".join(sorted(grammar.symbols_of("person", "persons"))) + CAPITALISED
        then = f"(?:[,.;)]|{lists('and')}{DIGITS}[,.;)]|\\Z)"
        self._told_age = re.compile(f"[{re.escape(someone)}][,(]{DIGITS}{then}")
        self._persons = re.compile(f"[^,.;:]{{0,2}}{lists('persons')}")
        names = ("numeral", "compound", "collectives", "vague", "half", "collective", "multiplier")
        firsts = grammar.alphabet.first_symbols(
            [*names, "share", "all_but", "one_more", "unit_article"]
        )
        others = {grammar.alphabet.symbol(word) for word in ("no", "both", "as")}
        self.start = re.compile(f"[{re.escape(''.join(sorted({DIGITS, *firsts, *others})))}]")

    def core(self, line: Line, at: int, before: Sequence[Found] = ()) -> Core | None:
        """Return the number that begins at a symbol, or None; `before` are those found so far."""
        symbols = line.symbols
        if at >= len(symbols):  # "all but" may end a line
            return None
        if line.words(at, at + 2) == ["as", "many"]:
            return read_as_many(line, at, before)
        if symbols[at] == DIGITS:
            return read_digits(line, at, self._multipliers)
        if (shared := self._shared(line, at, before)) is not None:
            return shared
        for pattern, read in (
            (self._collective, read_collective),
            (self._vague, read_vague),
            (self._collectives, read_collectives),
            (self._round, read_round),
        ):
            found = pattern.match(symbols, at)
            if found is not None and (core := read(line, at, found.end())) is not None:
                return core
        if symbols[at] in self._numerals:
            return self._words(line, at)
        if (one := self._one_more.match(symbols, at)) is not None and not _is_in_turn(line, at):
            return Core(at, one.end(), 1, 1, "number-words")
        if line.words(at, at + 1) == ["no"] and self._nobody.match(symbols, at):
            return Core(at, at + 1, 0, 0, "number-none")
        if line.words(at, at + 1) == ["both"] and self._persons.match(symbols, at + 1):
            return Core(at, at + 1, 2, 2, "number-words")
        return None

    def _shared(self, line: Line, at: int, before: Sequence[Found]) -> Core | None:
        """Read "half" and "all but one" before "of the 40" and "of them"."""
        found = self._share.match(line.symbols, at)
        if found is not None:
            whole = self._whole(line, found.end(), before)
            words = line.text(at, found.end()).lower()
            number = None if whole is None else share_of(words, whole)
            return None if number is None else Core(at, found.end(), number, number, "number-share")
        found = self._all_but.match(line.symbols, at)
        if found is None or (left := self.core(line, found.end())) is None:
            return None
        whole = self._whole(line, left.end, before)
        if whole is None or left.low is None or left.low != left.high or left.low >= whole:
            return None
        return Core(at, left.end, whole - left.low, whole - left.low, "number-share")

    def _whole(self, line: Line, at: int, before: Sequence[Found]) -> int | None:
        """Return the number of which a share is told, where it stands next or stood before."""
        if self._of_them.match(line.symbols, at):
            return last_count(before)
        found = self._of.match(line.symbols, at)
        if found is None or found.end() >= len(line.symbols):
            return None
        core = self.core(line, found.end())
        return None if core is None or core.low != core.high else core.low

    def _words(self, line: Line, at: int) -> Core | None:
        """Read "two hundred and fifty"; "one" alone counts only before a noun."""
        symbols, end, total, part = line.symbols, at, 0, 0
        while end < len(symbols) and symbols[end] in self._numerals | self._multipliers:
            value = word_value(line.text(end, end + 1))
            if value is None or (value < 100 and part % 100 and end > at):
                break
            part, total = accumulate(part, total, value)
            end += 1
            joined = line.words(end, end + 1) == ["and"] and part >= 100
            if joined and end + 1 < len(symbols) and symbols[end + 1] in self._numerals:
                end += 1
        number = total + part
        if number == 1 and not _counts_as_one(line, at, end):
            return None
        return Core(at, end, number, number, "number-words")

    def ranged(self, line: Line, core: Core) -> Core:
        """Return the core widened to "30 to 40", "30-40", "12, possibly 15"."""
        joint = self._to.match(line.symbols, core.end)
        if joint is None or core.low is None or core.low != core.high:
            return core
        is_between = self._between.search(line.symbols, max(0, core.start - 1), core.start)
        word = line.text(core.end, joint.end()).lower()
        if word == "and" and not is_between:
            return core
        if line.words(max(0, core.start - 1), core.start) in (["from"], ["by"]):
            return core
        if self.start.match(line.symbols, joint.end()) is None:
            return core
        other = self.core(line, joint.end())
        if other is None or other.high is None or other.high <= core.low:
            return core
        start = core.start - 1 if is_between else core.start
        closed = line.symbols[core.end] == "," == line.symbols[other.end : other.end + 1]
        return Core(start, other.end + closed, core.low, other.high, "number-range")

    def restated(self, line: Line, core: Core) -> Core:
        """Return the core with the same number beside it in brackets: "nine (9)"."""
        end = core.end
        if line.symbols[end : end + 3] != f"({DIGITS})" or core.low != core.high:
            return core
        again = read_digits(line, end + 1, frozenset())
        same = again is not None and again.low == core.low
        return replace(core, end=end + 3) if same else core

    def mention(self, line: Line, core: Core, found: Sequence[Found]) -> Found:
        """Return the mention with its hedge applied, and the symbol it folds into."""
        hedge, start = self._hedge(line, core)
        end = core.end
        unit = self._measured(line, core, found)
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

    def _hedge(self, line: Line, core: Core) -> tuple[str | None, int]:
        found = self._before.search(line.symbols, max(0, core.start - 4), core.start)
        return (None, core.start) if found is None else (found.lastgroup, found.start())

    def _hedge_after(self, line: Line, core: Core) -> tuple[str | None, int]:
        for pattern, hedge in ((self._or_more, "at_least"), (self._or_so, "about")):
            found = pattern.match(line.symbols, core.end)
            if found is not None:
                return hedge, found.end()
        return None, core.end

    def _is_age(self, line: Line, core: Core, found: Sequence[Found]) -> bool:
        """Say whether the number stands as an age: "Ilko Varn, 38,", "a man (38)", "aged 2, 5"."""
        symbols, start = line.symbols, core.start
        if self._age.search(symbols, max(0, start - 1), start):
            return True
        if goes_on_with_ages(line, core, found) or is_age_of(line, start):
            return True
        if start < 2 or core.rule != "number-digits" or (core.low or 0) > _OLDEST:
            return False
        if symbols[start - 1] == "," == symbols[core.end : core.end + 1]:
            return symbols[start - 2] not in self._tolls
        return self._told_age.match(symbols, start - 2) is not None

    def _measured(self, line: Line, core: Core, found: Sequence[Found]) -> str | None:
        """Return what the number measures when it counts no people, else None."""
        symbols, start, end = line.symbols, core.start, core.end
        unit = self._unit.match(symbols, end)
        if unit is not None:
            return line.text(end, unit.end()).lower()
        before = symbols[start - 1] if start else ""
        if line.words(end, end + 1) in _BEYOND:
            return "beyond"
        if before == TIME and is_short_year(line, core):
            return "year"
        if before in "$€£¥#" and before:
            return "money" if before != "#" else "label"
        if self._is_age(line, core, found):
            return "age"
        if self._label.search(symbols, max(0, start - 3), start) or is_label(line, start, end):
            return "label"
        if is_year(line, core) and not self._persons.match(symbols, end):
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


def _is_in_turn(line: Line, at: int) -> bool:
    """Say whether "another" only closes "one after another", or begins a range of things."""
    return line.words(max(0, at - 1), at) in (["after"], ["to"], ["or"], ["one"], ["in"], ["with"])


def _counts_as_one(line: Line, start: int, end: int) -> bool:
    before = line.words(max(0, start - 1), start)
    after = line.words(end, end + 1)
    if after == ["of"]:
        return True
    if before and before[0] in ("no", "any", "every", "each", "this", "that", "the", "which"):
        return False
    return bool(after) and after[0] not in ("another", "day", "night", "thing", ".", ",", "by", "-")


def _own_hedge(rule: str) -> str | None:
    return {"number-vague": "vague", "number-range": "between"}.get(rule)
