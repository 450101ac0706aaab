"""Runs of words that can be names: capitalised words and what joins them inside a name.

In a sentence set in capitals every word is one; there a run is a row of words that no English
dictionary knows, with the small words of names ("SAN", "NEW", "EL").
"""

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rashomon.gazetteer import begins_name, is_word
from rashomon.marking.places.capitals import Word, capitalised
from rashomon.marking.places.words import place_words
from rashomon.types import Sentence

_JOINS = re.compile(
    r" (?:(?:of the|of|de la|de los|del?|d[aou]|das|dos|la|las|los|el|al|le|les|and the|and|"
    r"upon|on|the|sur|des|bin|abu|ul) )?"
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}$")
# A stop after these belongs to the name; after any other word it ends it.
_STOPPED = frozenset(("st", "ste", "mt", "ft"))
_NAME_PARTS = frozenset(
    (
        *("san", "santa", "santo", "south", "north", "east", "west", "new", "old", "port", "fort"),
        *("el", "la", "los", "las", "de", "del", "al", "great", "saint", "st", "city", "upper"),
        *("lower", "little", "big", "grand", "mount", "mt", "lake"),
    )
)
AND = ("and", "and the")
_SHARE_OF_CAPITALS = 0.6
_LOOKED_AT = 240
_GLANCE = 40
LONGEST_RUN = 12
_LONGEST_JOIN = 9


class Run(NamedTuple):
    """Words in a row that can make up names; small joining words are words too."""

    words: tuple[Word, ...]
    shouting: bool = False


def find_runs(sentence: Sentence) -> Iterator[Run]:
    """Yield the runs of a sentence in order."""
    text = sentence.text
    if _is_shouting(text):
        yield from _shouted(text)
        return
    opening = place_words().opening
    row: list[Word] = []
    for word in capitalised(text):
        if row and not _joins(text, row, word):
            if len(row) > 1 or row[0].low not in opening:
                yield Run(tuple(row))
            row = []
        row.append(word)
    if row:
        yield Run(tuple(row))


def parts(run: Run, pieces: Sequence[tuple[int, int, *tuple[object, ...]]]) -> list[Run]:
    """Return what stands before or after an "and" without a piece: Orlek of "Orlek and Kabul"."""
    words = run.words
    cuts = [n for n, word in enumerate(words) if word.joins and word.text in AND]
    if not cuts:
        return [] if pieces else [run]
    taken = {n for piece in pieces for n in range(piece[0], piece[1])}
    ends = [-1, *(n for n in cuts if n not in taken), len(words)]
    return [
        Run(words[first + 1 : last], run.shouting)
        for first, last in pairwise(ends)
        if last > first + 1 and taken.isdisjoint(range(first + 1, last))
    ]


def _joins(text: str, row: list[Word], word: Word) -> bool:
    """Say whether a word goes on with the row; adds the small words between."""
    last = row[-1]
    end = last.end + len("'s") * last.owns
    if word.start - end > _LONGEST_JOIN or len(row) >= LONGEST_RUN or _is_stopped(last.text):
        return False
    between = text[end : word.start]
    if between != " " and _JOINS.fullmatch(between) is None:
        return False
    if last.owns and not _goes_on(row):
        return False
    if between != " ":
        small = between.strip()
        row.append(Word(small, end + 1, word.start - 1, small, joins=True))
    return True


def _goes_on(row: list[Word]) -> bool:
    """Say whether a name is known that goes on after this 's: "People's Republic of"."""
    key = ""
    for word in reversed(row[-3:]):
        key = f"{word.key} {key}".strip() if key else word.key
        if begins_name(key):
            return True
    return False


def _is_stopped(text: str) -> bool:
    if not text.endswith("."):
        return False
    return len(text) > 2 and text[:-1].lower() not in _STOPPED and not _INITIALS.match(text)


def _is_shouting(text: str) -> bool:
    if sum(map(str.islower, text[:_GLANCE])) > _GLANCE // 4:
        return False
    head = text[:_LOOKED_AT]
    capitals = sum(map(str.isupper, head))
    return capitals >= 10 and capitals > _SHARE_OF_CAPITALS * sum(map(str.isalpha, head))


def _shouted(text: str) -> Iterator[Run]:
    row: list[Word] = []
    for word in capitalised(text, skip=_is_plain):
        if row and not _joins(text, row, word):
            yield Run(tuple(row), shouting=True)
            row = []
        row.append(word)
    if row:
        yield Run(tuple(row), shouting=True)


@functools.lru_cache(maxsize=16384)
def _is_plain(name: str) -> bool:
    """Say whether a word in capitals is an English word and no usual part of a name."""
    low = name.lower().removesuffix("'s").removesuffix("’s").rstrip(".'’-")
    return low not in _NAME_PARTS and (low in place_words().opening or is_word(low))
