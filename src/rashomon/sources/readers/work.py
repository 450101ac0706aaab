"""What the reading of one input may still cost, shared by all that is nested in it."""

import io
from typing import BinaryIO

from rashomon.errors import Unreadable
from rashomon.sources.limits import FREE_BYTES, MOST_DEPTH, MOST_MEMBERS, MOST_RATIO, megabytes
from rashomon.sources.options import Options


class Spent(Unreadable):
    """The whole input has cost as much as an input may; what is left of it is not read."""


class NotOurs(Unreadable):
    """No report and nothing that holds one: passed over in a folder, named where it was named."""


class Work:
    """One input being read: its name, how its caller wants it read, and what it has cost so far.

    `size` is that of the input as it came in: what may be unpacked follows from it.
    """

    def __init__(self, name: str, *, size: int, options: Options) -> None:
        self.name = name
        self.options = options
        self._n_members = 0
        self._n_bytes = 0
        self._most_bytes = FREE_BYTES + MOST_RATIO * size

    def unpacked(self, n_bytes: int) -> None:
        """Count bytes that came out of a container; raises Spent beyond what the input may cost."""
        self._n_bytes += n_bytes
        if self._n_bytes > self._most_bytes:
            raise Spent(
                self.name,
                f"unpacks to more than {megabytes(self._most_bytes)}, {MOST_RATIO} times its size: "
                "an archive made to be unpacked without end; the rest of it was not read",
            )

    def member(self, depth: int) -> None:
        """Count one member of a container; raises Spent for too many, or nested too deep."""
        self._n_members += 1
        if self._n_members > MOST_MEMBERS:
            raise Spent(self.name, f"holds more than {MOST_MEMBERS:,} members; split it")
        if depth > MOST_DEPTH:
            raise Spent(
                self.name,
                f"holds archives more than {MOST_DEPTH} deep in one another; "
                "unpack it and give the folder",
            )

    def counted(self, stream: BinaryIO) -> BinaryIO:
        """Return a stream that counts what is read from it."""
        return io.BufferedReader(_Counted(stream, self), 65_536)


class _Counted(io.RawIOBase):
    """A raw stream over another one; every byte read is counted as unpacked."""

    def __init__(self, stream: BinaryIO, work: Work) -> None:
        self._stream = stream
        self._work = work

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        """Fill the buffer as far as the stream goes."""
        chunk = self._stream.read(len(buffer))
        self._work.unpacked(len(chunk))
        buffer[: len(chunk)] = chunk
        return len(chunk)
