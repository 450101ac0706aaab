"""XML: a feed, or the news as agencies send it; what an XML file is, its root says."""

from collections.abc import Callable, Iterator

from rashomon.sources.incoming import Incoming
from rashomon.sources.limits import MOST_BYTES
from rashomon.sources.pages.elements import Element
from rashomon.sources.readers.feeds import atom_reports, rss_reports
from rashomon.sources.readers.newsml import newsml_reports
from rashomon.sources.readers.original import Original
from rashomon.sources.readers.work import NotOurs, Work
from rashomon.sources.readers.xml import local, parse_feed, parse_xml
from rashomon.types import Problem

_MOST_FEED = 5 * MOST_BYTES
_Reports = Callable[[Element, Original], Iterator[Incoming | Problem]]
_ROOTS: dict[str, _Reports] = {
    "rss": rss_reports,
    "RDF": rss_reports,
    "feed": atom_reports,
    "newsMessage": newsml_reports,
    "newsItem": newsml_reports,
    "NewsML": newsml_reports,
    "nitf": newsml_reports,
}
# Feeds often have a bare ampersand or a tag left open; what an agency sends must be whole.
_MENDED = (b"<rss", b"<feed", b"<rdf:RDF")


def read_xml(original: Original, work: Work) -> Iterator[Incoming | Problem]:
    """Yield the reports of a feed (RSS, RDF, Atom) or of a news item (NewsML, NITF)."""
    content = original.content(_MOST_FEED)
    is_feed = any(mark in content[:4_096] for mark in _MENDED)
    parse = parse_feed if is_feed else _whole
    root, note = parse(content, original.path)
    name = local(root.tag)
    if name not in _ROOTS:
        reason = (
            f"is XML of a kind that is not read (<{name[:40]}>); save the report's text as .txt"
        )
        raise NotOurs(original.path, reason)
    n_reports = 0
    for found in _ROOTS[name](root, original):
        n_reports += 1
        work.member(original.depth + 1)
        yield found
    if note is not None:
        yield Problem(input=original.path, error=note)
    elif not n_reports:
        yield Problem(input=original.path, error="holds no item; nothing to read")


def _whole(content: bytes, path: str) -> tuple[Element, None]:
    return parse_xml(content, path), None
