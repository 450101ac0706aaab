"""Where in a run the names of places are: the longest names that the gazetteer knows."""

from typing import NamedTuple

from rashomon.gazetteer import (
    Entry,
    begins_name,
    country_code,
    country_of_demonym,
    lookup_folded,
    lookup_short,
    remembered,
)
from rashomon.marking.places.around import is_dateline
from rashomon.marking.places.runs import Run
from rashomon.marking.places.words import place_words
from rashomon.names import fold

LONGEST_NAME = 6
_SHORTEST = 3
_LONGEST_NOUN = 18
_LONGEST_ACRONYM = 4
_COMPASS = frozenset(("NE", "NW", "SE", "SW"))


class Piece(NamedTuple):
    """Words `first` to `last` (out) of a run; without entries it is a demonym of `country`."""

    first: int
    last: int
    name: str
    key: str
    entries: tuple[Entry, ...] = ()
    country: str | None = None
    short: bool = False  # then the key ends with a stop, which no fold has


def split_run(run: Run, text: str) -> list[Piece]:
    """Return the places and demonyms of a run, left to right, never overlapping."""
    pieces, at = [], 0
    while at < len(run.words):
        piece = _piece_at(run, at, text)
        if piece is None:
            at += 1
        else:
            pieces.append(piece)
            at = piece.last
    return pieces


def _piece_at(run: Run, at: int, text: str) -> Piece | None:
    """Return the longest place or demonym that begins at a word."""
    words = run.words
    word = words[at]
    if word.joins:
        return None
    loud = run.shouting or (
        word.text.isupper() and is_dateline(text, word.start, word.start + len(word.text))
    )
    known = place_words()
    if word.text in known.never and word.low not in known.direction:
        loud = loud or _is_called(text, word.start)
    key, entries, country = _single(word.text, loud)
    best = Piece(at, at + 1, word.text, key, entries, country) if entries or country else None
    if "." in word.text or word.text.isupper():
        after_comma = text[max(0, word.start - 2) : word.start] == ", "
        best = _short(word.text, at, at + 1, after_comma=after_comma) or best
        if best is not None and best.short and _is_compass(run, at):
            return None
    start, last = word.key, at + 1
    while last < len(words) and last - at < LONGEST_NAME and begins_name(start):
        after = words[last]
        key, start = _joined(start, fold(after.text)), _joined(start, after.key)
        last += 1
        if not after.joins:
            best = _several(text[word.start : after.end], key, at, last) or best
    return best


def _is_compass(run: Run, at: int) -> bool:
    """Say whether a short form is a point of the compass: "NE Nigeria" is not in Nebraska."""
    if run.words[at].text not in _COMPASS or at + 1 >= len(run.words):
        return False
    return run.words[at + 1].start == run.words[at].end + 1


def _is_called(text: str, start: int) -> bool:
    """Say whether a place noun and "of" stand before a name: "the city of Van"."""
    row = text[max(0, start - _LONGEST_NOUN) : start].split()
    return len(row) > 1 and row[-1] == "of" and row[-2] in place_words().unknown_before


@remembered(most=16384)
def _single(name: str, shouting: bool) -> tuple[str, tuple[Entry, ...], str | None]:
    """Return the fold of a word, the places of that name, and the country of a demonym."""
    key = fold(name)
    country = _demonym(name)
    if country is not None or not _can_be_one_word(name, shouting=shouting):
        return key, (), country
    return key, lookup_folded(key), None


def _joined(start: str, key: str) -> str:
    """Return the fold of a name with one more word; an article alone is dropped as in `fold`."""
    return key if start == "al" else f"{start} {key}"


def _several(name: str, key: str, first: int, last: int) -> Piece | None:
    entries = lookup_folded(key)
    if entries and name not in place_words().never:
        return Piece(first, last, name, key, entries)
    if last - first > 2:
        return None
    if name[0] == "W":
        return _short(name, first, last, after_comma=False)
    country = _demonym(name)
    return Piece(first, last, name, key, country=country) if country is not None else None


def _short(name: str, first: int, last: int, *, after_comma: bool) -> Piece | None:
    """Return a short form; a stop that is not part of it ends the sentence."""
    for form in (name, name.removesuffix(".")):
        entries = _short_forms(form, after_comma)
        if entries:
            return Piece(first, last, form, fold(form) + ".", entries, short=True)
    return None


@remembered(most=4096)
def _short_forms(name: str, after_comma: bool) -> tuple[Entry, ...]:
    return lookup_short(name) or (lookup_short("," + name) if after_comma else ())


def _demonym(name: str) -> str | None:
    if country_code(name) is not None:
        return None
    return country_of_demonym(name)


def _can_be_one_word(text: str, *, shouting: bool) -> bool:
    name = text.rstrip(".")
    if len(fold(name)) < _SHORTEST + (shouting and name.isupper()):
        return False
    if not shouting and name.isupper() and len(name) <= _LONGEST_ACRONYM:
        return False
    if shouting and name.isupper():
        name = name.capitalize()
    elif shouting:
        return True
    return name not in place_words().never
