"""Actor 1 and actor 2 in ACLED's names, and how they interact (codebook, "Actors")."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.actors import KINDS, Actor
from rashomon.actors.kinds import CIVILIANS as PEOPLE
from rashomon.actors.kinds import MILITIA, PROTESTERS, RIOTERS, STATE
from rashomon.events.sides import side_name
from rashomon.exports.acled.disorder import BATTLES, CIVILIANS, PROTESTS, RIOTS
from rashomon.exports.blame import is_contested
from rashomon.exports.one_line import listed
from rashomon.exports.states import state_of
from rashomon.types import Event, EventActor

_INTER = dict(
    zip(
        KINDS,
        (
            "State forces",
            "Rebel group",
            "Political militia",
            "Identity militia",
            "Rioters",
            "Protesters",
            "Civilians",
            "External/Other forces",
        ),
        strict=True,
    )
)
INTERS = tuple(_INTER.values())
_BARE = {
    MILITIA: "Unidentified Armed Group",
    PEOPLE: "Civilians",
    RIOTERS: "Rioters",
    PROTESTERS: "Protesters",
}
_CROWD = {PROTESTS: PROTESTERS, RIOTS: RIOTERS}
_FORCES = ("Military Forces of ", "Police Forces of ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One side of a row: an actor with its kind, and those associated with it."""

    name: str | None = None
    associated: tuple[str, ...] = ()
    inter: str | None = None


def parties_of(event: Event, own: Sequence[Actor] = ()) -> tuple[Party, Party]:
    """Return actor 1 and actor 2: who attacked, or the crowd, first, and the target second.

    Whom no report names, or whom they dispute, is an unidentified armed group, and the target of
    violence against civilians is civilians. Of soldiers whose state is not told only the kind is
    given.
    """
    first, second = _sides(event)
    if is_contested(event):
        first = [a for a in first if _is_bare(a.name)]
    if not first and _is_by_nameless_forces(event):
        return Party(inter=_INTER[STATE]), _party(event, _with_people(event, second), own)
    if not first:
        first = [_bare(_CROWD.get(event.type.acled or "", MILITIA), "attacker")]
    second = _with_people(event, second)
    if second or event.type.acled != BATTLES:
        return _party(event, first, own), _party(event, second, own)
    if _are_forces_hit(event):
        return _party(event, first, own), Party(inter=_INTER[STATE])
    return _party(event, first, own), _party(event, [_bare(MILITIA, "target")], own)


def interaction_of(one: Party, other: Party) -> str | None:
    """Return both kinds by the order of their codes, "Rebel group only" for one alone.

    >>> interaction_of(Party(inter="Civilians"), Party(inter="Rebel group"))
    'Rebel group-Civilians'
    """
    known = sorted((x for x in (one.inter, other.inter) if x is not None), key=INTERS.index)
    if len(known) == 1 and one.name is not None and other.name is not None:
        return None
    return f"{known[0]} only" if len(known) == 1 else "-".join(known) or None


def _with_people(event: Event, targets: list[EventActor]) -> list[EventActor]:
    """Return the targets with civilians first where they were the target."""
    is_only = event.type.civilian_targeting is True and not targets
    if event.type.acled != CIVILIANS and not is_only:
        return targets
    people = [a for a in targets if a.kind in (PEOPLE, PROTESTERS)][:1]
    return [*(people or [_bare(PEOPLE, "target")]), *(a for a in targets if a not in people)]


def _is_by_nameless_forces(event: Event) -> bool:
    """Say whether soldiers attacked whose state is not told: only so has UCDP a type, and no a."""
    is_told = event.type.ucdp is not None and event.sides.b is not None
    return is_told and event.sides.a is None and not is_contested(event)


def _are_forces_hit(event: Event) -> bool:
    hit = {each.category for each in event.estimates if each.outcome in ("killed", "wounded")}
    return "state_forces" in hit


def _sides(event: Event) -> tuple[list[EventActor], list[EventActor]]:
    """Return who stands on each side, those first whom the event's own sides name."""
    crowd = _CROWD.get(event.type.acled or "")
    if crowd is not None and any(a.kind == crowd for a in event.actors):
        first = [a for a in event.actors if a.kind == crowd]
        others = [a for a in event.actors if a.kind != crowd and a.role != "other"]
        return _ordered(event, first), _ordered(event, others)
    roles = {
        role: _ordered(event, [a for a in event.actors if a.role == role])
        for role in ("attacker", "target", "other")
    }
    first, second = roles["attacker"], roles["target"]
    first = first or roles["other"][:1]
    left = [a for a in roles["other"] if a not in first]
    return first, second or (left[:1] if event.type.acled == BATTLES else [])


def _ordered(event: Event, actors: Sequence[EventActor]) -> list[EventActor]:
    sides = {event.sides.a, event.sides.b} - {None}
    return sorted(
        actors,
        key=lambda a: (side_name(a.name) not in sides, _is_bare(a.name), -len(a.told), a.name),
    )


def _bare(kind: str, role: str) -> EventActor:
    return EventActor(name=_BARE[kind], role=role, kind=kind)


def _is_bare(name: str) -> bool:
    return name.startswith(tuple(_BARE.values()))


def _party(event: Event, actors: Sequence[EventActor], own: Sequence[Actor]) -> Party:
    if not actors:
        return Party()
    told = [a for a in actors if not _is_bare(a.name) or a == actors[0] or a.kind != MILITIA]
    names = list(dict.fromkeys(_named(a.name, event, own) for a in told))
    return Party(name=names[0], associated=tuple(names[1:]), inter=_INTER.get(actors[0].kind or ""))


def _named(name: str, event: Event, own: Sequence[Actor]) -> str:
    """Return a name as ACLED writes it: people with their country, forces with their years."""
    if name in _BARE.values():
        country = None if event.place is None else state_of(event.place.country).acled
        return name if country is None else f"{name} ({country})"
    return f"{listed(name)}{_years(name, event, own)}" if name.startswith(_FORCES) else listed(name)


def _years(name: str, event: Event, own: Sequence[Actor]) -> str:
    """Return the years of a state's forces, where the project's own list has them.

    ACLED's are those of a regime, which no list that ships knows: a wrong year joins nothing.
    """
    actor = next((actor for actor in own if actor.name == name), None)
    year = (event.start or "")[:4]
    if actor is None or actor.since is None or not year.isdigit():
        return ""
    if int(year) < actor.since or (actor.until is not None and int(year) > actor.until):
        return ""
    return f" ({actor.since}-{actor.until or ''})"
