"""People who are a crowd only by what they do: "students hurled petrol bombs"."""

import functools

from rashomon.marking.actors.made import Described, unnamed
from rashomon.marking.actors.view import View, country_at
from rashomon.marking.actors.words import actor_words

RULE = "actor-crowd"
_REACH = 4
# What tells which people they are may stand before the verb: "students of the college marched".
_WHERE = frozenset(
    "of from in at outside near loyal angry with opposed waving carrying on armed chanting".split()
)
_ENDS = frozenset("said says was were is are had has killed told and but that when".split())
_OBJECT = 6
_OBJECTS = {
    "throw": ("thrown", "rioters"),
    "clash": ("guards", "rioters"),
    "staged": ("events", "protesters"),
    "block": ("blocked", "protesters"),
}
_PASSIVE = frozenset("was were been being is are got".split())
_BY = frozenset("by in on at during".split())
_APOSTROPHES = frozenset({"'", "’", "'s", "’s"})


def find_crowd(view: View, at: int) -> Described | None:
    """Return the rioters or protesters that people are by the verb after them."""
    known, words = actor_words().crowds, view.words()
    if words[at] not in known["people"]:
        return None
    use = does(view, at)
    if use is None:
        return None
    first = at
    before = known["before"] | known["acting_protest"] | known["acting_riot"] | _adjectives()
    while first > 0 and words[first - 1] in before:
        first -= 1
    country = country_at(view, at)
    if first - 1 in view.ending and first - 1 not in view.taken:
        first, own = view.ending[first - 1]
        country = country or own
    return Described(first, at + 1, RULE, unnamed(use, country, suspected=False))


def _adjectives() -> frozenset[str]:
    return actor_words().adjectives


def does(view: View, at: int) -> str | None:
    """Return what people do by the word before them, or with the first verb after them."""
    known, words = actor_words().crowds, view.words()
    if at and words[at - 1] in known["acting_protest"]:
        return "protesters"
    if at and words[at - 1] in known["acting_riot"]:
        return "rioters"
    of = words[at + 1 : at + 2] != () and words[at + 1] in _WHERE
    for i in range(at + 1, min(at + 1 + _REACH * (1 + of), len(words))):
        word = words[i]
        if word in _verbs():
            return _by_verb(view, at, i)
        if of and (word in _ENDS or (word not in _APOSTROPHES and not word[0].isalnum())):
            return None
        if not of and word not in known["between"] and not word.endswith("ly"):
            return None
    return None


@functools.cache
def _verbs() -> frozenset[str]:
    known = actor_words().crowds
    return frozenset().union(*(known[kind] for kind in ("riot", "protest", "assault", *_OBJECTS)))


def _by_verb(view: View, at: int, verb: int) -> str | None:
    """Return what a verb makes of people, some by the objects after it."""
    known, words = actor_words().crowds, view.words()
    word, after = words[verb], words[verb + 1 : verb + 1 + _OBJECT]
    if word in known["protest"]:
        return "protesters"
    for kind, (objects, use) in _OBJECTS.items():
        if word in known[kind]:
            return None if known[objects].isdisjoint(after) else use
    if word in known["assault"] and words[at] not in known["folk"]:
        return None
    return "rioters" if _is_active(view, verb) else None


def _is_active(view: View, at: int) -> bool:
    """Say whether people do what a verb says: "the crowd stoned", not "villagers were stoned"."""
    words = view.words()
    return words[at - 1] not in _PASSIVE and _BY.isdisjoint(words[at + 1 : at + 2])
