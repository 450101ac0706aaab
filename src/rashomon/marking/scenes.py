"""The scenery of a sentence: targets, acts, countries, actors, and how the writer moves on."""

from collections.abc import Iterator, Sequence

from rashomon.grammar import Grammar, Line
from rashomon.marking.actors import CIVILIANS
from rashomon.marking.acts import find_acts
from rashomon.marking.care import is_care
from rashomon.marking.moments import find_moments
from rashomon.marking.places import DEMONYM
from rashomon.marking.scene_countries import find_countries
from rashomon.marking.scene_moves import (
    dateline_end,
    find_crossings,
    find_openings,
    find_struck,
    told_time,
)
from rashomon.marking.scene_sums import find_sums
from rashomon.marking.scene_turns import find_turns
from rashomon.marking.scene_words import find_marks
from rashomon.marking.sites import find_sites
from rashomon.types import ActorValue, Mark, Mention, Scene


def make_scene(line: Line, grammar: Grammar, mentions: Sequence[Mention]) -> Scene:
    """Return the scene of a sentence from its unfolded line and its mentions."""
    sentence = line.sentence
    told = [m for m in find_marks(line, grammar) if not is_care(m, sentence)]
    targets = [m for m in told if m.kind == "target"]
    body = sentence.start + dateline_end(sentence.text)
    named = [m for m in mentions if m.kind == "place" and m.rule != DEMONYM]
    places = [m for m in named if m.start >= body]
    times = tuple(t for m in mentions if (t := told_time(m, sentence)) is not None)
    marks = [
        *told,
        *find_countries(line, places, targets),
        *find_struck(sentence, told, targets),
        *find_openings(sentence, places),
        *find_sites(sentence, places, targets),
        *find_moments(sentence, times, body),
        *find_crossings(sentence),
        *find_turns(sentence),
        *find_sums(sentence),
        *_actors(mentions),
        *_breaks(line),
    ]
    named_actors = tuple(m for m in mentions if m.kind == "actor" and m.rule != CIVILIANS)
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
        times=times,
        actors=named_actors,
        acts=find_acts(sentence, named_actors),
        speech=tuple(m for m in mentions if m.kind == "speech"),
    )


def _breaks(line: Line) -> Iterator[Mark]:
    for at, symbol in enumerate(line.symbols):
        if symbol in ",;:":
            start, end = line.span(at, at + 1)
            yield Mark(kind="break", value=symbol, start=start, end=end)


def _actors(actors: Sequence[Mention]) -> Iterator[Mark]:
    """Yield the actors named by the list: only a name tells one event from another."""
    for actor in actors:
        if actor.rule == "actor-alias" and isinstance(actor.value, ActorValue):
            yield Mark(kind="actor", value=actor.value.name, start=actor.start, end=actor.end)
