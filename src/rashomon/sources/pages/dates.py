"""The dates of a page outside its text: meta elements, JSON-LD, times and what is classed as one.

A field counts by the words of its name, not by a list of sites: whatever says "published" and
"date" or "time" is a day of publication, whatever says "modified" or "updated" is none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from rashomon.sources.dates.fields import PageDate, Part
from rashomon.sources.dates.labels import label_of
from rashomon.sources.dates.written import find_dates
from rashomon.sources.pages.elements import Element, is_hidden, metas_of
from rashomon.sources.pages.linked_data import linked_dates

_MOST_DATES = 40
_MOST_OF_A_KIND = 12
_MOST_ELEMENTS = 100_000
_MOST_AROUND = 40  # elements around one that are looked at
_LONGEST = 60
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_CHANGED = re.compile(r"modif|updat|revis|chang|lastmod|edited")
_NOT_OURS = re.compile(
    r"expir|unpubl|valid|event|start|end|birth|death|copyright|comment|image|video|upload|robots"
    r"|user|crawl|index"
)
_PUBLISHED = re.compile(r"publi|pub|issued|releas|posted|original|firstp")
_DATED = re.compile(r"date|time|publi|pub|issued|created|modified|updated|timestamp")
_LOOSE = re.compile(r"date|created|timestamp|time")
_ASIDE = re.compile(
    r"(?<![a-z])(?:comments?|repl(?:y|ies)|related|recommend\w*|more-?(?:stories|news|on|from)"
    r"|sidebar|popular|trending|most-?read|latest|promo|teaser|ticker|breaking"
    r"|calendar|today|current-?date|masthead|site-?header|top-?bar|nav\w*|footer|copyright)"
    r"(?![a-z])",
    re.IGNORECASE,
)
# The foot of a report or message is where many systems put its own date.
_OWN_FOOT = re.compile(r"(?:message|post|entry|article|story)[-_]{1,2}footer", re.IGNORECASE)
_NAMED = "descendant-or-self::*[self::time or @class or @itemprop]"
_ASIDE_TAGS = frozenset(("aside", "nav", "footer"))
_SIGNED = re.compile(r"(?<![a-z])(?:by-?line|author|meta|posted|submitted)(?![a-z])", re.IGNORECASE)
_HEADLINES = ("h2", "h3", "h4", "h5", "h6")
_FEWEST_TEASERS = 2
_MOST_IN_LINE = 12
_LONGEST_BYLINE = 160
_UNSEEN_TAGS = frozenset(("template", "noscript", "script", "style"))
_CLASSED = re.compile(
    r"(?<![a-z])(?:pub(?:lished|lish|date)?|post(?:ed)?|entry|article|story|news)?[-_]?"
    r"(?:date|dateline|timestamp|published|datetime|time|updated|modified)(?![a-z])",
    re.IGNORECASE,
)


def page_dates(tree: Element) -> tuple[PageDate, ...]:
    """Return the dates of a page in the order in which their kinds count, each once."""
    kinds: Iterable[Iterator[PageDate]] = (_of_metas(tree), _of_scripts(tree), _of_elements(tree))
    found = [one for kind in kinds for one in islice(_unlike(kind), _MOST_OF_A_KIND)]
    return tuple(found[:_MOST_DATES])


def _unlike(dates: Iterator[PageDate]) -> Iterator[PageDate]:
    seen: set[PageDate] = set()
    for one in dates:
        if one not in seen:
            seen.add(one)
            yield one


def _of_metas(tree: Element) -> Iterator[PageDate]:
    for name, value in metas_of(tree):
        part = part_of(name)
        if part is not None and len(value) <= _LONGEST and any(c.isdecimal() for c in value):
            yield PageDate(name=name[:_LONGEST], text=value, part=part)
    for meta in tree.iter("meta"):
        name = (meta.get("http-equiv") or "").strip().lower()
        value = (meta.get("content") or "").strip()
        if name == "last-modified" and 0 < len(value) <= _LONGEST:
            yield PageDate(name=name, text=value, part="updated")


def _of_scripts(tree: Element) -> Iterator[PageDate]:
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            yield from linked_dates(script.text or "")


def part_of(name: str) -> Part | None:
    """Return the part that a field's date plays, by the words of its name; None if it is none.

    >>> part_of("article:published_time"), part_of("dateModified"), part_of("DC.date.issued")
    ('published', 'updated', 'published')
    >>> part_of("dcterms.created"), part_of("video:release_date"), part_of("description")
    ('loose', 'elsewhere', None)
    """
    words = [word.lower() for word in _WORDS.findall(name)]
    joined = "".join(words)
    if _DATED.search(joined) is None or "publisher" in words:
        return None
    if any(_CHANGED.match(word) for word in words) or "lastmod" in joined:
        return "updated"
    if any(_NOT_OURS.match(word) for word in words):
        return "elsewhere"
    if any(_PUBLISHED.match(word) for word in words) or _PUBLISHED.search(joined):
        return "published"
    return "loose" if _LOOSE.search(joined) and "timezone" not in joined else None


def _of_elements(tree: Element) -> Iterator[PageDate]:
    """Yield the times of the page, then other elements whose names say that they hold a date."""
    found = list(_named_dates(tree))
    teasers = [one.name for one, is_teaser in found if is_teaser]
    for one, is_teaser in found:
        is_of_others = is_teaser and teasers.count(one.name) >= _FEWEST_TEASERS
        yield replace(one, part="elsewhere") if is_of_others else one


def _named_dates(tree: Element) -> Iterator[tuple[PageDate, bool]]:
    """Yield the dates, each with whether it stands beside the headline of another page."""
    for element in islice(tree.xpath(_NAMED), _MOST_ELEMENTS):
        if element.tag == "meta":
            continue
        named = f"{element.get('itemprop') or ''} {element.get('class') or ''}".strip()[:200]
        if element.tag in _UNSEEN_TAGS:
            continue
        if element.tag != "time" and not _CLASSED.search(named):
            if _SIGNED.search(named):
                yield from ((one, False) for one in _in_byline(element, named))
            continue
        value = _value(element)
        if value is not None:
            yield _of_element(element, named, value), _is_teaser(element)


def _in_byline(element: Element, named: str) -> Iterator[PageDate]:
    """Yield the date that a byline holds after a break: "By Mira Sand, May 4, 2022"."""
    line = " ".join(" ".join(element.itertext()).split()) if len(element) < _MOST_IN_LINE else ""
    if not 0 < len(line) <= _LONGEST_BYLINE or _beside(element) is not None:
        return
    for found in islice(find_dates(line, 0, len(line)), 1):
        if found.written is not None and found.written.year is not None:
            name = f"{element.tag} {named}"[:_LONGEST]
            yield PageDate(name=name, text=line[found.start : found.end], part="loose")


def _is_teaser(element: Element) -> bool:
    """Say whether a linked headline stands beside an element: its date is that of another page."""
    parent = element.getparent()
    if parent is None or len(parent) > _MOST_IN_LINE:
        return False
    return any(_is_linked_headline(one) for one in parent if one is not element)


def _is_linked_headline(element: Element) -> bool:
    inner = _HEADLINES if element.tag == "a" else ("a",)
    is_holder = element.tag == "a" or element.tag in _HEADLINES
    return is_holder and next(element.iter(*inner), None) is not None


def _value(element: Element) -> str | None:
    for name in ("datetime", "content", "title", "data-datetime", "data-date"):
        value = " ".join((element.get(name) or "")[: 2 * _LONGEST].split())
        if 0 < len(value) <= _LONGEST and any(c.isdecimal() for c in value):
            return value
    value = " ".join((element.text or "")[: 2 * _LONGEST].split())
    is_date = 6 <= len(value) <= _LONGEST and any(c.isdecimal() for c in value)
    return value if is_date else None


def _of_element(element: Element, named: str, value: str) -> PageDate:
    name = f"{element.tag} {named}".strip()[:_LONGEST]
    beside = _beside(element)
    if beside is not None:
        return PageDate(name=f"{name} in {beside}", text=value, part="elsewhere")
    own = part_of(named) if named else None
    if own in ("updated", "elsewhere") or _label(element, value) == "updated":
        return PageDate(
            name=name, text=value, part="updated" if own != "elsewhere" else "elsewhere"
        )
    is_published = own == "published" or element.get("pubdate") is not None
    return PageDate(name=name, text=value, part="published" if is_published else "loose")


def _label(element: Element, value: str) -> str | None:
    """Return the role that the words right before an element give its date."""
    previous, parent = element.getprevious(), element.getparent()
    before = previous.tail if previous is not None else None if parent is None else parent.text
    if not (before or "").strip() and previous is not None:
        before = previous.text
    words = f"{' '.join((before or '')[-_LONGEST:].split())} "
    shown = " ".join((element.text or "").split())[:_LONGEST]
    return label_of(words + value, len(words), len(words) + len(value)) or (
        "updated" if _CHANGED.match(shown.lower()) else None
    )


def _beside(element: Element) -> str | None:
    """Return what part of the page, not the report, an element stands in; None if in none."""
    around = [element, *islice(element.iterancestors(), _MOST_AROUND)]
    for one in around:
        if is_hidden(one):
            return "what the page hides"
        if one.tag in _ASIDE_TAGS or one.tag in _UNSEEN_TAGS:
            return f"<{one.tag}>"
        if one.tag in ("html", "body", "main", "article"):
            continue
        named = f"{one.get('class') or ''} {one.get('id') or ''}"[:200]
        match = _ASIDE.search(_OWN_FOOT.sub("", named))
        if match is not None:
            return f"'{match[0]}'"
    return None
