"""When and where: the record's events against the gold's."""

from datetime import date

from rashomon.calendar import parse_edtf
from rashomon.evaluation.gold import Gold, GoldEvent, GoldPlace
from rashomon.evaluation.likeness import shared
from rashomon.evaluation.measures import Share
from rashomon.events.on_map import km
from rashomon.types import Event, Place, PlaceValue

# As near as UCDP's `where_prec` 2 asks of a known place.
NEAR_KM = 25.0


def time_share(gold: Gold, events: dict[str, Event]) -> Share:
    """Return of how many events the record's first day lies within the gold's `start`."""
    asked = [e for e in gold.events if e.start is not None and not e.background]
    return Share(sum(is_time_right(e, events.get(e.id)) for e in asked), len(asked))


def place_share(gold: Gold, events: dict[str, Event]) -> Share:
    """Return of how many events the record's place is the gold's."""
    asked = [e for e in gold.events if e.place is not None and not e.background]
    return Share(sum(is_place_right(e, events.get(e.id)) for e in asked), len(asked))


def is_time_right(gold: GoldEvent, event: Event | None) -> bool:
    """Say whether the event begins on a day that the gold's start allows."""
    wanted = _days(gold.start)
    ours = _days(event.start) if event is not None else None
    return bool(wanted and ours and wanted[0] <= ours[0] <= wanted[1])


def is_place_right(gold: GoldEvent, event: Event | None) -> bool:
    """Say whether the event lies within 25 km of the gold's point, or has the name of its place.

    The country must be the same where both name one; alone, it is enough for a gold of a country.
    """
    place, wanted = event.place if event is not None else None, gold.place
    if place is None or wanted is None:
        return False
    if wanted.country and place.country and wanted.country != place.country:
        return False
    if wanted.is_country:
        return wanted.country == place.country
    distance = _distance(wanted, place)
    if distance is not None:
        return distance <= NEAR_KM
    ours = [name for name in (place.name, place.section, place.district, place.admin1) if name]
    return any(shared(a, b) > 0 for a in wanted.names for b in ours)


def _distance(wanted: GoldPlace, place: Place) -> float | None:
    left = PlaceValue(name="", latitude=wanted.latitude, longitude=wanted.longitude)
    right = PlaceValue(name="", latitude=place.latitude, longitude=place.longitude)
    return km(left, right)


def _days(edtf: str | None) -> tuple[date, date] | None:
    """Return the first and the last day of a date."""
    found = None if edtf is None else parse_edtf(edtf)
    return None if found is None else (found[0], found[1])
