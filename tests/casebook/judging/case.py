"""The reports of the small casebook, and what a test asks of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlalchemy import select

from rashomon import recipe
from rashomon.casebook.casebook import Casebook
from rashomon.casebook.events.revisions import content_of, latest
from rashomon.casebook.judging.rereading import Reread, read_again
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger, working
from rashomon.casebook.values import event_from
from rashomon.events import Report
from rashomon.types import Claim, Document, Event

REPORTS = [
    {
        "id": "wire",
        "outlet": "Orlen Wire",
        "published": "2021-03-05",
        "text": "Gunmen attacked a prison in the town of Zamorka, Syria, on Thursday and killed at "
        "least 7 guards, a prison official said.",
    },
    {
        "id": "paper",
        "outlet": "Vesk Daily",
        "published": "2021-03-06",
        "text": "Gunmen attacked a prison in Zamorka on Thursday. The attack killed 23 guards, the "
        "regional governor said.",
    },
    {
        "id": "market",
        "outlet": "Telmar Post",
        "published": "2021-03-06",
        "text": "A car bomb exploded in a market in Telmar, Iraq, on Friday, killing 12 civilians "
        "and wounding 30, police said.",
    },
]


def events(book: Casebook) -> dict[str, Event]:
    """Return the events by their ids."""
    with reading(book.engine) as connection:
        ids = list(connection.execute(select(working.CURRENT.c.event)).scalars())
        said = {i: content_of(row) for i, row in latest(connection, ids).items()}
    return {i: event_from(content["event"]) for i, content in said.items() if content}


def event_of(book: Casebook, document: str) -> str:
    """Return the id of the one event that a report tells of."""
    (found,) = (i for i, e in events(book).items() if document in e.documents)
    return found


def state(book: Casebook, event: str) -> str:
    with reading(book.engine) as connection:
        table = working.CURRENT
        asked = select(table.c.state).where(table.c.event == event)
        return str(connection.execute(asked).scalar_one())


def claim(book: Casebook, document: str, outcome: str = "killed", version: str = "%") -> str:
    """Return the id of the claim that was read in a report."""
    with reading(book.engine) as connection:
        table = ledger.CLAIM
        asked = select(table.c.id).where(
            table.c.document == document,
            table.c.outcome == outcome,
            table.c.reader != "person",
            table.c.version.like(version),
        )
        return str(connection.execute(asked).scalars().one())


def figures(book: Casebook) -> dict[tuple[str, ...], dict[tuple[str, str], tuple[object, ...]]]:
    """Return the figures of each event, the event named by its reports: no id is in it."""
    return {
        tuple(sorted(event.documents)): {
            (e.outcome, e.group): (e.low, e.best, e.high, e.upper_open, len(e.set_aside))
            for e in event.estimates
        }
        for event in events(book).values()
    }


def killed(book: Casebook, document: str) -> tuple[int | None, int | None]:
    """Return low and high of everybody killed in the event of a report."""
    event = events(book)[event_of(book, document)]
    of = [e for e in event.estimates if (e.outcome, e.category) == ("killed", "mixed_total")]
    return (of[0].low, of[0].high) if of else (None, None)


def read_as(
    book: Casebook, change: Callable[[Claim], Claim | None], version: str = "next"
) -> Sequence[Reread]:
    """Read all again with a version that reads each claim as `change` has it."""

    def tell(document: Document) -> Report:
        report = recipe.tell(document)
        read = (change(c) for c in report.claims)
        return replace(report, claims=tuple(c for c in read if c is not None))

    return list(read_again(book.engine, None, who="Ana", profile="gtd", tell=tell, version=version))
