import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text import lines, n_newlines, outside, snippet, trim


@given(st.text())
def test_lines_are_trimmed_in_order_and_hold_every_letter(text):
    last, kept = 0, []
    for start, end in lines(text):
        assert last <= start < end
        assert text[start:end] == text[start:end].strip()
        kept.append(text[start:end])
        last = end
    assert "".join("".join(kept).split()) == "".join(text.split())


@given(st.text(), st.integers(0, 30), st.integers(0, 30))
def test_trim_keeps_the_offsets(text, start, end):
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    left, right = trim(text, start, end)
    assert text[left:right] == text[start:end].strip()


@given(st.lists(st.tuples(st.integers(-5, 30), st.integers(-5, 30))))
def test_outside_is_what_no_cut_holds(cuts):
    text = "x" * 20
    cuts = [(min(cut), max(cut)) for cut in cuts]
    there = [i for start, end in outside(text, cuts) for i in range(start, end)]
    assert there == [i for i in range(20) if not any(a <= i < b for a, b in cuts)]


@pytest.mark.parametrize(("text", "n"), [("a\n\nb", 2), ("a\r\nb", 1), ("a b", 0), ("a\r\rb", 2)])
def test_newlines_are_counted_whatever_their_kind(text, n):
    assert n_newlines(text, 0, len(text)) == n


def test_a_snippet_is_short_and_printable():
    assert snippet("a\x1b[31m\nb\t" + "c" * 500, 20) == "a\ufffd[31m b " + "c" * 10 + "…"
    snippet("\ud800").encode("utf-8")
