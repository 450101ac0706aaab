"""What kind of event it was, in ACLED's, UCDP's, PLOVER's and OHCHR's words, and what decided."""

from rashomon.events.acled import BATTLES, CIVILIANS, EXCESSIVE, RIOTS, STRATEGIC, Kind, acled_kind
from rashomon.events.deeds import Deeds
from rashomon.events.people import (
    ARMED,
    EXTERNAL,
    NON_STATE,
    PEOPLE,
    PROTESTERS,
    RIOTERS,
    STATE,
    People,
)
from rashomon.events.tactics import plover_of, weapon_of
from rashomon.events.votes import Votes
from rashomon.types import EventType

_STATES = frozenset((STATE, EXTERNAL))
_PEACEFUL = frozenset(("Peaceful protest", "Protest with intervention"))
_UNARMED = frozenset((PEOPLE, PROTESTERS, RIOTERS))
_IMPRECISE = frozenset(("Air/drone strike", "Shelling/artillery/missile attack"))


def event_type(deeds: Deeds, people: People) -> EventType:
    """Return the event's type in each codebook; None where the reports do not decide it."""
    kind = acled_kind(deeds, people)
    plover, mode = plover_of(deeds)
    return EventType(
        acled=kind.acled,
        acled_sub=kind.sub,
        ucdp=_ucdp(kind, people),
        weapon=weapon_of(deeds, kind),
        plover=plover,
        plover_mode=mode,
        stage=_stage(deeds.stages),
        civilian_targeting=_targets_civilians(kind, people),
        words=kind.words,
    )


def _stage(stages: Votes[str]) -> str | None:
    return max(stages, key=lambda s: (stages[s], s == "accomplished"), default=None)


def _targets_civilians(kind: Kind, people: People) -> bool | None:
    """Say whether civilians were the main or only target (ACLED codebook, `civilian_targeting`)."""
    if kind.acled is None:
        return None
    if kind.acled == CIVILIANS or kind.sub == EXCESSIVE:
        return True
    if kind.acled == "Explosions/Remote violence" or kind.sub == "Mob violence":
        return people.target_kind in _UNARMED
    return False


def _ucdp(kind: Kind, people: People) -> int | None:
    """Return UCDP's type of violence (GED codebook 23.1, `type_of_violence`).

    1 between organised actors of which one is a state's, 2 between others, 3 by an organised actor
    against civilians. Imprecise bombardment by a state's forces is 1 unless civilians are
    explicitly targeted (field guide 1.4).
    """
    if kind.acled in (None, STRATEGIC, RIOTS) or kind.sub in _PEACEFUL:
        return None
    attacker, target = people.attacker_kind, people.target_kind
    if not people.is_attacker_known:
        return None
    for fight in sorted(people.fights, key=lambda f: -people.fights[f])[:1]:
        return 1 if any(k in _STATES for _, k in fight) else 2
    if target in _UNARMED or target is None:
        if attacker in _STATES and (kind.sub in _IMPRECISE or kind.acled == BATTLES):
            return 1
        if kind.acled == BATTLES:
            return None
        return 3 if attacker in ARMED else None
    if attacker in _STATES or target in _STATES:
        return 1
    return 2 if attacker in NON_STATE and target in NON_STATE else None
