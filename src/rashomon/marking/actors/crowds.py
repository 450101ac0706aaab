"""People who are a crowd only by what they do: "students hurled petrol bombs"."""

from rashomon.marking.actors.made import Described, unnamed
from rashomon.marking.actors.view import View, country_at
from rashomon.marking.actors.words import actor_words

RULE = "actor-crowd"
_REACH = 4
# What tells which people they are may stand before the verb: "students of the college marched".
_WHERE = frozenset("of from in at outside near loyal angry with opposed waving carrying".split())
_ENDS = frozenset("said says was were is are had has killed told and but who that when".split())
_OBJECT = 6


def find_crowd(view: View, at: int) -> Described | None:
    """Return the rioters or protesters that people are by the verb after them."""
    known, words = actor_words().crowds, view.words()
    if words[at] not in known["people"]:
        return None
    use = _doing(view, at)
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


def _doing(view: View, at: int) -> str | None:
    """Return what people do by the word before them, or with the first verb after them."""
    known, words = actor_words().crowds, view.words()
    if at and words[at - 1] in known["acting_protest"]:
        return "protesters"
    if at and words[at - 1] in known["acting_riot"]:
        return "rioters"
    of = words[at + 1 : at + 2] != () and words[at + 1] in _WHERE
    for i in range(at + 1, min(at + 1 + _REACH * (1 + of), len(words))):
        word, objects = words[i], words[i + 1 : i + 1 + _OBJECT]
        if word in known["riot"]:
            return "rioters"
        if word in known["protest"]:
            return "protesters"
        if word in known["throw"]:
            return None if known["thrown"].isdisjoint(objects) else "rioters"
        if word in known["staged"]:
            return None if known["events"].isdisjoint(objects) else "protesters"
        if word in known["block"]:
            return None if known["blocked"].isdisjoint(objects) else "protesters"
        if of and (word in _ENDS or not word[0].isalnum()):
            return None
        if not of and word not in known["between"] and not word.endswith("ly"):
            return None
    return None
