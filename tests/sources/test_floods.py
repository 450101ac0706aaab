"""Inputs that would flood the reader with lines, or lose reports without a word."""

from rashomon.sources.pages import splitting
from tests.sources.readers import samples as s

GOOD = "Raiders burnt a depot near Sarrat on Monday, killing three people, police said."


def test_a_hundred_problems_of_one_kind_are_named_and_the_others_counted(reading, written):
    box = b"From a Fri Mar  8 20:05:00 2019\n\n" * 500
    found = reading(written("from.mbox", box + s.mbox(s.MAIL)))
    assert len(found.documents) == 1
    assert len(found.problems) == 101
    assert found.problems[-1].error.startswith("400 more of its members or rows: is an e-mail")


def test_signs_that_turn_the_letters_are_named_wherever_they_stand(reading, written):
    found = reading(written("turned.txt", f"\u202e{GOOD}"))
    assert found.documents[0].text == f"\u202e{GOOD}"
    assert (
        "right-to-left override (U+202E) once; the first at character 0, line 1 of its text:"
        in (found.problems[0].error)
    )
    later = GOOD.replace(" near ", " \u202d\u202enear \u202e", 1)
    (problem,) = reading(written("later.txt", later)).problems
    assert "left-to-right override (U+202D) once and right-to-left override (U+202E) 2 times" in (
        problem.error
    )
    assert f"at character {later.index(chr(0x202D))}, line 1 of its text, after " in problem.error
    assert reading(written("plain.txt", f"\u200f{GOOD}")).problems == []


def test_reports_beyond_those_that_a_page_may_hold_are_counted(reading, written, monkeypatch):
    monkeypatch.setattr(splitting, "_MOST_PARTS", 3)
    one = (
        f"<h3>Depot burnt near Sarrat</h3><p class=date>March 8, 2019</p><p>{GOOD}</p><p>{GOOD}</p>"
    )
    found = reading(written("briefs.html", f"<html lang=en><body>{one * 8}</body></html>"))
    assert len(found.documents) == 3
    assert found.documents[-1].notes[-1].endswith("its page holds 5 more, which were not read")
