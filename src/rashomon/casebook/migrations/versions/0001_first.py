"""The tables of the first release."""

import sqlalchemy as sa
from alembic import op

from rashomon.casebook.store.search import add_search
from rashomon.casebook.store.triggers import add_triggers

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables, what keeps the ledger from being changed, and what search needs."""
    _account()
    _account_key()
    _cluster()
    _current()
    _beside_current()
    _entry()
    _left_out()
    _linked()
    _meeting()
    _pending()
    _revision_document()
    _document()
    _event()
    _judgement()
    _original()
    _setting()
    _tombstone()
    _claim()
    _erased()
    _original_part()
    _reading()
    _retrieval()
    _revision()
    add_triggers(op.get_bind())
    add_search(op.get_bind())


def _account() -> None:
    op.create_table(
        "account",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("published", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=True),
        sa.Column("keys", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("cluster", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("document", "number", name=op.f("pk_account")),
    )
    op.create_index(op.f("ix_account_cluster"), "account", ["cluster"], unique=False)
    op.create_index(op.f("ix_account_said"), "account", ["said"], unique=False)


def _account_key() -> None:
    op.create_table(
        "account_key",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("published", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint(
            "key", "published", "document", "number", name=op.f("pk_account_key")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_account_key_document", "account_key", ["document"], unique=False)


def _cluster() -> None:
    op.create_table(
        "cluster",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("found", sa.Text(), nullable=True),
        sa.Column("met", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cluster")),
    )
    op.create_index(op.f("ix_cluster_found"), "cluster", ["found"], unique=False)


def _current() -> None:
    op.create_table(
        "current",
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("found", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("background", sa.Integer(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("admin1", sa.Text(), nullable=True),
        sa.Column("country", sa.Text(), nullable=True),
        sa.Column("start", sa.Text(), nullable=True),
        sa.Column("end", sa.Text(), nullable=True),
        sa.Column("type", sa.Text(), nullable=True),
        sa.Column("n_documents", sa.Integer(), nullable=False),
        sa.Column("n_origins", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("event", name=op.f("pk_current")),
    )
    op.create_index(op.f("ix_current_country"), "current", ["country"], unique=False)
    op.create_index(op.f("ix_current_found"), "current", ["found"], unique=False)
    op.create_index(op.f("ix_current_start"), "current", ["start"], unique=False)
    op.create_index(op.f("ix_current_state"), "current", ["state"], unique=False)


def _entry() -> None:
    op.create_table(
        "entry",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("n_rows", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_entry")),
    )


def _left_out() -> None:
    op.create_table(
        "left_out",
        sa.Column("of_table", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("entry", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("reduced", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("of_table", "key", "entry", name=op.f("pk_left_out")),
    )
    op.create_index(op.f("ix_left_out_entry"), "left_out", ["entry"], unique=False)


def _linked() -> None:
    op.create_table(
        "linked",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("main", sa.Integer(), nullable=False),
        sa.Column("is_over_several", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("document", name=op.f("pk_linked")),
    )


def _meeting() -> None:
    op.create_table(
        "meeting",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("other_document", sa.Text(), nullable=False),
        sa.Column("other_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("points", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "document", "number", "other_document", "other_number", name=op.f("pk_meeting")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_meeting_other", "meeting", ["other_document", "other_number"], unique=False)


def _pending() -> None:
    op.create_table(
        "pending",
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("document", name=op.f("pk_pending")),
    )


def _revision_document() -> None:
    op.create_table(
        "revision_document",
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event", "number", "document", name=op.f("pk_revision_document")),
    )
    op.create_index(
        "ix_revision_document_document", "revision_document", ["document"], unique=False
    )


def _document() -> None:
    op.create_table(
        "document",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("likeness", sa.Text(), nullable=False),
        sa.Column("text_sha256", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("first_day", sa.Text(), nullable=True),
        sa.Column("last_day", sa.Text(), nullable=True),
        sa.Column("entered_by_hand", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.number"],
            name=op.f("fk_document_entry"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.UniqueConstraint("likeness", name=op.f("uq_document_likeness")),
    )
    op.create_index(op.f("ix_document_entry"), "document", ["entry"], unique=False)
    op.create_index(op.f("ix_document_first_day"), "document", ["first_day"], unique=False)
    op.create_index(op.f("ix_document_text_sha256"), "document", ["text_sha256"], unique=False)


def _event() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("found", sa.Text(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.number"],
            name=op.f("fk_event_entry"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
    )
    op.create_index(op.f("ix_event_entry"), "event", ["entry"], unique=False)


def _judgement() -> None:
    op.create_table(
        "judgement",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("object", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.number"],
            name=op.f("fk_judgement_entry"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_judgement")),
    )
    op.create_index(op.f("ix_judgement_entry"), "judgement", ["entry"], unique=False)
    op.create_index(op.f("ix_judgement_object"), "judgement", ["object"], unique=False)
    op.create_index(op.f("ix_judgement_subject"), "judgement", ["subject"], unique=False)


def _original() -> None:
    op.create_table(
        "original",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media", sa.Text(), nullable=True),
        sa.Column("n_bytes", sa.BigInteger(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.number"],
            name=op.f("fk_original_entry"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_original")),
    )
    op.create_index(op.f("ix_original_entry"), "original", ["entry"], unique=False)


def _setting() -> None:
    op.create_table(
        "setting",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.number"],
            name=op.f("fk_setting_entry"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_setting")),
    )
    op.create_index(op.f("ix_setting_entry"), "setting", ["entry"], unique=False)


def _tombstone() -> None:
    op.create_table(
        "tombstone",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("text_sha256", sa.Text(), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("erased", sa.Text(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.number"],
            name=op.f("fk_tombstone_entry"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("document", name=op.f("pk_tombstone")),
    )
    op.create_index(op.f("ix_tombstone_entry"), "tombstone", ["entry"], unique=False)


def _claim() -> None:
    op.create_table(
        "claim",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("reader", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("low", sa.BigInteger(), nullable=True),
        sa.Column("high", sa.BigInteger(), nullable=True),
        sa.Column("actor", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("source_kind", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name=op.f("fk_claim_document")),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.number"],
            name=op.f("fk_claim_entry"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", "version", name=op.f("pk_claim")),
    )
    op.create_index(op.f("ix_claim_document"), "claim", ["document"], unique=False)
    op.create_index(op.f("ix_claim_entry"), "claim", ["entry"], unique=False)


def _erased() -> None:
    op.create_table(
        "erased",
        sa.Column("of_table", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("entry", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document"], ["tombstone.document"], name=op.f("fk_erased_document")
        ),
        sa.PrimaryKeyConstraint("of_table", "key", "entry", name=op.f("pk_erased")),
    )
    op.create_index(op.f("ix_erased_entry"), "erased", ["entry"], unique=False)


def _original_part() -> None:
    op.create_table(
        "original_part",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("part", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["sha256"], ["original.sha256"], name=op.f("fk_original_part_sha256")
        ),
        sa.PrimaryKeyConstraint("sha256", "part", name=op.f("pk_original_part")),
    )


def _reading() -> None:
    op.create_table(
        "reading",
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("scenes", sa.LargeBinary(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name=op.f("fk_reading_document")),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.number"],
            name=op.f("fk_reading_entry"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("document", "version", name=op.f("pk_reading")),
    )
    op.create_index(op.f("ix_reading_entry"), "reading", ["entry"], unique=False)


def _retrieval() -> None:
    op.create_table(
        "retrieval",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("original", sa.Text(), nullable=True),
        sa.Column("at", sa.Text(), nullable=True),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["document.id"], name=op.f("fk_retrieval_document")),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.number"],
            name=op.f("fk_retrieval_entry"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_retrieval")),
    )
    op.create_index(op.f("ix_retrieval_document"), "retrieval", ["document"], unique=False)
    op.create_index(op.f("ix_retrieval_entry"), "retrieval", ["entry"], unique=False)


def _revision() -> None:
    op.create_table(
        "revision",
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("into", sa.Text(), nullable=True),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.number"],
            name=op.f("fk_revision_entry"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(["event"], ["event.id"], name=op.f("fk_revision_event")),
        sa.PrimaryKeyConstraint("event", "number", name=op.f("pk_revision")),
    )
    op.create_index(op.f("ix_revision_entry"), "revision", ["entry"], unique=False)
    op.create_index(op.f("ix_revision_into"), "revision", ["into"], unique=False)


def _beside_current() -> None:
    op.create_table(
        "current_actor",
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event", "actor", name=op.f("pk_current_actor")),
    )
    op.create_index("ix_current_actor_actor", "current_actor", ["actor"], unique=False)
    op.create_table(
        "current_document",
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event", "document", name=op.f("pk_current_document")),
    )
    op.create_index("ix_current_document_document", "current_document", ["document"], unique=False)
    op.create_table(
        "current_need",
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("event", "number", name=op.f("pk_current_need")),
    )
    op.create_table(
        "current_outcome",
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("low", sa.BigInteger(), nullable=True),
        sa.Column("best", sa.BigInteger(), nullable=True),
        sa.Column("high", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("event", "outcome", name=op.f("pk_current_outcome")),
    )
