"""Whether a report speaks of arms and violence at all: a midfield has guerrillas too."""

from collections.abc import Iterable

from rashomon.grammar import Line
from rashomon.marking.actors.words import actor_words

_PLAYS = 2


def names_armed_men(lines: Iterable[Line]) -> bool:
    """Say whether a report that is not of sport or art has a word for armed men in it."""
    known = actor_words()
    words = {word for line in lines for word in line.lowered}
    return not words.isdisjoint(known.company) and len(words & known.violence.play) < _PLAYS


def is_of_play(lines: Iterable[Line]) -> bool:
    """Say whether a report has words of sport or of art in it."""
    words = {word for line in lines for word in line.lowered}
    return len(words & actor_words().violence.play) >= _PLAYS


def is_violent(lines: Iterable[Line]) -> bool:
    """Say whether a word bears out that armed men are meant; the doubtful nouns do not.

    A report of sport or of art attacks and shoots too: there only words of harm count.
    """
    known = actor_words().violence
    words = {word for line in lines for word in line.lowered} - known.doubtful
    plays = len(words & known.play) >= _PLAYS
    stems = known.lethal if plays else known.stems
    return any(f"{word} ".startswith(stems) for word in words)
