"""Mistakes of those who give the reports: named by place, with what to do, and nothing is lost."""

import os
from datetime import date

import pytest
from typer.testing import CliRunner

from rashomon.cli.app import app
from rashomon.sources import read
from tests.sources.readers import samples as s

TODAY = date(2026, 1, 1)
GOOD = "Raiders burnt a depot near Sarrat on Monday, killing three people, police said."


@pytest.mark.parametrize("given", ["1066", "2018-13-45", "3018-01-01", "the day before"])
def test_a_given_date_that_is_refused_is_named_by_its_line(reading, written, given):
    row = f'{{"text": "{GOOD}", "published": "%s"}}\n'
    lines = reading(
        written("rows.jsonl", row % "2021-04-12" + row.replace("three", "four") % given)
    )
    assert len(lines.documents) == 2
    (problem,) = lines.problems
    assert problem.input.endswith("rows.jsonl:2")
    assert repr(given) in problem.error
    assert "give an ISO or EDTF date" in problem.error
    table = reading(written("rows.csv", f'text,published\n"{GOOD}",{given}\n'))
    assert table.problems[0].input.endswith("rows.csv:2")
    assert repr(given) in reading([{"text": GOOD, "published": given}]).problems[0].error


def test_a_second_report_with_an_id_is_named_by_both_lines(reading, written):
    row = '{{"id": "x", "text": "{}"}}\n'
    found = reading(written("rows.jsonl", row.format(GOOD) + row.format("Other words stand here.")))
    assert found.documents[0].text == GOOD
    assert found.problems[0].input.endswith("rows.jsonl:2")
    assert "has the id 'x' of " in found.problems[0].error
    assert found.problems[0].error.endswith("rows.jsonl:1; left out")


def test_an_empty_cell_is_named_by_row_and_column(reading, written):
    for name, content in (
        ("rows.parquet", s.parquet([{"text": GOOD}, {"text": None}])),
        ("rows.csv", f'id,text\n1,"{GOOD}"\n2,\n'),
    ):
        number = 2 if name.endswith("parquet") else 3
        found = reading(written(name, content))
        assert found.problems[0].error.startswith(f"row {number}: column 'text' is empty"), name
        assert found.problems[0].input.endswith(f"{name}:{number}")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("file:///reports/a.txt", "is a file: address, which is not fetched; give the path alone"),
        ("ftp://post.example/a.txt", "is a ftp: address, which is not fetched; save the report"),
        ("gopher://post.example/1", "is a gopher: address"),
    ],
)
def test_an_address_that_is_not_fetched_is_named_as_it_was_given(tmp_path, name, words):
    (tmp_path / "a.txt").write_text(GOOD, encoding="utf-8")
    done = CliRunner().invoke(app, ["report", name, str(tmp_path / "a.txt")])
    assert done.exit_code == 0
    assert f"rashomon: {name}: {words}" in done.stderr


def test_a_link_out_of_the_folder_is_named_and_not_followed(reading, written, tmp_path):
    written("in/own.txt", GOOD)
    outside = written("elsewhere/secret.txt", "Nine people were killed in another town.")
    os.symlink(outside, tmp_path / "in" / "link.txt")
    os.symlink(outside.parent, tmp_path / "in" / "linked")
    os.symlink(tmp_path / "in" / "own.txt", tmp_path / "in" / "twin.txt")
    found = reading(tmp_path / "in")
    assert [one.text for one in found.documents] == [GOOD, GOOD]
    assert [p.input.rsplit("/", 1)[-1] for p in found.problems] == ["link.txt", "linked"]
    assert all("leads out of the folder" in p.error for p in found.problems)
    assert reading(tmp_path / "in" / "link.txt").documents[0].text.startswith("Nine people")


def test_letters_under_stacks_of_marks_are_english_still(reading):
    stacked = "".join(c + "\u0337\u0301\u0335\u0327" if c.isalpha() else c for c in GOOD)
    document = next(iter(read([{"text": stacked}], today=TODAY)))
    assert (document.language, document.unread, document.text) == ("en", None, stacked)
    vietnamese = (
        "Cảnh sát cho biết chín người đã thiệt mạng trong vụ tấn công vào nhà máy gần Orlen."
    )
    import unicodedata

    found = reading([{"text": unicodedata.normalize("NFD", vietnamese)}])
    assert found.documents[0].language == "vi"


def test_a_feed_that_is_cut_gives_what_it_has_and_says_so(reading, written):
    cut = s.RSS[: s.RSS.index("<description>&lt;p") + 30]
    found = reading(written("broken.rss", cut))
    assert found.documents[0].title == s.TITLE
    assert "cut short or broken as XML" in found.problems[-1].error
    assert "read as far as it goes" in found.problems[-1].error
    assert reading(written("sound.rss", s.RSS)).problems == []


def test_an_e_mail_that_is_cut_gives_what_it_has_and_says_so(reading, written):
    found = reading(written("b.eml", s.MAIL.replace("--b1--\r\n", "")))
    assert found.documents[0].text.startswith("Gunmen attacked")
    assert "cut short" in found.problems[0].error


def test_a_shell_is_called_by_its_article_and_not_by_its_site(reading, written):
    told = f'{{"@type": "NewsArticle", "headline": "{s.TITLE}", "articleBody": "{GOOD}"}}'
    page = (
        f'<title>App</title><script type="application/ld+json">{told}</script><div id=root></div>'
    )
    assert reading(written("a.html", f"<html><head>{page}")).documents[0].title == s.TITLE


def test_a_first_version_of_a_news_item_is_dated_by_when_it_was_made(reading, written):
    start, end = s.NEWSML_G2.index("<firstCreated>"), s.NEWSML_G2.index("</itemMeta>")
    alone = s.NEWSML_G2[:start] + s.NEWSML_G2[end:]
    assert reading(written("a.xml", alone)).documents[0].published.edtf == "2019-03-09"
    later = alone.replace('version="1"', 'version="3"')
    assert reading(written("b.xml", later)).documents[0].published is None
    assert reading(written("c.xml", s.NEWSML_G2)).documents[0].published.edtf == "2019-03-08"


FEED = (
    '{"version": "https://jsonfeed.org/version/1.1", "title": "Sarrat Post", "items": '
    f'[{{"id": "1", "content_text": "{GOOD}"}}]}}'
)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("feed.json", FEED[:-8], "is not JSON (line 1: no quote mark ends the text, column "),
        ("rows.json", f'[{{"text": "{GOOD}"}},', "a value is missing"),
        ("page.csv", s.PAGE, "is a web page, not a table; rename it to .html"),
        ("scan.txt", b"\x89PNG\r\n\x1a\n" + bytes(99), "is a picture, sound or film"),
        ("rows.csv", "", "is empty"),
        ("rows.zip", b"", "is empty"),
        ("none.zip", s.zipped({}), "is an archive with nothing in it"),
        ("bytes.txt", bytes(range(4)) * 500, "is binary, not text"),
        ("cut.eml", "From: Desk <desk@post.example>\r\nSubje", "ends inside its headers"),
    ],
)
def test_what_bears_a_readable_ending_is_named_in_a_folder_too(
    reading, written, name, content, words
):
    path = written(f"in/{name}", content)
    written("in/good.txt", GOOD)
    for given in (path, path.parent):
        found = reading(given)
        (problem,) = found.problems
        assert problem.input.endswith(name)
        assert words in problem.error
        assert len(found.documents) == (given != path)


def test_sound_files_of_other_kinds_are_passed_over_in_a_folder(reading, written, tmp_path):
    written("config.json", '{"n": 4}')
    written("feed.json", FEED)
    written("sums.csv", "a,b\n1,2\n")
    written("map.png", b"\x89PNG\r\n\x1a\n")
    assert len(reading(tmp_path).documents) == 1
    assert reading(tmp_path).problems == []


@pytest.mark.parametrize(
    ("page", "where"),
    [
        (f"<html><body><p>{GOOD}</p><p class=", "a tag"),
        (f"<html><body><p>{GOOD}</p></di", "a tag"),
        (f"<html><body><p>{GOOD} The guards of the", "a sentence"),
        (f"<html><body><p>{GOOD}", None),
        (f"<html><body><p>{GOOD}</p><p>By the desk</body>", None),
        (f"<!doctype html><p>{GOOD}</p>\n\n", None),
        (f"<p>{GOOD} Water stood < 2 m high</p>", None),
    ],
)
def test_a_page_that_was_cut_is_read_and_named(reading, written, page, where):
    found = reading(written("page.html", page))
    assert GOOD in found.documents[0].text
    said = [] if where is None else [f"ends inside {where}: cut short; read as far as it goes"]
    assert [problem.error for problem in found.problems] == said


def test_a_broken_line_is_named_without_the_words_of_a_library(reading, written):
    found = reading(written("rows.jsonl", '{"text": "Two\tdied"}\n'))
    words = "line 1 is not JSON (a bare line break or tab in the text, column 14)"
    assert found.problems[0].error.startswith(words)


def test_a_member_named_by_a_drive_is_not_read(reading, written):
    members = {"C:\\out.txt": GOOD, "d:/out.txt": GOOD, "a/Q: who died.txt": GOOD}
    found = reading(written("a.zip", s.zipped(members)))
    assert len(found.documents) == 1
    assert ["leads out of the archive" in one.error for one in found.problems] == [True, True]
