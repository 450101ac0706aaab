"""A package: a casebook file of one state, with the originals or with quotes and hashes only."""

import os
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from rashomon.casebook.packing.copying import copy
from rashomon.casebook.packing.manifest import Package, described
from rashomon.casebook.packing.reducing import leave_out
from rashomon.casebook.store.failures import is_full
from rashomon.casebook.store.opening import opened, reading
from rashomon.errors import BadInput

MANIFEST = ".manifest.json"


def pack(engine: Engine, path: Path, *, who: str, originals: bool) -> Package:
    """Write a package and its manifest, whole or not at all; other work may go on meanwhile."""
    manifest = path.with_name(path.name + MANIFEST)
    for one in (path, manifest):
        if one.exists():
            raise BadInput(f"{one}: is there already; name a new file")
    part, whole = (path.with_name(f"{path.name}.{end}") for end in ("part", "whole"))
    try:
        _remove(part, whole)
        whole.touch()  # says at once where nothing can be written
        whole.unlink()
        if originals and engine.dialect.name == "sqlite":
            with engine.connect() as connection:
                _write(connection, whole)
        else:
            _fill(engine, part, who=who, originals=originals)
            target = opened(part)
            with target.connect() as connection:
                _write(connection, whole)
            target.dispose()
        package = described(whole, path.name, who=who)
        manifest.write_text(package.text(), encoding="utf-8")
        os.replace(whole, path)
    except OSError as error:
        _remove(manifest)
        raise BadInput(
            f"{path}: cannot be written: {error.strerror}; name a file in a folder that is there "
            "and that you may write"
        ) from error
    except DBAPIError as error:
        if not is_full(error):
            raise
        _remove(manifest)
        raise BadInput(f"{path}: cannot be written: its disk is full; make room") from error
    finally:
        _remove(part, whole)
    return package


def _fill(engine: Engine, part: Path, *, who: str, originals: bool) -> None:
    target = opened(part, create=True)
    with reading(engine) as source:
        copy(source, target, originals=originals)
    if not originals:
        leave_out(target, who=who)
    target.dispose()


def _write(connection: Connection, to: Path) -> None:
    """Write a casebook as one file that needs no other beside it."""
    connection.exec_driver_sql("VACUUM INTO ?", (os.fspath(to),))


def _remove(*paths: Path) -> None:
    for path in paths:
        for end in ("", "-wal", "-shm", "-journal"):
            with suppress(FileNotFoundError):
                path.with_name(path.name + end).unlink()
