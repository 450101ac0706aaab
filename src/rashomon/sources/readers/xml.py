"""XML from outside: no entity is expanded, nothing is fetched, nothing grows."""

import re
from contextlib import suppress
from html.entities import html5
from importlib import import_module

from rashomon.errors import Unreadable
from rashomon.sources.pages.elements import Element
from rashomon.sources.readers.damage import SAVE_AGAIN, in_words

_ENTITIES = b"<!ENTITY"
_LOOSE_AMPERSAND = re.compile(
    rb"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)(?:([A-Za-z]\w{1,30};))?"
)
_REFUSED = "declares entities of its own, as XML bombs do; save the report's text as .txt"


def parse_xml(content: bytes, path: str) -> Element:
    """Return the root of an XML text; raises Unreadable with one plain reason."""
    _refuse_entities(content, path)
    etree = import_module("lxml.etree")
    try:
        return _parsed(content, is_forgiving=False)
    except (etree.LxmlError, ValueError) as error:
        raise Unreadable(path, f"{_broken(error)}; {SAVE_AGAIN}") from error


def parse_feed(content: bytes, path: str) -> tuple[Element, str | None]:
    """Return the root of a feed, and what of it could not be read.

    What feeds often have wrong is mended: a bare ampersand, an entity of HTML. Where a tag is left
    open or the end is missing, what stands before it counts, and that is said.
    """
    _refuse_entities(content, path)
    etree = import_module("lxml.etree")
    try:
        return _parsed(content, is_forgiving=False), None
    except (etree.LxmlError, ValueError):
        mended = _LOOSE_AMPERSAND.sub(_written_out, content)
    try:
        return _parsed(mended, is_forgiving=False), None
    except (etree.LxmlError, ValueError) as error:
        broken = error
    with suppress(etree.LxmlError, ValueError):
        return _parsed(mended, is_forgiving=True), f"{_broken(broken)}; read as far as it goes"
    raise Unreadable(path, f"{_broken(broken)}; {SAVE_AGAIN}") from broken


def _broken(error: Exception) -> str:
    return f"is cut short or broken as XML{in_words(error)}"


def _refuse_entities(content: bytes, path: str) -> None:
    if _ENTITIES in content:
        raise Unreadable(path, _REFUSED)


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
