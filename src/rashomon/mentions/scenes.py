"""The scenery of a sentence: targets, acts, countries, actors, and how the writer moves on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache, lru_cache

from rashomon.gazetteer import country_of_demonym
from rashomon.grammar import Grammar, Line
from rashomon.types import ActorValue, Mark, Mention, PlaceValue, Scene, Sentence, TimeValue

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
_DATELINE = re.compile(r"[^a-z\n]?[^()\n]{2,90}\([A-Z][^()\n]{1,30}\)\s*[-–—:]+\s*|[A-Z][^a-z\n]{2,60}--?\s")
_CROSSING = re.compile(
    r"\b(?:across|over|on the other side of) the (?:[\w'’-]+ ){0,3}(?:border|river|frontier|lake|strait)\b"
    r"|\b(?:kilomet(?:re|er)s|km|miles) away\b",
    re.I,
)
_GOVERNS = re.compile(r"\s+(?:on|of|at|against|in|outside|near|targeting|inside)\s+(?:[\w'’-]+\s+){0,4}")
_BOUND = re.compile(r"\b(?:until|till|since|by|before)\s+(?:\w+\s+)?\Z|(?:until|till|since|by)\s", re.I)
_WHEN = re.compile(r"\s*,\s*when\s")
_OPENS = re.compile(r"(?:In|At|Near|Outside) (?:the \w+ of )?(?P<town>(?:al-)?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?),")
_REACH = 40
_TARGET_REACH = 20


def make_scene(line: Line, grammar: Grammar, mentions: Sequence[Mention]) -> Scene:
    """Return the scene of a sentence from its unfolded line and its mentions."""
    sentence = line.sentence
    told = list(_finder(grammar).marks(line))
    targets = [m for m in told if m.kind == "target"]
    body = sentence.start + _dateline_end(sentence.text)
    named = [m for m in mentions if m.kind == "place"]
    places = [m for m in named if m.start >= body]
    countries = _countries(line, places, targets)
    struck = _struck(sentence, told, targets)
    moves = _moves(sentence, places)
    marks = [*told, *countries, *struck, *moves, *_actors(mentions), *_breaks(line), *_crossings(sentence)]
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
        written_at=tuple(m for m in named if m.start < body),
        times=tuple(t for m in mentions if (t := _told_time(m, sentence)) is not None),
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
        country = _country_of(word) if first.isupper() else None
        if country is not None:
            start, end = line.span(at, at + 1)
            if _stands_before(end, targets):
                yield Mark(kind="country", value=country, start=start, end=end)


@lru_cache(maxsize=50_000)
def _country_of(word: str) -> str | None:
    return country_of_demonym(word)


def _locates(line: Line, start: int, end: int, targets: Sequence[Mark]) -> bool:
    if line.sentence.kind in ("heading", "title") or _stands_before(end, targets):
        return True
    offset = line.sentence.start
    before = line.sentence.text[max(0, start - offset - _REACH) : start - offset]
    return _LOCATING.search(before) is not None


def _stands_before(end: int, targets: Sequence[Mark]) -> bool:
    return any(0 <= t.start - end <= _TARGET_REACH for t in targets)


def _struck(
    sentence: Sentence, told: Sequence[Mark], targets: Sequence[Mark]
) -> Iterator[Mark]:
    """Yield the targets that a noun of attack governs: "the ambush of a relief convoy"."""
    for act in told:
        if act.kind != "act":
            continue
        for target in targets:
            between = sentence.text[act.end - sentence.start : target.start - sentence.start]
            if act.end < target.start and _GOVERNS.fullmatch(between):
                yield Mark(
                    kind="struck", value=target.value, start=act.start, end=target.end
                )


def _moves(sentence: Sentence, places: Sequence[Mention]) -> Iterator[Mark]:
    """Yield the town with which a sentence opens: "In Borrek, gunmen attacked …"."""
    found = _OPENS.match(sentence.text)
    if found is None or any(p.start == sentence.start + found.end() and _is_wide(p) for p in places):
        return
    start = sentence.start + found.start("town")
    yield Mark(kind="opens", value=found["town"], start=start, end=start + len(found["town"]))


def _is_wide(place: Mention) -> bool:
    return isinstance(place.value, PlaceValue) and place.value.kind in ("country", "region")


def _crossings(sentence: Sentence) -> Iterator[Mark]:
    """Yield where the writer crosses to another place: "across the Ombel river", "30 km away"."""
    for found in _CROSSING.finditer(sentence.text):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        yield Mark(kind="cue", value="elsewhere", start=start, end=end)


def _told_time(time: Mention, sentence: Sentence) -> Mention | None:
    """Return the time if it can be that of what is told: "until dawn" and "since 2019" are not.

    "Since June 2014, when a bomb …" tells of June 2014.
    """
    value = time.value
    if not isinstance(value, TimeValue):
        return None
    before = sentence.text[: time.start - sentence.start]
    if _BOUND.search(before) is None and _BOUND.match(f"{time.text} ") is None:
        return time
    if _WHEN.match(sentence.text, time.end - sentence.start) is None or value.start is None:
        return None
    day = replace(value, end=value.start + timedelta(days=1), grain="month")
    return replace(time, value=day)


def _dateline_end(text: str) -> int:
    """Return where the dateline of a sentence ends; what stands in it is where it was written."""
    found = _DATELINE.match(text)
    return 0 if found is None else found.end()


def _breaks(line: Line) -> Iterator[Mark]:
    for at, symbol in enumerate(line.symbols):
        if symbol in ",;:":
            start, end = line.span(at, at + 1)
            yield Mark(kind="break", value=symbol, start=start, end=end)


def _actors(actors: Sequence[Mention]) -> Iterator[Mark]:
    for actor in actors:
        if isinstance(actor.value, ActorValue):
            yield Mark(kind="actor", value=actor.value.name, start=actor.start, end=actor.end)
