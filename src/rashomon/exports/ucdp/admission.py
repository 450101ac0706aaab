"""Which events UCDP holds: organised violence with a death, a date and a place (codebook, 2)."""

from collections.abc import Mapping

from rashomon.exports import coded
from rashomon.exports.toll import days_of, toll_of
from rashomon.types import Document, Event

_MOST_DAYS = 366
NO_VIOLENCE = "no violence of organised actors: protests, riots, or nothing told of it"
_VIOLENCE = frozenset(("Battles", "Explosions/Remote violence", "Violence against civilians"))
NO_DEATH = "no death in low, best or high"
NO_DATE = "no date, or no more than a longer time than a year"
NO_PLACE = "no place, not even a country"


def reason_against(event: Event, reports: Mapping[str, Document]) -> str | None:
    """Return why the table cannot hold an event, None where it can.

    Violence of which the reports do not tell who fought is held: a coder may know, and its dead
    would be lost.
    """
    reason = coded.reason_against(event, reports)
    if reason is not None:
        return reason
    if event.type.ucdp is None and event.type.acled not in _VIOLENCE:
        return NO_VIOLENCE
    toll = toll_of(event)
    if toll is None or not any((toll.low, toll.best, toll.high)):
        return NO_DEATH
    days = days_of(event, reports)
    if days is None or (days[1] - days[0]).days >= _MOST_DAYS:
        return NO_DATE
    place = event.place
    if place is None or not (place.name or place.country or place.where_prec):
        return NO_PLACE
    return None
