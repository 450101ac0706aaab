"""The actors of an event with their roles, and its two sides by UCDP's rules."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.actors import actor_country
from rashomon.events.deeds import PartyKey, force_of
from rashomon.events.people import (
    ARMED,
    EXTERNAL,
    MILITIA,
    PEOPLE,
    PROTESTERS,
    REBELS,
    RIOTERS,
    STATE,
    People,
)
from rashomon.events.votes import Votes
from rashomon.types import Claim, EventActor, Sides, Words

_STATES = frozenset((STATE, EXTERNAL))
_CIVILIANS = "Civilians"
ONE_SIDED = 3  # UCDP's type_of_violence
_FORCES = re.compile(r"(?:Military|Police) Forces of ")
_LOWER = re.compile(r"[^A-Z]*")  # no name of a country is among the words
_MOST_TOLD = 3
_NOISE = 0.1  # of the votes for the first in that role
_NAMES = {
    PEOPLE: "Civilians ({})",
    RIOTERS: "Rioters ({})",
    PROTESTERS: "Protesters ({})",
    MILITIA: "Unidentified Armed Group ({})",
    REBELS: "Unidentified Armed Group ({})",
}
_UNFORCED = frozenset(
    (
        "Agreement",
        "Change to group/activity",
        "Headquarters or base established",
        "Non-violent transfer of territory",
    )
)
_CROWDS = {
    "Peaceful protest": (PROTESTERS, "attacker"),
    "Protest with intervention": (PROTESTERS, "target"),
    "Excessive force against protesters": (PROTESTERS, "target"),
    "Violent demonstration": (RIOTERS, "attacker"),
    "Mob violence": (RIOTERS, "attacker"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Participants:
    """Who took part in an event, and how much the reports tell of each in that role."""

    actors: tuple[EventActor, ...]
    votes: Mapping[str, float]

    def first(self, role: str, *, armed: bool) -> EventActor | None:
        """Return whom most is told of in a role; None where two are told as often."""
        kept = [a for a in self.actors if a.role == role and (a.kind in ARMED or not armed)]
        kept.sort(key=lambda a: -self.votes[a.name])
        sides = {side_name(a.name) for a in kept if self.votes[a.name] == self.votes[kept[0].name]}
        return kept[0] if len(sides) == 1 else None


def participants_of(
    people: People, claims: Sequence[Claim], *, country: str | None, sub: str | None
) -> Participants:
    """Return who took part: attackers and targets by the acts, claims and casualties.

    Whom the reports give no name bears ACLED's: "Civilians (Mali)"; that needs the country.
    """
    roles: dict[str, Votes[str]] = {}
    told = (*people.attackers, *people.targets, *(k for fight in people.fights for k in fight))
    kinds = {n: kind for name, kind in told if (n := _named(name, kind, country)) is not None}
    for votes, role in ((people.attackers, "attacker"), (people.targets, "target")):
        least = _NOISE * max(votes.values(), default=0.0)
        for (name, kind), vote in votes.items():
            if vote < least:
                continue
            known = _named(name, kind, country)
            if known is not None:
                roles.setdefault(known, Votes())[role] += vote
    hit = _unnamed(PEOPLE, country) if people.hurt[PEOPLE] else None
    if hit is not None and people.target_kind == PEOPLE:
        roles.setdefault(hit, Votes())["target"] += people.hurt[PEOPLE]
        kinds[hit] = PEOPLE
    for fight, vote in people.fights.items():
        for name, kind in fight:
            known = _named(name, kind, country)
            if known is not None:
                roles.setdefault(known, Votes())["other"] += vote
    _from_claims(claims, country, roles, kinds)
    _crowd(sub, country, roles, kinds)
    words = _told(people, claims, country)
    actors = tuple(
        EventActor(
            name=name,
            role=_role_in(sub, counts),
            kind=kinds.get(name),
            told=tuple(words.get(name, ())),
        )
        for name, counts in sorted(roles.items())
    )
    return Participants(actors=actors, votes={a.name: max(roles[a.name].values()) for a in actors})


def attackers_of(people: People, country: str | None) -> frozenset[str]:
    """Return the names of those who attacked, also where more is told of what befell them."""
    least = _NOISE * max(people.attackers.values(), default=0.0)
    kept = (key for key, vote in people.attackers.items() if vote >= least)
    return frozenset(n for key in kept if (n := _named(*key, country)) is not None)


def _told(
    people: People, claims: Sequence[Claim], country: str | None
) -> Mapping[str, Sequence[Words]]:
    """Return by name the words of acts, else of claims, that give somebody a part."""
    found: dict[str, list[Words]] = {}
    for key, words in people.told.items():
        name = _named(*key, country)
        if name is not None:
            found.setdefault(name, []).extend(words)
    for claim in claims:
        name = None if claim.group is None else claim.group.actor
        if name is not None and len(found.setdefault(name, [])) < _MOST_TOLD:
            start, end = claim.start, claim.end
            found[name].append(Words(document=claim.document, start=start, end=end, text=""))
    return found


def _crowd(
    sub: str | None, country: str | None, roles: dict[str, Votes[str]], kinds: dict[str, str]
) -> None:
    """Name the crowd of a protest or riot, which no sentence needs to name."""
    kind, role = _CROWDS.get(sub or "", (None, ""))
    name = None if kind is None else _unnamed(kind, country)
    if name is None or kind is None:
        return
    if kind == RIOTERS:
        roles.pop(_NAMES[PROTESTERS].format(actor_country(country or "")), None)
    roles.setdefault(name, Votes())[role] += 1.0
    kinds[name] = kind


def _unnamed(kind: str, country: str | None) -> str | None:
    """Return ACLED's name for people without one (codebook, "Actors"); None for forces."""
    pattern = _NAMES.get(kind)
    if pattern is None or country is None:
        return None
    return pattern.format(actor_country(country))


def _from_claims(
    claims: Sequence[Claim],
    country: str | None,
    roles: dict[str, Votes[str]],
    kinds: dict[str, str],
) -> None:
    for claim in claims:
        group = claim.group
        if group is None:
            continue
        name = group.actor
        if name is None and group.status == "state_forces" and group.label is not None:
            name = _named(force_of(group.label), STATE, country)
        if name is None:
            continue
        attacks = group.role == "attacker" or claim.outcome == "attackers"
        role = "attacker" if attacks else "target" if claim.kind == "casualty" else "other"
        roles.setdefault(name, Votes())[role] += 1
        if group.status == "state_forces":
            kinds.setdefault(name, STATE)


def _named(name: str | None, kind: str, country: str | None) -> str | None:
    """Return the name of a party in the event's country; None where it has none there."""
    if name is None:
        return _unnamed(kind, country)
    if "{}" not in name:
        return name
    return None if country is None else name.format(actor_country(country))


def _role_in(sub: str | None, counts: Votes[str]) -> str:
    """Return the role; nobody attacks by signing a truce, moving, or founding a base."""
    return "other" if sub in _UNFORCED else _role(counts)


def _role(counts: Votes[str]) -> str:
    return max(("attacker", "target", "other"), key=lambda r: counts[r])


def sides_of(
    took_part: Participants, people: People, ucdp: int | None, *, country: str | None = None
) -> Sides:
    """Return side a and b (UCDP GED codebook 23.1, `side_a`): the state first, else the attacker.

    A state is "Government of X", whichever of its forces took part. In one-sided violence a is who
    did it and b "Civilians"; a side that has no name is None.
    """
    if ucdp == ONE_SIDED:
        armed = [a for a in took_part.actors if a.role == "attacker" and a.kind in (None, *ARMED)]
        return Sides(a=_only_side(armed), b=_CIVILIANS)
    pair = _pair(took_part, people, country)
    if pair is None:
        return Sides()
    one, other = pair
    if other is not None and other.kind in _STATES and (one is None or one.kind not in _STATES):
        one, other = other, one
    a, b = (None if x is None else side_name(x.name) for x in (one, other))
    return Sides(a=a, b=None if a == b else b)


def side_name(actor: str) -> str:
    """Return the name of the side that an actor fights on: a government for a state's forces."""
    found = _FORCES.match(actor)
    return actor if found is None else f"Government of {actor[found.end() :]}"


def with_home_forces(claims: Sequence[Claim], country: str | None) -> list[Claim]:
    """Return the claims, each "soldiers" that tell no country with those of the event's country."""
    return [_with_home_force(claim, country) for claim in claims]


def _with_home_force(claim: Claim, country: str | None) -> Claim:
    group = claim.group
    if group is None or group.actor is None or group.label is None or country is None:
        return claim
    found = _FORCES.match(group.actor)
    if found is None or not _LOWER.fullmatch(group.label):
        return claim
    home = f"{found.group()}{actor_country(country)}"
    return replace(claim, group=replace(group, actor=home))


def with_sides(claims: Sequence[Claim], sides: Sides) -> list[Claim]:
    """Return the claims, each group with the side that its people fight on."""
    letters = {name: letter for letter, name in (("a", sides.a), ("b", sides.b)) if name}
    return [_with_side(claim, letters) for claim in claims]


def _with_side(claim: Claim, letters: Mapping[str, str]) -> Claim:
    group = claim.group
    if group is None:
        return claim
    actor = group.actor
    if actor is None and group.status == "civilians":
        actor = _CIVILIANS
    letter = None if actor is None else letters.get(side_name(actor))
    return claim if letter is None else replace(claim, group=replace(group, side=letter))


def _only_side(actors: Sequence[EventActor]) -> str | None:
    names = {side_name(a.name) for a in actors}
    return names.pop() if len(names) == 1 else None


def _pair(
    took_part: Participants, people: People, country: str | None
) -> tuple[EventActor | None, EventActor | None] | None:
    if people.fights:
        fight = max(people.fights, key=lambda f: _weight_of(f, people.fights[f]))
        names = [_named(name, kind, country) for name, kind in sorted(fight, key=str)]
        found = [next((a for a in took_part.actors if a.name == n), None) for n in names]
        if len(found) == len(("a", "b")) and any(found):
            return found[0], found[1]
    attacker, hit = took_part.first("attacker", armed=False), took_part.first("target", armed=True)
    if attacker is None:
        if hit is not None and hit.kind not in _STATES and people.attacker_kind in _STATES:
            return _only_state(took_part), hit
        return None if hit is None else (hit, _only_other(took_part, hit))
    hit = hit or took_part.first("target", armed=False)
    return None if hit is None else (attacker, hit)


def _only_state(took_part: Participants) -> EventActor | None:
    """Return the forces whose soldiers attacked, None where nobody says of which state."""
    states = [a for a in took_part.actors if a.kind in _STATES]
    return states[0] if len({side_name(a.name) for a in states}) == 1 else None


def _only_other(took_part: Participants, hit: EventActor) -> EventActor | None:
    """Return the other armed people who were hit, where the two can only have fought."""
    others = [a for a in took_part.actors if a.role == "target" and a.kind in ARMED]
    others = [a for a in others if side_name(a.name) != side_name(hit.name)]
    return others[0] if len(others) == 1 else None


def _weight_of(fight: frozenset[PartyKey], vote: float) -> tuple[int, float, str]:
    """Order fights: the more of the two have names, then the more told, come first."""
    return sum(name is not None for name, _ in fight), vote, str(sorted(map(str, fight)))
