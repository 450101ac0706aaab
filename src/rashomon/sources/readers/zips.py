"""ZIP archives, and what is one inside: office documents and collections of web archives."""

import lzma
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import BinaryIO, cast

from rashomon.errors import Unreadable
from rashomon.sources.incoming import Incoming
from rashomon.sources.limits import MOST_NAMES
from rashomon.sources.readers.damage import SAVE_AGAIN, in_words
from rashomon.sources.readers.docx import DOCUMENT, docx_report
from rashomon.sources.readers.members import fault_of
from rashomon.sources.readers.original import Original, seekable
from rashomon.sources.readers.work import Work
from rashomon.types import Problem

_TAIL = 66_000  # the end record and the longest comment after it
_END, _END64 = b"PK\x05\x06", b"PK\x06\x06"
_UNKNOWN = 0xFFFFFFFF
_BYTES_OF_A_NAME = 200
_OFFICE = "[Content_Types].xml"
_WEB_ARCHIVE = "datapackage.json"

# What the library raises on archives that are damaged, locked or packed in a way that it lacks.
_BROKEN = (
    zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError, KeyError,
    OverflowError, IndexError, struct.error, zlib.error, lzma.LZMAError,
)  # fmt: skip


def read_zip(original: Original, work: Work) -> Iterator[Incoming | Original | Problem]:
    """Yield the members in the order of their names; nothing is ever written to disk by its name.

    A DOCX gives its one report, a WACZ its web archives. Raises Unreadable for other documents
    that are ZIP archives inside.
    """
    with seekable(original, work) as stream:
        _refuse_long_list(stream, original.path)
        try:
            with zipfile.ZipFile(stream) as archive:
                yield from _found(archive, stream, original, work)
        except _BROKEN as error:
            reason = f"is damaged or cut short{in_words(error)}; {SAVE_AGAIN}"
            raise Unreadable(original.path, reason) from error


def _found(
    archive: zipfile.ZipFile, stream: BinaryIO, original: Original, work: Work
) -> Iterator[Incoming | Original | Problem]:
    names = archive.namelist()
    if not names:
        raise Unreadable(original.path, "is an archive with nothing in it")
    if DOCUMENT in names:
        yield docx_report(archive, stream, original, work)
    elif _OFFICE in names or "mimetype" in names:
        reason = "is an office document or book of another kind; save it as .docx or .txt"
        raise Unreadable(original.path, reason)
    else:
        yield from _members(archive, _wanted(archive.infolist()), original, work)


def _wanted(members: Sequence[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Return the members in order; of a collection of web archives only these."""
    found = sorted((m for m in members if m.filename and not m.is_dir()), key=lambda m: m.filename)
    if any(m.filename == _WEB_ARCHIVE for m in found):
        archived = [m for m in found if ".warc" in m.filename.rsplit("/", 1)[-1]]
        return archived or found
    return found


def _members(
    archive: zipfile.ZipFile, members: Sequence[zipfile.ZipInfo], original: Original, work: Work
) -> Iterator[Original | Problem]:
    for member in members:
        work.member(original.depth + 1)
        fault = fault_of(member.filename, is_link=stat.S_ISLNK(member.external_attr >> 16))
        if fault is None and member.flag_bits & 1:
            fault = "is locked with a password; unlock it"
        if fault is not None:
            yield Problem(input=f"{original.path}/{member.filename[:200]}", error=fault)
            continue
        try:
            stream = archive.open(member)
        except _BROKEN as error:
            name = f"{original.path}/{member.filename[:200]}"
            yield Problem(
                input=name, error=f"cannot be unpacked{in_words(error)}; get the archive again"
            )
            continue
        with stream:
            yield original.member(member.filename, work.counted(cast(BinaryIO, stream)))


def _refuse_long_list(stream: BinaryIO, path: str) -> None:
    """Raise Unreadable for a list of members too long to be held in memory."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _TAIL))
    tail = stream.read(_TAIL)
    stream.seek(0)
    at, at64 = tail.rfind(_END), tail.rfind(_END64)
    sizes = (
        int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0,
        int.from_bytes(tail[at64 + 40 : at64 + 48], "little") if at64 >= 0 else 0,
    )
    listed = max(chain([0], (size for size in sizes if size != _UNKNOWN)))
    if listed > MOST_NAMES * _BYTES_OF_A_NAME:
        raise Unreadable(path, f"lists more than {MOST_NAMES:,} members; split it")
