"""How alike two sceneries are: each feature has a reason that a reviewer can read.

The weights were set by hand on the project's own examples; "One event, many reports" replaces
them by fitted ones.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import asin, cos, radians, sin, sqrt
from typing import TypeVar

from rashomon.gazetteer import country_name
from rashomon.names import alike, fold
from rashomon.types import Mention, PlaceValue

ONE_DAY = timedelta(days=1)
NEAR_KM = 30.0
EARTH_KM = 6371.0
Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenery:
    """What is known of a happening: of a seed, of a thread, or of an event so far.

    `days` are told; `window` is when it can have been at all, given the day of the report.
    """

    targets: frozenset[str]
    countries: frozenset[str]
    places: tuple[Mention, ...]
    days: tuple[date, date] | None
    acts: frozenset[str]
    actors: frozenset[str]
    struck: frozenset[str] = frozenset()
    window: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """A score, the reasons for it in words, and whether something forbids the match."""

    score: float
    reasons: tuple[str, ...]
    forbidden: str | None = None


Feature = Callable[[Scenery, Scenery], str | None]


def same_target(left: Scenery, right: Scenery) -> str | None:
    """The same kind of target was hit."""
    shared = left.targets & right.targets
    return f"both tell of a {_list(shared)}" if shared else None


def other_target(left: Scenery, right: Scenery) -> str | None:
    """Each names a target, and none is the same."""
    if left.targets and right.targets and not left.targets & right.targets:
        return f"one tells of a {_list(left.targets)}, the other of a {_list(right.targets)}"
    return None


def other_struck(left: Scenery, right: Scenery) -> str | None:
    """Each tells what was attacked, and none of it is the same."""
    if left.struck and right.struck and not left.struck & right.struck:
        return f"an attack on a {_list(left.struck)}, and one on a {_list(right.struck)}"
    return None


def same_place(left: Scenery, right: Scenery) -> str | None:
    """A town or district has the same name, whatever the spelling; "Orlek hospital" is in Orlek."""
    for ours in _towns(left.places):
        for theirs in _towns(right.places):
            if fold(ours) == fold(theirs) or alike(ours, theirs) or _is_in(ours, theirs):
                return f"{ours} is {theirs}" if ours != theirs else f"both name {ours}"
    return None


def _is_in(ours: str, theirs: str) -> bool:
    """Say whether one names a facility of the other: a noun written small follows the town."""
    town, facility = sorted((ours, theirs), key=len)
    rest = facility.removeprefix(f"{town} ")
    return rest != facility and rest.islower()


def near_place(left: Scenery, right: Scenery) -> str | None:
    """The nearest places named are not more than 30 km apart."""
    distances = [
        (_km(a, b), x, y) for a, x in _points(left.places) for b, y in _points(right.places)
    ]
    if not distances or min(distances)[0] > NEAR_KM:
        return None
    km, ours, theirs = min(distances)
    return f"{ours} and {theirs} are {km:.0f} km apart"


def other_place(left: Scenery, right: Scenery) -> str | None:
    """Both name towns that are on the map, and none of them is the same or near."""
    ours, theirs = ([text for _, text in _points(x.places)] for x in (left, right))
    if not ours or not theirs or same_place(left, right) or near_place(left, right):
        return None
    return f"one names {ours[0]}, the other {theirs[0]}"


def same_country(left: Scenery, right: Scenery) -> str | None:
    """Both name the same country."""
    shared = left.countries & right.countries
    return f"both in {_list(country_name(code) for code in shared)}" if shared else None


def same_actor(left: Scenery, right: Scenery) -> str | None:
    """Both name the same armed actor."""
    shared = left.actors & right.actors
    return f"both name {_list(shared)}" if shared else None


def same_act(left: Scenery, right: Scenery) -> str | None:
    """Both tell of the same kind of act."""
    shared = left.acts & right.acts
    return f"both tell of {_list(shared)} violence" if shared else None


def same_days(left: Scenery, right: Scenery) -> str | None:
    """The days told can be the same, give or take one."""
    if left.days is None or right.days is None:
        return None
    return "the days agree" if _days_meet(left.days, right.days) else None


WEIGHTS: Mapping[Feature, float] = {
    same_place: 2.0,
    near_place: 1.0,
    other_place: -2.5,
    same_target: 2.0,
    other_target: -1.5,
    other_struck: -1.5,
    same_country: 1.0,
    same_actor: 1.0,
    same_act: 0.5,
    same_days: 1.0,
}


def compare(left: Scenery, right: Scenery) -> Likeness:
    """Return how alike two sceneries are; countries or days that cannot meet forbid a match."""
    if left.countries and right.countries and not left.countries & right.countries:
        return Likeness(score=0.0, reasons=(), forbidden="the countries differ")
    ours, theirs = left.window or left.days, right.window or right.days
    if ours and theirs and not _days_meet(ours, theirs):
        return Likeness(score=0.0, reasons=(), forbidden="the days cannot be the same")
    found = [(weight, said) for f, weight in WEIGHTS.items() if (said := f(left, right))]
    return Likeness(score=sum(w for w, _ in found), reasons=tuple(said for _, said in found))


def _days_meet(left: tuple[date, date], right: tuple[date, date]) -> bool:
    return left[0] - right[1] <= ONE_DAY and right[0] - left[1] <= ONE_DAY


def _towns(places: Sequence[Mention]) -> list[str]:
    """Return the names of towns, each once."""
    return _once(
        p.value.name for p in places if isinstance(p.value, PlaceValue) and not p.value.is_wide
    )


def _points(places: Sequence[Mention]) -> list[tuple[tuple[float, float], str]]:
    """Return the places that are on the map, each spot under each of its names once."""
    return _once((point, p.text) for p in places if (point := _point(p)) is not None)


def _once(values: Iterable[Value]) -> list[Value]:
    return list(dict.fromkeys(values))


def _point(place: Mention) -> tuple[float, float] | None:
    value = place.value
    if not isinstance(value, PlaceValue) or value.is_wide:
        return None
    if value.latitude is None or value.longitude is None:
        return None
    return value.latitude, value.longitude


def _km(left: tuple[float, float], right: tuple[float, float]) -> float:
    """Return the great-circle distance in kilometres."""
    lat1, lon1, lat2, lon2 = map(radians, (*left, *right))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


def _list(values: Iterable[str]) -> str:
    return " and ".join(sorted(values))
