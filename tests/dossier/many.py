"""Reports by the hundred of one invented event, and events by the thousand."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import rashomon
from rashomon.types import (
    Contradiction,
    Curve,
    Estimate,
    Event,
    EventType,
    Place,
    Reading,
    Record,
    SetAside,
    Sides,
    Step,
    Update,
)
from tests.faces.sample import RAID, RECORD

PLACES = ("Kessara", "Orlek", "Marn", "Tovel", "Drunat")
OUTLETS = ("Orrel Mail", "Tennock Sentinel", "Wendmark", "Brannok Courier", "Lowland Review")
_SAYS = (
    "the regional hospital said",
    "the governor's office said",
    "the River Monitor said",
    "a fire officer said",
    "residents said",
)
_MORE = (
    "The market had opened an hour before, and the stalls of the lower row were full. "
    "Shutters came down along the whole street, and the school sent its pupils home. "
    "Buses to the coast were held at the bridge until the afternoon. "
)


def report_of(n: int) -> dict[str, str]:
    """Return the n-th report, with five claims in it."""
    day, step = 1 + n // 12, n // 10
    lines = [
        f"KESSARA, May {day}, 2024 - A bomb went off in the market of Kessara on Wednesday.",
        f"At least {20 + step} people were killed, {_SAYS[n % 5]}.",
        _MORE * 3,
        f"{40 + 2 * step} people were wounded, {_SAYS[(n + 1) % 5]}.",
        f"{3 + n % 3} children were among the dead, {_SAYS[(n + 2) % 5]}. {_MORE}",
        f"{5 + n % 4} police officers were killed, {_SAYS[(n + 3) % 5]}.",
        _MORE * 2,
        f"{2 + n % 5} men were detained, {_SAYS[(n + 4) % 5]}.",
    ]
    return {
        "id": f"r{n:03}",
        "title": f"Bomb in Kessara market, report {n}",
        "text": "\n\n".join(lines),
        "published": f"2024-05-{day:02}T{6 + n % 12:02}:00",
        "outlet": OUTLETS[n % 5],
    }


def event_of(n: int) -> Event:
    """Return the n-th of many events: the sample's first, elsewhere and by another id."""
    first = next(event for event in RECORD.events if event.id == RAID)
    place = Place(
        name=PLACES[n % 5],
        admin1="Hasakah",
        country="SY",
        latitude=33.0 + (n * 7 % 40) / 10,
        longitude=36.0 + (n * 11 % 60) / 10,
        where_prec=1 + n % 4,
    )
    return replace(
        first,
        id=f"e-{n:012x}",
        summary=f"Attack no. {n} in {PLACES[n % 5]}",
        place=place,
        start=f"2024-{1 + n % 12:02}-{1 + n % 28:02}",
        type=EventType(),
        sides=Sides(),
    )


def many_events(n: int) -> Record:
    """Return a record of n events."""
    return replace(RECORD, events=tuple(map(event_of, range(n))))


def crossed() -> Record:
    """Return two events, of which each sets aside and contradicts every claim of the record."""
    claims = tuple(claim.id for claim in RECORD.claims)
    events = tuple(
        replace(
            event,
            estimates=tuple(
                replace(e, set_aside=tuple(SetAside(claim=c, reason="implausible") for c in claims))
                for e in event.estimates
            ),
            contradictions=(
                Contradiction(
                    claims=claims, about="killed, everyone", strength="impossible", explanation="X."
                ),
            ),
            updates=tuple(
                Update(earlier=a, later=b, how="rose", explanation="Y.")
                for a, b in pairwise(claims)
            ),
        )
        for event in RECORD.events
    )
    return replace(RECORD, events=events)


def big_record(n: int = 100) -> Record:
    """Return one event told in n reports with five claims each, settled in a few figures."""
    readings = list(rashomon.read([report_of(each) for each in range(n)]))
    claims = tuple(replace(c, event="e-big", events=("e-big",)) for r in readings for c in r.claims)
    killed = [c.id for c in claims if c.outcome == "killed"]
    event = replace(
        event_of(0),
        id="e-big",
        documents=tuple(r.document.id for r in readings),
        claims=tuple(c.id for c in claims),
        estimates=(_estimate(killed),),
        contradictions=tuple(
            Contradiction(
                claims=pair,
                about="killed, everyone",
                strength="impossible",
                explanation="No number fits both.",
            )
            for pair in zip(killed[:40:2], killed[1:40:2], strict=True)
        ),
        updates=(),
        curve=(Curve(outcome="killed", steps=tuple(_steps(killed, readings))),),
        perpetrators=(),
        actors=(),
    )
    return replace(
        RECORD,
        documents=tuple(r.document for r in readings),
        claims=claims,
        events=(event,),
        origins=(),
        problems=(),
    )


def _estimate(killed: list[str]) -> Estimate:
    return Estimate(
        outcome="killed",
        category="mixed_total",
        group="everyone",
        actor=None,
        side=None,
        low=20,
        best=29,
        high=29,
        upper_open=True,
        n_documents=100,
        n_origins=5,
        rule="gtd: most recent independent origin",
        used=tuple(killed[:60]),
        set_aside=tuple(SetAside(claim=c, reason="duplicate_origin") for c in killed[60:]),
    )


def _steps(killed: list[str], readings: list[Reading]) -> Iterator[Step]:
    hows = ("rose", "disputed", "corroborated", "cut", "narrowed")
    for n in range(50):
        yield Step(
            moment=f"2024-05-{1 + n // 4:02}T{n % 4 * 6:02}:00",
            low=20 + n // 3,
            best=20 + n // 2,
            high=22 + n,
            upper_open=n % 3 == 0,
            how=hows[n % 5] if n else "first",
            explanation=f"Step {n}: 20 rose to {20 + n}.",
            claim=killed[n],
            documents=(readings[n].document.id,),
            n_documents=n + 1,
            n_origins=2,
        )
