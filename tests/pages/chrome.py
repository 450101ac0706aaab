"""What pages put around a report: heads, menus, margins, comments, feet."""

import json

from tests.pages.dispatches import Dispatch

SITE = "https://www.harbourpost.example"
OUTLET = "The Harbour Post"


def link(title: str) -> str:
    """Return the address of another report by its headline."""
    words = "".join(c if c.isalnum() else "-" for c in title.lower())
    return f"{SITE}/news/{words.strip('-')}"


def anchor(title: str) -> str:
    return f'<a href="{link(title)}">{title}</a>'


def url_of(one: Dispatch) -> str:
    return f"{SITE}/{one.day.replace('-', '/')}/{one.slug}"


def linked(one: Dispatch, kind: str = "NewsArticle", **more: object) -> str:
    told = {
        "@context": "https://schema.org",
        "@type": kind,
        "headline": one.title,
        "datePublished": f"{one.day}T20:05:00Z",
        "author": {"@type": "Person", "name": one.byline},
        "publisher": {"@type": "Organization", "name": OUTLET},
        **more,
    }
    return f'<script type="application/ld+json">{json.dumps(told)}</script>'


def head(one: Dispatch, more: str = "", *, is_dated: bool = True) -> str:
    dated = f'<meta property="article:published_time" content="{one.day}T20:05:00Z">'
    return (
        f'<head><meta charset="utf-8"><title>{one.title} | {OUTLET}</title>'
        f'<meta property="og:title" content="{one.title}"><meta property="og:type" content="article">'
        f'<meta property="og:site_name" content="{OUTLET}">{dated if is_dated else ""}'
        f'<link rel="canonical" href="{url_of(one)}">{more}</head>'
    )


MENU = "".join(
    f'<li><a href="/{name.lower()}">{name}</a></li>'
    for name in ("Home", "World", "Politics", "Sport", "Business", "Opinion", "Video", "Weather")
)


def cards(one: Dispatch) -> str:
    return "".join(
        f'<div class="card"><a href="{link(title)}"><img src="/i.jpg" alt=""><h3>{title}</h3></a>'
        f"<span class=date>May {number}, 2022</span><p>Read what our reporters found out.</p></div>"
        for number, title in enumerate(one.other, 2)
    )


COMMENTS = (
    '<div id="comments" class="comments-area"><h3>2 thoughts on this report</h3><ol><li>'
    "<p>My cousin lives there and says that at least 60 people were killed, nobody tells the truth "
    "any more in this country and it is a shame.</p></li><li><p>Prayers for the families of the "
    "dead. When will the government do something about it?</p></li></ol></div>"
    '<div id="respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published. '
    "Required fields are marked *</p><textarea></textarea><input type=submit></form></div>"
)
FOOT = (
    "<footer><p>© 2024 The Harbour Post. All rights reserved. No part of this site may be copied "
    "without written permission of the publishers.</p><ul><li><a href=/about>About us</a></li>"
    "<li><a href=/contact>Contact</a></li><li><a href=/privacy>Privacy</a></li></ul></footer>"
)
SHARE = (
    '<ul class="share-bar"><li><a href="#">Facebook</a></li><li><a href="#">Twitter</a></li>'
    '<li><a href="#">WhatsApp</a></li><li><a href="#">Email</a></li></ul>'
)
