import contextlib

import pytest

from rashomon.sources.limits import MOST_ELEMENTS
from rashomon.sources.pages.page import read_reports
from tests.clock import assert_within


def read_page(content):
    (report,) = read_reports(content)
    return report.text, report.fields


PARAGRAPHS = [
    "Gunmen attacked a mill near Orlen on Friday, killing nine people, police said.",
    "The attackers came on foot before dawn and fled when soldiers arrived from the garrison.",
    "“We hid in the well,” said a miller who asked not to be named because he feared revenge.",
    "The governor has called for three days of mourning and promised the families a pension.",
]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Nine die at mill | Harbour Post</title>
<meta property="og:title" content="Nine die at mill | Harbour Post">
<meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2019-03-08T20:05:00Z">
<link rel="canonical" href="https://post.example/2019/03/08/mill">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle",
"datePublished": "2019-03-08", "dateModified": "2019-03-09"}}]}}</script></head>
<body><nav><a href="/">Home</a> <a href="/war">War</a></nav><article><h1>Nine die at mill</h1>
<time datetime="2019-03-08">8 March</time>{BODY}</article><footer>Imprint</footer></body></html>"""


@pytest.mark.parametrize("how", ["hidden", 'style="display: none"', 'style="visibility:hidden"'])
def test_what_a_page_hides_is_not_read(how):
    claim = f"<p {how}>The army claimed responsibility for the attack on the mill.</p>"
    text, _ = read_page(PAGE.replace("</article>", f"{claim}</article>"))
    assert "killing nine people" in text
    assert "responsibility" not in text


def test_a_page_gives_its_report_and_its_fields(reading, written):
    document = reading(written("mill.html", PAGE)).document
    assert document.title == "Nine die at mill"
    assert document.text.startswith("Nine die at mill")
    assert all(paragraph in document.text for paragraph in PARAGRAPHS)
    assert "Imprint" not in document.text
    assert document.outlet == "Harbour Post"
    assert document.url == "https://post.example/2019/03/08/mill"
    assert document.language == "en"
    assert document.published.edtf == "2019-03-08"


def test_every_date_of_the_page_is_handed_on_with_its_field():
    _, fields = read_page(PAGE)
    assert [(one.name, one.text, one.part) for one in fields.dates] == [
        ("article:published_time", "2019-03-08T20:05:00Z", "published"),
        ("NewsArticle datePublished", "2019-03-08", "published"),
        ("NewsArticle dateModified", "2019-03-09", "updated"),
        ("time", "2019-03-08", "loose"),
    ]


def test_a_title_that_the_text_lacks_is_put_before_it():
    text, _ = read_page(f"<title>Nine die at mill</title><body>{BODY}")
    assert text.startswith("Nine die at mill\n\nGunmen")


def test_a_page_with_an_xml_head_is_read():
    page = f'<?xml version="1.0" encoding="utf-8"?><html><body>{BODY}</body></html>'
    assert PARAGRAPHS[0] in read_page(page)[0]


def test_a_page_of_very_many_elements_is_read_line_by_line():
    page = f"<body><nav>Menu</nav>{BODY}" + "<p>One <b>more</b> line.</p>" * MOST_ELEMENTS
    text, _ = read_page(page)
    assert text.startswith(PARAGRAPHS[0] + "\n")
    assert text.count("One more line.") == MOST_ELEMENTS
    assert "Menu" not in text


def test_a_page_that_the_extractor_cannot_take_is_read_line_by_line(monkeypatch):
    import trafilatura

    def fail(*_, **__):
        raise TypeError("odd page")

    monkeypatch.setattr(trafilatura, "bare_extraction", fail)
    assert read_page(PAGE)[0].endswith(PARAGRAPHS[-1])


@pytest.mark.parametrize("content", ["", "   ", "<!-- nothing -->", "<html></html>", "<img src=x>"])
def test_a_page_without_text_is_a_problem(reading, written, content):
    problem = reading(written("page.html", content)).problem
    assert "empty" in problem.error or "no readable text" in problem.error


@pytest.mark.parametrize("tag", ["div", "b", "font", "table><tr><td"])
def test_a_page_nested_60000_deep_is_a_problem_and_no_crash(reading, written, tag):
    problem = reading(written("deep.html", f"{BODY}{f'<{tag}>' * 60_000}{BODY}")).problem
    assert "nested deeper" in problem.error or "no readable text" in problem.error


@pytest.mark.parametrize(
    "page",
    [
        "<a href=x>click</a> " * 200_000,
        "<div>some text here</div>" * 100_000,
        "<p>text<br>" * 100_000,
        "<" * 1_000_000,
        f"<p class='{'a' * 2_000_000}'>x</p>{BODY}",
        "<p>" + "&#12345;&amp;" * 200_000,
        "<h1>" * 200 + BODY,
        "<script type='application/ld+json'>" + "[" * 100_000 + "</script>" + BODY,
    ],
    ids=["links", "blocks", "breaks", "marks", "attribute", "entities", "headings", "json"],
)
def test_a_hostile_page_takes_no_more_than_seconds(page):
    def work():
        with contextlib.suppress(ValueError):
            assert read_page(page)[0]

    assert_within(15, work)


def test_fields_of_a_hostile_page_are_bounded():
    head = f"<meta property='og:site_name' content='{'x' * 10_000}'>" + (
        "<time datetime='2019-03-08'></time>" * 50
        + "".join(f"<time datetime='2019-03-{n}'></time>" for n in range(10, 90))
        + f"<time datetime='{'9' * 5_000}'></time><link rel=canonical href='javascript:alert(1)'>"
    )
    _, fields = read_page(head + BODY)
    assert len(fields.outlet) <= 500
    assert len(fields.dates) <= 20
    assert fields.url is None
    assert read_page(f"<html lang='<b>'>{BODY}")[1].language is None
