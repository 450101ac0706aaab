"""gzip, bzip2 and xz: one file inside, read as it comes."""

import bz2
import gzip
import lzma
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from rashomon.errors import Unreadable
from rashomon.sources.readers.original import Original
from rashomon.sources.readers.work import Work

_OPENERS: tuple[tuple[bytes, Callable[[BinaryIO], object]], ...] = (
    (b"\x1f\x8b", lambda stream: gzip.GzipFile(fileobj=stream, mode="rb")),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ", lzma.LZMAFile),
)
_INNER = {".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar"}


def read_packed(original: Original, work: Work) -> Iterator[Original]:
    """Yield what is packed; its kind follows from its own first bytes, or from the ending before.

    Raises Unreadable where the file is not what its ending says.
    """
    head = original.head()
    opener = next((o for magic, o in _OPENERS if head.startswith(magic)), None)
    if opener is None:
        raise Unreadable(original.path, "is not packed as its ending says; rename it")
    work.member(original.depth + 1)
    stream = work.counted(cast(BinaryIO, opener(original.stream)))
    inner = _INNER.get(original.suffix) or PurePosixPath(original.path).with_suffix("").suffix
    yield Original(
        path=original.path,
        stream=stream,
        depth=original.depth + 1,
        ending=inner.lower(),
        is_listed=original.is_listed,
        told=original.told,
    )
