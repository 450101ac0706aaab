"""What is wrong with an input that a library could not read, in a line."""

import tarfile
import zipfile
import zlib
from lzma import LZMAError

_CUT_SHORT = (EOFError, zlib.error, LZMAError, zipfile.BadZipFile, tarfile.TarError)
_LONGEST = 100


def damage_of(error: Exception) -> str:
    """Return the reason in plain words.

    >>> damage_of(EOFError("Compressed file ended before the end-of-stream marker was reached"))
    'is damaged or cut short (Compressed file ended before the end-of-stream marker was reached)'
    """
    words = " ".join(str(error).split())[:_LONGEST] or type(error).__name__
    if isinstance(error, _CUT_SHORT):
        return f"is damaged or cut short ({words})"
    if isinstance(error, OSError):
        return f"cannot be read ({words})"
    if isinstance(error, RecursionError | MemoryError):
        return "is nested too deeply or too large to be read"
    return f"cannot be read: unexpected {type(error).__name__} ({words})"
