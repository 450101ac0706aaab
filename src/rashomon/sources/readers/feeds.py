"""Feeds: RSS (0.9 to 2.0, RDF) and Atom, each item a report with its own address and date."""

from collections.abc import Iterator

from rashomon.sources.dates.fields import PageDate
from rashomon.sources.given import Given
from rashomon.sources.hashes import sha256_of
from rashomon.sources.incoming import Incoming
from rashomon.sources.pages.elements import Element
from rashomon.sources.pages.fragment import fragment_text
from rashomon.sources.pages.tree import markup_of
from rashomon.sources.readers.original import Original
from rashomon.sources.readers.xml import child, local, words_of
from rashomon.types import Field, Problem

SUMMARY = "a feed's summary, not the whole report"
_LONGEST = 500
_DATES = (
    ("pubDate", "published"),
    ("date", "published"),
    ("issued", "published"),
    ("published", "published"),
    ("created", "loose"),
    ("updated", "updated"),
    ("modified", "updated"),
)


def rss_reports(root: Element, original: Original) -> Iterator[Incoming | Problem]:
    """Yield the items of an RSS feed of any version; the channel's title is the outlet."""
    channel = child(root, "channel")
    outlet = None if channel is None else _text(channel, "title")
    items = (element for element in root.iter() if local(element.tag) == "item")
    for number, item in enumerate(items, 1):
        url = _text(item, "link") or _text(item, "guid")
        whole, summary = _markup(item, "encoded"), _markup(item, "description", "summary")
        yield feed_report(item, (whole, summary), url, outlet, f"{original.path}#{number}")


def atom_reports(root: Element, original: Original) -> Iterator[Incoming | Problem]:
    """Yield the entries of an Atom feed; the feed's title is the outlet."""
    outlet = _text(root, "title")
    entries = (element for element in root if local(element.tag) == "entry")
    for number, entry in enumerate(entries, 1):
        whole, summary = _markup(entry, "content"), _markup(entry, "summary")
        yield feed_report(
            entry, (whole, summary), _link(entry), outlet, f"{original.path}#{number}"
        )


def feed_report(
    item: Element, bodies: tuple[str, str], url: str | None, outlet: str | None, path: str
) -> Incoming | Problem:
    """Return the report of one item, its headline first; a problem for one without words."""
    title = _text(item, "title")
    whole, summary = bodies
    text = fragment_text(whole) or fragment_text(summary)
    byline = _text(item, "creator") or _author(item)
    told = (("title", title), ("outlet", outlet), ("byline", byline), ("url", url))
    if not text and not title:
        return Problem(input=path, error="is an item without words; nothing to read")
    is_web = url is not None and url.startswith(("http://", "https://"))
    written = "\n\n".join(part for part in (title, text) if part)
    return Incoming(
        given=Given(text=written, title=title, url=url if is_web else None, outlet=outlet),
        path=path,
        sha256=sha256_of(written.encode("utf-8", "surrogatepass")),
        byline=byline,
        metadata=tuple(_dates(item)),
        fields=tuple(Field(about=about, text=t, where=f"feed {about}") for about, t in told if t),
        notes=() if fragment_text(whole) else (SUMMARY,),
    )


def _dates(item: Element) -> Iterator[PageDate]:
    for name, part in _DATES:
        text = _text(item, name)
        if text is not None:
            yield PageDate(name=f"feed {name}", text=text[:60], part=part)  # type: ignore[arg-type]


def _text(item: Element, name: str) -> str | None:
    found = child(item, name)
    text = None if found is None else fragment_text(words_of(found)[: 4 * _LONGEST])
    return " ".join(text.split())[:_LONGEST] if text else None


def _markup(item: Element, *names: str) -> str:
    """Return the body of an item: escaped markup as it stands, XHTML as its words in lines."""
    found = child(item, *names)
    if found is None:
        return ""
    if len(found):
        return markup_of(found)
    return found.text or ""


def _author(item: Element) -> str | None:
    author = child(item, "author")
    if author is None:
        return None
    return _text(author, "name") or " ".join((author.text or "").split())[:_LONGEST] or None


def _link(entry: Element) -> str | None:
    links = [element for element in entry if local(element.tag) == "link"]
    own = [link for link in links if link.get("rel") in (None, "alternate")]
    return (own[0].get("href") or None) if own else None
