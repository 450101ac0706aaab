"""A real PostgreSQL, and an empty database for each test; where there is none, tests skip.

RASHOMON_POSTGRES names a server that runs already; else `scripts/postgres.py` starts one, for all
the processes of a run.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import LiteralString, cast
from uuid import uuid4

from tests.parts import missing

PREFIX = "rashomon_test_"


def served(meeting: Path) -> Iterator[str]:
    """Give the URL of a server that all who name the same folder share."""
    named = os.environ.get("RASHOMON_POSTGRES")
    if named:
        yield named
        return
    try:
        from scripts import postgres
    except ImportError as fault:  # no Unix
        missing("postgres", str(fault))
    with ExitStack() as stack:
        try:
            server = stack.enter_context(postgres.joined(meeting))
        except postgres.Failed as fault:
            missing("postgres", str(fault))
        yield server.url()


@contextmanager
def database(server: str, *, template: str = "template1") -> Iterator[str]:
    """Give the URL of a new database, a copy of the template; drop it with all that is open."""
    from sqlalchemy import make_url

    name = f"{PREFIX}{uuid4().hex[:12]}"
    tell(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        tell(server, f"DROP DATABASE {name} WITH (FORCE)")


def tell(url: str, sql: str) -> list[tuple[object, ...]]:
    """Say one statement outside of any transaction; return the rows that it answers with."""
    try:
        import psycopg
    except ImportError:
        missing("postgres", "psycopg is not installed; `pip install 'rashomon[team]'`")
    with psycopg.connect(url.replace("+psycopg", "", 1), autocommit=True) as connection:
        cursor = connection.execute(cast(LiteralString, sql))
        return cursor.fetchall() if cursor.description else []
