"""The layouts: each a function from a dispatch to a page, in the manner of one kind of news site.

A layout calls `woven` to put other reports' links between the paragraphs in its own way.
"""

from collections.abc import Callable

from tests.pages.chrome import (
    COMMENTS,
    FOOT,
    MENU,
    OUTLET,
    SHARE,
    anchor,
    cards,
    head,
    link,
    linked,
    url_of,
)
from tests.pages.dispatches import Dispatch

Layout = Callable[[Dispatch], str]


def woven(one: Dispatch, box: Callable[[str], str], *, at: int = 2, n: int = 1) -> str:
    """Return the paragraphs with boxes of links to other reports after the second one."""
    parts = [f"<p>{paragraph}</p>" for paragraph in one.paragraphs]
    parts.insert(at, "".join(box(title) for title in one.related[:n]))
    return "\n".join(parts)


def wordpress_classic(one: Dispatch) -> str:
    body = woven(
        one, lambda t: f'<div class="also-read"><strong>Also Read:</strong> {anchor(t)}</div>'
    )
    return (
        f"<!DOCTYPE html><html lang=en-US>{head(one)}<body class='single single-post'>"
        f"<nav id=nav><ul>{MENU}</ul></nav><div id=content><div class='post hentry'>"
        f"<h1 class=entry-title>{one.title}</h1><div class=entry-meta>Posted on <time class="
        f"'entry-date published' datetime={one.day}>{one.shown}</time> by <span class=author>"
        f"{one.byline}</span></div><div class=entry-content>{body}"
        f"<div id=jp-relatedposts class=jp-relatedposts><h3><em>Related</em></h3>"
        f"<p>{anchor(one.related[1])}</p><p>{anchor(one.related[2])}</p></div></div></div>"
        f"{COMMENTS}</div><div id=sidebar><h2>Latest</h2>{cards(one)}</div>{FOOT}</body></html>"
    )


def wordpress_blocks(one: Dispatch) -> str:
    body = woven(one, lambda t: f"<p><strong>Also Read: {anchor(t)}</strong></p>", n=2)
    picture = (
        '<figure class="wp-block-image"><img src=a.jpg><figcaption class="wp-element-caption">'
        f"{one.caption}</figcaption></figure>"
    )
    return (
        f"<!DOCTYPE html><html lang=en>{head(one, linked(one))}<body><header class=wp-block-group>"
        f"<ul>{MENU}</ul></header><main><h1 class=wp-block-post-title>{one.title}</h1>{picture}"
        f"<div class='entry-content wp-block-post-content'>{body}</div>{SHARE}"
        f"<h2 class='wp-block-heading'>More from {OUTLET}</h2>{cards(one)}</main>{FOOT}</body></html>"
    )


def drupal(one: Dispatch) -> str:
    body = woven(one, lambda t: f"<p><em>See also: {anchor(t)}</em></p>")
    return (
        f"<!DOCTYPE html><html lang=en dir=ltr>{head(one)}<body class='path-node page-node-type-article'>"
        f"<div role=navigation><ul class=menu>{MENU}</ul></div><div class=region-content>"
        f"<article role=article class='node node--type-article'><h1><span>{one.title}</span></h1>"
        f"<footer class=node__meta>Submitted by <span>{one.byline}</span> on {one.shown}</footer>"
        f"<div class=node__content><div class='clearfix text-formatted field field--name-body'>{body}"
        f"</div><div class='field field--name-field-tags'><div>Tags</div><a href=/t/1>War</a>"
        f"<a href=/t/2>Army</a></div></div></article></div><div class=region-sidebar>"
        f"<h2>Most viewed</h2>{cards(one)}</div>{FOOT}</body></html>"
    )


def broadcaster(one: Dispatch) -> str:
    blocks = [
        f'<div data-component="text-block" class="ssrcss-7uxr49"><p class="ssrcss-1q0x1qg">{p}</p></div>'
        for p in one.paragraphs
    ]
    links = "".join(f"<li>{anchor(t)}</li>" for t in one.related)
    blocks.insert(
        3,
        f'<div data-component="links-block" class="ssrcss-1e2p related"><ul role=list>{links}</ul></div>',
    )
    blocks.insert(4, f"<h2 class=ssrcss-y2fd7s>{one.heading}</h2>")
    blocks.insert(
        1,
        '<div data-component="image-block"><figure><img><div class="ssrcss-caption">'
        f"<span>Image caption, </span>{one.caption}</div></figure></div>",
    )
    return (
        f"<!DOCTYPE html><html lang=en-GB>{head(one, linked(one))}<body><div id=root><nav><ul>{MENU}</ul>"
        f"</nav><main id=main-content><article class=ssrcss-pv1rh6><header><h1>{one.title}</h1>"
        f"<time datetime={one.day}T11:32:00Z>{one.shown}</time></header>{''.join(blocks)}"
        f"<section data-component=tag-list><h2>Related Topics</h2><a href=/t>War</a></section></article>"
        f"<section><h2>Top stories</h2>{cards(one)}</section></main>{FOOT}</div></body></html>"
    )


def quality_paper(one: Dispatch) -> str:
    rich = "<aside class='element element-rich-link'><a href='{}'><div>{}</div><span>Read more</span></a></aside>"
    body = woven(one, lambda t: rich.format(link(t), t))
    return (
        f"<!DOCTYPE html><html lang=en>{head(one, linked(one))}<body><header><ul>{MENU}</ul></header>"
        f"<main><h1 class=dcr-y70er3>{one.title}</h1><address aria-label='Contributor info'>"
        f"<a rel=author href=/p>{one.byline}</a></address><figure><img><figcaption>{one.caption}"
        f"</figcaption></figure><div id=maincontent class=article-body-commercial-selector>{body}"
        "<div class='contributions-epic'><p>Since you’re here, we have a small favour to ask. More "
        "people are reading us than ever, but fewer are paying for it. Support us from as little as "
        "one crown.</p><p><a href=/give>Support us</a></p></div></div>"
        f"<div class=submeta>Topics <a href=/w>World</a></div></main><section>{cards(one)}</section>"
        f"{FOOT}</body></html>"
    )


def gulf_broadcaster(one: Dispatch) -> str:
    items = "".join(
        f"<li><span class=screen-reader-text>list {n} of 3</span><a class=article-card href={link(t)}>{t}</a></li>"
        for n, t in enumerate(one.related, 1)
    )
    box = (
        f"<div class='more-on'><h2 class=more-on__heading>Recommended Stories</h2><ul>{items}</ul>"
        "<span class=screen-reader-text>end of list</span></div>"
    )
    parts = [f"<p>{p}</p>" for p in one.paragraphs]
    parts.insert(2, box)
    return (
        f"<!DOCTYPE html><html lang=en>{head(one, linked(one))}<body><div id=root><header>{MENU}</header>"
        f"<main id=main-content-area><header class=article-header><h1>{one.title}</h1>"
        f"<p class='article__subhead'><em>Officials fear that the number will rise.</em></p></header>"
        f"<figure class=article-featured-image><img><figcaption>{one.caption}</figcaption></figure>"
        f"<div class='wysiwyg wysiwyg--all-content'>{''.join(parts)}</div>"
        f"<div class=article-source>Source: News Agencies</div></main><aside>{cards(one)}</aside>{FOOT}"
        "</div></body></html>"
    )


def metered_paper(one: Dispatch) -> str:
    columns = [
        f"<div class='css-s99gbd StoryBodyCompanionColumn'><div class=css-53u6y8><p class=css-at9mc1>{p}"
        "</p></div></div>"
        for p in one.paragraphs
    ]
    ad = "<div class='css-142l3g4 ad-slot'><p>Advertisement</p><a href=#after>SKIP ADVERTISEMENT</a></div>"
    columns.insert(2, ad)
    columns.insert(4, f"<div class=related-links><p>{anchor(one.related[0])}</p></div>")
    return (
        f"<!DOCTYPE html><html lang=en>{head(one, linked(one, isAccessibleForFree='False'))}<body>"
        f"<div id=app><nav>{MENU}</nav><main><article id=story><h1>{one.title}</h1><p class=byline>By "
        f"<span itemprop=name>{one.byline}</span></p><section name=articleBody>{''.join(columns)}"
        f"</section></article></main>{FOOT}</div></body></html>"
    )


def agency(one: Dispatch) -> str:
    parts = [f"<p>{p}</p>" for p in one.paragraphs]
    parts.insert(
        3,
        f"<div class='HtmlModule related-stories'><div>RELATED COVERAGE</div><ul><li>{anchor(one.related[0])}"
        f"</li><li>{anchor(one.related[1])}</li></ul></div>",
    )
    return (
        f"<!DOCTYPE html><html lang=en>{head(one, linked(one))}<body class=Page-body><div class=Page-header>"
        f"<ul>{MENU}</ul></div><main><h1 class=Page-headline>{one.title}</h1><div class=Page-byline>By "
        f"<span class=author-name>{one.byline}</span></div><div class=Page-lead><figcaption class="
        f"Figure-caption>{one.caption}</figcaption></div><div class='RichTextStoryBody RichTextBody'>"
        f"{''.join(parts)}</div></main><div class=Page-below><h2>Most read</h2>{cards(one)}</div>{FOOT}"
        "</body></html>"
    )


def wire_of_divs(one: Dispatch) -> str:
    parts = [
        f'<div data-testid="paragraph-{n}" class="text__text__1FZLe article-body__paragraph__2-BtD">{p}</div>'
        for n, p in enumerate(one.paragraphs)
    ]
    parts.insert(
        2,
        f"<div class='article-body__read-next'><h2>Read Next</h2><a href={link(one.related[0])}>"
        f"{one.related[0]}</a></div>",
    )
    return (
        f"<!DOCTYPE html><html lang=en>{head(one, linked(one))}<body><div id=fusion-app><header>{MENU}"
        f"</header><main><article><h1 data-testid=Heading>{one.title}</h1><div class=article-body>"
        f"{''.join(parts)}<p>Our Standards: <a href=/trust>The Harbour Post Principles.</a></p>"
        f"<p>Reporting by {one.byline}; Editing by Piet Rook</p></div></article></main>"
        f"<div class=read-next>{cards(one)}</div>{FOOT}</div></body></html>"
    )


def tables_of_1997(one: Dispatch) -> str:
    body = "<BR><BR>\n".join(one.paragraphs)
    return (
        f"<HTML><HEAD><TITLE>{one.title}</TITLE></HEAD><BODY BGCOLOR=#FFFFFF><TABLE WIDTH=100% BORDER=0>"
        f"<TR><TD COLSPAN=2 BGCOLOR=#003366><FONT COLOR=white SIZE=5>{OUTLET}</FONT></TD></TR><TR>"
        "<TD WIDTH=120 VALIGN=top><FONT SIZE=1><A HREF=/>Front page</A><BR><A HREF=/world>World</A><BR>"
        "<A HREF=/sport>Sport</A><BR><A HREF=/classifieds>Classifieds</A><BR><A HREF=/weather>Weather</A>"
        f"</FONT></TD><TD VALIGN=top><FONT FACE=Arial SIZE=4><B>{one.title}</B></FONT><BR><FONT SIZE=2>"
        f"By {one.byline}<BR>{one.shown}</FONT><P><FONT FACE='Times New Roman' SIZE=3>{body}</FONT>"
        "<P><FONT SIZE=1><A HREF=/index.html>Back to the front page</A></FONT></TD></TR></TABLE>"
        "<CENTER><FONT SIZE=1>Copyright 1997 The Harbour Post</FONT></CENTER></BODY></HTML>"
    )


def preformatted(one: Dispatch) -> str:
    import textwrap

    body = "\n\n".join(textwrap.fill(p, 66) for p in one.paragraphs)
    return (
        f"<html><head><title>{one.title}</title></head><body><a href=/>[Archive index]</a> "
        f"<a href=/next>[Next]</a><hr><pre>\n{one.title.upper()}\n\n{body}\n</pre><hr><a href=/>[Archive "
        "index]</a></body></html>"
    )


def tag_soup(one: Dispatch) -> str:
    parts = [f"<p><font size=2>{p}" for p in one.paragraphs]
    parts.insert(3, f"<p><b>READ ALSO: </font><a href={link(one.related[0])}>{one.related[0]}</a>")
    return (
        f"<html><title>{one.title}</title><body><center><div class=top><b><i>{OUTLET}</b></i></div>"
        f"</center><div id=story><h1>{one.title}</h2><span class=byline>By {one.byline}</span>"
        f"{''.join(parts)}</div></div></td></tr><div class=footer>&copy 2003 {OUTLET} &nbsp; <a href=/>"
        "Home</a></body>"
    )


def amp(one: Dispatch) -> str:
    body = woven(one, lambda t: f"<div class='related-inline'><p>Read more: {anchor(t)}</p></div>")
    return (
        f"<!doctype html><html ⚡ lang=en>{head(one, linked(one))}<body><amp-sidebar id=s layout=nodisplay>"
        f"<ul>{MENU}</ul></amp-sidebar><article class=amp-wp-article><header><h1 class=amp-wp-title>"
        f"{one.title}</h1><div class=amp-wp-byline>{one.byline}</div></header><figure><amp-img src=a.jpg>"
        f"</amp-img><figcaption>{one.caption}</figcaption></figure><div class=amp-wp-article-content>"
        f"{body}</div></article><amp-list src=/more></amp-list>{FOOT}</body></html>"
    )


def print_view(one: Dispatch) -> str:
    body = "".join(f"<p>{p}</p>" for p in one.paragraphs)
    return (
        f"<html><head><title>Print: {one.title}</title><meta property='og:url' content='{url_of(one)}?print=1'>"
        f"</head><body onload='window.print()'><div class=printheader>{OUTLET} | www.harbourpost.example</div>"
        f"<h1>{one.title}</h1><div>By {one.byline}</div><div>{one.shown}</div>{body}<hr><div>This article "
        f"was printed from {OUTLET}: {url_of(one)}</div><div>© {OUTLET}</div></body></html>"
    )


def shell(one: Dispatch) -> str:
    text = "\n\n".join(one.paragraphs)
    return (
        f"<!DOCTYPE html><html lang=en>{head(one, linked(one, articleBody=text))}<body><noscript>You need "
        "to enable JavaScript to run this app.</noscript><div id=root><div class=spinner>Loading…</div>"
        f"</div><script>window.__STATE__={{}}</script></body></html>"
    )


def cookie_wall(one: Dispatch) -> str:
    wall = "".join(
        f"<p>{p}</p>"
        for p in (
            "We and our 847 partners store and/or access information on a device, such as cookies, and "
            "process personal data, such as unique identifiers, for the purposes described below.",
            "You may click to consent to our and our partners’ processing as described above. Or you may "
            "click to refuse to consent, or open more detailed information and change your preferences.",
            "Your preferences will apply to this website only. You can change your preferences at any "
            "time by returning to this site or visiting our privacy policy.",
        )
        * 2
    )
    body = woven(one, lambda t: f"<p class=inline-link>{anchor(t)}</p>")
    return (
        f"<!DOCTYPE html><html lang=en>{head(one, linked(one))}<body><div id=consent-overlay class="
        f"'cmp cookie-consent' role=dialog><h2>We value your privacy</h2>{wall}<button>AGREE</button></div>"
        f"<nav><ul>{MENU}</ul></nav><div class=article><h1>{one.title}</h1><div class=article__body>{body}"
        f"</div></div>{FOOT}</body></html>"
    )


def arabic_outlet(one: Dispatch) -> str:
    menu = "".join(
        f"<li><a href=/{n}>{w}</a></li>"
        for n, w in enumerate(("الرئيسية", "أخبار", "سياسة", "رياضة"))
    )
    body = woven(one, lambda t: f"<p>Read also: {anchor(t)}</p>")
    return (
        f"<!DOCTYPE html><html lang=ar dir=rtl>{head(one)}<body><div class=header><ul>{menu}</ul></div>"
        f"<div class=content-wrapper><div class=news-title><h1 dir=ltr>{one.title}</h1></div>"
        f"<div class=news-date>{one.shown}</div><div class=news-details dir=ltr style='text-align:left'>"
        f"{body}</div><div class=tags><p>كلمات مفتاحية: الجيش، الحرب، المدنيون، القصف المدفعي اليوم</p></div>"
        "</div><div class=related-news><h3>أخبار ذات صلة</h3><ul><li><a href=/a>مقتل تسعة أشخاص في هجوم على "
        "مطحنة</a></li></ul></div><div class=footer>جميع الحقوق محفوظة</div></body></html>"
    )


def blog(one: Dispatch) -> str:
    body = "<br><br>\n".join(one.paragraphs)
    return (
        f"<html lang=en><head><title>{OUTLET}: {one.title}</title></head><body><div id=header><h1>{OUTLET}"
        f"</h1></div><div id=main><div class='post hentry'><h3 class='post-title entry-title'>{one.title}"
        f"</h3><div class=date-header><span>{one.shown}</span></div><div class='post-body entry-content'>"
        f"<div class=separator><img></div>{body}</div><div class=post-footer>Posted by {one.byline} at 9:15 "
        "PM <a href=#c>3 comments:</a></div></div></div><div id=sidebar><h2>Blog Archive</h2><ul><li>"
        "<a href=/2019>2019 (31)</a></li><li><a href=/2018>2018 (77)</a></li></ul></div></body></html>"
    )


def subcontinental(one: Dispatch) -> str:
    body = woven(one, lambda t: f"<p><strong>ALSO READ | {anchor(t)}</strong></p>", n=3)
    return (
        f"<!DOCTYPE html><html lang=en>{head(one, linked(one))}<body><div class=menu><ul>{MENU}</ul></div>"
        f"<section class=detail><h1>{one.title}</h1><h2 class=sortDec>The toll may go up, officials said.</h2>"
        f"<div class=dateTime>Updated on {one.shown} IST</div><div class=storyDetail><div class=ad>Advertisement"
        f"</div>{body}<p>(This story has been published from a wire agency feed without modifications to the "
        "text.)</p><div class=newsletter-box><p>Get latest updates in your inbox. Sign up for the daily "
        "newsletter now!</p></div><p><a href=#>Follow us on Google News</a></p></div></section><div class="
        f"recommended>{cards(one)}</div>{FOOT}</body></html>"
    )


def press_release(one: Dispatch) -> str:
    rows = "".join(f"<tr><td class=body>{p}</td></tr>" for p in one.paragraphs)
    return (
        f"<html><head><title>Press Release</title></head><body><table align=center width=600><tr><td><b>"
        "MINISTRY OF DEFENCE</b><br>Directorate of Information</td></tr><tr><td>FOR IMMEDIATE RELEASE</td>"
        f"</tr><tr><td align=center><b>{one.title}</b></td></tr>{rows}<tr><td>- END -</td></tr><tr><td>"
        "<a href=/>Home</a> | <a href=/releases>Releases</a> | <a href=/contact>Contact</a></td></tr></table>"
        "</body></html>"
    )


def un_site(one: Dispatch) -> str:
    body = woven(
        one,
        lambda t: (
            f"<div class='view-related-stories field'><h3>Related Stories</h3><div>{anchor(t)}</div></div>"
        ),
    )
    return (
        f"<!DOCTYPE html><html lang=en>{head(one)}<body><div class=audio-player>Play Audio 2:31</div>"
        f"<nav>{MENU}</nav><main role=main><h1 class=page-header>{one.title}</h1><div class=story-media>"
        f"<img><div class='image-credit'>{one.caption}</div></div><div class='field--name-field-text-column'>"
        f"{body}</div></main><aside><h2>Subscribe</h2><p>Receive daily updates directly in your inbox.</p>"
        f"</aside>{FOOT}</body></html>"
    )


def paywall_stub(one: Dispatch) -> str:
    body = "".join(f"<p>{p}</p>" for p in one.paragraphs[:2])
    return (
        f"<!DOCTYPE html><html lang=en>{head(one, linked(one, isAccessibleForFree=False))}<body><nav>{MENU}"
        f"</nav><article><h1>{one.title}</h1><div class=article-body>{body}</div><div class='paywall "
        "subscriber-only'><h2>Subscribe to continue reading</h2><p>Already a subscriber? <a href=/login>Sign "
        "in</a></p><p>Get unlimited access for one crown a week. Cancel anytime.</p></div></article>"
        f"<section>{cards(one)}</section>{FOOT}</body></html>"
    )


def tabloid(one: Dispatch) -> str:
    parts = [f"<p class=mol-para-with-font>{p}</p>" for p in one.paragraphs]
    for number, at in ((0, 2), (1, 5)):
        parts.insert(
            at,
            f"<div class='art-ins mol-factbox floatRHS'><h3>RELATED ARTICLES</h3><ul><li>"
            f"{anchor(one.related[number])}</li></ul></div>"
            f"<p class=imageCaption>{one.caption}</p>",
        )
    parts.append(
        "<div class='newsletter-signup'><p>Sign up for our evening briefing, sent to a million readers.</p></div>"
    )
    return (
        f"<html lang=en>{head(one)}<body><div id=page-container><ul>{MENU}</ul><div id=js-article-text><h2>"
        f"{one.title}</h2><ul class=mol-bullets-with-font><li><strong>{one.heading}</strong></li></ul>"
        f"<p class=author-section>By {one.byline}</p><div itemprop=articleBody>{''.join(parts)}</div></div>"
        f"<div class=puff-list>{cards(one)}</div>{COMMENTS}</div>{FOOT}</body></html>"
    )


def bare_links(one: Dispatch) -> str:
    parts = [f"<p>{p}</p>" for p in one.paragraphs]
    parts.insert(3, f"<p>{anchor(one.related[0])}</p>")
    parts.insert(5, f"<h3>{anchor(one.related[1])}</h3>")
    return (
        f"<!DOCTYPE html><html lang=en>{head(one)}<body><div class=wrap><div class=nav>{MENU}</div><div class="
        f"article-text><h1>{one.title}</h1>{''.join(parts)}</div><div class=bottom>{cards(one)}</div></div>"
        f"{FOOT}</body></html>"
    )


def article_cards_below(one: Dispatch) -> str:
    body = "".join(f"<p>{p}</p>" for p in one.paragraphs)
    teasers = "".join(
        f"<article class=teaser><h2>{anchor(t)}</h2><time datetime=2022-05-0{n}>May {n}</time><p>Our reporters "
        "went to see what had become of the place after the event, and whom they met there.</p></article>"
        for n, t in enumerate(one.other, 1)
    )
    return (
        f"<!DOCTYPE html><html lang=en>{head(one, linked(one))}<body><main><article class=full><h1>{one.title}"
        f"</h1><div class=text>{body}</div></article><div class=list>{teasers}</div></main>{FOOT}</body></html>"
    )


LAYOUTS: tuple[Layout, ...] = (
    wordpress_classic,
    wordpress_blocks,
    drupal,
    broadcaster,
    quality_paper,
    gulf_broadcaster,
    metered_paper,
    agency,
    wire_of_divs,
    tables_of_1997,
    preformatted,
    tag_soup,
    amp,
    print_view,
    shell,
    cookie_wall,
    arabic_outlet,
    blog,
    subcontinental,
    press_release,
    un_site,
    paywall_stub,
    tabloid,
    bare_links,
    article_cards_below,
)
