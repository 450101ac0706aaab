"""The word lists of lexicon/en/places.toml, and the verbs of striking of sites.toml, read once."""

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
    long_nouns: dict[str, tuple[str, ...]]
    of_it: Words
    facility_after: Words
    facility_kind: Words
    facility_before: Words
    unknown_before: Words
    unknown_after: Words
    direction: Words
    opening: Words
    body: Words
    firm: Words
    street: Words
    street_noun: Words
    nature: Words
    of_body: Words
    title: Words
    speaks: Words
    part: Words
    strikes: Words
    site: Words
    attack: Words
    side: Words
    owned: Words
    called: Words
    saint: Words
    party: Words
    never: Words
    given: Words
    related_before: dict[str, str]
    related_after: dict[str, str]
    not_border: Words
    not_capital: Words
    compass: Words
    inside: Words
    road_noun: Words
    road_joint: Words
    close: Words
    land: Words
    not_way: Words
    determiner: Words
    metres: dict[str, float]
    far_time: Words
    near_time: Words
    travel: Words


@functools.cache
def place_words() -> PlaceWords:
    """Return the lists; `nouns` gives each noun its kind of place, `related_before` each phrase
    its relation, `metres` each unit its length, `long_nouns` those of several words by their first.
    """
    table = tomllib.loads(lexicon_text("places.toml"))
    before, nouns, unknown = table["before"], table["nouns"], table["unknown"]
    facilities = table["facilities"]
    relations, distances = table["relations"], table["distances"]
    before_name, after_name = relations.pop("before"), relations.pop("after")
    kinds = ("region", "district", "city", "quarter", "neighbourhood", "area")
    long = [noun for kind in kinds for noun in nouns[kind] if " " in noun]
    return PlaceWords(
        sure=frozenset(before["sure"]),
        weak=frozenset(before["weak"]),
        slight=frozenset(before["slight"]),
        nouns={noun: kind for kind in kinds for noun in nouns[kind]},
        long_nouns={
            n.split()[0]: tuple(x for x in long if x.split()[0] == n.split()[0]) for n in long
        },
        of_it=frozenset(nouns["of_it"]),
        facility_after=frozenset(facilities["after"]),
        facility_kind=frozenset(facilities["kind"]),
        facility_before=frozenset(facilities["before"]),
        unknown_before=frozenset(unknown["before"]),
        unknown_after=frozenset(unknown["after"]),
        called=frozenset(table["called"]["after"]),
        not_capital=frozenset(table["called"]["not_capital"]),
        saint=frozenset(table["called"]["saint"]),
        related_before={phrase: x for x, phrases in before_name.items() for phrase in phrases},
        not_border=frozenset(after_name.pop("not_border")),
        related_after={phrase: x for x, phrases in after_name.items() for phrase in phrases},
        metres=distances.pop("metres"),
        strikes=frozenset(tomllib.loads(lexicon_text("sites.toml"))["there"]["verbs"]),
        **_sets(table["names"]),
        **_sets(table["held"]),
        **_sets(relations),
        **_sets(distances),
    )


def _sets(lists: dict[str, list[str]]) -> dict[str, Words]:
    return {name: frozenset(words) for name, words in lists.items()}
