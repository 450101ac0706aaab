"""Civilians as the actor that ACLED makes of them: "villagers" of a report of violence."""

from rashomon.marking.actors.made import Described, unnamed
from rashomon.marking.actors.view import View, country_at
from rashomon.marking.actors.words import actor_words

CIVILIANS = "actor-civilians"
_BEFORE = 5
_AFTER = 4
_PASSIVE = frozenset({"was", "were", "been"})


def find_civilians(view: View, at: int) -> Described | None:
    """Return the civilians of the country where a sentence of a report of violence plays.

    They are mentions only: nobody's shooting or dying is told by them (`scenes`).
    """
    known, word = actor_words(), view.words()[at]
    if not view.is_violent or not (word in known.civilians or _is_victim(view, at)):
        return None
    country = country_at(view, at)
    if country is None or at in view.taken:
        return None
    return Described(at, at + 1, CIVILIANS, unnamed("civilians", country, suspected=False))


def _is_victim(view: View, at: int) -> bool:
    """Say whether one person of a trade is harmed: "killed a farmer", "a nurse was shot".

    A leader or an official is a civilian by the word before: "a village chief", no rebel leader.
    """
    known, words = actor_words().victims, view.words()
    is_office = words[at] in known["offices"] and words[at - 1] in known["of"] and at > 0
    if words[at] not in known["one"] and not is_office:
        return False
    after = words[at + 1 : at + 1 + _AFTER]
    if not _PASSIVE.isdisjoint(after) and not known["harm"].isdisjoint(after):
        return True
    return not known["harm"].isdisjoint(words[max(0, at - _BEFORE) : at])
