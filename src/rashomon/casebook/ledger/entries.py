"""One entry: who does what, with all rows that come of it, written whole or not at all."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Table, insert, select

from rashomon.casebook.ledger.digests import START, canonical, entry_digest, row_digest
from rashomon.casebook.store.held import held
from rashomon.casebook.store.opening import writing
from rashomon.casebook.tables import ledger

Row = Mapping[str, Any]


@dataclass(slots=True)
class Entry:
    """An entry that is being written: its number, and the connection of its transaction.

    `told` is what the log says of it; more may be put in until it ends.
    """

    connection: Connection
    number: int
    at: str
    who: str
    act: str
    told: dict[str, Any] = field(default_factory=dict)
    digests: list[str] = field(default_factory=list)
    n_rows: Counter[str] = field(default_factory=Counter)

    def add(self, table: Table, rows: Sequence[Row]) -> None:
        """Add rows of the ledger, each with its digest."""
        if not rows:
            return
        plain = map(_held, rows)
        whole = [{**row, "entry": self.number, "digest": row_digest(table, row)} for row in plain]
        self.digests += [row["digest"] for row in whole]
        self.n_rows[table.name] += len(whole)
        self.connection.execute(insert(table), whole)


@contextmanager
def entry(engine: Engine, act: str, who: str, *, at: str | None = None) -> Iterator[Entry]:
    """Yield an entry to which rows are added; it is committed with them at the end.

    Only one entry is written at a time; an error takes all of it back. One in which nothing was
    done is not written.
    """
    with writing(engine) as connection:
        number, before = _last(connection)
        made = Entry(connection, number + 1, at or now(), held(who), act)
        # Rows point at their entry, and its digest is known only when they are all there.
        yield made
        if not made.digests and not made.told:
            return  # somebody else had done it
        told = {
            "number": made.number,
            "at": made.at,
            "who": made.who,
            "act": made.act,
            # With how many rows of which table there are, a lost one can be named.
            "told": held(canonical({**made.told, "rows": made.n_rows})),
        }
        digest = entry_digest(before, told, made.digests)
        row = {**told, "n_rows": len(made.digests), "digest": digest}
        connection.execute(insert(ledger.ENTRY), [row])


def now() -> str:
    """Return the moment in UTC, to the microsecond, as text that sorts."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _held(row: Row) -> Row:
    """Return a row as the database will give it back: its digest is of that."""
    return {name: held(value) if isinstance(value, str) else value for name, value in row.items()}


def _last(connection: Connection) -> tuple[int, str]:
    """Return the number and the digest of the last entry."""
    table = ledger.ENTRY
    found = connection.execute(
        select(table.c.number, table.c.digest).order_by(table.c.number.desc()).limit(1)
    ).first()
    return (0, START) if found is None else (found.number, found.digest)
