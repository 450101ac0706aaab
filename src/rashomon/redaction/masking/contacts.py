"""How somebody can be reached: a mailbox, a handle, a telephone number, whoever's it is."""

import re

_CONTACT = re.compile(
    r"(?<![\w.+\-])[\w.+\-]{1,64}@[\w\-]{1,63}(?:\.[\w\-]{1,63}){1,5}"
    r"|(?<![\w@/.])@\w{2,40}"
    r"|(?<![\w.])(?:t\.me|wa\.me|telegram\.me)/\+?\w{2,40}"
    r"|(?<![\w.+])\+\d(?:[ \-()]?\d){7,14}(?!\w)"
    r"|(?<![\w.\-])0\d{2,4}[ \-]\d{3}[ \-]?\d{3,4}(?![\w\-])"
)


def contacts(text: str) -> list[tuple[int, int]]:
    """Return where a mailbox, a handle or a telephone number stands in a text.

    >>> [text[a:b] for text in ["write to @orvan_41."] for a, b in contacts(text)]
    ['@orvan_41']
    """
    return [found.span() for found in _CONTACT.finditer(text)]
