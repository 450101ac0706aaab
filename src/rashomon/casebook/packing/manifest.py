"""The manifest of a package: what is in it, a hash of each thing, and a hash of the list.

The form is that of the Berkeley Protocol (OHCHR, HR/PUB/20/2, annex IV): who collected, from when
to when, the package's file, the list of hashes, the hash of that list, and the software.
"""

import hashlib
from dataclasses import dataclass
from json import dumps
from pathlib import Path
from typing import Any

from sqlalchemy import select

from rashomon.casebook.store.opening import opened, reading
from rashomon.casebook.tables import ledger
from rashomon.version import __version__
from rashomon.wording.words import counted, plural

_AT_ONCE = 1 << 20  # bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Hashed:
    """One line of the list: what it is (`original`, `text`), its name, and its SHA-256."""

    what: str
    name: str
    sha256: str

    def line(self) -> str:
        """Return the line that the hash of the list is taken of."""
        return f"{self.sha256}  {self.what} {self.name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A package that was written; `head` is the digest of its last entry."""

    file: str
    sha256: str
    n_bytes: int
    collector: str
    begun: str | None
    ended: str | None
    entries: int
    head: str
    left_out: dict[str, int]
    hashes: tuple[Hashed, ...]

    @property
    def hash_of_list(self) -> str:
        """The SHA-256 of the list, its lines ended by line feeds."""
        lines = "".join(f"{one.line()}\n" for one in self.hashes)
        return hashlib.sha256(lines.encode("utf-8", "surrogatepass")).hexdigest()

    def to_dict(self) -> dict[str, Any]:
        """Return the manifest as data that JSON can hold."""
        return {
            "package": self.file,
            "sha256": self.sha256,
            "bytes": self.n_bytes,
            "collector": self.collector,
            "begun": self.begun,
            "ended": self.ended,
            "software": f"rashomon {__version__}",
            "entries": self.entries,
            "head": self.head,
            "left_out": self.left_out,
            "hash_algorithm": "SHA-256",
            "hash_of_list": self.hash_of_list,
            "list": [one.line() for one in self.hashes],
        }

    def text(self) -> str:
        """Return the manifest as the file beside the package has it."""
        return dumps(self.to_dict(), ensure_ascii=False, indent=1) + "\n"

    def lines(self) -> list[str]:
        """Return in words what was written."""
        names = {"original_part": "original", "document": "text"}
        out = counted({names.get(table, table): n for table, n in self.left_out.items()})
        said = [f"{self.file}: {self.n_bytes:,} bytes, {plural(self.entries, 'entry', 'entries')}"]
        said += [f"without: {out}"] if out else []
        said.append(f"SHA-256 of the file: {self.sha256}")
        hashes = plural(len(self.hashes), "hash", "hashes")
        said.append(f"SHA-256 of the list of {hashes}: {self.hash_of_list}")
        return [*said, f"last entry: {self.head}"]


def described(path: Path, name: str, *, who: str) -> Package:
    """Return the manifest of a package that is written whole."""
    engine = opened(path)
    entry, left = ledger.ENTRY, ledger.LEFT_OUT
    counted: dict[str, int] = {}
    with reading(engine) as connection:
        ordered = select(entry.c.number, entry.c.at, entry.c.digest).order_by(entry.c.number)
        first = connection.execute(ordered.limit(1)).first()
        last = connection.execute(ordered.order_by(None).order_by(entry.c.number.desc())).first()
        for table in connection.execute(select(left.c.of_table)).scalars():
            counted[table] = counted.get(table, 0) + 1
        asked = select(ledger.ORIGINAL.c.sha256).order_by(ledger.ORIGINAL.c.sha256)
        hashes = [
            Hashed(what="original", name=sha256, sha256=sha256)
            for sha256 in connection.execute(asked).scalars()
        ]
        document = ledger.DOCUMENT
        texts = select(document.c.id, document.c.text_sha256).order_by(document.c.id)
        hashes += [
            Hashed(what="text", name=row.id, sha256=row.text_sha256)
            for row in connection.execute(texts)
        ]
    engine.dispose()
    return Package(
        file=name,
        sha256=_hash(path),
        n_bytes=path.stat().st_size,
        collector=who,
        begun=first.at if first else None,
        ended=last.at if last else None,
        entries=last.number if last else 0,
        head=last.digest if last else "",
        left_out=counted,
        hashes=tuple(hashes),
    )


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while part := stream.read(_AT_ONCE):
            digest.update(part)
    return digest.hexdigest()
