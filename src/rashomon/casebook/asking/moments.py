"""As of when: what had been published by a moment, and what the casebook knew by one."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.errors import BadInput
from rashomon.types import Document

if TYPE_CHECKING:
    from sqlalchemy import Connection

_DAY = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class AsOf:
    """What counts: reports published by a moment, and what the casebook knew by another."""

    published: str | None = None
    known: str | None = None


NOW = AsOf()


def entry_by(connection: "Connection", moment: str) -> int:
    """Return the number of the last entry written by a moment, UTC; 0 where there was none yet.

    A day alone is the end of it. Raises BadInput for what is no moment.
    """
    from sqlalchemy import func, select

    from rashomon.casebook.tables import ledger

    table = ledger.ENTRY
    last = _second(moment) or _stamp(_last_minute(moment, "known by"))
    written = func.substr(table.c.at, 1, len(last))
    found = connection.execute(select(func.max(table.c.number)).where(written <= last)).scalar()
    return int(found or 0)


def is_published_by(document: Document, moment: str) -> bool:
    """Say whether a report had certainly been published by a moment."""
    from rashomon.reconcile.moments import moment_of

    last = _last_minute(moment, "published by")
    told = moment_of(document)
    return told is not None and told.last <= last


def _second(moment: str) -> str | None:
    """Return a moment that is told to the second as the log writes it, in UTC; else None."""
    from datetime import UTC, datetime

    try:
        told = datetime.fromisoformat(moment.strip())
    except ValueError:
        return None
    if moment.count(":") < 2 + (moment[-6:-5] in ("+", "-") and len(moment) > 19):
        return None
    at = told.astimezone(UTC) if told.tzinfo else told
    return at.replace(tzinfo=None).isoformat(timespec="seconds")


def _last_minute(moment: str, name: str) -> int:
    from rashomon.calendar.minutes import minutes_of

    minutes = minutes_of(moment)
    if minutes is None:
        raise BadInput(f"{name} {moment!r}: is no moment; write 2022-01-21 or 2022-01-21T18:00")
    return minutes[1]


def _stamp(minute: int) -> str:
    """Return a minute of the endless calendar as the log writes it."""
    from datetime import datetime, timedelta

    return (datetime(1, 1, 1) + timedelta(minutes=minute - _DAY)).isoformat(timespec="minutes")
