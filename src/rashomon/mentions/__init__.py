"""Stage `find`: what each sentence mentions, and the line that the grammar reads.

Typed spans fold from the surest to the most open: times, actors, numbers, places, people; so
"3 a.m." is no count and "Islamic State" no country.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.grammar import Line, load_grammar
from rashomon.grammar.symbols import PLACE, TIME
from rashomon.mentions.actors import find_actors
from rashomon.mentions.numbers import find_numbers
from rashomon.mentions.people import find_people
from rashomon.mentions.places import find_places
from rashomon.mentions.scenes import make_scene
from rashomon.mentions.speech import find_speech
from rashomon.mentions.times import find_times
from rashomon.types import Mention, Scene, Sentence

__all__ = ["Marked", "find", "scenes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A sentence with its mentions, its line of symbols, and the line once mentions folded."""

    sentence: Sentence
    encoded: Line
    line: Line
    mentions: tuple[Mention, ...]


def find(sentences: Sequence[Sentence], *, reference: date | None) -> tuple[Marked, ...]:
    """Return every sentence marked; `reference` is the report's own day, if known."""
    times = _by_sentence(sentences, find_times(sentences, reference))
    places = _by_sentence(sentences, find_places(sentences))
    return tuple(_mark(s, times[i], places[i]) for i, s in enumerate(sentences))


def scenes(marked: Sequence[Marked]) -> tuple[Scene, ...]:
    """Return the scene of each sentence: what tells one happening from another."""
    grammar = load_grammar()
    return tuple(make_scene(m.encoded, grammar, m.mentions) for m in marked)


def _mark(sentence: Sentence, times: list[Mention], places: list[Mention]) -> Marked:
    grammar = load_grammar()
    encoded = grammar.alphabet.encode(sentence)
    actors = find_actors(encoded)
    line = encoded.fold([*((m, TIME) for m in times), *actors])
    numbers = find_numbers(line, grammar)
    line = line.fold([*numbers, *((m, PLACE) for m in places)])
    people = find_people(line, grammar)
    speech = find_speech(line, grammar)
    named = [m for m, _ in actors]
    mentions = [*times, *places, *named, *(m for m, _ in numbers), *speech]
    return Marked(
        sentence=sentence,
        line=line.fold(people),
        mentions=tuple(sorted(mentions, key=lambda m: (m.start, m.end, m.kind))),
        encoded=encoded,
    )


def _by_sentence(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> list[list[Mention]]:
    rows: list[list[Mention]] = [[] for _ in sentences]
    at = 0
    for mention in mentions:
        while at < len(sentences) and sentences[at].end <= mention.start:
            at += 1
        if at < len(sentences) and sentences[at].start <= mention.start:
            rows[at].append(mention)
    return rows
