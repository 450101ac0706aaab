"""Coalitions by who leads them ("the Kestrian-led coalition") or by where they fight."""

from rashomon.actors import actor_country, by_name, lookup
from rashomon.gazetteer import country_code, country_of_demonym
from rashomon.marking.actors.made import Described, coalition
from rashomon.marking.actors.view import View
from rashomon.marking.actors.words import actor_words

_NOUNS = frozenset(
    "coalition alliance force forces troops mission warplanes warplane jets jet aircraft "
    "airstrikes airstrike strikes raids".split()
)
_REACH = 4
_SHORT = {"us": "US", "u.s.": "US", "uk": "GB", "uae": "AE"}


def find_coalition(view: View, at: int) -> Described | None:
    """Return the coalition of a noun with a "Country-led" before it."""
    words = view.words()
    if words[at] not in _NOUNS:
        return None
    for before in range(at - 1, max(-1, at - 1 - _REACH), -1):
        leader, _, led = view.line.text(before, before + 1).rpartition("-")
        if led.lower() != "led" or not leader[:1].isupper():
            continue
        country = _SHORT.get(leader.lower()) or country_of_demonym(leader) or country_code(leader)
        if country is None:
            return None
        known = lookup(f"{leader}-led coalition")
        name = f"{leader}-led coalition ({actor_country(country)})"
        value = known[0].value if known else coalition(name, country)
        return Described(before, at + 1, "actor-coalition", value)
    return _by_place(view, at)


def _by_place(view: View, at: int) -> Described | None:
    """Return the coalition that "coalition warplanes" means where the report plays."""
    words = view.words()
    first = at - 2 if words[at - 1 : at] == ("air",) else at - 1
    if first < 0 or words[first] != "coalition" or view.country is None:
        return None
    known = by_name(actor_words().coalitions.get(view.country, ""))
    return None if known is None else Described(first, at + 1, "actor-coalition", known.value)
