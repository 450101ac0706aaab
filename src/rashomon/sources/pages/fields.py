"""What the head of a web page says of the report: title, outlet, address, language, dates."""

from dataclasses import dataclass

from rashomon.sources.dates.fields import PageDate
from rashomon.sources.pages.dates import page_dates
from rashomon.sources.pages.elements import Element, metas_of

_LONGEST_FIELD = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFields:
    """The fields of a page's head; `dates` are as they stand, unread."""

    title: str | None
    outlet: str | None
    url: str | None
    language: str | None
    dates: tuple[PageDate, ...]


def page_fields(tree: Element) -> PageFields:
    """Return the fields of a page."""
    metas = dict(reversed(list(metas_of(tree))))
    outlet = metas.get("og:site_name")
    return PageFields(
        title=_title(tree, metas, outlet),
        outlet=outlet,
        url=_address(tree, metas),
        language=_language(tree),
        dates=page_dates(tree),
    )


def _title(tree: Element, metas: dict[str, str], outlet: str | None) -> str | None:
    headings = [_text(h) for h in tree.iter("h1")]
    heading = headings[0] if len(headings) == 1 else ""
    page_title = next((_text(t) for t in tree.iter("title")), "")
    title = metas.get("og:title") or heading or metas.get("twitter:title") or page_title
    for mark in (" | ", " - ", " – ", " — "):
        if outlet and title.endswith(mark + outlet):
            title = title.removesuffix(mark + outlet)
    return title.strip() or None


def _text(element: Element) -> str:
    return " ".join(element.text_content()[: 2 * _LONGEST_FIELD].split())[:_LONGEST_FIELD]


def _address(tree: Element, metas: dict[str, str]) -> str | None:
    canonical = (link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical")
    address = (next(canonical, None) or metas.get("og:url") or "").strip()
    return address[:2_000] if address.startswith(("http://", "https://")) else None


def _language(tree: Element) -> str | None:
    code = (tree.get("lang") or "").lower().split("-")[0].split("_")[0]
    return code if code.isascii() and code.isalpha() and len(code) in (2, 3) else None
