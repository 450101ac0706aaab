"""Why reports were joined or kept apart: the sum of points, feature by feature."""

from rashomon.types import Link
from rashomon.why.trail import Trail
from rashomon.wording.safe import short
from rashomon.wording.words import plural

MAX_EACH = 20
_VERDICTS = {
    "joined": "Joined",
    "judged": "Joined, as a person judged",
    "apart": "Kept apart",
}


def link_steps(trail: Trail, *, event: str | None = None, document: str | None = None) -> list[str]:
    """Return the links of an event or of a report, with a line for each feature."""
    links = [link for link in trail.record.links if _is_of(link, event, document)]
    lines: list[str] = []
    for link in links[:MAX_EACH]:
        lines += ["", *trail.title(_headed(link, trail))]
        for part in link.parts:
            lines += trail.step(f"{part.points:+d}", f"{part.feature}: {short(part.said, 160)}")
    left = len(links) - MAX_EACH
    if left > 0:
        lines += trail.paper.text(f"{plural(left, 'more pair')}: see `links` in the record")
    return lines


def _headed(link: Link, trail: Trail) -> str:
    verdict = _VERDICTS.get(link.verdict, short(link.verdict, 20))
    left, right = trail.found.name(link.left), trail.found.name(link.right)
    if link.undecided:
        verdict = f"{verdict}, undecided"
    return f"{verdict}: {left} and {right}, {link.points:+d} points"


def _is_of(link: Link, event: str | None, document: str | None) -> bool:
    if event is not None:
        return event in (link.left_event, link.right_event)
    return document in (link.left, link.right)
