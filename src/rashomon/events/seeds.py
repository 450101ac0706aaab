"""A seed: the scenery of one clause that can open or take up a thread."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from rashomon.events.sites import Site, sites_of
from rashomon.types import Mark, Mention, PlaceValue, Scene, TimeValue

NEAR = 90
MOST_PLACES = 64
"""Different places of one scenery: each is compared with each of another."""

_OF_ACT = 3  # characters: "'s "
_NONE: frozenset[str] = frozenset()  # one for all: most are empty
FINE_GRAINS = frozenset({"minute", "hour", "part", "day", "week"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """Where, when and against what a clause speaks; `at` is its middle in the text.

    `days` are told to the week or finer; `period` is a month or a year.
    """

    at: int
    targets: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    places: tuple[Mention, ...] = ()
    days: tuple[date, date] | None = None
    period: tuple[date, date] | None = None
    acts: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    cues: frozenset[str] = frozenset()
    struck: frozenset[str] = frozenset()
    opens: frozenset[str] = frozenset()
    sites: tuple[Site, ...] = ()

    @property
    def has_ground(self) -> bool:
        """Say whether anything tells of where, when or against what."""
        return bool(self.opens or self.targets or self.places or self.countries or self.days)


def seeds_of(scene: Scene, *, near: int | None = None, clauses: bool = False) -> list[Seed]:
    """Return the seeds of a sentence: one for each clause that has a country and a target.

    A sentence that names one country, or one target, is one seed. Of several times the one nearest
    to the claim that begins at `near` is the seed's. With `clauses` every target of a clause of
    its own is a seed, country or not: so a headline joins two events.
    """
    if near is not None:
        times = sorted(scene.times, key=lambda t: abs(t.start - near))
        scene = replace(scene, times=tuple(times))
    targets = [m for m in scene.marks if m.kind == "target"]
    if clauses and len({m.value for m in targets}) > 1:
        return [_clause_seed(scene, [target]) for target in targets]
    struck = _values(scene.marks, "struck")
    if len(struck) > 1:
        first = {t.value: t for t in reversed(targets) if t.value in struck}
        return sorted((_clause_seed(scene, [t]) for t in first.values()), key=lambda s: s.at)
    countries = [m for m in scene.marks if m.kind == "country"]
    if len({m.value for m in targets}) < 2 or not countries:
        return [_seed(scene, scene.marks, scene.places)]
    breaks = [m.start for m in scene.marks if m.kind == "break"]
    groups: dict[str, list[Mark]] = {}
    for target in targets:
        country = _nearest(target, countries, breaks)
        found = [target] if country is None else [target, country]
        groups.setdefault("" if country is None else country.value, []).extend(found)
    if len(groups) < 2:
        return [_seed(scene, scene.marks, scene.places)]
    seeds = [_clause_seed(scene, marks) for marks in groups.values()]
    return sorted(seeds, key=lambda s: s.at)


def nearest_seed(seeds: Sequence[Seed], at: int, scene: Scene) -> Seed:
    """Return the seed of the same clause, or else the one that stands nearest to a place."""
    breaks = [m.start for m in scene.marks if m.kind == "break"]

    def apart(seed: Seed) -> tuple[int, int]:
        first, last = sorted((seed.at, at))
        return sum(first < b < last for b in breaks), last - first

    return min(seeds, key=apart)


def days_of(times: Sequence[Mention], *, fine: bool) -> tuple[date, date] | None:
    """Return first and last day of the first expression told to the week (fine), or coarser."""
    for mention in times:
        value = mention.value
        if not isinstance(value, TimeValue) or value.start is None or value.end is None:
            continue
        if (value.grain in FINE_GRAINS) is fine:
            return value.start.date(), _last_day(value.end)
    return None


def different(places: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return the first mention of each place under each of its names, at most `MOST_PLACES`."""
    found: dict[object, Mention] = {}
    for place in places:
        found.setdefault((place.text, place.value), place)
        if len(found) == MOST_PLACES:
            break
    return tuple(found.values())


def _last_day(end: datetime) -> date:
    return (end - timedelta(seconds=1)).date()


def _seed(scene: Scene, marks: Sequence[Mark], places: Sequence[Mention]) -> Seed:
    at = [(m.start + m.end) // 2 for m in marks if m.kind == "target"]
    times = _by_nearness(scene.times, [m for m in marks if m.kind in ("act", "struck")])
    return Seed(
        at=at[0] if at else (scene.start + scene.end) // 2,
        targets=_values(marks, "target"),
        countries=_values(marks, "country"),
        places=different(places),
        days=days_of(times, fine=True),
        period=days_of(times, fine=False),
        acts=_values(marks, "act"),
        actors=_values(marks, "actor"),
        cues=_values(marks, "cue"),
        struck=_values(marks, "struck"),
        opens=_values(marks, "opens"),
        sites=sites_of(scene, places),
    )


def _by_nearness(times: Sequence[Mention], acts: Sequence[Mark]) -> list[Mention]:
    """Return the times with those nearest to a word of attack first.

    A time to which an attack belongs ("last November's raid") stands alone.
    """
    if not acts:
        return list(times)
    owners = [t for t in times if any(0 <= a.start - t.end <= _OF_ACT for a in acts)]
    if owners:
        return owners
    return sorted(times, key=lambda t: min(abs(t.start - a.start) for a in acts))


def _clause_seed(scene: Scene, marks: Sequence[Mark]) -> Seed:
    country = next((m.value for m in marks if m.kind == "country"), None)
    own = {m.value for m in marks if m.kind == "target"}
    rest = [
        m
        for m in scene.marks
        if m.kind not in ("target", "country") and (m.kind != "struck" or m.value in own)
    ]
    places = [p for p in scene.places if country is not None and _country(p) in (country, None)]
    return _seed(scene, [*marks, *rest], places)


def _country(place: Mention) -> str | None:
    return place.value.country if isinstance(place.value, PlaceValue) else None


def _nearest(target: Mark, countries: Sequence[Mark], breaks: Sequence[int]) -> Mark | None:
    """Return the country that stands nearest to a target in the same clause."""
    near = min(countries, key=lambda c: _distance(target, c))
    first, last = sorted((target.start, near.start))
    if _distance(target, near) > NEAR or any(first < at < last for at in breaks):
        return None
    return near


def _distance(left: Mark, right: Mark) -> int:
    return max(left.start - right.end, right.start - left.end, 0)


def _values(marks: Sequence[Mark], kind: str) -> frozenset[str]:
    return frozenset(m.value for m in marks if m.kind == kind) or _NONE
