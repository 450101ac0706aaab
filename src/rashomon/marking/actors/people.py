"""Civilians as the actor that ACLED makes of them: "villagers" of a report of violence."""

from rashomon.marking.actors.made import Described, unnamed
from rashomon.marking.actors.view import View, country_at
from rashomon.marking.actors.words import actor_words

CIVILIANS = "actor-civilians"


def find_civilians(view: View, at: int) -> Described | None:
    """Return the civilians of the country where a sentence of a report of violence plays.

    They are mentions only: nobody's shooting or dying is told by them (`scenes`).
    """
    if view.words()[at] not in actor_words().civilians or not view.is_violent:
        return None
    country = country_at(view, at)
    if country is None or at in view.taken:
        return None
    return Described(at, at + 1, CIVILIANS, unnamed("civilians", country, suspected=False))
