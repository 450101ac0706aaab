"""Parts of a sentence: asides that tell of an earlier attack, and clauses of a headline."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise

from rashomon.events.prior_years import prior_year
from rashomon.events.threads import Thread
from rashomon.types import Claim, Mark, Mention, Scene, TimeValue

_MONTH = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A sentence cut in two: what it tells of the event, and of what came before it.

    Without `prior_claims` nobody is counted there, and only its places and times are kept out.
    """

    scene: Scene
    claims: tuple[Claim, ...]
    prior: Scene
    prior_claims: tuple[Claim, ...]


def aside_of(scene: Scene, claims: Sequence[Claim], main: Thread | None) -> Aside | None:
    """Return the sentence cut where it turns to an earlier attack, None where it does not.

    Words that count somebody are cut off where the rest of the sentence does so too, the event
    answered the attack, or the report has told of the event (`main`): "a day after a bomb killed
    20" can be how a report begins. Words that count nobody only where the rest does.
    """
    told = main is not None and bool(main.claims)
    mark = next((m for m in scene.marks if m.kind == "prior"), None)
    mark = mark or _of_a_year(scene, claims, main)
    if mark is None:
        return None
    span = mark.start, mark.end
    inside = tuple(c for c in claims if span[0] <= c.start < span[1])
    outside = tuple(c for c in claims if c not in inside)
    is_told, is_counted = any(map(_counts, outside)), any(map(_counts, inside))
    if not (is_told or (is_counted and (told or mark.value == "answered"))):
        return None
    return Aside(
        scene=_part(scene, span, inside=False),
        claims=outside if is_counted else tuple(claims),
        prior=_part(scene, span, inside=True),
        prior_claims=inside if is_counted else (),
    )


def _of_a_year(scene: Scene, claims: Sequence[Claim], main: Thread | None) -> Mark | None:
    """Return the words that a year or month before the event's days dates.

    A sentence that names an attack or a target is threaded as a whole (`olden`).
    """
    if main is None or not main.claims or not scene.times or not claims:
        return None
    if any(m.kind in ("act", "target") for m in scene.marks):
        return None
    days = main.scenery().days
    return None if days is None else prior_year(scene, claims, days)


def clause_of(scene: Scene, claim: Claim) -> Scene:
    """Return the scene of the clause in which a claim stands: "bomb kills six, gunmen three"."""
    breaks = [m.start for m in scene.marks if m.kind == "break"]
    start = max((b for b in breaks if b < claim.start), default=scene.start)
    end = min((b for b in breaks if b >= claim.end), default=scene.end)
    return _part(scene, (start, end), inside=True)


def entries_of(scene: Scene, claims: Sequence[Claim]) -> Sequence[tuple[Scene, Sequence[Claim]]]:
    """Return a sentence cut before each time that is far from the one before, with its claims.

    "In May 2019 they killed 61 and in July 2020 another 40": each part must count somebody.
    """
    counted = [c for c in claims if _counts(c)]
    if not counted[1:] or not scene.times[1:]:
        return [(scene, claims)]
    cuts = [scene.start]
    for before, after in pairwise(scene.times):
        between = [c.end for c in counted if before.end <= c.start and c.end <= after.start]
        if between and _far(before, after) and any(c.start >= after.end for c in counted):
            cuts.append(max(between))
    parts = [_entry(scene, span) for span in pairwise([*cuts, scene.end])]
    return [(p, [c for c in claims if p.start <= c.start < p.end]) for p in parts]


def _entry(scene: Scene, span: tuple[int, int]) -> Scene:
    """Return one part of a list, which the words of attack before the list are about too."""
    part = _part(scene, span, inside=True)
    if any(m.kind == "act" for m in part.marks):
        return part
    acts = tuple(m for m in scene.marks if m.kind == "act" and m.start < span[0])
    return replace(part, marks=(*acts, *part.marks))


def _far(left: Mention, right: Mention) -> bool:
    """Say whether two times told lie months apart."""
    ours, theirs = left.value, right.value
    if not isinstance(ours, TimeValue) or not isinstance(theirs, TimeValue):
        return False
    if ours.start is None or ours.end is None or theirs.start is None or theirs.end is None:
        return False
    return max(ours.start - theirs.end, theirs.start - ours.end) > _MONTH


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
