"""Text from outside as harmless HTML: escaped, isolated, and with every unseen control shown."""

from markupsafe import Markup, escape

from rashomon.wording.safe import ACTIVE, UNSEEN, visible


def plain(text: object) -> Markup:
    """Return a text on one line, escaped, its controls spelt out."""
    return escape(visible(str(text)))


def isolated(text: object) -> Markup:
    """Return a text as `plain` does, in an element of its own direction."""
    return Markup(f"<bdi>{plain(text)}</bdi>") if text else Markup("")


def running(text: str) -> Markup:
    """Return a stretch of a report, its spaces kept, with a mark for each control in it.

    >>> running("a<b\\u202ec")
    Markup('a&lt;b<span class="ctl">U+202E</span>c')
    """
    if text.isprintable():
        return escape(text)
    clean = UNSEEN.sub("", text.replace("\t", " "))
    pieces, at = [], 0
    for found in ACTIVE.finditer(clean):
        pieces.append(escape(clean[at : found.start()]))
        pieces.append(Markup(f'<span class="ctl">U+{ord(found[0]):04X}</span>'))
        at = found.end()
    return Markup("").join([*pieces, escape(clean[at:])])
