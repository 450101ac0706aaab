"""Which group of people a claim counts, on a small tree: everyone, above sides, above classes.

everyone
├── actor     whose people the dead were ("Kurdish fighters" and "prison guards" of one actor)
├── status    civilians, state forces, non-state fighters, unknown: nobody named
│   └── class soldiers, police, students, … where some report tells them apart
└── trait     children, women, medics, journalists, aid workers
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rashomon.reconcile import nouns
from rashomon.types import Claim, Group

FORCES = frozenset(("state_forces", "non_state_fighters"))
_STATUSES = FORCES | {"civilians", "unknown"}
_TRAIT_CATEGORIES = frozenset(("children", "women", "journalists_medics_aid"))
_AID = ("journalist", "medic", "aid")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class GroupKey:
    """One node of the tree; a status or a class has a `status`, an actor a `label` to show."""

    kind: str
    name: str = ""
    status: str = ""
    label: str = field(default="", compare=False)


EVERYONE = GroupKey(kind="everyone")
CIVILIANS = GroupKey(kind="status", name="civilians", status="civilians")
CHILDREN = GroupKey(kind="trait", name="children")
UNKNOWN = GroupKey(kind="status", name="unknown", status="unknown")


@lru_cache(maxsize=4096)
def fold(name: str | None) -> str:
    """Return a name without case, article, punctuation and doubled spaces, for comparing."""
    letters = "".join(c if c.isalnum() else " " for c in (name or "")[:200].casefold())
    return " ".join(letters.split()).removeprefix("the ")


def key_of(claim: Claim) -> GroupKey:
    """Return the group that a claim's own words and values name, other claims not considered."""
    group = claim.group
    if group is None or group.category == "mixed_total":
        return EVERYONE
    trait = _trait(group)
    if trait is not None:
        return GroupKey(kind="trait", name=trait)
    named = nouns.class_of(
        group.label if claim.victim is None else claim.victim.role or group.label
    )
    status = _status(group, named)
    if group.actor is not None and status != "civilians":
        return GroupKey(kind="actor", name=fold(group.actor), label=group.actor)
    fits = named is not None and nouns.STATUS_OF_CLASS[named] in (status, "unknown")
    if named is not None and fits and nouns.GENERIC_CLASS.get(status) != named:
        return GroupKey(kind="class", name=named, status=status)
    if status == "unknown" and nouns.names_everybody(group.label):
        return EVERYONE
    return GroupKey(kind="status", name=status, status=status)


def status_of(key: GroupKey, claims: Sequence[Claim]) -> str:
    """Return the status of a group: its own, or the one that its claims state.

    Where they disagree it is unknown, never a silent choice (field guide, R17).
    """
    if key.status:
        return key.status
    said = {claim.group.status for claim in claims if claim.group is not None} - {"unknown"}
    return said.pop() if len(said) == 1 else "unknown"


def _trait(group: Group) -> str | None:
    if group.category in _TRAIT_CATEGORIES:
        if group.category != "journalists_medics_aid":
            return group.category
        told = [trait for trait in _AID if trait in group.traits]
        return "+".join(told) or nouns.trait_of(group.label) or "journalist+medic+aid"
    if group.status in FORCES:
        return None
    return nouns.trait_of(group.label)


def _status(group: Group, named: str | None) -> str:
    if group.status in _STATUSES and group.status != "unknown":
        return group.status
    if group.category in _STATUSES and group.category != "unknown":
        return group.category
    if group.category == "attackers":
        return "non_state_fighters"
    return "unknown" if named is None else nouns.STATUS_OF_CLASS[named]
