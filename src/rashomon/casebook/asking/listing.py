"""The events of a casebook as rows, the latest first."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from rashomon.casebook.asking.asked import Filters
from rashomon.casebook.asking.filters import conditions
from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import working

Figure = tuple[int | None, int | None, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An event in a list; `figures` has low, best and high of each outcome, everybody counted."""

    event: str
    summary: str
    place: str | None
    country: str | None
    start: str | None
    end: str | None
    type: str | None
    state: str
    background: bool
    n_documents: int
    n_origins: int
    revision: int
    figures: dict[str, Figure]


def events(
    connection: Connection, asked: Filters, *, most: int, skip: int = 0
) -> tuple[list[Listed], int]:
    """Return the events that fit, the latest first, and how many there are in all."""
    table = working.CURRENT
    fits = conditions(connection, asked)
    n = connection.execute(select(func.count()).select_from(table).where(*fits)).scalar_one()
    order = (table.c.start.is_(None), table.c.start.desc(), table.c.event)
    rows = connection.execute(
        select(table).where(*fits).order_by(*order).limit(most).offset(skip)
    ).all()
    figures = _figures(connection, [row.event for row in rows])
    return [
        Listed(
            event=row.event,
            summary=row.summary,
            place=row.place,
            country=row.country,
            start=row.start,
            end=row.end,
            type=row.type,
            state=row.state,
            background=bool(row.background),
            n_documents=row.n_documents,
            n_origins=row.n_origins,
            revision=row.number,
            figures=figures.get(row.event, {}),
        )
        for row in rows
    ], n


def _figures(connection: Connection, events: list[str]) -> dict[str, dict[str, Figure]]:
    table = working.CURRENT_OUTCOME
    found: dict[str, dict[str, Figure]] = {}
    for some in batches(events):
        for row in connection.execute(select(table).where(table.c.event.in_(some))):
            found.setdefault(row.event, {})[row.outcome] = (row.low, row.best, row.high)
    return found
