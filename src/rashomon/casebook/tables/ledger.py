"""The ledger: rows that are added and never changed; the database itself refuses to.

Every row belongs to an `entry`, which says who did what and when, and carries the digest of its
content. The digest of an entry covers the digests of its rows and the entry before it, so that no
row can be changed, added or lost unseen. What the law or somebody's safety wants gone goes from its
table; its digest stays in `erased`, under a `tombstone` that says who erased it, when and why.
"""

from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text

from rashomon.casebook.tables.metadata import METADATA


def _row(name: str, *columns: Column[Any]) -> Table:
    """Return a table of the ledger: its own columns, its entry and its digest."""
    return Table(
        name,
        METADATA,
        *columns,
        Column(
            "entry",
            Integer,
            ForeignKey("entry.number", deferrable=True, initially="DEFERRED"),
            nullable=False,
            index=True,
        ),
        Column("digest", Text, nullable=False),
    )


ENTRY = Table(
    "entry",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("told", Text, nullable=False),
    Column("n_rows", Integer, nullable=False),
    Column("digest", Text, nullable=False),
)

ORIGINAL = _row(
    "original",
    Column("sha256", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("media", Text),
    Column("n_bytes", BigInteger, nullable=False),
)

# The bytes of an original in order; what they must be is said by the name of the original.
ORIGINAL_PART = Table(
    "original_part",
    METADATA,
    Column("sha256", Text, ForeignKey("original.sha256"), primary_key=True),
    Column("part", Integer, primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),
)

DOCUMENT = _row(
    "document",
    Column("id", Text, primary_key=True),
    Column("likeness", Text, nullable=False, unique=True),
    Column("text_sha256", Text, nullable=False, index=True),
    Column("title", Text),
    Column("outlet", Text),
    Column("url", Text),
    Column("language", Text),
    Column("published", Text),
    Column("first_day", Text, index=True),
    Column("last_day", Text),
    Column("entered_by_hand", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("text", Text, nullable=False),
)

RETRIEVAL = _row(
    "retrieval",
    Column("id", Text, primary_key=True),
    Column("document", Text, ForeignKey("document.id"), nullable=False, index=True),
    Column("place", Text, nullable=False),
    Column("original", Text),
    Column("at", Text),
    Column("told", Text, nullable=False),
)

READING = _row(
    "reading",
    Column("document", Text, ForeignKey("document.id"), primary_key=True),
    Column("version", Text, primary_key=True),
    Column("scenes", LargeBinary, nullable=False),
)

CLAIM = _row(
    "claim",
    Column("id", Text, primary_key=True),
    Column("version", Text, primary_key=True),
    Column("document", Text, ForeignKey("document.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("reader", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("outcome", Text),
    Column("low", BigInteger),
    Column("high", BigInteger),
    Column("actor", Text),
    Column("source", Text),
    Column("source_kind", Text, nullable=False),
    Column("quote", Text, nullable=False),
    Column("content", Text, nullable=False),
)

JUDGEMENT = _row(
    "judgement",
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False, index=True),
    Column("object", Text, index=True),
    Column("reason", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("content", Text, nullable=False),
)

# An id that was given is kept; `found` is the event's name when it was first found.
EVENT = _row(
    "event",
    Column("id", Text, primary_key=True),
    Column("found", Text, nullable=False),
)

REVISION = _row(
    "revision",
    Column("event", Text, ForeignKey("event.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("state", Text, nullable=False),
    Column("into", Text, index=True),
    Column("version", Text, nullable=False),
    Column("changes", Text, nullable=False),
    Column("content", LargeBinary),
)

# Whose words a revision holds: what is erased with a report.
REVISION_DOCUMENT = Table(
    "revision_document",
    METADATA,
    Column("event", Text, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("document", Text, primary_key=True),
    Index("ix_revision_document_document", "document"),
)

SETTING = _row(
    "setting",
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("content", Text, nullable=False),
)

TOMBSTONE = _row(
    "tombstone",
    Column("document", Text, primary_key=True),
    Column("text_sha256", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("erased", Text, nullable=False),
)

# `erased` of a tombstone is a digest of these rows. The entry tells a row from one of the same key
# that came later: what was erased may be added again.
ERASED = Table(
    "erased",
    METADATA,
    Column("of_table", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("entry", Integer, primary_key=True, autoincrement=False, index=True),
    Column("digest", Text, nullable=False),
    Column("document", Text, ForeignKey("tombstone.document"), nullable=False),
)

# What a package of quotes and hashes does not hold: rows that are not in it, or, with the digest of
# what is left of them, rows that are there in part. A digest of the list stands in the last entry.
LEFT_OUT = Table(
    "left_out",
    METADATA,
    Column("of_table", Text, primary_key=True),
    Column("key", Text, primary_key=True),
    Column("entry", Integer, primary_key=True, autoincrement=False, index=True),
    Column("digest", Text, nullable=False),
    Column("reduced", Text),
)

ROWS = (
    ORIGINAL, DOCUMENT, RETRIEVAL, READING, CLAIM,
    JUDGEMENT, EVENT, REVISION, SETTING, TOMBSTONE,
)  # fmt: skip
"""The tables whose rows an entry's digest covers."""

ERASABLE = (ORIGINAL, DOCUMENT, RETRIEVAL, READING, CLAIM, JUDGEMENT, REVISION)
"""The tables from which rows go when their document is erased."""
