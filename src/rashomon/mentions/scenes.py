"""The scenery of a sentence: targets, acts, countries, actors, and how the writer moves on."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rashomon.gazetteer import country_of_demonym
from rashomon.grammar import Grammar, Line
from rashomon.types import ActorValue, Mark, Mention, PlaceValue, Scene

_CUES = {
    "elsewhere": "elsewhere",
    "both_events": "both",
    "background_cue": "past",
    "indefinite_attack": "new",
}
_LOCATING = re.compile(
    r"\b(?:in|inside|across|within|into|near|throughout|of (?:neighbou?ring|nearby)|outside|from)\s+"
    r"(?:[\w'’-]+\s+){0,3}(?:and\s+)?\Z"
)
_REACH = 40
_TARGET_REACH = 20


def make_scene(
    line: Line,
    grammar: Grammar,
    *,
    times: Sequence[Mention],
    places: Sequence[Mention],
    actors: Sequence[Mention],
) -> Scene:
    """Return the scene of a sentence from its unfolded line and its mentions."""
    sentence = line.sentence
    told = list(_finder(grammar).marks(line))
    targets = [m for m in told if m.kind == "target"]
    breaks = _breaks(line)
    marks = [*told, *_countries(line, places, targets), *_actors(actors), *breaks]
    return Scene(
        document=sentence.document,
        index=sentence.index,
        start=sentence.start,
        end=sentence.end,
        kind=sentence.kind,
        paragraph=sentence.paragraph,
        section=sentence.section,
        marks=tuple(sorted(marks, key=lambda m: (m.start, m.end, m.kind, m.value))),
        places=tuple(places),
        times=tuple(times),
    )


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


def _countries(line: Line, places: Sequence[Mention], targets: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the countries in which something is said to happen.

    A town or region tells its country. A country's own name or adjective tells it only where it
    locates: after "in" or "across", before a target ("an Iraqi army base"), or in a heading; "the
    Iraqi army said" and "US-backed" locate nothing.
    """
    for place in places:
        value = place.value
        if isinstance(value, PlaceValue) and value.country is not None:
            locates = value.kind != "country" or _locates(line, place.start, place.end, targets)
            if locates:
                yield Mark(kind="country", value=value.country, start=place.start, end=place.end)
    for at, word in enumerate(line.lowered):
        first = line.sentence.text[line.starts[at] - line.sentence.start]
        country = country_of_demonym(word) if first.isupper() else None
        if country is not None:
            start, end = line.span(at, at + 1)
            if _stands_before(end, targets):
                yield Mark(kind="country", value=country, start=start, end=end)


def _locates(line: Line, start: int, end: int, targets: Sequence[Mark]) -> bool:
    if line.sentence.kind in ("heading", "title") or _stands_before(end, targets):
        return True
    offset = line.sentence.start
    before = line.sentence.text[max(0, start - offset - _REACH) : start - offset]
    return _LOCATING.search(before) is not None


def _stands_before(end: int, targets: Sequence[Mark]) -> bool:
    return any(0 <= t.start - end <= _TARGET_REACH for t in targets)


def _breaks(line: Line) -> Iterator[Mark]:
    for at, symbol in enumerate(line.symbols):
        if symbol in ",;:":
            start, end = line.span(at, at + 1)
            yield Mark(kind="break", value=symbol, start=start, end=end)


def _actors(actors: Sequence[Mention]) -> Iterator[Mark]:
    for actor in actors:
        if isinstance(actor.value, ActorValue):
            yield Mark(kind="actor", value=actor.value.name, start=actor.start, end=actor.end)
