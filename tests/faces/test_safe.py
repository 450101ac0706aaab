"""Text from outside cannot act on a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.wording.safe import quoted, short, visible

HOSTILE = "a\x1b[31mred\x07 \u202egnp.exe\u2066 \x9b2J \ud800 b\r\nc\u2028d\U000e0041"


def test_active_characters_are_spelt_out() -> None:
    said = visible(HOSTILE)
    assert said == (
        "a<U+001B>[31mred<U+0007> <U+202E>gnp.exe<U+2066> <U+009B>2J <U+D800> b c d<U+E0041>"
    )


@pytest.mark.parametrize(
    "kept", ["حلب", "Şırnak", "“caliphate”", "[bold]no markup[/bold]", "می‌خواهم"]
)
def test_ordinary_letters_of_any_script_stay(kept: str) -> None:
    assert visible(kept) == kept


def test_unseen_characters_inside_words_go() -> None:
    assert visible("\ufeffhos\u00adpi\u200btal") == "hospital"


@given(st.text())
def test_what_is_visible_is_one_printable_line(text: str) -> None:
    said = visible(text)
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in said)
    assert len(said.splitlines()) <= 1
    assert visible(said) == said
    said.encode("utf-8")


@given(st.text(), st.integers(min_value=10, max_value=100))
def test_short_keeps_short_text_and_bounds_long(text: str, limit: int) -> None:
    said = short(text, limit)
    assert len(said) <= limit + len(" ...")
    if len(visible(text)) <= limit and len(text) <= 4 * limit:
        assert said == visible(text)


def test_a_cut_is_shown_and_falls_between_words() -> None:
    assert short("one two three four", 13) == "one two three ..."
    assert short("one two three four", 12) == "one two ..."
    assert quoted("word " * 100, 20).endswith(' ..."')
