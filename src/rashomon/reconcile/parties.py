"""Which figures a party to the conflict gives for the other side's losses (field guide, R5)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rashomon.reconcile.groups import GroupKey, fold
from rashomon.types import Claim, Event

_STATE = re.compile(
    r"\b(?:army|military|armed forces|security forces|navy|air force|troops|coalition"
    r"|defen[cs]e ministry|ministry of defen[cs]e)\b",
    re.IGNORECASE,
)
_LOSSES = frozenset(("killed", "wounded", "casualties_undifferentiated"))
_BODIES = """
    army military forces force security police government state national armed air navy ministry
    defence defense interior command guard
"""
_BODY_WORDS = frozenset(_BODIES.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """The folded names of whoever takes part in an event, and of its two sides by letter."""

    names: frozenset[str]
    sides: Mapping[str, str]


def parties_of(event: Event, claims: Iterable[Claim]) -> Parties:
    """Return the parties to an event: its actors and sides, and those that its claims name."""
    named = [actor.name for actor in event.actors] + [event.sides.a, event.sides.b]
    for claim in claims:
        named.append(None if claim.group is None else claim.group.actor)
        named.append(None if claim.perpetrator is None else claim.perpetrator.actor)
    sides = {"a": event.sides.a, "b": event.sides.b}
    return Parties(
        names=frozenset(fold(name) for name in named if name),
        sides={letter: fold(name) for letter, name in sides.items() if name},
    )


def is_about_the_other_side(claim: Claim, key: GroupKey, parties: Parties) -> bool:
    """Say whether a party counts its opponent's dead or wounded.

    Its own losses and the civilians that it says it harmed are admissions and count like any other
    figure. A party is known by `party_to`, by being named as an actor of the event, or, where the
    dead are fighters of no state, by being an army.
    """
    if claim.outcome not in _LOSSES or key.kind not in ("actor", "status", "class"):
        return False
    status = key.status or (claim.group.status if claim.group is not None else "")
    if status in ("civilians", "unknown"):
        return False
    source = claim.source
    own = {fold(name) for name in (source.organisation, source.party_to, source.label) if name}
    if source.party_to is not None or own & parties.names:
        own |= {parties.sides[name] for name in own if name in parties.sides}
        return not _is_own(claim, key, own, status)
    said = f"{source.organisation or ''} {source.label or ''} {source.role or ''}"[:300]
    if source.kind == "official" and _STATE.search(said):
        return status == "non_state_fighters"
    return source.kind == "armed_group" and status == "state_forces"


def _is_own(claim: Claim, key: GroupKey, own: set[str], status: str) -> bool:
    side = None if claim.group is None else claim.group.side
    if key.kind == "actor" and key.name in own:
        return True
    if side is not None and claim.source.party_to in ("a", "b"):
        return side == claim.source.party_to
    is_state = claim.source.kind == "official"
    if key.kind != "actor":
        return status == ("state_forces" if is_state else "non_state_fighters")
    if not is_state or status != "state_forces":
        return False
    return bool(_telling(key.name) & {word for name in own for word in _telling(name)})


def _telling(name: str) -> set[str]:
    """Return the words that tell one state's bodies from another's ("Orran")."""
    return set(name.split()) - _BODY_WORDS
