"""What kind of event it was, in ACLED's and UCDP's words, where the reports decide it.

ACLED event and sub-event types follow the hierarchy of the ACLED codebook (section "Event types"):
where tactics co-occur the higher one names the event.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from rashomon.types import Claim, EventActor, EventType, Sides

_REMOTE = {
    "chemical": "Chemical weapon",
    "airstrike": "Air/drone strike",
    "shelling": "Shelling/artillery/missile attack",
    "bombing": "Remote explosive/landmine/IED",
}
_WEAPON = {
    "chemical": "CBRN",
    "airstrike": "Heavy weapons and explosive munitions",
    "shelling": "Heavy weapons and explosive munitions",
    "bombing": "Planted explosives and unexploded ordnance (UXO)",
    "armed": "Small arms and light weapons",
    "massacre": "Small arms and light weapons",
}


def event_type(acts: Mapping[str, int], claims: Sequence[Claim]) -> EventType:
    """Return ACLED type and sub-type and the weapon (OHCHR's list); None where undecided."""
    if not acts:
        return EventType()
    main = max(acts, key=lambda a: (acts[a], a))
    weapon = _WEAPON.get(main)
    statuses = {c.group.status for c in claims if c.group is not None and c.kind == "casualty"}
    two_sides = len(statuses & {"state_forces", "non_state_fighters"}) == 2
    if two_sides or (main == "armed" and statuses & {"state_forces", "non_state_fighters"}):
        return EventType(acled="Battles", acled_sub="Armed clash", weapon=weapon)
    if main in _REMOTE:
        return EventType(acled="Explosions/Remote violence", acled_sub=_REMOTE[main], weapon=weapon)
    if statuses and statuses <= {"civilians", "unknown"}:
        return EventType(acled="Violence against civilians", acled_sub="Attack", weapon=weapon)
    return EventType(weapon=weapon)


def actors_of(claims: Sequence[Claim]) -> tuple[EventActor, ...]:
    """Return who took part: attackers by claim or count, and as targets those among the dead."""
    roles: dict[str, Counter[str]] = {}
    for claim in claims:
        if claim.perpetrator is not None:
            roles.setdefault(claim.perpetrator.actor, Counter())["attacker"] += 2
        group = claim.group
        if group is None or group.actor is None:
            continue
        attacks = group.role == "attacker" or claim.outcome == "attackers"
        role = "attacker" if attacks else "target" if claim.kind == "casualty" else "other"
        roles.setdefault(group.actor, Counter())[role] += 1
    named = {name: _role(counts) for name, counts in roles.items()}
    return tuple(EventActor(name=n, role=r) for n, r in sorted(named.items()))


def sides_of(actors: Sequence[EventActor]) -> Sides:
    """Return the two sides when exactly one attacker and one target are named."""
    attackers = [a.name for a in actors if a.role == "attacker"]
    targets = [a.name for a in actors if a.role == "target"]
    if len(attackers) == 1 and len(targets) == 1:
        return Sides(a=targets[0], b=attackers[0])
    return Sides()


def _role(counts: Counter[str]) -> str:
    return "attacker" if counts["attacker"] else max(counts, key=lambda r: (counts[r], r))
