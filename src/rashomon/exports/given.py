"""What is exported: the record of a casebook or of a call, a part of some events at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.types import Record

if TYPE_CHECKING:
    from rashomon.casebook import Casebook
    from rashomon.casebook.asking.moments import AsOf
    from rashomon.settings import Settings

Parts = Callable[[], Iterator[Record]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Something to export: its name, its events in parts that fit into memory, its settings.

    `parts` gives the events in the order of their ids, the same whenever it is called. `level` is
    that at which it was withheld already, None where it is whole. `key` makes the ids that stand
    for others the same in every part and every export; a record of one part needs none.
    """

    name: str
    parts: Parts
    settings: "Settings | None" = None
    level: str | None = None
    key: str | None = None


def of_record(
    record: Record,
    name: str = "record",
    *,
    settings: "Settings | None" = None,
    level: str | None = None,
) -> Given:
    """Return a record as something to export."""
    return Given(name=name, parts=lambda: iter((record,)), settings=settings, level=level)


def of_casebook(casebook: "Casebook", *, as_of: "AsOf | None" = None) -> Given:
    """Return a casebook as something to export, read a hundred events at a time."""
    from rashomon.casebook.asking.moments import NOW

    moment = as_of or NOW
    return Given(
        name=casebook.name,
        parts=lambda: casebook.records(as_of=moment),
        settings=casebook.settings,
        key=casebook.key,
    )
