"""As of when: what had been published by a moment, and what the casebook knew by one."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.errors import BadInput
from rashomon.types import Document

if TYPE_CHECKING:
    from sqlalchemy import Connection

_DAY = 24 * 60 * 60  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class AsOf:
    """What counts: reports published by a moment, and what the casebook knew by another."""

    published: str | None = None
    known: str | None = None


NOW = AsOf()


def entry_by(connection: "Connection", moment: str) -> int:
    """Return the number of the last entry written by a moment, UTC; 0 where there was none yet.

    A day alone is the end of it, so is a minute. Raises BadInput for what is no moment.
    """
    from sqlalchemy import func, select

    from rashomon.casebook.tables import ledger

    table = ledger.ENTRY
    last = _stamp(_until(moment, "known by"))
    written = func.substr(table.c.at, 1, len(last))
    found = connection.execute(select(func.max(table.c.number)).where(written <= last)).scalar()
    return int(found or 0)


def is_published_by(document: Document, moment: str) -> bool:
    """Say whether a report had certainly been published by a moment."""
    from rashomon.reconcile import moments

    return moments.is_published_by(document, _until(moment, "published by"))


def _until(moment: str, name: str) -> int:
    """Return the last second that a moment includes; raise BadInput for what is no moment."""
    from rashomon.calendar.minutes import last_second

    until = last_second(moment)
    if until is None:
        how = "write 2022-01-21, 2022-01-21T18:00 or 2022-01-21T18:00:30"
        raise BadInput(f"{name} {moment!r}: is no moment; {how}")
    return until


def _stamp(second: int) -> str:
    """Return a second of the endless calendar as the log writes it."""
    from datetime import datetime, timedelta

    return (datetime(1, 1, 1) + timedelta(seconds=second - _DAY)).isoformat(timespec="seconds")
