"""Lines keep to their width, whatever the script."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.terminal.layout import Paper, columns_of, wrap


@given(st.text(), st.integers(min_value=8, max_value=120))
def test_no_line_is_wider_than_asked_and_no_word_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(columns_of(line) <= width for line in lines)


@given(st.lists(st.text("abcdef", min_size=1, max_size=8)), st.integers(8, 60))
def test_wrapping_only_moves_line_ends(words: list[str], width: int) -> None:
    assert " ".join(wrap(" ".join(words), width)).split() == words


def test_a_wide_character_takes_two_columns() -> None:
    assert columns_of("村aé") == 4
    assert wrap("村村村村 村村", 8) == ["村村村村", "村村"]


def test_a_word_wider_than_the_line_is_broken() -> None:
    assert wrap("x" * 20, 8) == ["x" * 8, "x" * 8, "x" * 4]
    assert wrap("村" * 6, 8) == ["村村村村", "村村"]


def test_a_long_file_name_is_broken_at_its_joints() -> None:
    assert wrap("02-wendmark-october-4.txt", 14) == ["02-wendmark-", "october-4.txt"]
    assert wrap("2031-03-21/2031-03-22", 14) == ["2031-03-21/", "2031-03-22"]


def test_columns_wrap_each_in_its_own_place() -> None:
    rows = Paper(width=40).columns(["one two three", "four"], [8, 8])
    assert rows == ["  one two  four", "  three"]


@given(st.text("abcdef [1] 村“", max_size=120), st.text("abc-123", min_size=1, max_size=80))
def test_the_last_word_stands_at_the_right_edge(text: str, end: str) -> None:
    lines = Paper().ended(text, end, indent=6)
    assert all(columns_of(line) <= 80 for line in lines)
    if len(end) <= 56:
        assert columns_of(lines[-1]) == 80
        assert lines[-1].endswith(end)
    assert [*" ".join(lines).split()[:-1]] == " ".join(wrap(text, 74)).split()


def test_a_full_last_line_gives_its_own_last_words_to_the_next() -> None:
    lines = Paper(width=40).ended("one two three four five six seven", "c-12", hang=1)
    assert lines == ["  one two three four five six", "   seven" + " " * 28 + "c-12"]
    unbroken = Paper(width=40).ended("x" * 36, "c-12")
    assert unbroken == ["  " + "x" * 36, " " * 36 + "c-12"]


def test_the_number_of_a_report_stays_with_the_word_before_it() -> None:
    assert wrap("of the Daram Monitor [12]", 24) == ["of the Daram", "Monitor [12]"]
    assert wrap("[1] [2] [3]", 8) == ["[1] [2]", "[3]"]


def test_colour_comes_only_where_asked_for() -> None:
    assert Paper(color=True).text("dead", style="alarm") == ["\x1b[1;31m  dead\x1b[0m"]
    assert Paper().text("dead", style="alarm") == ["  dead"]


def test_a_hundred_thousand_digits_wrap_quickly() -> None:
    assert len(wrap("5" * 100_000 + " and 5" * 100_000, 80)) > 1250
