"""The word lists of lexicon/en/places.toml, read once."""

import functools
import tomllib
from dataclasses import dataclass

from rashomon.lexicon import lexicon_text

Words = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """Words around place names, by what they tell."""

    sure: Words
    weak: Words
    slight: Words
    nouns: dict[str, str]
    of_it: Words
    unknown_before: Words
    unknown_after: Words
    direction: Words
    opening: Words
    body: Words
    firm: Words
    street: Words
    nature: Words
    of_body: Words
    title: Words
    speaks: Words
    part: Words
    called: Words
    saint: Words
    never: Words
    given: Words


@functools.cache
def place_words() -> PlaceWords:
    """Return the lists; `nouns` gives each noun its kind of place."""
    table = tomllib.loads(lexicon_text("places.toml"))
    before, nouns, unknown = table["before"], table["nouns"], table["unknown"]
    kinds = ("region", "district", "city", "quarter", "area")
    return PlaceWords(
        sure=frozenset(before["sure"]),
        weak=frozenset(before["weak"]),
        slight=frozenset(before["slight"]),
        nouns={noun: kind for kind in kinds for noun in nouns[kind]},
        of_it=frozenset(nouns["of_it"]),
        unknown_before=frozenset(unknown["before"]),
        unknown_after=frozenset(unknown["after"]),
        called=frozenset(table["called"]["after"]),
        saint=frozenset(table["called"]["saint"]),
        **{name: frozenset(words) for name, words in table["names"].items()},
    )
