"""A GeoNames dump as a stream of lines: a text file, or the zip that holds it."""

import contextlib
import hashlib
import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

from rashomon.errors import BadInput
from rashomon.gazetteer.imported.rows import N_COLUMNS, has_shape
from rashomon.text import snippet

LONGEST_LINE = 1 << 17
_SNIFFED = 100
_MOST_TIMES = 100  # text shrinks five times in GeoNames' own archives, a bomb a thousand times
_BLOCK = 1 << 20
_BOM = b"\xef\xbb\xbf"
_READING = (OSError, EOFError, zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError)


class Dump:
    """An opened dump; `offset` says how many of its bytes are read, `n_lines` how many lines."""

    def __init__(self, path: Path, stream: IO[bytes], size: int) -> None:
        self.path, self.size = path, size
        self.offset = self.n_lines = 0
        self.is_cut = self.is_long = False
        self._stream = stream
        self._hash = hashlib.sha256()
        self._unhashed: list[bytes] = []

    def lines(self) -> Iterator[bytes | None]:
        """Yield each line without its end; None for one that is longer than any row can be.

        `is_cut` becomes true where the last line has no end.
        """
        while line := self._read(self._stream.readline, LONGEST_LINE):
            self.n_lines += 1
            whole = line.endswith(b"\n")
            is_long = not whole and len(line) == LONGEST_LINE
            while is_long and not whole:
                rest = self._read(self._stream.readline, LONGEST_LINE)
                whole = not rest or rest.endswith(b"\n")
                self.digest()
            self.is_cut = not whole
            self.is_long |= is_long
            if self.n_lines == 1:
                line = line.removeprefix(_BOM)
            yield None if is_long else line.rstrip(b"\r\n")

    def digest(self) -> str:
        """Return the SHA-256 of what was read."""
        self._hash.update(b"".join(self._unhashed))
        self._unhashed.clear()
        return self._hash.hexdigest()

    def skip(self, offset: int, n_lines: int) -> str:
        """Go on to an offset, after so many lines; return the SHA-256 of what is before it."""
        while self.offset < offset:
            if not self._read(self._stream.read, min(_BLOCK, offset - self.offset)):
                break
            self.digest()
        self.n_lines = n_lines
        return self.digest()

    def rewind(self) -> None:
        """Go back to the beginning."""
        self._stream.seek(0)
        self.offset = self.n_lines = 0
        self._hash = hashlib.sha256()

    def _read(self, read: Callable[[int], bytes], most: int) -> bytes:
        """Return what one call of a method of the stream gives."""
        try:
            found = read(most)
        except _READING as error:
            reason = getattr(error, "strerror", None) or error
            raise BadInput(
                f"{self.path}: damaged after byte {self.offset}: {reason}; fetch the dump again"
            ) from error
        self.offset += len(found)
        self._unhashed.append(found)
        return found


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Dump]:
    """Give the dump in a file; raise BadInput where it is none.

    A zip must hold one text beside GeoNames' readme.txt, in no folder, and be no bomb.
    """
    with contextlib.ExitStack() as stack:
        try:
            file = stack.enter_context(_file(path))
            head = file.read(8)
            file.seek(0)
            stream, size = file, os.fstat(file.fileno()).st_size
            if head.startswith(b"PK\x03\x04"):
                archive = stack.enter_context(zipfile.ZipFile(file))
                member = _member(archive, path)
                stream, size = stack.enter_context(archive.open(member)), member.file_size
        except zipfile.BadZipFile as error:
            raise BadInput(f"{path}: a damaged zip: {error}; fetch it again") from error
        except _READING as error:
            reason = getattr(error, "strerror", None) or error
            raise BadInput(f"{path}: cannot be read: {reason}") from error
        yield Dump(path, stream, size)


def refuse_others(path: Path) -> None:
    """Raise BadInput where the first lines of a file are not rows of a GeoNames dump."""
    with opened(path) as dump:
        head = []
        for line in dump.lines():
            head.append(line or b"")
            if len(head) == _SNIFFED:
                break
    if not any(head):
        long = f"line 1 is longer than {LONGEST_LINE:,} bytes: not a GeoNames dump"
        raise BadInput(f"{path}: {long if dump.is_long else 'empty'}")
    if 2 * sum(map(has_shape, head)) < len(head):
        raise BadInput(f"{path}: line 1: {_instead(next(filter(None, head)))}")


def stamp(path: Path) -> tuple[int, int, int]:
    """Return what changes when a file is written to or replaced."""
    found = path.stat()
    return found.st_ino, found.st_size, found.st_mtime_ns


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a whole dump, unzipped."""
    with opened(path) as dump:
        return dump.skip(dump.size, 0)


def _file(path: Path) -> IO[bytes]:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise BadInput(f"{path}: a folder; name the dump in it, such as SY.txt")
    if not stat.S_ISREG(mode):
        raise BadInput(f"{path}: not a file; an import must be able to begin again")
    return path.open("rb")


def _member(archive: zipfile.ZipFile, path: Path) -> zipfile.ZipInfo:
    members = archive.infolist()
    for each in members:
        if any(mark in each.filename for mark in ("/", "\\", "\0", "..")):
            raise BadInput(
                f"{path}: holds {snippet(each.filename)!r}: a dump's archive has no folders"
            )
    texts = [x for x in members if x.filename.lower().endswith(".txt")]
    dumps = [x for x in texts if x.filename.lower() != "readme.txt"]
    if len(dumps) != 1:
        raise BadInput(
            f"{path}: holds {len(dumps)} texts beside readme.txt, and a dump's archive one"
        )
    if dumps[0].compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise BadInput(f"{path}: packed in an unusual way; unpack it and import the text")
    if dumps[0].file_size > _MOST_TIMES * max(dumps[0].compress_size, 1) + _BLOCK:
        raise BadInput(
            f"{path}: {snippet(dumps[0].filename)!r} unpacks to over {_MOST_TIMES} times its size; "
            "unpack it yourself if you trust it"
        )
    return dumps[0]


def _instead(line: bytes) -> str:
    """Return what a first line looks like, and what to do."""
    start = line.lstrip()[:64].lower()
    if line.startswith(b"\x1f\x8b"):
        return "a gzip file; unpack it first"
    if start.startswith((b"<!doctype", b"<html", b"<?xml", b"<")):
        return "a web page, not a GeoNames dump; fetch the dump again"
    if line.startswith((b"\xff\xfe", b"\xfe\xff")) or line[:64].count(0) >= len(line[:64]) // 3 > 0:
        return "not UTF-8 text but UTF-16 or binary; a GeoNames dump is UTF-8"
    columns = line.count(b"\t") + 1
    if columns == N_COLUMNS:
        return (
            "not a GeoNames dump: 19 columns, but no number and coordinates where a dump has them"
        )
    return f"not a GeoNames dump: {columns} columns between tabs; a dump has 19: a number, a name …"
