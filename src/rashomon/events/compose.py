"""An event out of the threads that tell it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rashomon.actors.countries import actor_country
from rashomon.events.deeds import tally
from rashomon.events.kinds import event_type
from rashomon.events.linking.accounts import key_of
from rashomon.events.links import Join
from rashomon.events.parties import harmonise
from rashomon.events.people import people_of
from rashomon.events.perpetrators import Attribution, Cast, attribution_of, standing
from rashomon.events.sides import (
    ONE_SIDED,
    attackers_of,
    participants_of,
    sides_of,
    with_home_forces,
    with_sides,
)
from rashomon.events.speaking import with_parties
from rashomon.events.threads import Thread
from rashomon.events.when import Occurrence, occurrence
from rashomon.events.where import location
from rashomon.gazetteer import country_name
from rashomon.ids import content_id
from rashomon.types import Claim, Event, Place

_ARTICLES = {"airport": "an ", "embassy": "an ", "police": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """An event, the threads that tell it, and its claims as they stand in it."""

    event: Event
    threads: tuple[Thread, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What an event is made of: its threads, and claims that are no one thread's.

    The event has its id from its `founder`, whatever later reports join it. `given` are claims
    over several threads that are all here; `shared` those over several events of which this is
    one: they say who did it here too.
    """

    threads: Sequence[Thread]
    founder: Thread
    given: Sequence[Claim] = ()
    shared: Sequence[Claim] = ()


def compose(
    matter: Matter, joins: Sequence[Join], *, published: Mapping[str, date | None]
) -> Composed:
    """Return the event that the threads tell together, with the pairs that joined them."""
    threads, founder = matter.threads, matter.founder
    claims = _claims(threads, matter.given)
    whole = [t for t in threads if not t.is_parted] or threads
    background = all(t.background for t in whole)
    documents = tuple(sorted({t.document for t in threads}))
    ids = tuple(c.id for c in claims)
    event_id = content_id("e", *(sorted(c.id for c in founder.claims) or key_of(founder)))
    when = _when(whole, claims, published)
    place = _where(whole, sorted({t.document for t in whole}))
    deeds = tally((d, [x for t in threads if t.document == d for x in t.deeds]) for d in documents)
    country = None if place is None else place.country
    claims = with_home_forces(claims, country)
    named = None if country is None else actor_country(country)
    people = people_of(deeds, standing(claims), named)
    kind = event_type(deeds, people)
    took_part = participants_of(people, claims, country=country, sub=kind.acled_sub)
    sides = sides_of(took_part, people, kind.ucdp, country=country)
    claims = with_sides(with_parties(claims, took_part.actors), sides)
    attackers, is_one_sided = attackers_of(people, country), kind.ucdp == ONE_SIDED
    cast = Cast(
        actors=took_part.actors, attackers=attackers, country=country, is_one_sided=is_one_sided
    )
    event = Event(
        id=event_id,
        summary=_summary(threads, place),
        background=background,
        type=kind,
        sides=sides,
        place=place,
        actors=took_part.actors,
        documents=documents,
        claims=ids,
        start=when.start,
        end=when.end,
        ongoing=when.ongoing,
        date_prec=when.date_prec,
        time_precision=when.time_precision,
        time_evidence=when.evidence,
        reasons=_reasons(joins),
    )
    return Composed(
        event=_attributed(event, _attribution(threads, [*claims, *matter.shared], cast)),
        threads=tuple(threads),
        claims=tuple(
            replace(c, event=event_id, events=(event_id,), background=background) for c in claims
        ),
    )


def _claims(threads: Sequence[Thread], given: Sequence[Claim]) -> list[Claim]:
    told = (c for t in threads for c in t.claims)
    return harmonise(sorted((*told, *given), key=lambda c: c.id))


def _where(threads: Sequence[Thread], documents: Sequence[str]) -> Place | None:
    countries = Counter(c for t in threads for s in t.seeds for c in s.countries)
    sites = {d: [s for t in threads if t.document == d for s in t.told_sites()] for d in documents}
    return location(list(sites.items()), countries)


def _when(
    threads: Sequence[Thread], claims: Sequence[Claim], published: Mapping[str, date | None]
) -> Occurrence:
    documents = sorted({t.document for t in threads})
    days = {x: d for x in documents if (d := published.get(x)) is not None}
    moments = {d: [m for t in threads if t.document == d for m in t.moments] for d in documents}
    background = all(t.background for t in threads)
    return occurrence(list(moments.items()), claims, published=days, background=background)


def _attributed(event: Event, done_by: Attribution) -> Event:
    return replace(
        event,
        perpetrators=done_by.perpetrators,
        competing_claims=done_by.competing_claims,
        contested=done_by.contested,
        claim_status=done_by.claim_status,
    )


def _attribution(threads: Sequence[Thread], claims: Sequence[Claim], cast: Cast) -> Attribution:
    ordered = sorted(claims, key=lambda c: (c.document, c.start, c.id))
    return attribution_of(ordered, [x for t in sorted(threads, key=key_of) for x in t.deeds], cast)


def _summary(threads: Sequence[Thread], place: Place | None) -> str:
    """Return a few neutral words: what was hit, by which means, where."""
    targets = Counter(x for t in threads for s in t.seeds for x in s.targets)
    acts = Counter(x for t in threads for s in t.seeds for x in s.acts)
    act = {"bombing": "Bombing", "airstrike": "Air strike", "shelling": "Shelling"}.get(
        max(acts, key=lambda a: (acts[a], a), default=""), "Attack"
    )
    target = max(targets, key=lambda t: (targets[t], t), default=None)
    what = act if target is None else f"{act} on {_ARTICLES.get(target, 'a ')}{target}"
    if place is None or place.name is None:
        return what
    country = country_name(place.country) if place.country is not None else None
    parts = [place.name, place.admin1, country]
    where = ", ".join(dict.fromkeys(p for p in parts if p and p != place.country))
    return f"{what}, {where}" if where else what


def _reasons(joins: Sequence[Join]) -> tuple[str, ...]:
    return tuple(f"{x.left[0]} and {x.right[0]}: {x.reason}" for x in joins)
