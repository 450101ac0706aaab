"""Targets, acts and discourse cues in a line, by the lists of `lexicon/en/scenes.toml`."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rashomon.grammar import Grammar, Line
from rashomon.types import Mark

_NO_TARGET = "none"
_CUES = {
    "elsewhere": "elsewhere",
    "both_events": "both",
    "background_cue": "past",
    "indefinite_attack": "new",
}


def find_marks(line: Line, grammar: Grammar) -> list[Mark]:
    """Return the targets, acts and cues of an unfolded line.

    Of targets within each other the longest counts, of two in a row the last: a tea house is no
    house, and no school is hit where a university hospital is.
    """
    found = list(_finder(grammar).marks(line))
    targets = _longest([m for m in found if m.kind == "target"])
    first = {m.start: m.value for m in targets}
    named = [m for m in targets if first.get(m.end + 1, m.value) == m.value]
    return [m for m in found if m.kind != "target"] + [m for m in named if m.value != _NO_TARGET]


def _longest(targets: Sequence[Mark]) -> list[Mark]:
    """Return the targets without those that are part of a longer one."""
    kept: list[Mark] = []
    for mark in sorted(targets, key=lambda m: (m.start, -m.end)):
        if not kept or mark.end > kept[-1].end:
            kept.append(mark)
    return kept


class _Finder:
    """The scene lists of a grammar: one pattern, and the meaning of each entry's words."""

    def __init__(self, grammar: Grammar) -> None:
        names = [n for n in grammar.lexicon.words if n.startswith(("target_", "act_"))]
        self._names = [*names, *_CUES]
        self._patterns = {n: re.compile(grammar.alphabet.list_pattern(n)) for n in self._names}
        self._by_symbol: dict[str, list[str]] = {}
        for name in self._names:
            for symbol in grammar.alphabet.first_symbols([name]):
                self._by_symbol.setdefault(symbol, []).append(name)

    def marks(self, line: Line) -> Iterator[Mark]:
        """Yield the marks of a line."""
        for at, symbol in enumerate(line.symbols):
            for name in self._by_symbol.get(symbol, ()):
                found = self._patterns[name].match(line.symbols, at)
                if found is not None:
                    kind, value = _meaning(name)
                    start, end = line.span(at, found.end())
                    yield Mark(kind=kind, value=value, start=start, end=end)


@cache
def _finder(grammar: Grammar) -> _Finder:
    return _Finder(grammar)


def _meaning(name: str) -> tuple[str, str]:
    kind, _, value = name.partition("_")
    return (kind, value) if kind in ("target", "act") else ("cue", _CUES[name])
