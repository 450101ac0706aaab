"""Whether the source of a page stops before its end."""

import re

_TAG = re.compile(r"<(?:[A-Za-z/!?]|\Z)")
_WHOLE = re.compile(r"</(?:body|html)\b", re.I)
_PAGE = re.compile(
    r"\s{0,200}(?:<!--[^>]{0,500}-->\s{0,200})?<(?:!doctype html|html|head|body)\b", re.I
)
_SENTENCE_END = tuple(".!?…:;|)]}\"'”’»")
_TAIL = 2_000
_CUT = "ends inside {where}: cut short; read as far as it goes"


def cut_note(source: str) -> str | None:
    """Return what a reader must know of a page that was cut, None where nothing shows it.

    HTML lets most ends be left out, so that only what no whole page does counts: an open tag, and
    words without a stop as the last of a page that ends neither its body nor itself.

    >>> cut_note("<html><body><p>Two people died.</p><p cla")
    'ends inside a tag: cut short; read as far as it goes'
    >>> cut_note("<html><body><p>Two people died in"), cut_note("<p>Two people died.")
    ('ends inside a sentence: cut short; read as far as it goes', None)
    """
    end = source[-_TAIL:].rstrip()
    after = end[end.rfind(">") + 1 :]
    if ">" in source and _TAG.search(after) is not None:
        return _CUT.format(where="a tag")
    words = after.strip()
    if not words or words.endswith(_SENTENCE_END) or _PAGE.match(source) is None:
        return None
    return None if _WHOLE.search(source) is not None else _CUT.format(where="a sentence")
