"""More layouts, written before the reader was tried on them: what it had not been made for."""

import json

from tests.pages.chrome import FOOT, MENU, OUTLET, anchor, cards, head, link, linked, url_of
from tests.pages.dispatches import Dispatch
from tests.pages.layouts import Layout


def amp_with_lists(one: Dispatch) -> str:
    """Return an AMP page with a list of reports and an advertisement between the paragraphs."""
    items = "".join(f"<div role=listitem>{anchor(t)}</div>" for t in one.related)
    parts = [f"<p>{p}</p>" for p in one.paragraphs]
    parts.insert(3, f"<div class=amp-readalso><h4>Read Also</h4>{items}</div>")
    parts.insert(
        2, "<div class=ampad><span>Advertisement</span><amp-ad type=doubleclick></amp-ad></div>"
    )
    return (
        f"<!doctype html><html amp lang=en>{head(one, linked(one))}<body><amp-sidebar id=s><ul>{MENU}</ul>"
        f"</amp-sidebar><header><a href=/>{OUTLET}</a></header><article><h1>{one.title}</h1>"
        f"<div class=meta>By {one.byline} | {one.shown}</div><amp-img src=a.jpg></amp-img>"
        f"<p class=amp-wp-caption-text>{one.caption}</p>{''.join(parts)}"
        f"<div class=amp-taxonomy>Categories: <a href=/w>World</a></div></article>{FOOT}</body></html>"
    )


def print_of_cms(one: Dispatch) -> str:
    """Return a print view: source and address on top and at the foot, no menus."""
    body = "".join(f"<p>{p}</p>" for p in one.paragraphs)
    return (
        f"<html lang=en><head><title>{one.title}</title><meta name=robots content=noindex></head>"
        f"<body class=printpage onload='window.print()'><div class=printhead><b>{OUTLET}</b> &mdash; "
        f"Printed from {url_of(one)}</div><hr><h2>{one.title}</h2><p class=by>By {one.byline}<br>"
        f"{one.shown}</p>{body}<hr><p class=printfoot>Copyright 2022 {OUTLET}. This article was "
        f"printed from: {url_of(one)}</p><a href='javascript:window.close()'>Close window</a>"
        "</body></html>"
    )


def fading_wall(one: Dispatch) -> str:
    """Return the beginning of a report that fades into an offer."""
    body = "".join(f"<p>{p}</p>" for p in one.paragraphs[:2])
    return (
        f"<!DOCTYPE html><html lang=en>{head(one)}<body><header>{MENU}</header><main><h1>{one.title}</h1>"
        f"<p class=author>{one.byline}</p><div class='story-text fade-out'>{body}</div><div class="
        "'gate gate--premium'><h3>This article is for subscribers only.</h3><p>To continue reading, "
        "choose one of our plans. You can cancel at any time, and the first month costs one crown."
        "</p><a href=/plans>See plans</a><p>Already a subscriber? <a href=/login>Log in</a></p></div>"
        f"</main><section>{cards(one)}</section>{FOOT}</body></html>"
    )


def forum_thread(one: Dispatch) -> str:
    """Return a thread whose first post is the report, with answers below it."""
    body = "<br><br>".join(one.paragraphs)
    answers = "".join(
        f"<div class='post reply' id=p{n}><div class=postprofile>user{n}</div><div class=content>{words}"
        "</div></div>"
        for n, words in enumerate(
            (
                "I heard there were at least a hundred killed, they never tell us the whole truth and "
                "nobody will be punished for it as always.",
                "Stop spreading rumours. My uncle is a driver there and he says that only two people "
                "were hurt and none of them killed.",
            ),
            2,
        )
    )
    return (
        f"<!DOCTYPE html><html lang=en><head><title>{one.title} - Harbour Forum</title></head><body class="
        f"viewtopic><ul>{MENU}</ul><h2 class=topic-title>{one.title}</h2><div class='post first' id=p1>"
        f"<div class=postprofile>newsbot<br>Posts: 3021</div><p class=author>by {one.byline} » {one.shown}"
        f"</p><div class=content>{body}</div></div><div id=comments>{answers}</div>{FOOT}</body></html>"
    )


def loud_tabloid(one: Dispatch) -> str:
    """Return a tabloid page with links in capitals between all its paragraphs."""
    parts = [f"<p>{p}</p>" for p in one.paragraphs]
    parts.insert(4, f"<p><b>SEE ALSO: {anchor(one.related[2])}</b></p>")
    parts.insert(
        3,
        f"<p class=mol-para-with-font><strong>READ MORE:&nbsp;{anchor(one.related[1])}</strong></p>",
    )
    parts.insert(
        1, f"<p><a href='{link(one.related[0])}'><b>READ MORE: {one.related[0]}</b></a></p>"
    )
    parts.insert(2, f"<div class=imageCaption>{one.caption}</div>")
    return (
        f"<!DOCTYPE html><html lang=en>{head(one, linked(one))}<body><div class=nav>{MENU}</div>"
        f"<div class=article-text><h2>{one.title}</h2><ul class=mol-bullets><li><strong>Police say the "
        f"number may rise</strong></li></ul><p class='author-section byline-plain'>By <a class=author>"
        f"{one.byline}</a></p>{''.join(parts)}<div class='shareArticles'><h3>Share this article</h3></div>"
        f"</div><div class=puff><h3>DON'T MISS</h3>{cards(one)}</div>{FOOT}</body></html>"
    )


def state_of_script(one: Dispatch) -> str:
    """Return a shell whose text stands only in the state of a script, not in linked data."""
    blocks = [{"type": "paragraph", "data": {"text": f"<p>{p}</p>"}} for p in one.paragraphs]
    state = {
        "props": {
            "pageProps": {
                "article": {"title": one.title, "slug": one.slug, "body": blocks, "words": 420},
                "related": [{"title": t, "path": link(t)} for t in one.related],
            }
        },
        "page": "/news/[slug]",
    }
    return (
        f"<!DOCTYPE html><html lang=en>{head(one)}<body><div id=__next><header>{MENU}</header>"
        "<main><div class=spinner>Loading…</div></main></div><script id=__NEXT_DATA__ type="
        f"'application/json'>{json.dumps(state)}</script></body></html>"
    )


def tables_of_2005(one: Dispatch) -> str:
    """Return nested tables: menu, report and margin are cells, the picture a table in the text."""
    picture = (
        "<table align=right width=200 cellpadding=3><tr><td><img src=a.gif width=200></td></tr><tr>"
        f"<td class=photocaption><font size=1>{one.caption}</font></td></tr></table>"
    )
    box = (
        "<table align=left width=180 bgcolor=#eeeeee><tr><td><b>RELATED STORIES</b></td></tr>"
        + "".join(f"<tr><td>&#149; {anchor(t)}</td></tr>" for t in one.related)
        + "</table>"
    )
    parts = [f"<p class=storytext>{p}" for p in one.paragraphs]
    parts.insert(1, picture)
    parts.insert(4, box)
    return (
        f"<HTML><HEAD><TITLE>{OUTLET}: {one.title}</TITLE></HEAD><BODY><TABLE width=760><TR><TD colspan=3>"
        f"{MENU}</TD></TR><TR><TD width=130 valign=top><font size=1>{MENU}</font></TD><TD width=450>"
        f"<TABLE><TR><TD><font size=5><b>{one.title}</b></font></TD></TR><TR><TD class=byline>By "
        f"{one.byline}<br>{one.shown}</TD></TR><TR><TD>{''.join(parts)}</TD></TR></TABLE></TD>"
        f"<TD width=180 valign=top>{cards(one)}</TD></TR></TABLE><center><font size=1>Copyright 2005 "
        f"{OUTLET}</font></center></BODY></HTML>"
    )


def rtl_edition(one: Dispatch) -> str:
    """Return the English page of an Arabic site: frame and links around it are Arabic."""
    parts = [f"<p dir=ltr>{p}</p>" for p in one.paragraphs]
    arabic = ("مقتل تسعة في هجوم على مطحنة قرب أورلن", "الشرطة تبحث عن المهاجمين في القصب")
    links = "".join(f"<li><a href=/ar/{n}>{t}</a></li>" for n, t in enumerate(arabic))
    parts.insert(3, f"<div class=related-news dir=rtl><h4>اقرأ أيضا</h4><ul>{links}</ul></div>")
    return (
        f"<!DOCTYPE html><html lang=en dir=rtl>{head(one)}<body><nav><ul><li><a href=/>الرئيسية</a></li>"
        f"<li><a href=/p>سياسة</a></li></ul></nav><div class=col-md-8><h1 dir=ltr>{one.title}</h1><div "
        f"class=post-meta>{one.shown}</div><div class=post-content>{''.join(parts)}</div><div class="
        "post-tags>الوسوم: <a href=/t/1>أورلن</a></div></div><div class=col-md-4><h3>الأكثر قراءة</h3>"
        f"<ul>{links}</ul></div><footer>جميع الحقوق محفوظة</footer></body></html>"
    )


def cyrillic_edition(one: Dispatch) -> str:
    """Return the English page of a site in Russian."""
    parts = [f"<p>{p}</p>" for p in one.paragraphs]
    parts.insert(
        2,
        "<div class=read-also><p>Читайте также: <a href=/ru/2>Полиция ищет нападавших</a></p></div>",
    )
    return (
        f"<!DOCTYPE html><html lang=en>{head(one)}<body><div class=menu><a href=/>Главная</a> <a href=/n>"
        f"Новости</a></div><div class=article><h1>{one.title}</h1><span class=article__date>{one.shown}"
        f"</span><div class=article__text>{''.join(parts)}</div><div class=article__share>Поделиться"
        "</div><div class=article__tags>Теги: <a href=/t>происшествия</a></div></div><div class=comments>"
        "<h3>Комментарии</h3><p>Погибло не меньше сорока человек, все молчат.</p></div><div class=footer>"
        "Все права защищены</div></body></html>"
    )


def channel_mirror(one: Dispatch) -> str:
    """Return the copy of a post of a messenger's channel: one block, breaks for paragraphs."""
    body = "<br/><br/>".join(one.paragraphs)
    return (
        f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{OUTLET} – Channel</title><meta property="
        f"'og:title' content='{OUTLET}'><meta property='og:site_name' content='Messenger'></head><body>"
        "<div class='tgme_page_widget'><div class='tgme_widget_message'><div class="
        f"tgme_widget_message_author><a>{OUTLET}</a></div><div class='tgme_widget_message_text js-message_text'>"
        f"<b>{one.title}</b><br/><br/>{body}</div><div class=tgme_widget_message_footer><span>12.3K views"
        f"</span><time datetime='{one.day}T20:05:00+00:00'>20:05</time></div></div></div></body></html>"
    )


def newsletter_site(one: Dispatch) -> str:
    """Return a page of a newsletter: subscription boxes between paragraphs, a list of posts below."""
    box = (
        "<div class='subscription-widget-wrap'><div class=preamble><p>The Reed Letter is written by two "
        "people. To receive new posts and support our work, become a subscriber.</p></div><form>"
        "<input type=email><button>Subscribe</button></form></div>"
    )
    parts = [f"<p>{p}</p>" for p in one.paragraphs]
    parts.insert(
        5,
        f"<div class='digest-post-embed'><a href='{link(one.related[0])}'><h4>{one.related[0]}</h4>"
        "</a></div>",
    )
    parts.insert(2, box)
    return (
        f"<!DOCTYPE html><html lang=en>{head(one, linked(one))}<body><div class=main-menu>{MENU}</div><article>"
        f"<div class=post-header><h1 class=post-title>{one.title}</h1><div class=byline-wrapper><a class="
        f"author-name>{one.byline}</a><div>{one.shown}</div></div></div><div class='body markup'>"
        f"{''.join(parts)}</div></article><div class=comments-page><h4>Discussion about this post</h4><p>"
        f"Thank you for this. I lived there for eleven years and nothing has changed.</p></div>{cards(one)}"
        f"{FOOT}</body></html>"
    )


def list_of_links(one: Dispatch) -> str:
    """Return a page whose links in the text are bulleted paragraphs that begin with a mark."""
    parts = [f"<p>{p}</p>" for p in one.paragraphs]
    parts.insert(5, f"<p>» {anchor(one.related[2])}</p>")
    parts.insert(4, f"<p>ALSO READ | {anchor(one.related[1])}</p>")
    parts.insert(
        2, f"<p><em>Related story: <a href='{link(one.related[0])}'>{one.related[0]}</a></em></p>"
    )
    return (
        f"<!DOCTYPE html><html lang=en>{head(one)}<body><div id=top>{MENU}</div><div class=story_details>"
        f"<h1>{one.title}</h1><h2 class=strap>Officials fear that the number will rise</h2><div class="
        f"publish-date>{one.shown}</div><div class=story_img><img src=a.jpg><span class=img_cap>{one.caption}"
        f"</span></div>{''.join(parts)}<p>(With inputs from agencies)</p><div class=tag_list>Tags: <a "
        f"href=/t>Army</a></div></div><div class=rhs>{cards(one)}</div>{FOOT}</body></html>"
    )


LATER_LAYOUTS: tuple[Layout, ...] = (
    amp_with_lists,
    print_of_cms,
    fading_wall,
    forum_thread,
    loud_tabloid,
    state_of_script,
    tables_of_2005,
    rtl_edition,
    cyrillic_edition,
    channel_mirror,
    newsletter_site,
    list_of_links,
)
