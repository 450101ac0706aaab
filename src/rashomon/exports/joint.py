"""One total over several events: each has its share, as even as whole numbers go.

The remainder goes to the earliest. Only where none of the events has a figure of its own, and all
of them are in one part of what is exported. ACLED divides always; GED codebook 23.1: if there are
fewer deaths than places nothing is split, and one row stands for the smallest area of them all.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.exports.toll import KILLED, toll_of
from rashomon.gazetteer import Entry, lookup, lookup_code
from rashomon.reconcile.splits import shares
from rashomon.types import Breakdown, Claim, Estimate, Event, Place, Record

_EVERYONE = "mixed_total"
_SAID = ("asserts", "unconfirmed")
HELD = "events of one total with fewer deaths than places: in one row for the area of them all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """An event as the table takes it, what is to be noted, and why it has no row of its own."""

    event: Event
    note: str | None = None
    against: str | None = None


def spread(part: Record, *, least: int = 1) -> Iterator[Spread]:
    """Yield the events of a part in order, those of one total with their share of it.

    Where there are fewer deaths than `least` for each event, the total is not split.
    """
    events = {event.id: event for event in part.events}
    shared = dict[str, Spread]()
    for names, claims in sorted(_totals(part.claims).items()):
        told = sorted(
            (events[x] for x in names if x in events), key=lambda e: (e.start or "", e.id)
        )
        if len(told) == len(names) and not any(_has_own(e) or e.id in shared for e in told):
            shared |= {one.event.id: one for one in _divided(told, claims, least)}
    for event in part.events:
        yield shared.get(event.id) or Spread(event=event)


def _totals(claims: Sequence[Claim]) -> dict[tuple[str, ...], list[Claim]]:
    """Return the claims of the dead of several events together, by those events."""
    found: defaultdict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        is_total = claim.outcome == KILLED and claim.count is not None and claim.event is None
        is_told = claim.scope == "incident" and claim.stance in _SAID and not claim.background
        if is_total and is_told and len(claim.events) > 1 and _is_everyone(claim):
            found[tuple(sorted(set(claim.events)))].append(claim)
    return found


def _is_everyone(claim: Claim) -> bool:
    return claim.group is None or claim.group.category == _EVERYONE


def _has_own(event: Event) -> bool:
    toll = toll_of(event)
    return toll is not None and any(end is not None for end in (toll.low, toll.best, toll.high))


def _divided(events: Sequence[Event], claims: Sequence[Claim], least: int) -> list[Spread]:
    low, best, high = _ends(claims)
    fewest = best if best is not None else low
    if fewest is None:
        return []
    names = ", ".join(sorted(claim.id for claim in claims))
    if fewest < least * len(events):
        whole = _with(events[0], (low, best, high), claims)
        note = f"{_deaths(fewest)} over {len(events)} places, not split ({names})"
        ends = [event.end for event in events if event.end is not None]
        place = _area([event.place for event in events])
        area = replace(whole, place=place, end=max(ends, default=None), date_prec=None)
        rest = [Spread(event=event, against=HELD) for event in events[1:]]
        return [Spread(event=area, note=note), *rest]
    parts = zip(*(shares(end, len(events)) for end in (low, best, high)), strict=True)
    note = f"a share of {_deaths(fewest)} over {len(events)} places ({names})"
    return [
        Spread(event=_with(event, ends, claims), note=note)
        for event, ends in zip(events, parts, strict=True)
    ]


def _deaths(number: int) -> str:
    return "1 death" if number == 1 else f"{number} deaths"


def _ends(claims: Sequence[Claim]) -> tuple[int | None, int | None, int | None]:
    """Return the lowest, the one figure on which all agree, and the highest."""
    counts = [claim.count for claim in claims if claim.count is not None]
    lows = [c.low if c.low is not None else c.high for c in counts]
    highs = [c.high if c.high is not None else c.low for c in counts]
    told = {c.low for c in counts if c.is_point}
    best = told.pop() if len(told) == 1 and all(c.is_point for c in counts) else None
    known = [end for end in lows if end is not None]
    most = [end for end in highs if end is not None]
    return min(known, default=None), best, max(most, default=None)


def _with(event: Event, ends: tuple[int | None, ...], claims: Sequence[Claim]) -> Event:
    low, best, high = ends
    share = Estimate(
        outcome=KILLED,
        category=_EVERYONE,
        group="everyone",
        actor=None,
        side=None,
        low=low,
        best=best,
        high=high,
        upper_open=False,
        n_documents=len({claim.document for claim in claims}),
        n_origins=1,
        rule="a share of one total over several events",
        used=tuple(sorted(claim.id for claim in claims)),
    )
    others = tuple(e for e in event.estimates if (e.outcome, e.category) != (KILLED, _EVERYONE))
    columns = None if best is None else _unknown(best)
    return replace(event, estimates=(share, *others), breakdown=columns)


def _unknown(best: int) -> Breakdown:
    return Breakdown(best=best, deaths_a=0, deaths_b=0, deaths_civilians=0, deaths_unknown=best)


def _area(places: Sequence[Place | None]) -> Place | None:
    """Return the smallest area that is known to hold all places: a region, else the country."""
    known = [place for place in places if place is not None]
    countries = {place.country for place in known}
    if len(known) < len(places) or len(countries) != 1:
        return None
    country = countries.pop()
    regions = {place.admin1 for place in known}
    region = regions.pop() if len(regions) == 1 else None
    if region is None:
        whole = None if country is None else lookup_code(country)
        return _placed(Place(country=country, where_prec=6), whole)
    found = (e for e in lookup(region) if e.kind == "region" and e.country == country)
    area = Place(name=region, admin1=region, country=country, where_prec=4)
    return _placed(area, next(found, None))


def _placed(place: Place, entry: Entry | None) -> Place:
    """Return an area with the point that the gazetteer gives it."""
    if entry is None:
        return place
    return replace(place, latitude=entry.latitude, longitude=entry.longitude)
