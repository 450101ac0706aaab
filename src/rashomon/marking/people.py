"""People in a line: "12 miners", "a guard", "soldiers", "four of them", "Mayor Ana Ruel"."""

import re
from dataclasses import dataclass
from functools import cache

from rashomon.grammar import Grammar, Line
from rashomon.grammar.symbols import (
    CAPITALISED,
    COUNTED,
    DOING,
    DONE,
    NAMED,
    NUMBER,
    OF_THEM,
    PLURAL,
    SINGLE,
)
from rashomon.types import Mention, NumberValue, PeopleValue

_QUOTES = "\"“”'‘’"
_MARKS = {"another": "more", "more": "more", "additional": "more", "further": "more"}
_STOPS = ",;."
_DETERMINERS = frozenset("a an the his her their our its my of and".split())
_PARTICIPLE = re.compile(r"[a-z]{2,}(?:ed|ing)\Z")


@dataclass(frozen=True, slots=True)
class _Finder:
    chunk: re.Pattern[str]
    heads: frozenset[str]
    quick: frozenset[str]
    asked: frozenset[str]
    more: dict[str, re.Pattern[str]]


def find_people(line: Line, grammar: Grammar) -> list[tuple[Mention, str]]:
    """Return each group of people with its symbol: COUNTED, SINGLE, PLURAL or NAMED.

    "How many people" is a question and no group; "the figure of 12" is no person.
    """
    finder = _finder(grammar)
    if finder.quick.isdisjoint(line.symbols):
        return []
    found = []
    at = 0
    while (chunk := finder.chunk.search(line.symbols, at)) is not None:
        mention, symbol, at = _read(line, chunk, finder.heads)
        if line.symbols[chunk.start()] in finder.asked or _is_number(line, chunk):
            continue
        found.append((mention, symbol))
        more = finder.more[symbol].match(line.symbols, at) if symbol in finder.more else None
        while more is not None:
            found.append((_more(line, more.span("who"), symbol), symbol))
            at = more.end()
            more = finder.more[symbol].match(line.symbols, at)
    return found


def _is_number(line: Line, chunk: re.Match[str]) -> bool:
    end = chunk.end()
    words = line.words(end - 1, end + 1)
    return words in (["figure", "of"], ["figures", "of"], ["figure", "at"])


@cache
def _finder(grammar: Grammar) -> _Finder:
    heads = grammar.symbols_of("person", "persons")
    lists = grammar.alphabet.list_pattern
    joint = f"(?:,?{lists('and')}|,)"
    after = f"(?=[,;.]|{lists('and', 'be', 'have')}|\\Z)"
    return _Finder(
        chunk=grammar.people_pattern(),
        heads=heads,
        quick=heads | {NUMBER, CAPITALISED},
        asked=grammar.symbols_of("asked"),
        more={
            NAMED: re.compile(f"{joint}(?P<who>{CAPITALISED}){after}"),
            SINGLE: re.compile(f"{lists('and')}(?P<who>{lists('person')}){after}"),
        },
    )


def _more(line: Line, at: tuple[int, int], symbol: str) -> Mention:
    """Return who goes on a list: "comrades Varn, Penn and Ruel", "his bodyguard and driver"."""
    start, end = line.span(*at)
    text = line.text(*at)
    value = PeopleValue(
        form="named" if symbol == NAMED else "single",
        count=NumberValue(low=1, high=1, verbatim=text),
        label=text,
        label_start=start,
        label_end=end,
    )
    return _mention(line, at, value)


def _read(line: Line, chunk: re.Match[str], heads: frozenset[str]) -> tuple[Mention, str, int]:
    if chunk["counted"] is not None:
        return _counted(line, chunk, heads)
    if chunk["named"] is not None:
        return _named(line, chunk)
    name = "one" if chunk["one"] is not None else "many"
    start, end = chunk.span()
    label_start, label_end = line.span(*chunk.span(name))
    count = None
    if name == "one":
        count = NumberValue(low=1, high=1, verbatim=line.text(start, start + 1))
    value = PeopleValue(
        form="single" if name == "one" else "plural",
        count=count,
        label=line.text(*chunk.span(name)),
        label_start=label_start,
        label_end=label_end,
    )
    return _mention(line, (start, end), value), SINGLE if name == "one" else PLURAL, end


def _counted(line: Line, chunk: re.Match[str], heads: frozenset[str]) -> tuple[Mention, str, int]:
    start, end = chunk.span()
    is_family = chunk["family"] is not None
    number = line.values[chunk.start("members" if is_family else "number")]
    assert isinstance(number.value, NumberValue)
    name = "family" if is_family else "kind" if chunk["them"] is not None else "label"
    label = chunk.span(name)
    if label != (-1, -1) and not is_family:
        trimmed = _trim(line, label, heads)
        end = trimmed if trimmed < label[1] else end
        label = (label[0], trimmed)
    start, end = _unquoted(line, start, end)
    has_label = label != (-1, -1) and label[1] > label[0]
    label_start, label_end = line.span(*label) if has_label else (None, None)
    value = PeopleValue(
        form="counted",
        count=number.value,
        label=line.text(*label) if has_label else None,
        label_start=label_start,
        label_end=label_end,
        mark="some" if chunk["hurt"] else _mark(line, start, label[0] if has_label else end),
    )
    symbol = OF_THEM if chunk["them"] is not None else COUNTED
    return _mention(line, (start, end), value), symbol, max(end, chunk.start() + 1)


def _named(line: Line, chunk: re.Match[str]) -> tuple[Mention, str, int]:
    start, end = chunk.span()
    while line.symbols[end - 1] in _STOPS:
        end -= 1
    name = next(chunk.span(n) for n in ("name", "short", "last") if chunk[n] is not None)
    label_start, label_end = line.span(*name)
    told = [line.text(*chunk.span(part)) for part in ("role", "aside") if chunk[part]]
    value = PeopleValue(
        form="named",
        count=NumberValue(low=1, high=1, verbatim=line.text(*name)),
        label=line.text(*name),
        label_start=label_start,
        label_end=label_end,
        role=", ".join(told) or None,
    )
    return _mention(line, (start, end), value), NAMED, end


def _trim(line: Line, label: tuple[int, int], heads: frozenset[str]) -> int:
    """Return where the label ends once a verb that the open slot swallowed is cut off."""
    seen_head = False
    for i in range(*label):
        symbol = line.symbols[i]
        is_verb = symbol in (DOING, DONE) or _PARTICIPLE.match(line.lowered[i]) is not None
        if seen_head and is_verb and line.lowered[i - 1] not in _DETERMINERS:
            return i
        seen_head = seen_head or symbol in heads
    return label[1]


def _unquoted(line: Line, start: int, end: int) -> tuple[int, int]:
    """Keep quotation marks inside the group only when both stand there."""
    opens, closes = line.symbols[start] in _QUOTES, line.symbols[end - 1] in _QUOTES
    if opens and not closes:
        return start + 1, end
    is_inner = any(symbol in _QUOTES for symbol in line.symbols[start + 1 : end - 1])
    if closes and not opens and not is_inner:
        return start, end - 1
    return start, end


def _mark(line: Line, start: int, end: int) -> str | None:
    before = line.words(max(0, start - 1), start)
    words = [*before, *line.words(start, end)]
    if any(w in ("other", "others", "remaining") for w in words):
        return "others"
    return next((_MARKS[w] for w in words if w in _MARKS), None)


def _mention(line: Line, symbols: tuple[int, int], value: PeopleValue) -> Mention:
    start, end = line.span(*symbols)
    text = line.text(*symbols)
    return Mention(
        kind="people", start=start, end=end, text=text, rule=f"people-{value.form}", value=value
    )
