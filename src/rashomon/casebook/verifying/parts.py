"""Originals against the SHA-256 that is their name, part by part."""

from hashlib import sha256

from sqlalchemy import Connection, select

from rashomon.casebook.tables import ledger
from rashomon.casebook.verifying.findings import Findings
from rashomon.casebook.verifying.looking import raw, rows

_PART, _ORIGINAL = ledger.ORIGINAL_PART, ledger.ORIGINAL


def originals(connection: Connection, found: Findings) -> None:
    """Hash every original again; name those that are another, or not whole."""
    left = _left_out(connection)
    asked = raw(_ORIGINAL, "sha256", "n_bytes", "entry").order_by(_ORIGINAL.c.sha256)
    for row in rows(connection, asked):
        if row["sha256"] not in left:
            _original(connection, row["sha256"], row["n_bytes"], row["entry"], found)
    strays = select(_PART.c.sha256).where(_PART.c.sha256.not_in(select(_ORIGINAL.c.sha256)))
    for name in connection.execute(strays.distinct().limit(100)).scalars():
        found.add("original_part", name, None, "belongs to no original")


def _original(
    connection: Connection, name: str, n_bytes: object, entry: object, found: Findings
) -> None:
    digest, size, numbers = sha256(), 0, []
    asked = raw(_PART, "part", "content").where(_PART.c.sha256 == name)
    for row in rows(connection, asked.order_by(_PART.c.part), at_once=1):
        content = row["content"]
        held = bytes(content) if isinstance(content, bytes | memoryview) else str(content).encode()
        digest.update(held)
        size += len(held)
        numbers.append(row["part"])
    found.checked["original bytes"] += size
    if numbers != list(range(1, len(numbers) + 1)):
        found.add("original", name, entry, "its parts are not numbered from 1 on")
    elif digest.hexdigest() != name:
        found.add("original", name, entry, "its bytes are not those of its SHA-256")
    elif size != n_bytes:
        found.add("original", name, entry, f"has {size:,} bytes and says {n_bytes}")


def _left_out(connection: Connection) -> set[str]:
    table = ledger.LEFT_OUT
    asked = select(table.c.key).where(table.c.of_table == "original_part")
    return set(connection.execute(asked).scalars())
