"""Which row of a data set is which of our events: by days, place, sides and figures, one to one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from math import inf

from rashomon.datasets import Row
from rashomon.datasets.scenes import actor_named, bare_place, iso_of
from rashomon.events.on_map import km
from rashomon.exports.differences.ours import Ours
from rashomon.exports.ucdp.sides import GOVERNMENT
from rashomon.names import fold
from rashomon.types import PlaceValue

# How far apart two points of one event can lie, by the coarser of their `where_prec`.
_REACH_KM = {1: 30.0, 2: 50.0, 3: 100.0, 4: 300.0, 5: 300.0}
_SLACK = timedelta(days=1)  # the night between two days, and time zones
_MOST_DAYS = 62
_NEAR_KM = 10.0
_FORCES = ("Military Forces of ", "Police Forces of ")
Scored = tuple[float, str, int]


class Events:
    """Our events by the days on which they can have happened."""

    def __init__(self, events: Iterable[Ours]) -> None:
        self.all = {event.id: event for event in events}
        self._on: dict[date, list[str]] = defaultdict(list)
        self._long: list[str] = []
        for event in self.all.values():
            if (event.last - event.first).days > _MOST_DAYS:
                self._long.append(event.id)
            else:
                for n in range((event.last - event.first).days + 1):
                    self._on[event.first + timedelta(days=n)].append(event.id)
        self._countries = {event.place.country for event in self.all.values()}

    def near(self, row: Row) -> list[tuple[float, str]]:
        """Return the events that a row can be, each with its points."""
        found = dict.fromkeys(self._long)
        n_days = min((row.last - row.first).days, _MOST_DAYS) + 2 * _SLACK.days
        for n in range(n_days + 1):
            found.update(dict.fromkeys(self._on.get(row.first - _SLACK + timedelta(days=n), ())))
        scored = ((points(self.all[name], row), name) for name in found)
        return [(score, name) for score, name in scored if score is not None]

    def is_within(self, row: Row) -> bool:
        """Say whether a row is of a country and of the time that our events are of."""
        if not self.all or iso_of(row.country) not in self._countries | {None}:
            return False
        first = min(event.first for event in self.all.values())
        last = max(event.last for event in self.all.values())
        return first - _SLACK <= row.last and row.first <= last + _SLACK


def points(event: Ours, row: Row) -> float | None:
    """Return how well an event and a row fit; None where they cannot be the same.

    They must share a day, within one, and a place: points within the reach of their precision, or
    the same name where one has no point.
    """
    gap = max((event.first - row.last).days, (row.first - event.last).days, 0)
    place = _place_points(event, row)
    if gap > _SLACK.days or place is None:
        return None
    sides = len({*map(_side, event.sides), *map(_side, event.names)} & _row_sides(row))
    return place + (0 if gap else 2) + 2 * min(sides, 2) + _figure_points(event, row)


def pairs(scored: Iterable[Scored]) -> Mapping[int, str]:
    """Return the event of each row by its number: the best fit first, each event and row once."""
    taken: set[str] = set()
    found: dict[int, str] = {}
    for _, event, number in sorted(scored, key=lambda s: (-s[0], s[2], s[1])):
        if event not in taken and number not in found:
            taken.add(event)
            found[number] = event
    return found


def km_apart(event: Ours, row: Row) -> float | None:
    """Return how far the two points lie apart; None where one has none."""
    ours = PlaceValue(name="", latitude=event.place.latitude, longitude=event.place.longitude)
    theirs = PlaceValue(name="", latitude=row.latitude, longitude=row.longitude)
    return km(ours, theirs)


def _place_points(event: Ours, row: Row) -> float | None:
    code = iso_of(row.country)
    if event.place.country is not None and code is not None and event.place.country != code:
        return None
    if _shares_name(event, row):
        return 3
    apart = km_apart(event, row)
    coarser = max(event.place.where_prec or 1, row.where_prec or 1)
    reach = inf if coarser >= 6 and event.place.country == code else _REACH_KM.get(coarser, 0.0)
    if apart is None:
        return 0 if reach == inf else None
    if apart > reach:
        return None
    return 3 if apart <= _NEAR_KM else 1


def _shares_name(event: Ours, row: Row) -> bool:
    apart = km_apart(event, row)
    if apart is not None and apart > _REACH_KM[4]:
        return False
    name = fold(event.place.name or "")
    return bool(name) and name in {fold(bare_place(x)) for x in (row.place, row.admin2) if x}


def _row_sides(row: Row) -> set[str]:
    return {_side(name) for name in (row.side_a, row.side_b) if name is not None}


def _side(name: str | None) -> str:
    """Return a side by what it has in common in all data sets: a state's forces are the state."""
    bare = (name or "?").partition(" (")[0]
    for start in (*_FORCES, GOVERNMENT):
        if bare.startswith(start):
            state = bare.removeprefix(start)
            return f"{GOVERNMENT}{iso_of(state) or fold(state)}"
    return fold(actor_named(bare))


def _figure_points(event: Ours, row: Row) -> float:
    ours = [n for n in (event.low, event.best, event.high) if n is not None]
    theirs = [n for n in (row.low, row.best, row.high) if n is not None]
    if not ours or not theirs:
        return 0
    return 1 if min(ours) <= max(theirs) and min(theirs) <= max(ours) else -1


def same_side(ours: str | None, theirs: str | None) -> bool:
    """Say whether two names are of one side."""
    return ours is not None and theirs is not None and _side(ours) == _side(theirs)
