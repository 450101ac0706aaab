"""XML from outside: no entity is expanded, nothing is fetched, nothing grows."""

import re
from contextlib import suppress
from html.entities import html5
from importlib import import_module

from rashomon.errors import Unreadable
from rashomon.sources.pages.elements import Element

_ENTITIES = b"<!ENTITY"
_LOOSE_AMPERSAND = re.compile(
    rb"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(?:([A-Za-z]\w{1,30};))?"
)
_REFUSED = "declares entities of its own, as XML bombs do; save the report's text as .txt"


def parse_xml(content: bytes, path: str, *, is_mended: bool = False) -> Element:
    """Return the root of an XML text; raises Unreadable with one plain reason.

    `is_mended` mends what feeds often have wrong: a bare ampersand, an entity of HTML, at last a
    tag left open.
    """
    if _ENTITIES in content:
        raise Unreadable(path, _REFUSED)
    etree = import_module("lxml.etree")
    try:
        return _parsed(content, is_forgiving=False)
    except (etree.LxmlError, ValueError) as error:
        broken = error
    if is_mended:
        mended = _LOOSE_AMPERSAND.sub(_written_out, content)
        for is_forgiving in (False, True):
            with suppress(etree.LxmlError, ValueError):
                return _parsed(mended, is_forgiving=is_forgiving)
    reason = str(broken).split("\n")[0][:100]
    raise Unreadable(path, f"is broken as XML ({reason})") from broken


def _parsed(content: bytes, *, is_forgiving: bool) -> Element:
    etree = import_module("lxml.etree")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=is_forgiving,
    )
    root: Element | None = etree.fromstring(content, parser=parser)
    if root is None:
        raise ValueError("nothing in it")
    return root


def _written_out(match: re.Match[bytes]) -> bytes:
    """Return a bare ampersand, or the name of a letter of HTML, as XML writes it."""
    name = (match[1] or b"").decode("ascii")
    letter = html5.get(name)
    if letter is None:
        return b"&amp;" + match[0][1:]
    return "".join(f"&#{ord(one)};" for one in letter).encode("ascii")


def local(tag: object) -> str:
    """Return the name of an element without its namespace; of what is no element, nothing."""
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def words_of(element: Element) -> str:
    """Return all text under an element, its spaces squeezed."""
    return " ".join("".join(element.itertext()).split())


def child(element: Element, *names: str) -> Element | None:
    """Return the first child with one of the names, the names in their order; None for none."""
    for name in names:
        for one in element:
            if local(one.tag) == name:
                return one
    return None
