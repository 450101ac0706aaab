"""The report's own date from whole pages: head, JSON-LD, elements, comments; all invented.

Each row: what stands in the head, what stands before the story, what is accepted (None: nothing),
and of each refused date its role and a fragment of the reason.
"""

import json
from datetime import date

import pytest

from rashomon.sources import boilerplate, read
from rashomon.sources.dates.report import date_report
from rashomon.sources.pages.linked_data import linked_dates
from rashomon.sources.pages.page import read_reports
from tests.clock import assert_within

TODAY = date(2026, 11, 21)
STORY = (
    "Rebels shelled the port of Orlen, killing five people and wounding eleven, port officials "
    "said. Two ferries burned out at the quay and the harbour was closed to ships."
)
FRIDAY = STORY.replace("Orlen,", "Orlen on Friday,")


def meta(name, value):
    return f'<meta property="{name}" content="{value}">'


def linked(value):
    text = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{text}</script>'


def article(day, **more):
    return {"@type": "NewsArticle", "headline": "Five die", "datePublished": day, **more}


PUBLISHED = meta("article:published_time", "2022-01-21T10:22:00+03:00")
FAR_APART = [("metadata", "several reports")]
PAGES = [
    # Fields of the head, by the words of their names.
    (PUBLISHED, "", "2022-01-21", []),
    (meta("og:article:published_time", "2022-01-21"), "", "2022-01-21", []),
    (meta("DC.date.issued", "2022-01-21"), "", "2022-01-21", []),
    (meta("parsely-pub-date", "2022-01-21T10:22:00Z"), "", "2022-01-21", []),
    (meta("publish-date", "Fri, 21 Jan 2022 10:22:00 GMT"), "", "2022-01-21", []),
    (meta("cXenseParse:recs:publishtime", "2022-01-21T10:22:00"), "", "2022-01-21", []),
    (meta("pubdate", "20220121"), "", "2022-01-21", []),
    (meta("article:modified_time", "2022-01-21"), "", None, [("updated", "no publication")]),
    (meta("og:updated_time", "2022-01-21"), "", None, [("updated", "no publication")]),
    (meta("article:expiration_time", "2022-01-21"), "", None, [("page", "not the report's")]),
    (meta("video:release_date", "2022-01-21"), "", None, [("page", "not the report's")]),
    ('<meta http-equiv="last-modified" content="Fri, 21 Jan 2022 10:22:00 GMT">', "", None,
     [("updated", "no publication")]),
    (meta("article:publisher", "2022-01-21"), "", None, []),
    # Conflicts between fields.
    (PUBLISHED + meta("article:modified_time", "2022-03-01"), "", "2022-01-21",
     [("updated", "no publication")]),
    (PUBLISHED + linked(article("2022-01-22")), "", "2022-01-21",
     [("metadata", "1 day after the metadata date")]),
    (meta("date", "2022-05-26") + linked(article("2022-01-21")), "", "2022-01-21",
     [("page", "125 days after")]),
    # JSON-LD: nested, in a graph, in a list, broken, wrapped, too deep.
    (linked(article("2022-01-21T10:22:00Z")), "", "2022-01-21", []),
    (linked({"@graph": [{"@type": "WebSite"}, article("2022-01-21")]}), "", "2022-01-21", []),
    (linked([{"@type": "Organization"}, [article("2022-01-21")]]), "", "2022-01-21", []),
    (linked({"@type": "WebPage", "mainEntity": article("2022-01-21")}), "", "2022-01-21", []),
    (linked({"@type": ["NewsArticle", "Thing"], "datePublished": ["2022-01-21"]}), "",
     "2022-01-21", []),
    (linked(article({"@value": "2022-01-21", "@type": "xsd:date"})), "", "2022-01-21", []),
    (linked({"@type": "schema:NewsArticle", "schema:datePublished": "2022-01-21"}), "",
     "2022-01-21", []),
    (linked("<!--" + json.dumps(article("2022-01-21")) + "-->"), "", "2022-01-21", []),
    (linked('{"@type": "NewsArticle", "datePublished": "2022-01-21", }'), "", "2022-01-21", []),
    (linked('{"headline": "a\nb", "datePublished": "2022-01-21"}'), "", "2022-01-21", []),
    (linked('{"datePublished": '), "", None, []),
    (linked("[" * 50_000), "", None, []),
    (linked({"@type": "NewsArticle", "datePublished": 20220121}), "", None, []),
    (linked({"@type": "NewsArticle", "datePublished": None}), "", None, []),
    (linked(article("2022-01-21", image={"@type": "ImageObject", "datePublished": "2019-02-03"})),
     "", "2022-01-21", [("page", "not the report's")]),
    (linked({"@type": "VideoObject", "uploadDate": "2022-01-21"}), "", None,
     [("page", "not the report's")]),
    (linked(article("2022-01-21", comment=[{"@type": "Comment", "dateCreated": "2022-02-03"}])),
     "", "2022-01-21", [("page", "not the report's")]),
    # Several reports on a page.
    (linked([article("2022-01-21"), article("2019-02-03"), article("2020-05-06")]), "", None,
     FAR_APART),
    (linked({"@type": "ItemList", "itemListElement": [article("2019-02-03")]}), "", None,
     [("page", "not the report's")]),
    (linked([article("2022-01-21"), article("2019-02-03")]), "<p>Published: 21 January 2022</p>",
     "2022-01-21", FAR_APART),
    ("", "<time datetime='2022-01-21'>21 Jan</time><time datetime='2020-05-06'>6 May</time>", None,
     [("page", "several reports")]),
    # Elements.
    ("", "<time datetime='2022-01-21T10:22'>21 Jan</time>", "2022-01-21", []),
    ("", "<time pubdate datetime='2022-01-21'>21 Jan</time>", "2022-01-21", []),
    ("", "<span class='entry-date published'>January 21, 2022</span>", "2022-01-21", []),
    ("", "<p>Updated <time datetime='2022-01-21'>21 Jan</time></p>", None,
     [("updated", "no publication")]),
    ("", "<time class='updated' datetime='2022-01-21'>21 Jan</time>", None,
     [("updated", "no publication")]),
    ("", "<aside><time datetime='2019-02-03'>3 Feb</time></aside>", None,
     [("page", "not the report's")]),
    ("", "<div id='comments'><time datetime='2022-02-03'>3 Feb</time></div>", None,
     [("page", "not the report's")]),
    ("", "<time style='display: none' datetime='2022-02-03'>3 Feb</time>", None,
     [("page", "not the report's")]),
    # Empty fields, impossible and future days, other calendars.
    (meta("article:published_time", "1970-01-01T00:00:00Z"), "", None,
     [("metadata", "for no date")]),
    (meta("article:published_time", "0001-01-01T00:00:00"), "", None,
     [("metadata", "for no date")]),
    (meta("article:published_time", "0"), "", None, [("metadata", "for no date")]),
    (meta("article:published_time", "2022-02-31"), "", None, [("metadata", "no such day")]),
    (meta("article:published_time", "2022-13-01"), "", None, [("metadata", "no such day")]),
    (meta("article:published_time", "2031-01-21"), "", None, [("metadata", "after today")]),
    (meta("article:published_time", "1443-06-18"), "", None, [("metadata", "another calendar")]),
    (meta("article:published_time", "soon, 99999"), "", None, [("metadata", "not a date")]),
    (meta("pubdate", "04/05/2021"), "", None, [("metadata", "4 May or 5 April")]),
    (meta("pubdate", "04/05/2021") + meta("modified", "2021-05-05"), "", "2021-05-04",
     [("updated", "no publication")]),
    # An instant has no place: the days on which it falls somewhere; a day inside goes first.
    (meta("pubdate", "1642760521"), "", "2022-01-20/2022-01-22", []),
    (meta("pubdate", "1642760521000"), "", "2022-01-20/2022-01-22", []),
    (meta("pubdate", "1642760521"), "<p>Published: 21 January 2022</p>", "2022-01-21",
     [("metadata", "agrees with the byline date, which lies in it")]),
    # The border of the day: the day is the printed one, whatever the offset.
    (meta("article:published_time", "2022-01-21T23:59:59-11:00"), "", "2022-01-21", []),
    (meta("article:published_time", "2022-01-21T00:00:00+14:00"), "", "2022-01-21", []),
    (meta("article:published_time", "2022-01-21T22:30:00Z"), "<p>ORLEN, Jan 22 (TNA) -</p>",
     "2022-01-22", [("metadata", "1 day before the dateline date")]),
    # From retrieval back.
    ("", "<p>Posted 2 hours ago</p>", None, [("page", "counts back")]),
    ("<!-- saved from url=(0035)https://post.example/2022/01/21/orlen -->", "", "2022-01-21", []),
    ("<!-- Archived on Sat Jan 22 2022 10:22:01 GMT+0100 -->" + meta("pubdate", "2022-05-26"), "",
     None, [("retrieved", "saved or fetched"), ("metadata", "after 2022-01-22")]),
]  # fmt: skip


def judge(head, body, story=STORY):
    page = f"<html><head>{head}</head><body><article>{body}<p>{story}</p></article></body></html>"
    (report,) = read_reports(page)
    text, fields = report.text, report.fields
    return date_report(
        text,
        url=fields.url,
        given=None,
        metadata=fields.dates,
        boilerplate=boilerplate.find(text),
        today=TODAY,
    )


@pytest.mark.parametrize(("head", "body", "edtf", "refused"), PAGES)
def test_a_page(head, body, edtf, refused):
    candidates, published = judge(head, body)
    assert (None if published is None else published.edtf) == edtf, candidates
    assert sum(one.accepted for one in candidates) == (edtf is not None)
    others = [(one.role, one.reason) for one in candidates if not one.accepted]
    for role, fragment in refused:
        assert any(role == found and fragment in reason for found, reason in others), candidates


def test_fields_that_disagree_are_told_with_the_accepted_one():
    _, published = judge(PUBLISHED, "<p>Posted on January 24, 2022</p>")
    assert published.evidence.endswith("; but byline 'January 24, 2022' says 2022-01-24")


def test_an_unlabelled_time_must_agree_with_the_text():
    candidates, published = judge("", "<time datetime='2022-05-26'>26 May</time>", story=FRIDAY)
    assert published is None
    assert all("just past" in one.reason for one in candidates)


def test_hours_ago_are_shown_as_days_where_retrieval_is_known():
    head = "<!-- archived on 22 January 2022 -->"
    candidates, published = judge(head, "<p>Posted 2 hours ago</p>")
    assert published is None
    assert ("2 hours ago", "2022-01-21/2022-01-22") in {(one.text, one.edtf) for one in candidates}


@pytest.mark.parametrize(
    "head",
    [
        meta("article:published_time", "2022-01-21" * 900_000),
        meta("pubdate", "1" * 5_000_000),
        f"<time datetime='2022-01-21{' ' * 5_000_000}x'></time>",
        linked('{"datePublished": "' + "2022-" * 1_000_000),
        linked(json.dumps([article("2022-01-21")] * 50_000)),
        "<!--" + " saved 2022-01-21" * 300_000 + "-->",
        "<!-- saved -->" * 400_000,
        "<time datetime='2022-01-21'>" * 200,
    ],
)
def test_a_hostile_head_takes_little_time_and_few_candidates(head):
    assert_within(10, lambda: judge(head, ""))
    candidates, _ = judge(head, "")
    assert len(candidates) <= 80
    assert all(len(one.text) <= 200 and len(one.reason) <= 600 for one in candidates)


def test_an_attribute_of_50_megabytes_is_a_problem_not_a_crash(tmp_path):
    page = tmp_path / "large.html"
    page.write_text(f"<meta name=date content='{'9' * 50_000_000}'><p>{STORY}</p>")
    (problem,) = read(page, today=TODAY)
    assert "large.html" in problem.input


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", "1", '"x"', "{" * 9_999, '{"a": NaN}'])
def test_odd_linked_data_gives_nothing(text):
    assert list(linked_dates(text)) == []


@pytest.mark.parametrize(
    "line",
    [
        "1/" * 50_000,
        "12 " * 50_000 + "2022",
        "Jan " * 30_000 + "2022",
        "2022-" * 30_000,
        "٢" * 60_000,
        "posted by " * 20_000 + "1 May 2022",
        "((" * 40_000 + "21 May 2022",
        "Monday, " * 20_000 + "2022",
    ],
)
def test_hostile_lines_take_little_time(line):
    text = f"{line}\n{STORY}\n{line}"

    def work():
        date_report(text, url=line, given=line, metadata=(), boilerplate=(), today=TODAY)

    assert_within(5, work)
