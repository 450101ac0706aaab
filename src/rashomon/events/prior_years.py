"""Figures of a year or month long before the event: "which bombed the same line in 2009"."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from rashomon.events.seeds import FINE_GRAINS
from rashomon.types import Claim, Mark, Mention, Scene, TimeValue

_LONG_BEFORE = timedelta(days=31)
_CLAUSE = re.compile(r"[,;:]")
# A deed told on after its year: "in 2009, killing 54".
_GOES_ON = re.compile(r"\s*,\s*(?:an? [\w'’ -]{0,30}that\s|and\s)?\Z")
_DOING = re.compile(r"(?:killing|leaving|wounding|injuring|murdering|massacring|claiming)\b", re.I)
# What the year dates instead: "killed 16 men of a group formed in 2009".
_OF_OTHERS = re.compile(
    r"\b(?:formed|founded|created|set up|established|jailed|born|arrested|seized|captured|elected"
    r"|appointed|signed|fled|joined|began|started|retired|convicted|sentenced|built|opened)\b"
)
_RELATIVE = re.compile(r"\b(?:who|which|that|when|where|whose|since|until|by)\b")


def prior_year(scene: Scene, claims: Sequence[Claim], days: tuple[date, date]) -> Mark | None:
    """Return the words from a time long before `days` to the figures of its clause, or back."""
    for time in scene.times:
        if not _is_long_before(time, days[0]):
            continue
        told = [c for c in claims if c.count is not None and _dates(time, c)]
        if told:
            start = min(time.start, *(c.start for c in told))
            end = max(time.end, *(c.end for c in told))
            return Mark(kind="prior", value="before", start=start, end=end)
    return None


def _is_long_before(time: Mention, first: date) -> bool:
    value = time.value
    if not isinstance(value, TimeValue) or value.grain in FINE_GRAINS:
        return False
    return isinstance(value.end, datetime) and first - value.end.date() > _LONG_BEFORE


def _dates(time: Mention, claim: Claim) -> bool:
    """Say whether a time stands in the clause of a figure, and dates what the figure tells."""
    text, origin = claim.sentence.text or "", claim.sentence.start
    if time.start >= claim.end:
        between = text[claim.end - origin : time.start - origin]
        others = _OF_OTHERS.search(between) or _RELATIVE.search(between)
        return _CLAUSE.search(between) is None and others is None
    before = text[max(0, time.start - origin - 30) : time.start - origin]
    if _OF_OTHERS.search(before):
        return False
    between = text[time.end - origin : max(time.end, claim.start) - origin]
    if _GOES_ON.match(between) and _DOING.match(claim.quote):
        return True
    opens = not text[: time.start - origin].strip() or before.strip() in ("In", "During")
    return (opens and between.count(",") <= 1) or _CLAUSE.search(between) is None
