"""The word lists of lexicon/en/actor_words.toml, read once."""

import functools
import tomllib

from rashomon.lexicon import lexicon_text
from rashomon.types.inner import inner

Words = frozenset[str]


@inner
class Head:
    """A noun for an actor: what it is (`military`, `armed`, …) and the word that must precede."""

    use: str
    text: str
    before: str | None = None


@inner
class Violence:
    """What bears out armed men: stems of words; nouns in need of it; words of play."""

    doubtful: Words
    lethal: tuple[str, ...]
    stems: tuple[str, ...]
    play: Words


@inner
class ActorWords:
    """The lists; `heads` gives the readings of each last word, the longest first."""

    heads: dict[str, tuple[Head, ...]]
    back: dict[str, tuple[Head, ...]]
    nouns: Words
    alone: Words
    state: Words
    between: Words
    things: Words
    opposed: Words
    other: Words
    adjectives: Words
    adjectival: Words
    belonging: Words
    determiners: Words
    back_adjectives: Words
    allied: tuple[str, ...]
    crowds: dict[str, Words]
    civilians: Words
    victims: dict[str, Words]
    coalitions: dict[str, str]
    violence: Violence
    company: Words
    warlike: Words
    other_before: Words
    other_after: Words
    shows: Words
    communities: dict[str, tuple[str, ...]]
    communal_heads: Words
    communal_between: Words


_UNITS = frozenset({"brigade", "division", "regiment", "battalion"})
_FORCES = ("military", "police", "arms", "wide")
_UNNAMED = (
    "armed",
    "gang",
    "communal",
    "pirates",
    "vigilantes",
    "security",
    "rioters",
    "protesters",
)


_BACK = (
    "any",
    "rebels",
    "cartel",
    "gang",
    "coalition",
    "mission",
    "namesake",
    "branch",
    "ethnic",
    "foreign",
)


@functools.cache
def actor_words() -> ActorWords:
    """Return the lists of the lexicon."""
    table = tomllib.loads(lexicon_text("actor_words.toml"))
    forces, unnamed, back = table["forces"], table["unnamed"], table["back"]
    people = table["communities"]
    communal = frozenset(people.pop("heads"))
    between = frozenset(people.pop("between"))
    heads = [(use, t) for use in _FORCES for t in forces[use]]
    heads += [(use, t) for use in _UNNAMED for t in unnamed[use]]
    backs = [(use, t) for use in _BACK for t in back[use]]
    crowds = {name: frozenset(words) for name, words in table["crowds"].items()}
    by_last, backs_by_last = _by_last(heads), _by_last(backs)
    told = frozenset(table["civilians"]["people"])
    victims = {name: frozenset(words) for name, words in table["victims"].items()}
    return ActorWords(
        heads=by_last,
        back=backs_by_last,
        nouns=frozenset().union(
            communal,
            crowds["people"],
            told,
            victims["one"],
            victims["offices"],
            _UNITS,
            people,
            by_last,
            backs_by_last,
        ),
        alone=frozenset(forces["alone"]),
        state=frozenset(forces["state"]),
        between=frozenset(forces["between"]),
        things=frozenset(forces["things"]),
        opposed=frozenset(forces["opposed"]),
        other=frozenset(forces["other"]),
        adjectives=frozenset(unnamed["adjectives"]),
        adjectival=frozenset(unnamed["adjectival"]),
        belonging=frozenset(unnamed["belonging"]),
        determiners=frozenset(back["determiners"]),
        back_adjectives=frozenset(back["adjectives"]),
        allied=tuple(back["allied"]),
        crowds=crowds,
        civilians=told,
        victims=victims,
        coalitions=table["coalitions"],
        violence=_violence(table["violence"]),
        company=frozenset(table["other_names"]["company"]),
        warlike=frozenset(table["other_names"]["warlike"]),
        other_before=frozenset(table["other_names"]["before"]),
        other_after=frozenset(table["other_names"]["after"]),
        shows=frozenset(table["other_names"]["shows"]),
        communities={name: tuple(codes.split()) for name, codes in people.items()},
        communal_heads=communal,
        communal_between=between,
    )


def _violence(table: dict[str, list[str]]) -> Violence:
    return Violence(
        doubtful=frozenset(table["doubtful"]),
        lethal=tuple(table["lethal"]),
        stems=(*table["lethal"], *table["stems"]),
        play=frozenset(table["play"]),
    )


def _by_last(nouns: list[tuple[str, str]]) -> dict[str, tuple[Head, ...]]:
    found: dict[str, list[Head]] = {}
    for use, text in nouns:
        before, _, last = text.rpartition(" ")
        found.setdefault(last, []).append(Head(use, text, before or None))
    return {w: tuple(sorted(h, key=lambda x: x.before is None)) for w, h in found.items()}
