"""Whether a report speaks of arms and violence at all: a midfield has guerrillas too."""

from collections.abc import Iterable

from rashomon.grammar import Line
from rashomon.marking.actors.words import actor_words

_PLAYS = 2


def is_violent(lines: Iterable[Line]) -> bool:
    """Say whether a word bears out that armed men are meant; the doubtful nouns do not.

    A report of sport or of art attacks and shoots too: there only words of harm count.
    """
    known = actor_words().violence
    words = {word for line in lines for word in line.lowered} - known.doubtful
    plays = len(words & known.play) >= _PLAYS
    stems = known.lethal if plays else known.stems
    return any(f"{word} ".startswith(stems) for word in words)
