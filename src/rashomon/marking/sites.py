"""Whether the words around a place say that something happened there, by `lexicon/en/sites.toml`.

"Shells hit Orlen", "a blast in the town of Orlen" and "the Orlen market" tell a site; "fled to
Orlen", "brought to the Orlen hospital", "told reporters in Orlen", "Orlen said" and "Orlen police
said" tell of somewhere else. Datelines are left to the caller.
"""

import functools
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.lexicon import lexicon_text
from rashomon.marking.places.around import is_dateline
from rashomon.marking.places.words import place_words
from rashomon.types import Mark, Mention, PlaceValue, Sentence

TOLD, APART = "told", "apart"
_BACK, _AHEAD = 70, 60
_MOST_BETWEEN = 5  # words between a preposition and the name: "in the rebel-held town of"
_HEADS = 3
_MOST_TO_SPEECH = 5  # words from a body to what it does: "county sheriff's office later said"
_BREAK = re.compile(r"[,;:()\"“”\[\]]|\. |\n| — | – ")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# "In Orlen, the interior ministry said": a capital where a state speaks.
_SPOKEN_IN = re.compile(
    r", (?:the |an? )?(?:[\w'’-]{1,20} ){0,3}"
    r"(?:ministry|minister|president|presidency|government|cabinet|parliament|embassy)"
    r"(?: [\w'’-]{1,20}){0,4} (?:said|says|told|confirmed|announced|condemned|called|denied)\b"
)
_OWNED = re.compile(r"['’]s? ")
_SKIPPED = frozenset(("the", "a", "an", "this", "that", "its", "their", "nearby", "and"))


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteWords:
    """The lists of `sites.toml`."""

    there: frozenset[str]
    deeds: frozenset[str]
    strikes: frozenset[str]
    elsewhere: frozenset[str]
    leaves: frozenset[str]
    heads: frozenset[str]
    moves: frozenset[str]
    onward: frozenset[str]
    turns: frozenset[str]
    after: frozenset[str]
    bodies: frozenset[str]
    speech: frozenset[str]
    bureaus: frozenset[str]


@functools.cache
def site_words() -> SiteWords:
    """Return the lists, read once."""
    table = tomllib.loads(lexicon_text("sites.toml"))
    return SiteWords(
        there=frozenset(table["there"]["prepositions"]),
        deeds=frozenset(table["there"]["deeds"]),
        strikes=frozenset(table["there"]["verbs"]),
        elsewhere=frozenset(table["elsewhere"]["prepositions"]),
        leaves=frozenset(table["elsewhere"]["verbs"]),
        heads=frozenset(table["elsewhere"]["heads"]),
        moves=frozenset(table["elsewhere"]["moves"]),
        onward=frozenset(table["elsewhere"]["onward"]),
        turns=frozenset(table["elsewhere"]["turns"]),
        after=frozenset(table["after"]["elsewhere"]),
        bodies=frozenset(table["after"]["bodies"]),
        speech=frozenset(table["after"]["speech"]),
        bureaus=frozenset(table["bureaus"]["towns"]),
    )


def find_sites(
    sentence: Sentence, places: Sequence[Mention], targets: Sequence[Mark]
) -> Iterator[Mark]:
    """Yield a mark of kind `site` for each place that the words put at, or away from, the event."""
    for place in places:
        value = APART if is_bureau(sentence, place) else site_of(sentence, place, targets)
        if value is not None:
            yield Mark(kind="site", value=value, start=place.start, end=place.end)


def is_bureau(sentence: Sentence, place: Mention) -> bool:
    """Say whether a dateline names a town where news of elsewhere is told: "GENEVA (AFP) -"."""
    start, end = place.start - sentence.start, place.end - sentence.start
    if sentence.text[start:end].lower() not in site_words().bureaus:
        return False
    return is_dateline(sentence.text, start, end)


def site_of(sentence: Sentence, place: Mention, targets: Sequence[Mark]) -> str | None:
    """Return `told`, `apart`, or None where the words say neither."""
    start, end = place.start - sentence.start, place.end - sentence.start
    before = sentence.text[max(0, start - _BACK) : start]
    row = [w.group().lower() for w in _WORD.finditer(_BREAK.split(before)[-1])]
    if not _is_beside(place) and _is_reached(row):
        return APART
    if any(0 <= t.start - place.end <= len("’s main ") for t in targets):
        return TOLD
    if _speaks(sentence.text[end : end + _AHEAD], row) or is_spoken_in(sentence, place.end):
        return APART
    told = _before(row)
    return TOLD if told == APART and _is_beside(place) else told


def is_spoken_in(sentence: Sentence, end: int) -> bool:
    """Say whether the place that ends there is where a state's own speaks: "In Orlen, the"."""
    return _SPOKEN_IN.match(sentence.text, end - sentence.start) is not None


def _speaks(ahead: str, row: Sequence[str]) -> bool:
    """Say whether a place, or a body called after it, says something: "Orlen police said"."""
    known = site_words()
    owned = _OWNED.match(ahead)
    if owned is None and ahead[:1] not in (" ", "-"):
        return False
    clause = _BREAK.split(ahead[owned.end() if owned else 1 :])[0]
    words = [w.group().lower() for w in _WORD.finditer(clause)]
    if not words:
        return False
    if not owned and words[0] in known.after:
        return True
    if words[0].removesuffix("'s").removesuffix("’s") not in known.bodies:
        return False
    return row[-2:] == ["according", "to"] or not known.speech.isdisjoint(words[:_MOST_TO_SPEECH])


def _is_reached(row: Sequence[str]) -> bool:
    """Say whether men or bodies were moved to a place: "taken by bus to a clinic in Orlen"."""
    known = site_words()
    moved = next((n for n, word in enumerate(row) if word in known.moves), None)
    if moved is None or known.onward.isdisjoint(row[moved + 1 :]):
        return False
    return known.turns.isdisjoint(row[moved + 1 :]) and known.strikes.isdisjoint(row[moved + 1 :])


def _is_beside(place: Mention) -> bool:
    """Say whether "from" and "to" measure a distance: "12 km from Orlen", "close to Orlen"."""
    return isinstance(place.value, PlaceValue) and place.value.relation is not None


def _before(row: Sequence[str]) -> str | None:
    known, nouns = site_words(), place_words()
    for back in range(1, min(_MOST_BETWEEN, len(row)) + 1):
        word, rest = row[-back], row[: len(row) - back]
        if word == "of":
            if rest and rest[-1] in known.deeds:
                return TOLD
            if rest and rest[-1] not in nouns.nouns and rest[-1] not in nouns.direction:
                return None
        elif word in known.there:
            return APART if known.heads.intersection(rest[-_HEADS:]) else TOLD
        elif word in known.strikes:
            return TOLD
        elif word in known.elsewhere or word in known.leaves:
            return APART
        elif back == 1 and word not in _SKIPPED and not _describes(word, row):
            return None
    return None


def _describes(word: str, row: Sequence[str]) -> bool:
    """Say whether a word can stand between a preposition and a name: "rebel-held", "town"."""
    nouns = place_words()
    return (
        word in nouns.nouns
        or word in nouns.direction
        or "-" in word
        or word.endswith(("ern", "al", "ish", "an", "ese", "ed", "i", "ic"))
        or len(row) == 1
    )
