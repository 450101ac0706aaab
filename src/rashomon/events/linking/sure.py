"""What a report tells surely of its main act: the days and the places beside it, who was killed.

A report that tells several such days or places has them all: it differs surely from another only
where none of them can be one of the other.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from rashomon.calendar.interval import reach_days
from rashomon.events.moments import BESIDE
from rashomon.events.sites import TOLD
from rashomon.events.threads import Thread
from rashomon.lexicon import lexicon_text
from rashomon.names import fold
from rashomon.types import Claim, PlaceValue

Days = tuple[date, date]

_MOST = 8
_FRESH, _DELAY = 10, 4  # days to the report: of news of the act, and of its first news
_DYING = 30  # days: the toll of the wounded rises for a month
_DAY = ("minute", "hour", "part", "day")
_FIRST_YEAR = 1900  # "1400 block" is no year


@dataclass(frozen=True, slots=True, kw_only=True)
class Sure:
    """The days beside the act, the towns and the quarters that it hit, the sexes of the dead.

    `long_ago` are days beside the act before all news of it, where it tells no later ones.
    """

    days: tuple[Days, ...] = ()
    long_ago: Days | None = None
    towns: tuple[PlaceValue, ...] = ()
    quarters: frozenset[str] = frozenset()
    dead: frozenset[str] = frozenset()


def sure_of(
    thread: Thread,
    text: str,
    published: date | None,
    *,
    remembered: Days | None,
    is_of_court: bool,
) -> Sure:
    """Return what a thread of a text tells surely; `remembered` are the days that it marks.

    A report from court is of the day that it tells, never of its own.
    """
    sites = dict.fromkeys(s.value for s in thread.sites if s.weight >= TOLD)
    near = [v for v in sites if not v.is_wide]
    towns = [v for v in near if v.kind != "quarter"]
    fresh = _days(thread, published)
    news = _before(fresh) if _tells_later_deaths(thread, text) else fresh
    long_ago = remembered or (None if fresh else _long_ago(thread, published))
    tried = (long_ago,) if is_of_court and long_ago is not None else ()
    return Sure(
        days=tried or news,
        long_ago=long_ago,
        towns=tuple(towns[:_MOST]) if all(v.latitude is not None for v in towns) else (),
        quarters=frozenset(fold(v.name) for v in near if v.kind == "quarter"),
        dead=_dead(thread),
    )


def _days(thread: Thread, published: date | None) -> tuple[Days, ...]:
    """Return the days told beside the act, if the report is news of every one of them."""
    if published is None:
        return ()
    found = {days: None for days, grain in _beside(thread) if grain in _DAY}
    first, last = reach_days(published, -_FRESH), reach_days(published, 1)
    is_news = len(found) <= _MOST and all(first <= day <= last for _, day in found)
    return tuple(found) if is_news else ()


def _tells_later_deaths(thread: Thread, text: str) -> bool:
    """Say whether some died after the act: "two more died of their wounds on Tuesday"."""
    killed = [c for c in thread.claims if c.outcome == "killed"]
    if any(c.group is not None and c.group.relation == "added" for c in killed):
        return True
    said = {text[c.sentence.start : c.sentence.end].lower() for c in killed}
    return any(phrase in sentence for phrase in _lists()["later"] for sentence in said)


def _before(days: tuple[Days, ...]) -> tuple[Days, ...]:
    """Return the days in which the act can have been of which people died on these days."""
    return tuple((reach_days(first, -_DYING), last) for first, last in days)


def _long_ago(thread: Thread, published: date | None) -> Days | None:
    if published is None:
        return None
    older = [d for d, _ in _beside(thread) if d[1] < reach_days(published, -_DELAY)]
    return max(older, default=None)


def _beside(thread: Thread) -> list[tuple[Days, str]]:
    spans = (m.span for m in thread.moments if m.weight >= BESIDE)
    return [((s.first, s.last), s.grain) for s in spans if s.first.year >= _FIRST_YEAR]


def _dead(thread: Thread) -> frozenset[str]:
    """Return the sexes of those killed, where those of whom it is told are all of them."""
    killed = [c for c in thread.claims if c.outcome == "killed"]
    told = [(sexes, _least(c)) for c in killed if (sexes := _sexes(c))]
    is_all = sum(n for _, n in told) >= max(map(_least, killed), default=0)
    return frozenset().union(*(sexes for sexes, _ in told)) if is_all else frozenset()


def _sexes(claim: Claim) -> frozenset[str]:
    """Return the sexes that a claim tells of those it counts: "two men"."""
    if claim.victim is not None and claim.victim.sex is not None:
        return frozenset((claim.victim.sex,))
    label = claim.group.label if claim.group is not None else None
    words = set((label or "").lower().split())
    return frozenset(s for s, nouns in _lists()["sexes"].items() if not words.isdisjoint(nouns))


def _least(claim: Claim) -> int:
    return (claim.count.low if claim.count is not None else None) or 1


@cache
def _lists() -> Mapping[str, Any]:
    return tomllib.loads(lexicon_text("linking.toml"))
