"""Text from outside as a file of a table can hold it, and as no spreadsheet runs it."""

import re

_RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Where a sheet takes semicolons, tabs or lines for the ends of cells, these begin another one.
_INNER = re.compile(r"([;\t\r\n] *)(?=[=+\-@＝＋－＠])")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_UNREADABLE = "\ufffd"


def harmless(text: str) -> str:
    r"""Return text that no spreadsheet runs: an apostrophe goes before what begins like a formula.

    >>> harmless("=1+1"), harmless("  =1+1"), harmless("12 dead")
    ("'=1+1", "'  =1+1", '12 dead')
    >>> harmless("Orlen;=1+1")
    "Orlen;'=1+1"
    """
    if ";" in text or "\n" in text or "\t" in text or "\r" in text:
        text = _INNER.sub(r"\1'", text)
    begins = text.lstrip() if text[:1].isspace() else text
    return f"'{text}" if text.startswith(_RUN) or begins.startswith(_RUN) else text


def sound(text: str) -> str:
    """Return text that is UTF-8: a mark stands for each half of a surrogate pair."""
    return text if text.isascii() else _SURROGATE.sub(_UNREADABLE, text)


def printable(text: str) -> str:
    r"""Return text without what no CSV or XML may hold: a mark stands for each control character.

    Tabs and the ends of lines stay; each of those is a line feed, as every reader has them.

    >>> printable("a\x00b\rc")
    'a\ufffdb\nc'
    """
    if text.isascii() and text.isprintable():
        return text
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub(_UNREADABLE, text)
