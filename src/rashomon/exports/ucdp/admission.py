"""Which events UCDP holds: organised violence with a death, a date and a place (codebook, 2)."""

from collections.abc import Mapping

from rashomon.exports.toll import days_of, toll_of
from rashomon.types import Document, Event

_MOST_DAYS = 366
BACKGROUND = "background events: told of in passing"
REJECTED = "events that a person rejected"
NO_TYPE = "no violence of organised actors, or the reports do not tell who they were"
NO_DEATH = "no death in low, best or high"
NO_DATE = "no date, or no more than a longer time than a year"
NO_PLACE = "no place, not even a country"


def reason_against(event: Event, reports: Mapping[str, Document]) -> str | None:
    """Return why the table cannot hold an event, None where it can."""
    if event.background:
        return BACKGROUND
    if event.code_status == "rejected":
        return REJECTED
    if event.type.ucdp is None:
        return NO_TYPE
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
