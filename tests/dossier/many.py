"""Reports by the hundred of one invented event, and events by the thousand."""

from dataclasses import replace

from rashomon.types import Event, EventType, Place, Record, Sides
from tests.faces.sample import RECORD

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
    first = RECORD.events[0]
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
