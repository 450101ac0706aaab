"""Bytes as they came in: a file, a member of an archive, a part of an e-mail, a page fetched."""

import io
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import BinaryIO

from rashomon.errors import Unreadable
from rashomon.sources.dates.fields import PageDate
from rashomon.sources.limits import MOST_BYTES, megabytes
from rashomon.sources.readers.work import Work

_HEAD = 4_096
_IN_MEMORY = 20_000_000
_TOO_LARGE = (
    "is larger than {most}, too much for one report; "
    "split it, or put one report a line in a .jsonl file"
)
EMPTY = "is empty; remove it, or save the report's text in it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What an original's carrier says of it: a web archive, a feed, an e-mail, a server.

    `charset` and `media` are as a header has them; `dates` are candidates like those of a page.
    `asked` is the address that was asked for, `led` those that it led through, `name` how an
    original is called that bears no name of its own.
    """

    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    charset: str | None = None
    media: str | None = None
    dates: tuple[PageDate, ...] = ()
    fields: tuple[tuple[str, str, str], ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    asked: str | None = None
    led: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    name: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """One original: its name for people, its bytes as a stream, how deep it lies in others.

    `path` is what a Document made of it bears; a member's is its container's and its own name.
    `ending` is that of its kind where the path does not tell it: `.warc` of `crawl.warc.gz`.
    `is_listed` says that it was found in a folder or archive and not named by the caller.
    """

    path: str
    stream: BinaryIO
    depth: int = 0
    ending: str | None = None
    is_listed: bool = False
    told: Told = field(default_factory=Told)

    @property
    def suffix(self) -> str:
        """The ending of its name in small letters, with its dot."""
        if self.ending is not None:
            return self.ending
        return PurePosixPath(self.path).suffix.lower()

    def head(self) -> bytes:
        """Return the first bytes without using them up."""
        peek = getattr(self.stream, "peek", None)
        if peek is not None:
            return bytes(peek(_HEAD)[:_HEAD])
        head = self.stream.read(_HEAD)
        self.stream.seek(0)
        return head

    def content(self, most: int = MOST_BYTES) -> bytes:
        """Return all bytes; raises Unreadable for none, or for more than `most`."""
        content = self.stream.read(most + 1)
        if len(content) > most:
            raise Unreadable(self.path, _TOO_LARGE.format(most=megabytes(most)))
        if not content:
            raise Unreadable(self.path, EMPTY)
        return content

    def member(
        self, name: str, content: bytes | BinaryIO, *, told: Told | None = None
    ) -> "Original":
        """Return something found inside this one."""
        stream = io.BytesIO(content) if isinstance(content, bytes) else content
        return Original(
            path=f"{self.path}/{name}",
            stream=stream,
            depth=self.depth + 1,
            is_listed=True,
            told=told or Told(),
        )


@contextmanager
def seekable(original: Original, work: Work) -> Iterator[BinaryIO]:
    """Give the original as a stream that can be gone back in; on disk where it is large."""
    if original.stream.seekable():
        yield original.stream
        return
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as spooled:
        while chunk := original.stream.read(1_000_000):
            spooled.write(chunk)
        spooled.seek(0)
        yield spooled  # type: ignore[misc]  # a SpooledTemporaryFile is a binary stream
