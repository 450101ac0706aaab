"""What a page is besides the usual view of a whole report: AMP, for print, behind a paywall."""

import re

from rashomon.sources.pages.elements import Element, metas_of
from rashomon.sources.pages.fields import PageFields

AMP = "AMP view of the page"
PRINT = "print view of the page"
PAYWALL = "behind a paywall: only its beginning"
STRUCTURED = "text out of the page's structured data: the page itself shows less"
_PRINT = re.compile(
    r"[?&/](?:print|printable|printview|view=print|output=print|format=print|mode=print)(?:[=/&.]|\Z)"
)
_PAYWALL = re.compile(
    r"(?<![a-z])(?:pay-?wall|piano-?(?:offer|inline)|metered|regwall|subscriber-?only"
    r"|premium-?(?:content|wall|teaser)|locked-?content|tp-container)(?![a-z])",
    re.IGNORECASE,
)
# Names that stand for a wall only where the element is small and asks to pay.
_GATE = re.compile(
    r"(?<![a-z])(?:gate|gated|gateway|premium|meter|wall|subscri(?:be|ption))(?![a-z])", re.I
)
_LONGEST_GATE = 1_500
_ASKED = re.compile(
    r"(?:subscribe|log in|sign in|register|sign up)(?: now| here| today)? to "
    r"(?:continue|keep|read|unlock)|to (?:continue|keep) reading|already a subscriber"
    r"|this (?:article|content|story) is (?:for|available (?:only )?to) "
    r"(?:subscribers|members|premium)",
    re.IGNORECASE,
)
_NO_SCREEN = frozenset(("script", "style", "template", "head"))
_MOST_ELEMENTS = 20_000
# A first sieve of the same words as `_PAYWALL`: without one of them in the page there is no wall.
_WALLS = ("paywall", "pay-wall", "piano", "metered", "regwall", "subscri", "premium", "gate",
          "wall", "locked", "tp-container")  # fmt: skip
_NAMED = "descendant::*[@class or @id]"


def views_of(tree: Element, fields: PageFields, content: str) -> tuple[str, ...]:
    """Return what kinds of view a page says, or shows, that it is."""
    found = []
    if tree.get("amp") is not None or tree.get("⚡") is not None:
        found.append(AMP)
    if _is_print(tree, fields):
        found.append(PRINT)
    if _has_paywall(tree, fields, content.lower()):
        found.append(PAYWALL)
    return tuple(found)


def _is_print(tree: Element, fields: PageFields) -> bool:
    if fields.shown_at is not None and _PRINT.search(fields.shown_at):
        return True
    body = next(tree.iter("body"), None)
    if body is None:
        return False
    named = f"{body.get('class') or ''} {body.get('id') or ''}".lower()
    printing = "window.print()" in (body.get("onload") or "")
    return (
        printing
        or re.search(r"(?<![a-z])print(?:able|-?view|-?page|-?friendly)?(?![a-z])", named)
        is not None
    )


def _has_paywall(tree: Element, fields: PageFields, content: str) -> bool:
    """Say whether the page calls itself locked, or shows a wall and asks to pay in its words."""
    if fields.is_free is False:
        return True
    tier = dict(metas_of(tree)).get("article:content_tier", "").lower()
    if tier in ("locked", "metered"):
        return True
    if not any(word in content for word in _WALLS):
        return False
    for element in tree.xpath(_NAMED)[:_MOST_ELEMENTS]:
        if element.tag in _NO_SCREEN:
            continue
        named = f"{element.get('class') or ''} {element.get('id') or ''}"[:200]
        if _PAYWALL.search(named) and _ASKED.search(element.text_content()[:2_000]):
            return True
        if _GATE.search(named) and _is_gate(element.text_content()):
            return True
    return False


def _is_gate(words: str) -> bool:
    return len(words) <= _LONGEST_GATE and _ASKED.search(words) is not None
