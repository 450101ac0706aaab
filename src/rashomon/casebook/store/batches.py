"""Questions about many ids, asked in as many parts as a database takes."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

One = TypeVar("One")

_MOST = 400  # parameters of one question


def batches(ids: Iterable[One], most: int = _MOST) -> Iterator[list[One]]:
    """Yield the ids in lists of `most`, the last of what is left."""
    rest = iter(ids)
    while some := list(islice(rest, most)):
        yield some
