"""Parts kept in a file of no name, so that many formats can be written of one reading."""

import pickle
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import IO

from rashomon.exports.readers import Whole


class Kept:
    """Parts that can be gone over again and again; they take disk and no memory."""

    def __init__(self, file: IO[bytes], found: Iterable[Whole]) -> None:
        self._file = file
        self._n = 0
        for whole in found:
            pickle.dump(whole, file, protocol=pickle.HIGHEST_PROTOCOL)
            self._n += 1

    def __iter__(self) -> Iterator[Whole]:
        self._file.seek(0)
        for _ in range(self._n):
            # our own bytes, in a file that no other process can open by a name
            yield pickle.load(self._file)


@contextmanager
def kept(found: Iterable[Whole]) -> Iterator[Kept]:
    """Give parts that can be gone over again while the block lasts."""
    with TemporaryFile() as file:
        yield Kept(file, found)
