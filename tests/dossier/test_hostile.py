"""Text from outside is shown as text, in every form of the dossier."""

import re
from pathlib import Path

import pytest

from rashomon.dossier.mark_down import words
from rashomon.dossier.markup import running
from tests.dossier.parsed import Parsed


@pytest.fixture(scope="module")
def page(hostile: Path) -> str:
    return (hostile / "index.html").read_text("utf-8")


def test_there_is_one_script_and_one_style_and_they_are_ours(page: str) -> None:
    parsed = Parsed(page)
    assert len(list(parsed.named("script"))) == 1
    assert len(list(parsed.named("style"))) == 1
    assert not {"img", "b", "iframe", "image"} & {tag.name for tag in parsed.tags}


def test_markup_of_a_report_is_its_text(page: str) -> None:
    body = next(Parsed(page).named("body")).text
    for said in (
        "<script>alert('1')</script>",
        "</mark></bdi>--><svg onload=alert(3)>",
        "{{ 7*7 }}",
    ):
        assert said in body


def test_what_reorders_text_is_spelt_out(page: str) -> None:
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x1b]", page)
    assert '<span class="ctl">U+202E</span>' in page


def test_paragraphs_find_their_own_direction(page: str) -> None:
    paragraphs = [tag for tag in Parsed(page).named("p") if tag.attributes.get("dir") == "auto"]
    assert any("\u0642\u064f\u062a\u0644" in tag.text for tag in paragraphs)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a & b", "a &amp; b"),
        ("\x00", '<span class="ctl">U+0000</span>'),
        ("x\u2069y", 'x<span class="ctl">U+2069</span>y'),
        ("\ud800", '<span class="ctl">U+D800</span>'),
        ("soft\u00adhyphen", "softhyphen"),
        ("tab\tbed", "tab bed"),
    ],
)
def test_running_text(text: str, shown: str) -> None:
    assert str(running(text)) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a | b", "a \\| b"),
        ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"),
        ("<script>", "\\<script\\>"),
        ("# head", "\\# head"),
        ("1. list", "1\\. list"),
        ("2024-05-01", "2024-05-01"),
        ("- list", "\\- list"),
        ("two\nlines", "two lines"),
        (" kept ", " kept "),
        ("", ""),
    ],
)
def test_markdown(text: str, shown: str) -> None:
    assert words(text) == shown


def test_markdown_has_no_html_of_a_report(hostile: Path) -> None:
    text = (hostile / "index.md").read_text("utf-8")
    assert not re.search(r"(?<!\\)<(?:script|img|svg|style|b|details)\b", text)
