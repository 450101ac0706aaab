"""Pages with several reports: live blogs and digests."""

import json

from tests.pages.chrome import FOOT, MENU, OUTLET, anchor, head
from tests.pages.dispatches import DISPATCHES, Dispatch

CLOCKS = ("09:10", "11:45", "14:32", "16:05", "18:50", "20:15", "22:40", "23:30")


def live_linked(one: Dispatch) -> str:
    entries = "".join(
        f"<article class='block' id=block-{n}><p class=block-time><time datetime={one.day}T{clock}:00Z>"
        f"{clock}</time></p><h2 class=block-title>Update {n}: {p.split(',')[0][:50]}</h2><div class="
        f"block-elements><p>{p}</p></div></article>"
        for n, (clock, p) in enumerate(zip(CLOCKS, one.paragraphs, strict=False), 1)
    )
    told = json.dumps({"@type": "LiveBlogPosting", "headline": one.title, "datePublished": one.day})
    script = f'<script type="application/ld+json">{told}</script>'
    return (
        f"<!DOCTYPE html><html lang=en>{head(one, script)}<body><nav>{MENU}</nav><main><h1>{one.title}</h1>"
        f"<div class=liveblog-body>{entries}</div></main>{FOOT}</body></html>"
    )


def live_by_clock(one: Dispatch) -> str:
    entries = "".join(
        f"<div class='live-entry'><span class=stamp>{clock}</span><div class=txt>{p}</div></div>"
        for clock, p in zip(CLOCKS, one.paragraphs, strict=False)
    )
    return (
        f"<html lang=en>{head(one)}<body class='live-coverage'><ul>{MENU}</ul><h1>{one.title}</h1>"
        f"<div id=stream>{entries}</div><div class=footer>{OUTLET}</div></body></html>"
    )


def digest(one: Dispatch) -> str:
    """Return a page with this report and the next two, one under another."""
    at = DISPATCHES.index(one)
    reports = "".join(
        f"<article class=story><h2><a href=https://www.harbourpost.example/{each.slug}>{each.title}</a></h2>"
        f"<p class=byline>By {each.byline}</p><time datetime={each.day}>{each.shown}</time>"
        + "".join(f"<p>{p}</p>" for p in each.paragraphs)
        + "</article>"
        for each in _three(at)
    )
    return (
        f"<!DOCTYPE html><html lang=en><head><title>The week in reports</title></head><body><nav>{MENU}</nav>"
        f"<main>{reports}</main><aside>{anchor(one.other[0])}</aside>{FOOT}</body></html>"
    )


def _three(at: int) -> list[Dispatch]:
    return [DISPATCHES[(at + n) % len(DISPATCHES)] for n in range(3)]


def newest_first(one: Dispatch) -> str:
    """Return a live page with the newest entry on top, times in attributes of their own."""
    entries = "".join(
        f"<li class='timeline-item' data-id={n}><div class=timeline-time><time datetime='{one.day}T{clock}'>"
        f"{clock} GMT</time></div><div class=timeline-text><p>{p}</p></div><div class=share-tools><a href=#>"
        "Share</a></div></li>"
        for n, (clock, p) in enumerate(reversed(list(zip(CLOCKS, one.paragraphs, strict=False))), 1)
    )
    return (
        f"<!DOCTYPE html><html lang=en>{head(one)}<body><nav>{MENU}</nav><main class=live-page><h1>{one.title}"
        f"</h1><p>Follow our live coverage below.</p><ol class=timeline>{entries}</ol></main>{FOOT}</body></html>"
    )


def briefs(one: Dispatch) -> str:
    """Return a page of briefs in one block: bold headlines tell the reports apart, no boxes."""
    reports = "".join(
        f"<h3>{each.title}</h3><p class=date>{each.shown}</p>"
        + "".join(f"<p>{p}</p>" for p in each.paragraphs)
        for each in _three(DISPATCHES.index(one))
    )
    return (
        f"<!DOCTYPE html><html lang=en><head><title>News in brief</title></head><body><nav>{MENU}</nav><div id="
        f"content><h1>News in brief</h1>{reports}</div>{FOOT}</body></html>"
    )


def texts_of(layout: str, one: Dispatch) -> list[str]:
    """Return the texts that the page of a layout holds, in order."""
    if layout in ("digest", "briefs"):
        return ["\n".join(each.paragraphs) for each in _three(DISPATCHES.index(one))]
    return list(reversed(one.paragraphs)) if layout == "newest_first" else list(one.paragraphs)


SEVERAL = (live_linked, live_by_clock, digest, newest_first, briefs)
