"""tar archives, as a stream: what is larger than the memory is no trouble."""

import tarfile
from collections.abc import Iterator
from typing import BinaryIO, cast

from rashomon.errors import Unreadable
from rashomon.sources.readers.damage import SAVE_AGAIN, in_words
from rashomon.sources.readers.members import fault_of
from rashomon.sources.readers.original import Original
from rashomon.sources.readers.work import Work
from rashomon.types import Problem

_BROKEN = (tarfile.TarError, EOFError, ValueError, OverflowError, IndexError)


def read_tar(original: Original, work: Work) -> Iterator[Original | Problem]:
    """Yield the members in the order of the archive; links and devices are named and not read."""
    try:
        archive = tarfile.open(fileobj=original.stream, mode="r|")  # noqa: SIM115 (closed below)
    except _BROKEN as error:
        raise Unreadable(
            original.path, f"cannot be read as a tar archive{in_words(error)}; {SAVE_AGAIN}"
        ) from error
    with archive:
        while True:
            member = _next(archive, original.path)
            if member is None:
                return
            work.member(original.depth + 1)
            if not member.isdir():
                yield _found(archive, member, original, work)


def _next(archive: tarfile.TarFile, path: str) -> tarfile.TarInfo | None:
    """Return the next member; the archive's own list of them is not let grow."""
    try:
        member = archive.next()
        archive.members = []  # type: ignore[attr-defined]
    except _BROKEN as error:
        raise Unreadable(
            path, f"is a tar archive cut short or damaged{in_words(error)}; {SAVE_AGAIN}"
        ) from error
    if member is not None and member.size < 0:
        raise Unreadable(path, "is a damaged tar archive (a member of negative size)")
    return member


def _found(
    archive: tarfile.TarFile, member: tarfile.TarInfo, original: Original, work: Work
) -> Original | Problem:
    fault = fault_of(member.name, is_link=member.issym() or member.islnk())
    if fault is None and not member.isfile():
        fault = "is a device or pipe, not a file; not read"
    stream = None if fault is not None else archive.extractfile(member)
    if stream is None:
        reason = fault or "cannot be read"
        return Problem(input=f"{original.path}/{member.name[:200]}", error=reason)
    return original.member(member.name, work.counted(cast(BinaryIO, stream)))
