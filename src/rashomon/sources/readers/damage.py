"""What is wrong with an input that a library could not read, in words for its owner."""

import re
import tarfile
import zipfile
import zlib
from json import JSONDecodeError
from lzma import LZMAError

_CUT_SHORT = (EOFError, zlib.error, LZMAError, zipfile.BadZipFile, tarfile.TarError)
_LONGEST = 100
SAVE_AGAIN = "get or save it again, or save the report's text as .txt"
# What libraries write for programmers: names of types, values as the language writes them.
_INTERNAL = re.compile(
    r"[A-Z]\w*(?:Type|Error|Exception|Warning)\b|<\w+>|\bb['\"]|0x[0-9a-fA-F]|object has no"
    r"|argument|subscript|errno|Errno|unexpected|literal|\w\(|_\w"
    r"|\(-?\d|[{}\[\]\\]"
)
# What the library says of JSON, by its first words.
_JSON = {
    "Expecting value": "a value is missing",
    "Expecting ',' delimiter": "a comma is missing, or the end",
    "Expecting ':' delimiter": "a colon is missing",
    "Expecting property name": "a key in double quotes is missing",
    "Unterminated string": "no quote mark ends the text",
    "Invalid control character": "a bare line break or tab in the text",
    "Invalid \\": "a backslash that stands for nothing",
    "Illegal trailing comma": "a comma before the end",
    "Extra data": "something follows after the end",
}
_PLACE = re.compile(r" ?\(<\w{1,20}>, line \d{1,9}\)")


def in_words(error: BaseException) -> str:
    """Return what a library says of a damage, in brackets, where a reader can use it.

    >>> in_words(EOFError("Compressed file ended before the end-of-stream marker was reached"))
    ' (Compressed file ended before the end-of-stream marker was reached)'
    >>> in_words(TypeError("'NoneType' object is not iterable")), in_words(ValueError((1, b"x")))
    ('', '')
    """
    words = _PLACE.sub("", " ".join(str(error).split()))[:_LONGEST].strip(" .")
    return f" ({words})" if words and _INTERNAL.search(words) is None else ""


def json_in_words(error: JSONDecodeError) -> str:
    """Return what is wrong with JSON, and in which column.

    >>> json_in_words(JSONDecodeError("Expecting value", "[1,]", 3))
    'a value is missing, column 4'
    """
    words = next((w for start, w in _JSON.items() if error.msg.startswith(start)), "broken")
    return f"{words}, column {error.colno}"


def damage_of(error: Exception) -> str:
    """Return the reason in plain words, and what to do.

    >>> damage_of(RecursionError())
    "is nested too deeply or too large to be read; save the report's text as .txt"
    """
    if isinstance(error, _CUT_SHORT):
        return f"is damaged or cut short{in_words(error)}; {SAVE_AGAIN}"
    if isinstance(error, OSError):
        return f"cannot be read{in_words(error)}; {SAVE_AGAIN}"
    if isinstance(error, RecursionError | MemoryError):
        return "is nested too deeply or too large to be read; save the report's text as .txt"
    return f"is damaged in a way that its reader did not foresee{in_words(error)}; {SAVE_AGAIN}"
