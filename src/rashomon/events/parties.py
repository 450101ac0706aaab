"""Whose people are whose across the reports of an event."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.types import Claim, Group

_FORCE_WORDS = frozenset(
    "forces force fighters fighter guards guard troops soldiers personnel".split()
)
_WORD = re.compile(r"[^\W\d_]+")


def harmonise(claims: Sequence[Claim]) -> list[Claim]:
    """Return an event's claims with actors shared between its reports.

    One report says "Delta fighters" and names the River Guard they belong to, another only "Delta
    forces": when the adjective means one actor in the event, both are its people.
    """
    adjectives = _adjectives(claims)
    return [_with_actor(c, adjectives) for c in claims]


def _adjectives(claims: Sequence[Claim]) -> Mapping[str, str]:
    seen: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        group = claim.group
        if group is None or group.actor is None or group.label is None:
            continue
        for word in _WORD.findall(group.label):
            if word[0].isupper() and not word.isupper() and word not in group.actor:
                seen[word.lower()].add(group.actor)
    return {word: next(iter(actors)) for word, actors in seen.items() if len(actors) == 1}


def _with_actor(claim: Claim, adjectives: Mapping[str, str]) -> Claim:
    group = claim.group
    if group is None or group.actor is not None or group.label is None:
        return claim
    words = {w.lower() for w in _WORD.findall(group.label)}
    if words.isdisjoint(_FORCE_WORDS) or group.status == "civilians":
        return claim
    actors = {adjectives[w] for w in words if w in adjectives}
    if len(actors) != 1:
        return claim
    return replace(claim, group=_as_people_of(group, actors.pop()))


def _as_people_of(group: Group, actor: str) -> Group:
    status = "non_state_fighters" if group.status != "civilians" else group.status
    category = status if group.category in ("state_forces", "unknown") else group.category
    return replace(group, actor=actor, status=status, category=category)
