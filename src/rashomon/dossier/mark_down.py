"""Text from outside as harmless Markdown: no mark of it is taken for a mark of ours."""

import re

from rashomon.wording.safe import visible

# Every sign that Markdown or the HTML inside it may act on.
_SIGNS = re.compile(r"([\\`*_{}\[\]()#+!|<>~&$^=-])")
_LIST = re.compile(r"^(\d{1,9})([.)])")
_CLOCK = re.compile(r"(?<=\d)\\-(?=\d)|(?<=[^\W\d])\\-(?=[^\W\d])")


def words(text: object) -> str:
    """Return a text on one line with every sign of Markdown escaped.

    >>> words("*5* <b>")
    '\\\\*5\\\\* \\\\<b\\\\>'
    """
    whole = str(text)
    plain = _SIGNS.sub(r"\\\1", visible(whole))
    plain = _CLOCK.sub("-", plain).replace("\\(", "(").replace("\\)", ")")
    plain = _LIST.sub(r"\1\\\2", plain.replace("://", ":\u200b//"))
    before, after = " " * whole[:1].isspace(), " " * whole[-1:].isspace()
    return f"{before}{plain}{after}" if plain else ""


def code(text: object) -> str:
    """Return a text between backticks: without any of its own."""
    return visible(str(text)).replace("`", "'").replace("|", "¦")
