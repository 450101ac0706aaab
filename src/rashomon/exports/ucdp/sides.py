"""The two sides as UCDP names and numbers them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.exports.blame import is_contested
from rashomon.exports.one_line import one_line
from rashomon.exports.states import state_named
from rashomon.types import Event

if TYPE_CHECKING:
    from rashomon.settings import Settings

GOVERNMENT, CIVILIANS = "Government of ", "Civilians"
_FORCES = ("Military Forces of ", "Police Forces of ")
_ONE_SIDED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A side: its name, its number in UCDP's registry, and its Gleditsch and Ward number."""

    name: str | None
    number: int | None
    gw: int | None


def sides_of(event: Event, ids: Mapping[str, int]) -> tuple[Side, Side]:
    """Return side A and side B; of one-sided violence B is "Civilians", and of no other.

    Where it is disputed who did it, one-sided violence has no side A: a coder has to decide.
    """
    a, b = event.sides.a, event.sides.b
    if event.type.ucdp == _ONE_SIDED:
        return _side(None if is_contested(event) else a, ids), _side(CIVILIANS, ids)
    return _side(a, ids), _side(None if b is not None and b.startswith(CIVILIANS) else b, ids)


def actor_ids(settings: "Settings | None") -> Mapping[str, int]:
    """Return the registry ids that the project gives its own actors, by the name of the side."""
    actors = () if settings is None else settings.actors
    return {side: a.ucdp_id for a in actors if a.ucdp_id for side in {a.name, _of_side(a.name)}}


def _of_side(name: str) -> str:
    for forces in _FORCES:
        if name.startswith(forces):
            return f"{GOVERNMENT}{name.removeprefix(forces)}"
    return name


def _side(name: str | None, ids: Mapping[str, int]) -> Side:
    if name is None:
        return Side(name=None, number=None, gw=None)
    state = state_named(name.removeprefix(GOVERNMENT)) if name.startswith(GOVERNMENT) else None
    is_known = state is not None and state.ucdp is not None
    shown = f"{GOVERNMENT}{state.ucdp}" if state is not None and is_known else one_line(name, 300)
    return Side(
        name=shown or None,
        number=ids.get(name, ids.get(shown)),
        gw=None if state is None else state.gw,
    )
