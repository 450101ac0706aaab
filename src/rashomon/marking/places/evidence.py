"""What speaks for a known name being a place: the name itself, and its neighbours in the run."""

from math import log10

from rashomon.gazetteer import Entry, is_word, lookup_folded, remembered
from rashomon.marking.places.capitals import Word
from rashomon.marking.places.runs import Run
from rashomon.marking.places.split import Piece
from rashomon.marking.places.words import place_words

FIRM_WITHIN = 3
_LOOKED_AT = 3
_INITIALS = 3
_SURELY = 9.0
Words = tuple[Word, ...]


def of_name(piece: Piece) -> float:
    """Return the evidence of the name alone."""
    return 3.3 if piece.short else _of_key(piece.key, piece.name)


@remembered(most=8192)
def _of_key(key: str, name: str) -> float:
    entries = lookup_folded(key)
    if (
        len(key) <= _INITIALS
        and entries[0].kind == "country"
        and is_word(name)
        and not name.isupper()
    ):
        return -_SURELY  # "Car bomb kills six": no country's name is so short, only its letters
    weight = renown(entries)
    if " " in key:
        return weight + 0.8
    if is_word(name):
        return weight - 1.4
    if key not in place_words().given:
        return weight + 0.3
    return weight - (0.6 if entries[0].kind in ("country", "region") else 1.4)


def renown(entries: tuple[Entry, ...]) -> float:
    """Return how well known a place is: countries and large towns need little further evidence."""
    best = entries[0]
    if best.kind == "country":
        return 2.5
    if best.kind in ("region", "area", "water"):
        return 1.8
    people = max((entry.population or 0) for entry in entries[:_LOOKED_AT])
    return min(1.6, max(-0.8, (log10(people + 1) - 4.3) * 0.8))


def sides(run: Run, pieces: list[Piece], number: int) -> tuple[Words, Words]:
    """Return the words of the run before and after a piece that may change what it is."""
    piece, words = pieces[number], run.words
    left, right = 0, len(words)
    if right == piece.last - piece.first:
        return (), ()
    if number and pieces[number - 1].country is not None:
        left = pieces[number - 1].last
    if number + 1 < len(pieces):
        after = pieces[number + 1]
        wide = after.country is not None or after.entries[0].kind in ("country", "region")
        right = after.first if wide else after.last
    if words[piece.last - 1].owns and piece.entries[0].kind in ("country", "region"):
        right = piece.last
    return _after_and(words[left : piece.first]), _before_and(words[piece.last : right])


def _after_and(words: Words) -> Words:
    for number in range(len(words) - 1, -1, -1):
        if words[number].text in ("and", "and the"):
            return words[number + 1 :]
    return words


def _before_and(words: Words) -> Words:
    for number, word in enumerate(words):
        if word.text in ("and", "and the"):
            return words[:number]
    return words


def of_left(words: Words) -> float | None:
    """Return what the words before a name in its run say; None: they make it something else."""
    if not words:
        return 0.0
    known = place_words()
    lows = [word.low for word in words]
    while lows and lows[-1] in known.direction:
        lows.pop()
    if not lows or (lows[-1] in known.opening and lows[-1] != "of"):
        return 0.0
    last = lows[-1]
    if last in known.party:
        return None
    if last in ("of", "of the"):
        return None if len(lows) > 1 and lows[-2] in known.of_body else 0.2
    if last in known.title or last in known.given or len(last) == 1:
        return None
    if last in known.nouns:
        return 0.8
    return 0.0 if is_word(last) else -1.8


def of_right(words: Words, piece: Piece) -> float | None:
    """Return what the words after a name in its run say; None: they make it something else."""
    if not words:
        return 0.0
    known = place_words()
    first, lows = words[0].low, [word.low for word in words[:FIRM_WITHIN]]
    if "patrol" in lows:
        return 0.4
    if first in known.nature or first in known.called or not known.street.isdisjoint(lows):
        return None
    if piece.key.startswith("saint ") and first in known.saint:
        return None
    if not known.firm.isdisjoint(lows):
        return None
    if first in known.nouns:
        return 1.6
    if first in known.body or first in known.of_it:
        return 0.4
    if words[0].joins:
        return 0.0
    if first in known.title:
        return 0.3
    if is_word(first):
        return 0.0 if len(piece.key.split()) > 1 else -0.4
    return -1.8
