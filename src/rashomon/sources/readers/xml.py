"""XML from outside: no entity is expanded, nothing is fetched, nothing grows."""

from importlib import import_module

from rashomon.errors import Unreadable
from rashomon.sources.pages.elements import Element

_ENTITIES = b"<!ENTITY"
_REFUSED = "declares entities of its own, as XML bombs do; save the report's text as .txt"


def parse_xml(content: bytes, path: str, *, recover: bool = False) -> Element:
    """Return the root of an XML text; raises Unreadable with one plain reason.

    `recover` mends what feeds often have wrong: a bare ampersand, a tag left open.
    """
    if _ENTITIES in content:
        raise Unreadable(path, _REFUSED)
    etree = import_module("lxml.etree")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )
    try:
        root: Element | None = etree.fromstring(content, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        reason = str(error).split("\n")[0][:100]
        raise Unreadable(path, f"is broken as XML ({reason})") from error
    if root is None:
        raise Unreadable(path, "is broken as XML (nothing in it)")
    return root


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
