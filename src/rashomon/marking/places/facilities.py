"""Facilities by name: "Shayrat airfield", "al-Sahra hospital", "Camp Speicher".

A name in no table before or after a noun of `facilities` in lexicon/en/places.toml is a place: at
the town that the words put it in, else without a point.
"""

import re
from collections.abc import Sequence
from functools import cache

from rashomon.gazetteer import is_word
from rashomon.marking.places.candidate import FACILITY, Candidate
from rashomon.marking.places.capitals import Word
from rashomon.marking.places.runs import Run
from rashomon.marking.places.split import Piece
from rashomon.marking.places.words import place_words
from rashomon.names import fold
from rashomon.types import Sentence

MOST_WORDS = 4
SHORTEST = 3
_LOOKED_AHEAD = 48


@cache
def _noun() -> re.Pattern[str]:
    known = place_words()
    modifiers = "|".join(sorted(known.facility_kind))
    nouns = "|".join(sorted(known.facility_after, key=lambda x: (-len(x), x)))
    return re.compile(rf" (?:(?:{modifiers}) ){{0,2}}(?:{nouns})(?![\w-])")


def facility_end(text: str, end: int) -> int:
    """Return where the noun of a facility, written small after a name, ends; else `end`."""
    found = _noun().match(text, end, end + _LOOKED_AHEAD)
    return end if found is None else found.end()


def facility(run: Run, pieces: Sequence[Piece], sentence: Sentence) -> Candidate | None:
    """Return the facility that a run of capitalised words names; None where a piece names it."""
    end = run.words[-1].end
    last = end if run.words[-1].owns else facility_end(sentence.text, end)
    if last == end and not _has_noun(run):
        return None
    words = _opened(run)
    bare = _without_noun(words)
    named = {word for piece in pieces for word in run.words[piece.first : piece.last]}
    if not bare or len(bare) > MOST_WORDS or not named.isdisjoint(bare) or not _is_name(bare):
        return None
    if len(bare) < len(words):
        last = end
    elif last == end:
        return None
    start = words[0].start
    name = sentence.text[start:last].rstrip(".")
    return Candidate(
        start=sentence.start + start,
        end=sentence.start + start + len(name),
        text=name,
        key=fold(" ".join(word.text for word in bare)),
        rule=FACILITY,
        weight=1.6,
        noun=FACILITY,
        cued=True,
    )


def _has_noun(run: Run) -> bool:
    known = place_words()
    return run.words[-1].low in known.facility_after or any(
        word.low in known.facility_before for word in run.words[:2]
    )


def _opened(run: Run) -> list[Word]:
    """Return the words of a run without those that only open a sentence, and to its last 's."""
    words = list(run.words)
    while words and (words[0].low in place_words().opening or words[0].joins):
        words.pop(0)
    return [] if any(word.owns for word in words) else words


def _without_noun(words: list[Word]) -> list[Word]:
    """Return the words that name it: without "Air Base" at the end or "Camp" at the start."""
    known = place_words()
    if len(words) > 1 and words[0].low in known.facility_before:
        return words[1:]
    at = len(words)
    if at > 1 and words[-1].low in known.facility_after:
        at -= 1
        while at > 1 and words[at - 1].low in known.facility_kind:
            at -= 1
    return words[:at]


def _is_name(words: list[Word]) -> bool:
    """Say whether some word is a name's; armed groups and bodies of state are none."""
    known = place_words()
    if any(word.text in known.never or word.low in known.given for word in words[:1]):
        return False
    return any(
        not is_word(word.low) and word.low not in known.body and len(fold(word.text)) >= SHORTEST
        for word in words
        if not word.joins and word.text not in known.never
    )
