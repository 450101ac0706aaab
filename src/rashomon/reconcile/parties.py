"""Which figures a party to the conflict gives for the other side's losses (field guide, R5)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rashomon.reconcile.groups import CIVILIANS, EVERYONE, GroupKey, fold
from rashomon.types import Claim, Event, Source

_STATE = re.compile(
    r"\b(?:army|military|armed forces|security forces|navy|air force|troops|coalition"
    r"|defen[cs]e ministry|ministry of defen[cs]e)\b",
    re.IGNORECASE,
)
# A broadcaster that a state runs speaks for the state, whatever kind of source it is.
_MOUTHPIECE = re.compile(
    r"\b(?:state[- ](?:run |owned |controlled )?)"
    r"(?:television|tv|media|radio|broadcaster|news agency)\b",
    re.IGNORECASE,
)
_ITSELF = re.compile(
    r"\b(?:it|they|we|its (?:own )?\w+|their (?:own )?\w+|our (?:own )?\w+)"
    r" (?:has |have |had )?(?:also )?(?:killed|wounded|injured|eliminated|neutrali[sz]ed)\b",
    re.IGNORECASE,
)
_ONESELF = frozenset(("himself", "herself"))
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
    figure; that it harmed none is a denial, and no admission. A party is known by `party_to`, by
    being named as an actor of the event, by an army's or a state broadcaster's name where the dead
    are fighters of no state. "People" whom a party says that it killed itself are its enemies. A
    bomber who killed himself is nobody's boast.
    """
    if claim.outcome not in _LOSSES or _is_by_own_deed(claim):
        return False
    status = key.status or (claim.group.status if claim.group is not None else "")
    if key == CIVILIANS and counts_nobody(claim):
        return _is_a_party(claim, parties)
    if key == EVERYONE or (status == "unknown" and key.kind == "status"):
        return _is_a_party(claim, parties) and _ITSELF.search(_words(claim)) is not None
    if key.kind not in ("actor", "status", "class") or status in ("civilians", "unknown"):
        return False
    source = claim.source
    own = _names(source)
    if source.party_to is not None or own & parties.names:
        own |= {parties.sides[name] for name in own if name in parties.sides}
        return not _is_own(claim, key, own, status)
    if _is_of_a_state(source):
        return status == "non_state_fighters"
    return source.kind == "armed_group" and status == "state_forces"


def _is_by_own_deed(claim: Claim) -> bool:
    return claim.group is not None and (claim.group.label or "").lower() in _ONESELF


def counts_nobody(claim: Claim) -> bool:
    """Say whether a claim says that nobody of its group was harmed."""
    return claim.count is not None and claim.count.low == claim.count.high == 0


def _is_a_party(claim: Claim, parties: Parties) -> bool:
    source = claim.source
    if source.party_to is not None or _names(source) & parties.names:
        return True
    return source.kind == "armed_group" or _is_of_a_state(source)


def _names(source: Source) -> set[str]:
    return {fold(name) for name in (source.organisation, source.party_to, source.label) if name}


def _is_of_a_state(source: Source) -> bool:
    said = f"{source.organisation or ''} {source.label or ''} {source.role or ''}"[:300]
    if _MOUTHPIECE.search(said):
        return True
    return source.kind == "official" and _STATE.search(said) is not None


def _words(claim: Claim) -> str:
    """Return the words of a claim's sentence up to the end of its quote."""
    if claim.sentence is None or claim.sentence.text is None:
        return claim.quote[:300]
    end = claim.start - claim.sentence.start + len(claim.quote)
    return claim.sentence.text[max(0, end - 300) : end]


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
