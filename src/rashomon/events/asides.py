"""Asides: the words of a sentence that tell of an earlier attack, which the event answered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.types import Claim, Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A sentence cut in two: what it tells of the event, and of the attack before it."""

    scene: Scene
    claims: tuple[Claim, ...]
    prior: Scene
    prior_claims: tuple[Claim, ...]


def aside_of(scene: Scene, claims: Sequence[Claim], *, told: bool) -> Aside | None:
    """Return the sentence cut where it turns to an earlier attack, None where it does not.

    The words must count somebody; and where the event did not answer the attack but came after it,
    so must the rest of the sentence unless the report has `told` of the event: "a day after a bomb
    killed 20" can be how a report begins.
    """
    mark = next((m for m in scene.marks if m.kind == "prior"), None)
    if mark is None:
        return None
    span = mark.start, mark.end
    inside = tuple(c for c in claims if span[0] <= c.start < span[1])
    outside = tuple(c for c in claims if c not in inside)
    is_sure = told or mark.value == "answered" or any(map(_counts, outside))
    if not is_sure or not any(map(_counts, inside)):
        return None
    return Aside(
        scene=_part(scene, span, inside=False),
        claims=outside,
        prior=_part(scene, span, inside=True),
        prior_claims=inside,
    )


def _counts(claim: Claim) -> bool:
    return claim.count is not None and claim.scope == "incident"


def _part(scene: Scene, span: tuple[int, int], *, inside: bool) -> Scene:
    """Return the scene of the words inside a span, or of those outside it."""

    def kept(start: int) -> bool:
        return (span[0] <= start < span[1]) is inside

    return replace(
        scene,
        start=span[0] if inside else scene.start,
        end=span[1] if inside else scene.end,
        marks=tuple(m for m in scene.marks if kept(m.start) and m.kind != "prior"),
        places=tuple(m for m in scene.places if kept(m.start)),
        times=tuple(m for m in scene.times if kept(m.start)),
        actors=tuple(m for m in scene.actors if kept(m.start)),
        acts=tuple(a for a in scene.acts if kept(a.start)),
    )
