"""Casebooks for the tests of keeping: read once in a session, copied for each test."""

import shutil
import sqlite3
from pathlib import Path

from rashomon.casebook import Casebook
from rashomon.casebook.ledger.digests import canonical
from rashomon.casebook.ledger.entries import entry
from rashomon.casebook.tables import ledger

# Invented places and people.
REPORTS = {
    "orchard.txt": (
        "Velmora, 3 March 2021 (Harbour Wire) - Seven people were killed on Tuesday when a car "
        "bomb exploded at a market in Velmora, a hospital official said. The Tessaly Front claimed "
        "responsibility."
    ),
    "orchard-later.txt": (
        "Velmora, 4 March 2021 (Plain Courier) - At least nine people were killed when a car bomb "
        "exploded at a market in Velmora on Tuesday, the police said."
    ),
    "bridge.txt": (
        "Karsund, 9 June 2021 (Plain Courier) - Gunmen shot dead four soldiers at a bridge near "
        "Karsund on Wednesday, the army said. Quillfeather herders were blamed."
    ),
    "ferry.txt": (
        "Ostrava Bay, 20 August 2021 (Harbour Wire) - Two fishermen were killed by shelling in "
        "Ostrava Bay on Friday, a relative said. Nets hung along the wall of the old lighthouse."
    ),
}


def write_reports(folder: Path) -> Path:
    """Write the reports into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def made(path: Path, folder: Path) -> Path:
    """Make a casebook of all reports."""
    with Casebook(path, create=True, who="ada") as casebook:
        list(casebook.add(folder))
    settle(path)
    return path


def settle(path: Path) -> None:
    """Bring what lies in the log into the file, so that a copy of it is whole."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def copied(path: Path, to: Path) -> Path:
    """Copy a casebook that nobody writes to."""
    shutil.copy(path, to)
    return to


def unguarded(path: Path) -> sqlite3.Connection:
    """Open a casebook as somebody does who wants to change it: no trigger stops them."""
    connection = sqlite3.connect(path, isolation_level=None)
    asked = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    for (name,) in connection.execute(asked).fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    return connection


def judge(
    book: Casebook,
    kind: str,
    subject: str,
    other: str | None = None,
    *,
    reason: str = "checked",
    content: object = (),
) -> str:
    """Write a judgement as a person's decision is kept."""
    with entry(book.engine, "judge", book.who) as made:
        name = f"j-{made.number}"
        row = {
            "id": name, "kind": kind, "subject": subject, "object": other,
            "reason": reason, "at": made.at, "who": made.who,
            "content": canonical(dict(content)),  # type: ignore[call-overload]
        }  # fmt: skip
        made.add(ledger.JUDGEMENT, [row])
    return name
