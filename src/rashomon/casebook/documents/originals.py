"""Originals of a casebook: the bytes as they came, in parts, under their SHA-256.

While inputs are read their originals lie in a folder beside the program (`sources/originals`); they
go into the casebook in the same entry as the documents that were made of them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from json import loads
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, select

from rashomon.casebook.documents.temporary import folder
from rashomon.casebook.ledger.digests import canonical
from rashomon.casebook.ledger.entries import Entry
from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import ledger
from rashomon.sources.originals.manifests import MANIFEST

_PART = 1_000_000  # bytes


class Kept:
    """The folder in which originals lie while their inputs are read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._of: dict[str, str] = {}
        self._told: dict[str, Mapping[str, Any]] = {}

    def original_of(self, document: str) -> str | None:
        """Return the SHA-256 of the original that a document was made of, by its first id."""
        if document not in self._of:
            self._look()
        return self._of.get(document) or self._open()

    def told(self, sha256: str) -> Mapping[str, Any]:
        """Return what the manifest of an original says."""
        self._look()
        return self._told.get(sha256, {})

    def file(self, sha256: str) -> Path | None:
        """Return the file of an original; None where nothing was kept of it."""
        folder = self.folder / sha256[:2]
        found = [f for f in folder.glob(f"{sha256}*") if not f.name.endswith(MANIFEST)]
        return found[0] if found else None

    def drop(self, originals: Iterable[str | None]) -> None:
        """Let the files of originals go that were read to their end and are in the casebook."""
        for sha256 in self._told.keys() & set(originals):
            if (file := self.file(sha256)) is not None:
                file.unlink()

    def _look(self) -> None:
        """Take in the manifests that are new."""
        for manifest in self.folder.glob(f"*/*{MANIFEST}"):
            sha256 = manifest.name.partition(".")[0]
            if sha256 not in self._told:
                told = loads(manifest.read_bytes())
                self._told[sha256] = told
                self._of.update({d["id"]: sha256 for d in told.get("documents", ())})

    def _open(self) -> str | None:
        """Return the original that is being read, where it is only one."""
        found = {f.name.partition(".")[0] for f in self.folder.glob("*/*")}
        still = found - self._told.keys()
        return still.pop() if len(still) == 1 else None


@contextmanager
def kept() -> Iterator[Kept]:
    """Yield a folder for originals, which is gone afterwards."""
    with folder() as path:
        yield Kept(path)


def keep(entry: Entry, found: Sequence[str], kept: Kept) -> None:
    """Write originals that the casebook does not have yet."""
    known = _known(entry.connection, found)
    for sha256 in dict.fromkeys(found):
        file = kept.file(sha256)
        if sha256 in known or file is None:
            continue
        told = kept.told(sha256)
        row = {
            "sha256": sha256,
            "name": str(told.get("input") or file.name),
            "media": told.get("media"),
            "n_bytes": file.stat().st_size,
        }
        entry.add(ledger.ORIGINAL, [row])
        with file.open("rb") as stream:
            number = 0
            while part := stream.read(_PART):
                number += 1
                place = {"sha256": sha256, "part": number, "content": part}
                entry.connection.execute(insert(ledger.ORIGINAL_PART), [place])


def original(connection: Connection, sha256: str) -> Iterator[bytes]:
    """Yield the bytes of an original in parts."""
    table = ledger.ORIGINAL_PART
    asked = select(table.c.part).where(table.c.sha256 == sha256).order_by(table.c.part)
    for part in connection.execute(asked).scalars().all():
        of = select(table.c.content).where(table.c.sha256 == sha256, table.c.part == part)
        yield bytes(connection.execute(of).scalar_one())


def retrieval_told(kept: Kept, sha256: str | None) -> str:
    """Return as JSON what is known of a retrieval: address, headers, hour, tool and version."""
    names = ("url", "retrieved", "headers", "media", "charset", "tool", "version")
    told = kept.told(sha256) if sha256 else {}
    return canonical({name: told[name] for name in names if told.get(name)})


def _known(connection: Connection, found: Sequence[str]) -> set[str]:
    table = ledger.ORIGINAL
    return {
        row
        for some in batches(dict.fromkeys(found))
        for row in connection.execute(
            select(table.c.sha256).where(table.c.sha256.in_(some))
        ).scalars()
    }
