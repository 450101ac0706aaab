"""A JSON object whose members grow together while a record streams by."""

import shutil
import tempfile
from contextlib import ExitStack
from types import TracebackType
from typing import BinaryIO, Self

from rashomon.exports.linked.json_text import encoded

_IN_MEMORY = 1 << 16


class Sections:
    """Members of an object, held in files of the system until all are complete.

    Each is a list or an object of its own; a member without a value is written empty.
    """

    def __init__(self, *, lists: tuple[str, ...] = (), objects: tuple[str, ...] = ()) -> None:
        self._stack = ExitStack()
        kinds = dict.fromkeys(lists, b"[]") | dict.fromkeys(objects, b"{}")
        self._brackets = kinds
        self._held = {name: _held(self._stack) for name in kinds}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def add(self, section: str, value: object, key: str | None = None) -> None:
        """Add a value to a list, or under a key to an object; the caller keeps keys apart."""
        held = self._held[section]
        held.write(b",\n" if held.tell() else b"\n")
        if key is not None:
            held.write(encoded(key) + b": ")
        held.write(encoded(value))

    def write(self, stream: BinaryIO, **more: object) -> None:
        """Write the object, in the order in which its members were named, then what is given."""
        stream.write(b"{")
        for n, (name, brackets) in enumerate(self._brackets.items()):
            held = self._held[name]
            stream.write((b",\n" if n else b"\n") + encoded(name) + b": " + brackets[:1])
            held.seek(0)
            shutil.copyfileobj(held, stream)
            stream.write(brackets[1:])
        for name, value in more.items():
            stream.write(b",\n" + encoded(name) + b": " + encoded(value))
        stream.write(b"\n}\n")


def _held(stack: ExitStack) -> BinaryIO:
    return stack.enter_context(tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY))  # type: ignore[return-value]
