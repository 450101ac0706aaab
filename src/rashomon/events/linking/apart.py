"""What tells two acts surely apart, in however like words they are told: day, place, the dead.

A feature is None where one of the two does not tell it surely (`sure.py`).
"""

from collections.abc import Sequence
from datetime import date
from itertools import product

from rashomon.events.linking.accounts import Account
from rashomon.events.linking.places import people_of
from rashomon.events.on_map import km
from rashomon.names import alike
from rashomon.types import PlaceValue

Found = tuple[str, str] | None

_FAR_KM, _FARTHER_KM = 50.0, 150.0
_KNOWN = 15_000  # people: few towns so large share a name


def act_day(left: Account, right: Account) -> Found:
    """Whether both, news of it, tell other days beside the act; other numbers of dead say more."""
    if left.background or right.background:
        return None
    apart = min(
        (days_between(a, b) for a, b in product(left.sure.days, right.sure.days)), default=0
    )
    if apart == 0:
        return None
    unit, said = ("a day", "a day") if apart == 1 else ("days", f"{apart} days")
    if _are_other_dead(left, right):
        return f"{unit}, other toll", f"the acts are {said} apart, and the numbers of killed differ"
    return unit, f"the acts are {said} apart"


def site(left: Account, right: Account) -> Found:
    """Whether the acts hit known towns far apart, or other quarters or streets."""
    ours, theirs = left.sure, right.sure
    quarters = list(product(sorted(ours.quarters), sorted(theirs.quarters)))
    if quarters and not any(a == b or alike(a, b) for a, b in quarters):
        one, other = quarters[0]
        return "other quarter", f"one act in {one}, the other in {other}"
    return _far(ours.towns, theirs.towns)


def dead(left: Account, right: Account) -> Found:
    """Whether all dead of one are women and of the other men, where both tell it of all."""
    ours, theirs = left.sure.dead, right.sure.dead
    if not ours or not theirs:
        return None
    if ours & theirs:
        return "same", f"some of the dead of both are {min(ours & theirs)}"
    return "other", f"the dead of one are {min(ours)}, of the other {min(theirs)}"


def days_between(left: tuple[date, date], right: tuple[date, date]) -> int:
    """Return how many days lie between two periods; 0 where they meet."""
    return max((left[0] - right[1]).days, (right[0] - left[1]).days, 0)


def _far(ours: Sequence[PlaceValue], theirs: Sequence[PlaceValue]) -> Found:
    if not _are_known(ours) or not _are_known(theirs):
        return None
    pairs = list(product(ours, theirs))
    if any(alike(a.name, b.name) for a, b in pairs):
        return None
    apart, one, other = min((km(a, b) or 0.0, a.name, b.name) for a, b in pairs)
    if apart <= _FAR_KM:
        return None
    said = f"one act in {one}, the other in {other}, {apart:.0f} km away"
    return ("far" if apart > _FARTHER_KM else "within 150 km"), said


def _are_known(towns: Sequence[PlaceValue]) -> bool:
    return bool(towns) and all(people_of(town) >= _KNOWN for town in towns)


def _are_other_dead(left: Account, right: Account) -> bool:
    """Say whether both tell one exact number of killed, and not the same."""
    ours, theirs = left.figures.get("killed"), right.figures.get("killed")
    if ours is None or theirs is None or ours == theirs:
        return False
    return ours[0] == ours[1] and theirs[0] == theirs[1]
