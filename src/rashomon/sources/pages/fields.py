"""What a web page says of its report: title, outlet, byline, address, language, dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from rashomon.sources.dates.fields import PageDate
from rashomon.sources.pages.dates import page_dates
from rashomon.sources.pages.elements import Element, metas_of
from rashomon.sources.pages.linked_article import LinkedArticle, linked_article
from rashomon.types import Field

_LONGEST_FIELD = 500
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
_SITES = ("og:site_name", "application-name", "publisher", "dc.publisher")
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_BYLINE = re.compile(
    r"(?<![a-z])(?:byline|author|by-?author|writer|reporter)(?:-?name)?(?![a-z])", re.I
)
_NO_NAME = re.compile(r"https?://|@|\d{3}|(?:bio|about|comments?|more from)\b", re.I)
_BY = re.compile(r"\A(?:written |reported |story )?by:?\s+", re.I)
_LONGEST_NAME = 120
_MOST = 5_000
_LONGEST_LINE = 160
_LONGEST_TITLE = 300
_SHORTEST_TITLE = 12
_SHOWN_BY = re.compile(
    r"(?:by|posted by|submitted by|written by|reported by|story by)[:\s]\s*"
    r"(Staff (?:reporters?|writers?|correspondents?)|"
    r"(?-i:[A-Z])[\w.’'-]{0,30}(?:,? (?:and |& |de |van |al-)?(?-i:[A-Z])[\w.’'-]{0,30}){0,7})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFields:
    """The fields of a page; `dates` and `found` are all that it says, as it says it.

    `shown_at` is the page's own address and not that of its usual view; `body` the text that its
    structured data hold; `is_free` what they say of a paywall; `is_live` that it is a live blog.
    """

    title: str | None
    outlet: str | None
    url: str | None
    language: str | None
    dates: tuple[PageDate, ...]
    byline: str | None = None
    found: tuple[Field, ...] = ()
    shown_at: str | None = None
    body: str | None = None
    is_free: bool | None = None
    is_live: bool = False


def page_fields(tree: Element) -> PageFields:
    """Return the fields of a page."""
    metas = dict(reversed(list(metas_of(tree))))
    linked = linked_article(tree)
    outlet = metas.get("og:site_name") or linked.get("outlet")
    byline = _byline(tree)
    return PageFields(
        title=_title(tree, metas, outlet, linked.get("title")),
        outlet=outlet,
        url=_address(tree, metas),
        language=_language(tree),
        dates=page_dates(tree),
        byline=linked.get("byline") or _name(metas.get("author")) or byline,
        found=tuple(dict.fromkeys(_found(metas, linked, byline))),
        shown_at=metas.get("og:url"),
        body=linked.body,
        is_free=linked.is_free,
        is_live=linked.is_live,
    )


def _found(metas: dict[str, str], linked: LinkedArticle, byline: str | None) -> Iterator[Field]:
    """Yield what structured data, meta elements and the page itself say, each with its place."""
    for about, text, where in linked.told:
        yield Field(about=about, text=text, where=where)
    for about, names in (("title", _TITLES), ("outlet", _SITES), ("byline", _AUTHORS)):
        for name in names:
            if metas.get(name):
                yield Field(about=about, text=metas[name], where=f"meta {name}")
    if byline is not None:
        yield Field(about="byline", text=byline, where="byline of the page")


def _title(
    tree: Element, metas: dict[str, str], outlet: str | None, headline: str | None
) -> str | None:
    """Return the title that the page shows; else its article's headline, before the page's name.

    An empty shell calls itself by the name of the site, whatever it shows.
    """
    page_title = next((_text(t) for t in tree.iter("title")), "")
    heading = _heading(tree, page_title)
    title = metas.get("og:title") or heading or metas.get("twitter:title") or headline or page_title
    for mark in (" | ", " - ", " – ", " — "):
        if outlet and title.endswith(mark + outlet):
            title = title.removesuffix(mark + outlet)
    return title.strip() or None


def _heading(tree: Element, page_title: str) -> str:
    """Return the longest heading that the title of the page repeats, else its only first one.

    The first heading of many a page is the name of its site.
    """
    headings = [_text(h) for h in tree.iter("h1", "h2", "h3")]
    repeated = [h for h in headings if len(h) > _SHORTEST_TITLE and h in page_title]
    if repeated:
        return max(repeated, key=len)
    if len(page_title) > _SHORTEST_TITLE and any(h.startswith(page_title) for h in headings):
        return page_title  # the heading's end was forgotten, and more stands in it
    first = [_text(h) for h in tree.iter("h1")]
    return first[0] if len(first) == 1 and len(first[0]) <= _LONGEST_TITLE else ""


def _byline(tree: Element) -> str | None:
    """Return the first name that an element classed as a byline shows."""
    for element in tree.iter("a", "span", "p", "div", "address", "li"):
        named = " ".join(element.get(name) or "" for name in ("class", "rel", "itemprop"))
        if named != "  " and _BYLINE.search(named[:200]):
            name = _name(_text(element))
            if name is not None:
                return name
    return _shown_byline(tree)


def _shown_byline(tree: Element) -> str | None:
    """Return the name of the first short line that begins with "By", however it is classed."""
    for element in islice(tree.iter("div", "p", "span", "font", "footer", "td", "b", "i"), _MOST):
        line = " ".join((element.text or "").split())
        if not line or len(line) > _LONGEST_LINE or line[:1] not in "BPSWRbpswr":
            continue
        match = _SHOWN_BY.match(" ".join(element.text_content()[:400].split()))
        if match is not None:
            return match[1]
    return None


def _name(text: str | None) -> str | None:
    name = _BY.sub("", text or "").strip(" |,")
    is_name = 2 < len(name) <= _LONGEST_NAME and _NO_NAME.search(name) is None
    return name if is_name else None


def _text(element: Element) -> str:
    return " ".join(element.text_content()[: 2 * _LONGEST_FIELD].split())[:_LONGEST_FIELD]


def _address(tree: Element, metas: dict[str, str]) -> str | None:
    canonical = (link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical")
    address = (next(canonical, None) or metas.get("og:url") or "").strip()
    return address[:2_000] if address.startswith(("http://", "https://")) else None


def _language(tree: Element) -> str | None:
    code = (tree.get("lang") or "").lower().split("-")[0].split("_")[0]
    return code if code.isascii() and code.isalpha() and len(code) in (2, 3) else None
