"""JSON that every reader takes: UTF-8, no half surrogates, no number that a reader would round."""

import json
import re
from collections.abc import Iterable
from typing import BinaryIO

_HALVES = re.compile("[\ud800-\udfff]")
# Beyond it a reader that keeps numbers as doubles changes them (I-JSON, RFC 7493, 2.2).
_LARGEST = 2**53 - 1


def text(value: object) -> str:
    """Return a value as JSON on one line.

    >>> text({"said": "half \\ud83d"})
    '{"said": "half \ufffd"}'
    """
    return _HALVES.sub("\ufffd", json.dumps(value, ensure_ascii=False, allow_nan=False))


def encoded(value: object) -> bytes:
    """Return a value as the bytes of its JSON."""
    return text(value).encode()


def exact(number: int | None) -> int | None:
    """Return a number that JSON carries unchanged, None for one that it cannot.

    >>> exact(12), exact(10**30)
    (12, None)
    """
    return number if number is not None and abs(number) <= _LARGEST else None


def write_list(stream: BinaryIO, values: Iterable[object]) -> int:
    """Write values as a JSON list, a line each, as they come; return how many there were."""
    n = 0
    stream.write(b"[")
    for value in values:
        stream.write(b",\n" if n else b"\n")
        stream.write(encoded(value))
        n += 1
    stream.write(b"\n]")
    return n
