"""What is worked out from the ledger: can be thrown away and made anew, and is no evidence."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, Table, Text

from rashomon.casebook.tables.metadata import METADATA

# Documents that no event knows of yet.
PENDING = Table("pending", METADATA, Column("document", Text, primary_key=True))

# A report as it is linked (events/linking); `main` is the number of the account that judgements are
# about, `version` the rules by which it was linked.
LINKED = Table(
    "linked",
    METADATA,
    Column("document", Text, primary_key=True),
    Column("version", Text, nullable=False),
    Column("main", Integer, nullable=False),
    Column("is_over_several", Integer, nullable=False),
)

# An account: where it stands in time, what it is a copy by, by which keys it looks for others, what
# it tells, and the cluster that it is in.
ACCOUNT = Table(
    "account",
    METADATA,
    Column("document", Text, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("published", Text, nullable=False),
    Column("said", Text, index=True),
    Column("keys", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("cluster", Integer, index=True),
)

ACCOUNT_KEY = Table(
    "account_key",
    METADATA,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("published", Text, primary_key=True),
    Column("document", Text, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Index("ix_account_key_document", "document"),
    sqlite_with_rowid=False,
)

# Pairs of accounts that are one happening, or nearly, by whom of the two looked for the other.
MEETING = Table(
    "meeting",
    METADATA,
    Column("document", Text, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("other_document", Text, primary_key=True),
    Column("other_number", Integer, primary_key=True, autoincrement=False),
    Column("points", Integer, nullable=False),
    Index("ix_meeting_other", "other_document", "other_number"),
    sqlite_with_rowid=False,
)

# Accounts held to be of one happening; `found` is the event's name, None where they tell of none.
CLUSTER = Table(
    "cluster",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("found", Text, index=True),
    Column("met", Text, nullable=False),
)

# The latest revision of each event, in columns to ask for.
CURRENT = Table(
    "current",
    METADATA,
    Column("event", Text, primary_key=True),
    Column("found", Text, nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("state", Text, nullable=False, index=True),
    Column("background", Integer, nullable=False),
    Column("summary", Text, nullable=False),
    Column("place", Text),
    Column("admin1", Text),
    Column("country", Text, index=True),
    Column("start", Text, index=True),
    Column("end", Text),
    Column("type", Text),
    Column("n_documents", Integer, nullable=False),
    Column("n_origins", Integer, nullable=False),
)

# Why an event needs a person, in words, in order; `kind` is one of events/needs.py.
CURRENT_NEED = Table(
    "current_need",
    METADATA,
    Column("event", Text, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("said", Text, nullable=False),
)

CURRENT_DOCUMENT = Table(
    "current_document",
    METADATA,
    Column("event", Text, primary_key=True),
    Column("document", Text, primary_key=True),
    Index("ix_current_document_document", "document"),
)

CURRENT_ACTOR = Table(
    "current_actor",
    METADATA,
    Column("event", Text, primary_key=True),
    Column("actor", Text, primary_key=True),
    Index("ix_current_actor_actor", "actor"),
)

CURRENT_OUTCOME = Table(
    "current_outcome",
    METADATA,
    Column("event", Text, primary_key=True),
    Column("outcome", Text, primary_key=True),
    Column("low", BigInteger),
    Column("best", BigInteger),
    Column("high", BigInteger),
)
