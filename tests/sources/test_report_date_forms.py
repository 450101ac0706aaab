"""Forms in which reports carry their date, as plain text; outlets, places and events invented.

Each row: the text, what is accepted (None: nothing), and of each refused date its role and a
fragment of the reason.
"""

from datetime import date

import pytest

from rashomon.sources.dates.report import date_report

TODAY = date(2026, 11, 21)
STORY = "Rebels shelled the port of Orlen, killing five people, port officials said."
FRIDAY = "Rebels shelled the port of Orlen on Friday, killing five people."

PLAIN = [
    # Agencies, old and new.
    (f"ORLEN, 18 JAN 90 (TNA) -- {STORY}", "1990-01-18", []),
    (f"ORLEN, 18 JAN 90 (TNA) -- [TEXT] {STORY}", "1990-01-18", []),
    (f"DATE: JAN. 18, 1990\n[Text] Orlen, 18 Jan (TNA) -- {STORY}", "1990-01-18", []),
    (f"[Text] Orlen, 18 Jan 90 (TNA) -- {STORY}", "1990-01-18", []),
    (f"18 January 1990\n\n[Article] {STORY}", "1990-01-18", []),
    (f"(Adds details, quotes)\nORLEN, Jan 21 (TNA) - {FRIDAY}", "2022-01-21", []),
    (f"(Adds details) ORLEN, Jan 21 (TNA) - {FRIDAY}", "2022-01-21", []),
    (f"ORLEN, Jan. 21, 2022 /TNA/ -- {STORY}", "2022-01-21", []),
    (f"ORLEN: January 21, 2022: {STORY}", "2022-01-21", []),
    (f"ORLEN, TAMSINIA (January 21, 2022): {STORY}", "2022-01-21", []),
    # A line on top that ends in the date, and names a body or what is published.
    (f"The Night of the Wedding\n\nJustice Watch, 2 September 2023\n\n{STORY}", "2023-09-02", []),
    (f"Radio Free Orlen, web desk, 19 October 2021\n\n{STORY}", "2021-10-19", []),
    (f"SEA LIFELINE\nUpdate, 2 February 2021\n\n{FRIDAY}", "2021-02-02", []),
    (f"TNA, Orlen province, 5 Oct. 2016 - {STORY}", "2016-10-05", []),
    # Monitoring services, data banks.
    (f"Text of report in English by Tamsin radio on 21 January 2022\n\n{STORY}", "2022-01-21", []),
    (
        f"{STORY}\n\nSource: Tamsin News Agency, Orlen, in English 1022 gmt 21 Jan 22",
        "2022-01-21",
        [],
    ),
    (
        "Five die in Orlen\n\nThe Orlen Post (Tamsinia)\n\nJanuary 21, 2022 Friday 10:22 AM GMT\n\n"
        "Copyright 2022 The Orlen Post All Rights Reserved\n\nSection: NEWS\n\nLength: 12 words\n\n"
        f"Body\n\n{STORY}\n\nLoad-Date: January 22, 2022\n\nEnd of Document",
        "2022-01-21",
        [("copyright", "copyright year"), ("retrieved", "took it in")],
    ),
    (f"{STORY}\n\nLoad-Date: January 22, 2022", None, [("retrieved", "took it in")]),
    (
        "Five die in Orlen\nTamsin News Agency, 21 January 2022, 10:22 GMT, 512 words, English, "
        f"(c) 2022 Tamsin News Agency\n\n{STORY}",
        "2022-01-21",
        [("copyright", "copyright year")],
    ),
    (f"HD Five die in Orlen\nWC 512 words\nPD 21 January 2022\nLP {STORY}", "2022-01-21", []),
    # Letters, feeds, posts.
    (
        "From: desk@tna.example\nTo: all@tna.example\nSubject: Orlen\n"
        f"Date: Fri, 21 Jan 2022 10:22:01 +0000\n\n{STORY}",
        "2022-01-21",
        [],
    ),
    (f"From: Ana Orlo\nSent: Friday, January 21, 2022 10:22 AM\n\n{STORY}", "2022-01-21", []),
    (f"<pubDate>Fri, 21 Jan 2022 10:22:01 GMT</pubDate>\n{STORY}", "2022-01-21", []),
    (f"pubDate: Fri, 21 Jan 2022 23:50:00 -0500\n{STORY}", "2022-01-21", []),
    (f"Tamsin Observatory @tamsinobs\n{STORY}\n10:22 AM · Jan 21, 2022", "2022-01-21", []),
    (f"Tamsin Observatory, [21.01.2022 10:22]\n{STORY}", "2022-01-21", []),
    (f"FOR IMMEDIATE RELEASE: January 21, 2022\n\n{STORY}", "2022-01-21", []),
    (f"For Immediate Release\nJanuary 21, 2022\n\n{STORY}", "2022-01-21", []),
    (
        f"EMBARGOED UNTIL 22 January 2022 00:01 GMT\n\n{STORY}",
        None,
        [("embargo", "not before")],
    ),
    # Papers and portals.
    (f"Fri 21 Jan 2022 10.22 GMT\n{STORY}", "2022-01-21", []),
    (
        "First published on Fri 21 Jan 2022 10.22 GMT\nLast modified on Sat 22 Jan 2022 08.00 GMT\n"
        f"{STORY}",
        "2022-01-21",
        [("updated", "no publication")],
    ),
    (
        f"Published: 21 January 2022 10:22 | Updated: 22 January 2022 14:05\n{STORY}",
        "2022-01-21",
        [("updated", "no publication")],
    ),
    (f"UPDATED: January 22, 2022 at 2:05 pm\n{STORY}", None, [("updated", "no publication")]),
    (f"Updated 14:05 GMT, 22 January 2022\n{STORY}", None, [("updated", "no publication")]),
    (
        f"Updated January 22, 2022 2:05 pm\nPosted on January 21, 2022\n{STORY}",
        "2022-01-21",
        [("updated", "no publication")],
    ),
    (f"January 22, 2022 (updated)\n{STORY}", None, [("updated", "no publication")]),
    (f"Jan 22, 2022, last edited 14:05\n{STORY}", None, [("updated", "no publication")]),
    (f"Last Updated on January 22, 2022 by Ana Orlo\n{STORY}", None, [("updated", "no pub")]),
    (f"By Ana Orlo, Orlen Post\nJan. 21, 2022 Updated: Jan. 22, 2022\n{STORY}", "2022-01-21", []),
    (
        f"TNA Tamsinia 1735 15.04.2017(updated 2033 16.04.2017) Get short link 98 {STORY}",
        "2017-04-15",
        [("updated", "no publication")],
    ),
    (f"Date of publication 21 January 2022 {STORY} " + STORY, "2022-01-21", []),
    (f"Posted by Ana Orlo on January 21, 2022 in News\n{STORY}", "2022-01-21", []),
    (f"Ana Orlo | Jan 21, 2022 | 5 min read\n{STORY}", "2022-01-21", []),
    (f"Friday 21st January 2022, 10:22am\n{STORY}", "2022-01-21", []),
    (f"Orlen – 21st of January, 2022 – {STORY}", "2022-01-21", []),
    (f"Retrieved 26 May 2022\n{STORY}", None, [("retrieved", "saved or fetched")]),
    (f"Posted on January 21, 2022\n{STORY}\nAccessed on 26 May 2022.", "2022-01-21", []),
    (f"Five die in Orlen January 21, 2022 5:05 PM\n\n{STORY}", "2022-01-21", []),
    (f"The Post | post.example Fri Jan 21, 2022 10:26 PM EST\n\n{STORY}", "2022-01-21", []),
    (f"Ana Orlo died on January 21, 2022 at 5:05 PM\n{STORY}", None, [("text", "tells of")]),
    (
        f"January 21, 2022, 11:11 AM Last updated: Wednesday, January 26, 2022, 11:12 AM\n{STORY}",
        "2022-01-21",
        [("updated", "no publication")],
    ),
    (
        f"Five die in Orlen Posted: Friday, January 21, 2022 10:02 AM EST Updated: Saturday, "
        f"January 22, 2022 9:01 AM EST {STORY}",
        "2022-01-21",
        [("updated", "no publication")],
    ),
    (f"story updated at 4:04pm on January 22, 2022\n{STORY}", None, [("updated", "no pub")]),
    (f"A report published on 21 January 2022 said so. {STORY}", None, [("text", "tells of")]),
    # A source that was retrieved earlier is not this report.
    (f"Posted on January 21, 2022\n{STORY}\nRetrieved 3 May 2019.", "2022-01-21", []),
    (
        f"Retrieved 26 May 2012\nORLEN, Jan 21 (TNA) - {FRIDAY}",
        "2011-01-21",
        [("retrieved", "saved or fetched")],
    ),
    # The year, from the text and around it.
    (f"ORLEN, Jan 21 (TNA) - {FRIDAY}\n© 2016 Orlen Post", "2011-01-21", []),
    (f"ORLEN, Jan 21 (TNA) - {STORY}\n© 2022 Orlen Post", None, []),
    (
        f"ORLEN, Jan 21 (TNA) - {STORY} It was the worst since a raid on 14 December 2021.\n"
        "© 2022 Orlen Post",
        "2022-01-21",
        [("copyright", "copyright year")],
    ),
    (
        f"ORLEN, Jan 21 (TNA) - {STORY} A raid last month, in December 2021, failed.",
        "2022-01-21",
        [],
    ),
    (f"ORLEN, Jan 21 (TNA) - {STORY} Last year, in 2021, nobody died there.", "2022-01-21", []),
    (
        f"ORLEN, Jan 21 (TNA) - {STORY} Three years ago, in 2019, it was calm.",
        None,
        [("dateline", "2022 to 2023")],
    ),
    (f"ORLEN, Jan 21 (TNA) - {FRIDAY} Three years ago, in 2008, it was calm.", "2011-01-21", []),
    (f"ORLEN, Jan 21 (TNA) - {STORY} The raid began on 19 January 2017.", "2017-01-21", []),
    # An anniversary tells no year.
    (f"ORLEN, Jan 21 (TNA) - {STORY} It was calm since 21 January 2017.", None, []),
    (
        f"ORLEN, Jan 21 (TNA) - {STORY} A vote is due later this year, in May 2022.",
        "2022-01-21",
        [],
    ),
    (
        f"Thursday, May 26\nFive die\n{STORY} A raid last month, in December, failed.",
        None,
        [("page", "last month")],
    ),
    (f"26 May\nFive die\n{STORY} A raid last month, in April, failed.", "2026-05-26", []),
    # Numbers in either order.
    (f"03/04/2022\n{STORY}", None, [("page", "3 April or 4 March")]),
    (f"03/04/2022\n{STORY}\nLast updated 25/04/2022", "2022-04-03", [("updated", "no pub")]),
    # 3 April 2022 was a Sunday, 4 March a Friday.
    (f"03/04/2022\n{FRIDAY}", "2022-03-04", []),
    (f"03/04/2022\n{STORY} The raid began on 2 April.", "2022-04-03", []),
    # 3 and 4 April, or 4 March and 4 April: an update follows soon.
    (f"Updated: 04/04/2022 2:05 PM\nCreated: 04/03/2022\n{FRIDAY}", "2022-04-03", []),
    (f"Updated: 05/03/2022\nCreated: 04/03/2022\n{STORY}", "2022-03-04", []),
    (f"Friday 04/03/2022\n{STORY}", "2022-03-04", []),
    (f"21-01-2022\n{STORY}", "2022-01-21", []),
    (f"2022/01/21\n{STORY}", "2022-01-21", []),
    # What cannot be.
    (f"Published: 31 February 2022\n{STORY}", None, [("byline", "no such day")]),
    (f"Published: 45 January 2022\n{STORY}", None, [("byline", "no such day")]),
    (f"Published: 21 January 99999\n{STORY}", None, []),
    (f"Published: 21 January 0000\n{STORY}", None, []),
    (f"Published: 0000-00-00\n{STORY}", None, [("byline", "no such day")]),
    (f"Published: 21 January 2031\n{STORY}", None, [("byline", "after today")]),
    (f"31.02.2022\n{STORY}", None, [("page", "no such day")]),
    (f"Monday, 21 January 2022\n{STORY}", "2022-01-21", []),
    (
        f"Monday, 21 January 2022\n{STORY}\nPosted on 24 January 2022",
        "2022-01-24",
        [("page", "was a Friday")],
    ),
    # Comments and links below.
    (
        f"{STORY}\n\n2 Comments\nAna says:\nJanuary 25, 2022 at 10:02 pm\nHow terrible.",
        None,
        [("page", "comment")],
    ),
    (f"{STORY}\nRelated Stories\nFerry sinks off Lumo\nMay 3, 2021", None, [("page", "other rep")]),
    # A list of reports; an age after a date.
    (
        f"May 3, 2021\nFerry sinks\nJanuary 21, 2022\n{STORY}\nMarch 9, 2020\nBridge falls",
        None,
        [("page", "list of reports")],
    ),
    (f"On Jan. 21, 31-year-old Ana Orlo died. {STORY}", None, []),
    (f"ORLEN, Jan. 21, 31-year-old Ana Orlo died. {STORY}", None, []),
    # Beside English: other languages and calendars.
    (f"21 janvier 2022\n{STORY}", "2022-01-21", []),
    (f"vendredi 21 janvier 2022 à 10h22\n{STORY}", "2022-01-21", []),
    (f"21. Januar 2022\n{STORY}", "2022-01-21", []),
    (f"21 de enero de 2022\n{STORY}", "2022-01-21", []),
    (f"21 января 2022 г.\n{STORY}", "2022-01-21", []),
    (f"21 Ocak 2022 Cuma\n{STORY}", "2022-01-21", []),
    (f"21 يناير 2022\n{STORY}", "2022-01-21", []),
    (f"٢١ كانون الثاني ٢٠٢٢\n{STORY}", "2022-01-21", []),
    (f"٢١/٠١/٢٠٢٢\n{STORY}", "2022-01-21", []),
    (f"2022年1月21日\n{STORY}", "2022-01-21", []),
    (f"2022년 1월 21일\n{STORY}", "2022-01-21", []),
    (f"Mise à jour : 22 janvier 2022\n{STORY}", None, [("updated", "no publication")]),
    (f"18 Jumada II 1443\n{STORY}", None, [("page", "another calendar")]),
    (
        f"Friday 18 Jumada al-Thani 1443 AH - 21 January 2022\n{STORY}",
        "2022-01-21",
        [("page", "another calendar")],
    ),
    (f"١٨ جمادى الآخرة ١٤٤٣ هـ\n{STORY}", None, [("page", "another calendar")]),
    (f"1443-06-18\n{STORY}", None, [("page", "another calendar")]),
    (f"1 Bahman 1400\n{STORY}", None, [("page", "another calendar")]),
    (f"21 January 2565\n{STORY}", None, [("page", "another calendar")]),
]


def judge(text, **known):
    known = {"url": None, "given": None, "metadata": (), "boilerplate": None} | known
    if known["boilerplate"] is None:
        from rashomon.sources import boilerplate

        known["boilerplate"] = boilerplate.find(text)
    return date_report(text, today=TODAY, **known)


@pytest.mark.parametrize(("text", "edtf", "refused"), PLAIN)
def test_a_plain_report(text, edtf, refused):
    candidates, published = judge(text)
    assert (None if published is None else published.edtf) == edtf, candidates
    others = [(one.role, one.reason) for one in candidates if not one.accepted]
    for role, fragment in refused:
        assert any(role == found and fragment in reason for found, reason in others), candidates
    for one in candidates:
        assert text[one.start : one.end] == one.text


ADDRESSES = [
    ("https://post.example/2022/01/21/orlen-shelled", "2022-01-21", None),
    ("https://post.example/news/20220121/orlen", "2022-01-21", None),
    ("https://post.example/news/orlen-shelled-20220121.html", "2022-01-21", None),
    ("https://post.example/2022-01-21-orlen", "2022-01-21", None),
    ("https://post.example/2022/1/21/orlen", "2022-01-21", None),
    ("https://post.example/2022/jan/21/orlen", "2022-01-21", None),
    ("https://post.example/2022/01/orlen", "2022-01", None),
    ("https://post.example/2022/orlen", None, "a year alone"),
    ("https://post.example/story?id=20220121", None, "an id"),
    ("https://post.example/story?date=2022-01-21", "2022-01-21", None),
    ("https://post.example/story/120220121", None, None),
    ("https://post.example/story/20221399", None, None),
    ("https://post.example/a/19170726-orlen", None, None),
    ("https://post.example/2031/01/21/orlen", None, "after today"),
    (
        "https://archive.example/web/20220525103000/https://post.example/2022/01/21/orlen",
        "2022-01-21",
        "saved or fetched",
    ),
    (
        "https://archive.example/2022.05.25-103000/https://post.example/orlen",
        None,
        "saved or fetched",
    ),
]


@pytest.mark.parametrize(("url", "edtf", "fragment"), ADDRESSES)
def test_an_address(url, edtf, fragment):
    candidates, published = judge(STORY, url=url)
    assert (None if published is None else published.edtf) == edtf, candidates
    refused = [one.reason for one in candidates if not one.accepted]
    assert len(refused) == (fragment is not None)
    assert fragment is None or fragment in refused[0]


def test_nothing_is_dated_after_the_day_on_which_it_was_saved():
    url = "https://archive.example/web/20210525103000/https://post.example/orlen"
    text = f"ORLEN, Jan 21 (TNA) - {FRIDAY}"
    assert judge(text, url=url)[1].edtf == "2011-01-21"
    candidates, published = judge(f"21 January 2022\n{STORY}", url=url)
    assert published is None
    assert "after 2021-05-25, the day on which it was saved" in candidates[1].reason


def test_a_dateline_a_day_before_its_page_goes_first_and_the_conflict_is_told():
    text = f"ORLEN, Jan 21 (TNA) - {STORY}"
    candidates, published = judge(text, url="https://post.example/2022/01/22/orlen")
    assert published.edtf == "2022-01-21"
    assert "url '2022/01/22' says 2022-01-22" in published.evidence
    assert candidates[0].reason == "1 day after the dateline date, which goes first"


def test_a_dateline_told_by_its_text_goes_before_a_page_put_up_again():
    text = f"ORLEN, Jan 21 (TNA) - {FRIDAY}"
    candidates, published = judge(text, url="https://post.example/2016/05/26/orlen")
    assert published.edtf == "2011-01-21"
    assert "after the dateline date" in candidates[0].reason


def test_a_day_that_the_head_of_the_text_tells_of_is_kept_as_such():
    candidates, published = judge("Rebels shelled the port on 21 January 2022, killing five.")
    assert published is None
    assert [(one.role, one.edtf) for one in candidates] == [("text", "2022-01-21")]
    assert "tells of" in candidates[0].reason
