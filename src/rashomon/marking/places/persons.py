"""Names of persons in a run, so that a man called Jordan is no country."""

from rashomon.gazetteer import is_word
from rashomon.marking.places.capitals import Word
from rashomon.marking.places.runs import Run
from rashomon.marking.places.split import Piece
from rashomon.marking.places.words import place_words
from rashomon.names import fold


def add_people(run: Run, pieces: list[Piece], people: set[str]) -> None:
    """Note the last words of names of two words or more that hold no place, or begin as persons."""
    if len(run.words) < 2:
        return
    if len(pieces) == 1 and pieces[0].last - pieces[0].first == len(run.words):
        return
    known = place_words()
    taken = {n for piece in pieces for n in range(piece.first, piece.last)}
    row: list[Word] = []
    for number, word in enumerate(run.words):
        first = row[0] if row else word
        begun = first.low in known.given or first.low in known.title
        if word.joins or (number in taken and not begun):
            _add_person(row, people)
            row = []
        elif row or not (word.low in known.opening or _is_plain(word.low)):
            row.append(word)
    _add_person(row, people)


def _is_plain(low: str) -> bool:
    return is_word(low) and low not in place_words().title


def _add_person(row: list[Word], people: set[str]) -> None:
    if len(row) > 1 and not is_word(row[-1].low):
        people.add(fold(row[-1].text))
