"""Full-text search over reports and claims, by what each database has for it.

SQLite: FTS5 tables that index and do not copy. PostgreSQL: GIN indexes over text vectors. Both know
English stems, and letters without their accents; what is no letter or digit parts words.
"""

from collections.abc import Sequence
from unicodedata import normalize

from sqlalchemy import Connection

_WORDS = 50  # of a question

_PLAIN = "rashomon"  # English stems; no word is too common to be looked for
_SIGNS = "".join(c for c in map(chr, range(33, 127)) if not c.isalnum())
_ACCENTED = {c: d[0] for c in map(chr, range(0xC0, 0x250)) if len(d := normalize("NFD", c)) > 1}
_FROM = "".join(_ACCENTED) + _SIGNS
_TO = "".join(_ACCENTED.values()) + " " * len(_SIGNS)
_TABLE = str.maketrans(_FROM, _TO)

_INDEXED = {"document": ("title", "text"), "claim": ("quote", "source", "actor")}
_MOST = 150_000  # characters of a text that PostgreSQL indexes: a vector holds no more than 1 MB


def add_search(connection: Connection) -> None:
    """Make what search needs."""
    if connection.dialect.name == "postgresql":
        _add_plain(connection)
    for table, columns in _INDEXED.items():
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(
                f"CREATE VIRTUAL TABLE {table}_words USING fts5({', '.join(columns)}, "
                f"content='{table}', tokenize='porter unicode61 remove_diacritics 2')"
            )
            _follow(connection, table, columns)
        else:
            connection.exec_driver_sql(
                f"CREATE INDEX ix_{table}_words ON {table} USING gin ({_vector(columns)})"
            )


def refresh_search(connection: Connection) -> None:
    """Make anew what search needs on SQLite; PostgreSQL keeps its own indexes."""
    if connection.dialect.name != "sqlite":
        return
    for table, columns in _INDEXED.items():
        for name in followers(table):
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
        _follow(connection, table, columns)
        connection.exec_driver_sql(f"INSERT INTO {table}_words({table}_words) VALUES ('rebuild')")


def followers(table: str) -> tuple[str, str]:
    """Return the names of the triggers by which the words of a table follow its rows."""
    return f"{table}_words_come", f"{table}_words_go"


def found(connection: Connection, table: str, question: str, *, most: int) -> list[str]:
    """Return the ids of documents or claims that have all words of a question, the best first.

    Words in double quotes are looked for side by side; nothing of a question is a command.
    """
    phrases = _phrases(question)
    if not phrases:
        return []
    if connection.dialect.name == "sqlite":
        asked = " ".join('"' + phrase.replace('"', " ") + '"' for phrase in phrases)
        rows = connection.exec_driver_sql(
            f"SELECT t.id FROM {table}_words w JOIN {table} t ON t.rowid = w.rowid "
            f"WHERE {table}_words MATCH ? ORDER BY rank, t.id LIMIT ?",
            (asked, most),
        )
    else:
        vector = _vector(_INDEXED[table])
        test = " && ".join([f"phraseto_tsquery('{_PLAIN}', %s)"] * len(phrases))
        phrases = [phrase.translate(_TABLE) for phrase in phrases]
        rows = connection.exec_driver_sql(
            f"SELECT id FROM {table} WHERE {vector} @@ ({test}) "
            f"ORDER BY ts_rank({vector}, ({test})) DESC, id LIMIT %s",
            (*phrases, *phrases, most),
        )
    return list(dict.fromkeys(str(row[0]) for row in rows))


def _follow(connection: Connection, table: str, columns: Sequence[str]) -> None:
    """Let the words of a table follow its rows."""
    names, new = ", ".join(columns), ", ".join(f"NEW.{c}" for c in columns)
    old = ", ".join(f"OLD.{c}" for c in columns)
    come, go = followers(table)
    connection.exec_driver_sql(
        f"CREATE TRIGGER {come} AFTER INSERT ON {table} BEGIN "
        f"INSERT INTO {table}_words(rowid, {names}) VALUES (NEW.rowid, {new}); END"
    )
    connection.exec_driver_sql(
        f"CREATE TRIGGER {go} AFTER DELETE ON {table} BEGIN "
        f"INSERT INTO {table}_words({table}_words, rowid, {names}) "
        f"VALUES ('delete', OLD.rowid, {old}); END"
    )


def _vector(columns: Sequence[str]) -> str:
    joined = " || ' ' || ".join(f"coalesce({column}, '')" for column in columns)
    plain = f"translate(left({joined}, {_MOST}), {_quoted(_FROM)}, {_quoted(_TO)})"
    return f"to_tsvector('{_PLAIN}', {plain})"


def _quoted(text: str) -> str:
    """Return a text as it stands in SQL with parameters, where a per cent sign is a mark."""
    return "'" + text.replace("'", "''").replace("%", "%%") + "'"


def _add_plain(connection: Connection) -> None:
    """Make a text search of PostgreSQL that knows stems and leaves no word out."""
    for made in (
        f"DICTIONARY {_PLAIN} (TEMPLATE = snowball, language = english)",
        f"CONFIGURATION {_PLAIN} (COPY = english)",
    ):
        connection.exec_driver_sql(f"CREATE TEXT SEARCH {made}")
    connection.exec_driver_sql(
        f"ALTER TEXT SEARCH CONFIGURATION {_PLAIN} ALTER MAPPING REPLACE english_stem WITH {_PLAIN}"
    )


def _phrases(question: str) -> list[str]:
    parts = question.split('"')
    found: list[str] = []
    for n, part in enumerate(parts):
        found += [part.strip()] if n % 2 else part.split()
    kept = [p for p in found if any(c.isalnum() for c in p)]
    return kept[:_WORDS]
