"""Stage `find`: what each sentence mentions, and the line that the grammar reads.

Typed spans fold from the surest to the most open: times, actors, numbers, people; so
"3 a.m." is no count and "Islamic State" no country.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rashomon.actors import OwnActors, actor_table
from rashomon.grammar import Line, load_grammar
from rashomon.grammar.symbols import NUMBER, TIME
from rashomon.marking.actors import FoundActors, find_actors, find_described
from rashomon.marking.inserts import without_inserts
from rashomon.marking.numbers import find_numbers
from rashomon.marking.people import find_people
from rashomon.marking.place_ends import without_actors, without_times
from rashomon.marking.places import find_places
from rashomon.marking.scenes import make_scene
from rashomon.marking.shouting import with_names
from rashomon.marking.speeches import Speeches
from rashomon.marking.times import find_times
from rashomon.types import Mention, NumberValue, Scene, Sentence
from rashomon.types.inner import inner

__all__ = ["Marked", "find", "scenes", "with_described", "with_places"]


@inner
class Marked:
    """A sentence with its mentions, its line of symbols, and the line as the grammar reads it.

    Mentions fold into one symbol each where a trigger of the grammar stands; elsewhere they only
    mask their words, which is cheaper: no rule can match there. In `heard` groups of people are not
    folded. `typed` holds every mention but the speech.
    """

    sentence: Sentence
    encoded: Line
    heard: Line
    line: Line
    is_triggered: bool
    typed: tuple[Mention, ...]
    speeches: Speeches

    @property
    def speech(self) -> Sequence[Mention]:
        """Who gives which words in the sentence."""
        return self.speeches.of(self.sentence.index)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Everything that the sentence mentions, in order."""
        return tuple(sorted([*self.typed, *self.speech], key=_position))


def find(
    sentences: Sequence[Sentence], *, reference: date | None, actors: OwnActors | None = None
) -> tuple[Marked, ...]:
    """Return every sentence marked; `reference` is the report's own day, if known.

    `actors` are the user's own beside the list that ships. Places, and actors that are described
    and not named, are not among the mentions yet: claims do without them, and `with_places` and
    `with_described` add them.
    """
    times = _by_sentence(sentences, find_times(sentences, reference))
    grammar = load_grammar()
    lines = [without_inserts(with_names(grammar.alphabet.encode(s))) for s in sentences]
    year = None if reference is None else reference.year
    named = find_actors(lines, actor_table(actors), year=year)
    speeches = Speeches()
    marked: list[Marked] = []
    for line, found, someone in zip(lines, times, named, strict=True):
        before = _counts(marked[-1]) if marked else []
        marked.append(_mark(line, (found, someone), before, speeches))
    return tuple(marked)


def with_places(marked: Sequence[Marked]) -> tuple[Marked, ...]:
    """Return the sentences with the places among their mentions."""
    sentences = [m.sentence for m in marked]
    times = [t for m in marked for t in m.typed if t.kind == "time"]
    actors = [a for m in marked for a in m.typed if a.kind == "actor"]
    found = without_actors(without_times(find_places(sentences), times), actors)
    places = _by_sentence(sentences, found)
    return tuple(
        replace(m, typed=(*m.typed, *named)) if named else m
        for m, named in zip(marked, places, strict=True)
    )


def with_described(marked: Sequence[Marked]) -> tuple[Marked, ...]:
    """Return the sentences, their places known, with the actors that they describe unnamed."""
    described = find_described([(m.encoded, m.typed) for m in marked])
    return tuple(
        replace(m, typed=(*m.typed, *actors)) if actors else m
        for m, actors in zip(marked, described, strict=True)
    )


def scenes(marked: Sequence[Marked]) -> tuple[Scene, ...]:
    """Return the scene of each sentence: what tells one happening from another."""
    grammar = load_grammar()
    return tuple(make_scene(m.encoded, grammar, m.mentions) for m in marked)


def _counts(marked: Marked) -> list[tuple[Mention, str]]:
    """Return the counts of people of a sentence."""
    values = ((m, m.value) for m in marked.typed)
    return [(m, NUMBER) for m, v in values if isinstance(v, NumberValue) and v.unit is None]


def _mark(
    encoded: Line,
    known: tuple[list[Mention], FoundActors],
    before: list[tuple[Mention, str]],
    speeches: Speeches,
) -> Marked:
    grammar = load_grammar()
    times, actors = known
    typed = [*((m, TIME) for m in times), *actors.folds]
    masked = encoded.mask(typed)
    numbers = find_numbers(masked, grammar, before)
    is_triggered = grammar.is_triggered(encoded, counts=bool(numbers))
    if is_triggered:
        heard = encoded.fold([*typed, *numbers])
        line = heard.fold(find_people(heard, grammar))
    else:
        heard = line = masked.mask(numbers)
    speeches.add(heard)
    return Marked(
        sentence=encoded.sentence,
        encoded=encoded,
        heard=heard,
        line=line,
        is_triggered=is_triggered,
        typed=(*times, *actors.mentions, *(m for m, _ in numbers)),
        speeches=speeches,
    )


def _position(mention: Mention) -> tuple[int, int, str]:
    return mention.start, mention.end, mention.kind


def _by_sentence(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> list[list[Mention]]:
    rows: list[list[Mention]] = [[] for _ in sentences]
    at = 0
    for mention in mentions:
        while at < len(sentences) and sentences[at].end <= mention.start:
            at += 1
        if at < len(sentences) and sentences[at].start <= mention.start:
            rows[at].append(mention)
    return rows
