"""Whose people a group is, by the forces and unnamed groups that a report describes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.types import ActorValue, Claim, Mention, Scene

_OF_A_SIDE = frozenset({"state_forces", "non_state_fighters"})


def with_told_actors(claims: Sequence[Claim], scenes: Sequence[Scene]) -> list[Claim]:
    """Return the claims of a report; fighters and forces without an actor get the one described.

    "Orran soldiers" are the Military Forces of Orra. The names of the list were read before.
    """
    by_sentence = {scene.index: scene for scene in scenes}
    return [_told(claim, by_sentence.get(claim.sentence_index)) for claim in claims]


def _told(claim: Claim, scene: Scene | None) -> Claim:
    group = claim.group
    if scene is None or group is None or group.actor is not None or group.start is None:
        return claim
    if group.status not in _OF_A_SIDE:
        return claim
    inside = list(_inside(scene.actors, group.start, group.end or group.start))
    fitting = {v.name for v in inside if v.category == group.status}
    if len(fitting) != 1:
        return claim
    return replace(claim, group=replace(group, actor=fitting.pop()))


def _inside(mentions: Sequence[Mention], start: int, end: int) -> Iterator[ActorValue]:
    for mention in mentions:
        if mention.start < end and start < mention.end and isinstance(mention.value, ActorValue):
            yield mention.value
