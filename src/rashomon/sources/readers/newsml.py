"""The news as agencies send it in XML: NewsML-G2, NewsML 1 and NITF of the IPTC."""

from collections.abc import Iterator

from rashomon.sources.dates.fields import PageDate
from rashomon.sources.given import Given
from rashomon.sources.hashes import sha256_of
from rashomon.sources.incoming import Incoming
from rashomon.sources.pages.elements import Element
from rashomon.sources.pages.fragment import fragment_text
from rashomon.sources.pages.tree import markup_of
from rashomon.sources.readers.original import Original
from rashomon.sources.readers.xml import local, words_of
from rashomon.types import Field, Problem

_ITEMS = ("newsItem", "NewsItem", "nitf")
_TITLES = ("headline", "HeadLine", "hl1", "title")
_BYLINES = ("by", "byline", "ByLine", "by-line")
_OUTLETS = ("infoSource", "provider", "creditline", "Provider", "doc.copyright")
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# The named moment of each standard, and the part that it plays.
_DATES = (
    ("contentCreated", "published"),
    ("firstCreated", "published"),
    ("FirstCreated", "published"),
    ("date.issue", "published"),
    ("versionCreated", "updated"),
    ("contentModified", "updated"),
    ("ThisRevisionCreated", "updated"),
    ("embargoed", "elsewhere"),
)
_BODIES = ("body", "inlineXML", "inlineData", "body.content", "DataContent")
_LONGEST = 500


def newsml_reports(root: Element, original: Original) -> Iterator[Incoming | Problem]:
    """Yield each news item with a text; one that is a picture or a film is named."""
    items = [e for e in root.iter() if local(e.tag) in _ITEMS and not _has_item_above(e)]
    for number, item in enumerate(items, 1):
        path = original.path if len(items) == 1 else f"{original.path}#{number}"
        yield _report(item, path)


def _has_item_above(element: Element) -> bool:
    return any(local(one.tag) in _ITEMS for one in element.iterancestors())


def _report(item: Element, path: str) -> Incoming | Problem:
    body = next((t for t in map(_body, _all(item, *_BODIES)) if t), None)
    if body is None:
        return Problem(input=path, error="is a news item without text (a picture or a film?)")
    title, outlet = _first(item, *_TITLES), _outlet(item)
    byline, language = _first(item, *_BYLINES), item.get(_LANGUAGE)
    told = (("title", title), ("outlet", outlet), ("byline", byline), ("language", language))
    text = body if title is None or body.startswith(title) else f"{title}\n\n{body}"
    return Incoming(
        given=Given(text=text, title=title, outlet=outlet),
        path=path,
        sha256=sha256_of(text.encode("utf-8", "surrogatepass")),
        language=None if language is None else language.split("-")[0].lower()[:3],
        byline=byline,
        metadata=tuple(_dates(item)),
        fields=tuple(Field(about=about, text=t, where=f"NewsML {about}") for about, t in told if t),
    )


def _all(item: Element, *names: str) -> Iterator[Element]:
    """Yield the elements with one of the names, the names in their order."""
    for name in names:
        yield from (e for e in item.iter() if local(e.tag) == name)


def _first(item: Element, *names: str) -> str | None:
    return next((t[:_LONGEST] for e in _all(item, *names) if (t := words_of(e))), None)


def _outlet(item: Element) -> str | None:
    """Return the provider: its name, else its code without what stands before the colon."""
    for element in _all(item, *_OUTLETS):
        code = element.get("literal") or element.get("qcode") or element.get("holder") or ""
        words = words_of(element) or code.rpartition(":")[2]
        if words:
            return words[:_LONGEST]
    return None


def _body(element: Element) -> str:
    if len(element):
        return fragment_text(markup_of(element))
    return fragment_text(element.text or "")


def _dates(item: Element) -> Iterator[PageDate]:
    """Yield the dates; a first version without another one came out when it was made."""
    is_first, is_dated = (item.get("version") or "1").strip() == "1", False
    for name, part in _DATES:
        is_own = name == "versionCreated" and is_first and not is_dated
        own = "published" if is_own else part
        for element in _all(item, name):
            text = (element.get("norm") or words_of(element))[:60]
            if text:
                yield PageDate(name=f"NewsML {name}", text=text, part=own)  # type: ignore[arg-type]
                is_dated = is_dated or own == "published"
                break
