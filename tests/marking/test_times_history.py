"""Histories: which year a bare day follows."""

import pytest

from tests.marking.reading import found_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1917, the river froze.|On 4 May, they crossed it.", "1917-05-04"),
        ("1917: The river freezes.|On 4 May, they crossed it.", "1917-05-04"),
        (
            "In 1917, the river froze.|The council of Orlen, as a report said in 1958, had not "
            "slept.|On 4 May, they crossed it.",
            "1917-05-04",
        ),
        (
            "In 1917, the river froze.|In 1918, it froze again.|On 4 May, they crossed it.",
            "1918-05-04",
        ),
    ],
)
def test_a_bare_day_follows_the_storys_year_and_no_aside(text, expected):
    assert found_in(text, None)[-1].value.edtf == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2007: A new governor", "2007"),
        ("490 BC: The fleet sails", "490 BC"),
        ("Thursday: Two died.", "Thursday"),
        ("The mill opened in nineteen ninety-six.", "nineteen ninety-six"),
    ],
)
def test_headings_and_years_in_words_are_found(text, words):
    assert [found.text for found in found_in(text)] == [words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council announced the plan Aug. 21.", "2021-08-21"),
        ("Two were shot on Nov. 3.", "2021-11-03"),
        ("The council is to meet on March 3.", "2022-03-03"),
        ("The miners agreed to leave the pit by June 3.", "2022-06-03"),
        ("They must go home by Feb. 14.", "2022-02-14"),
        ("The mill burned on Monday, July 12.", "2021-07-12"),
        ("The patrol planned to leave Orlen on Monday.", "2022-01-24"),
        ("The vote is set for Monday.", "2022-01-24"),
        ("The fire was set on Monday.", "2022-01-17"),
    ],
)
def test_the_verb_beside_a_day_says_on_which_side_of_the_report_it_lies(text, expected):
    assert found_in(text)[-1].value.edtf == expected


@pytest.mark.parametrize(
    "text",
    [
        "Three quarters of the mill burned.",
        "They slept in the crew quarters.",
        "Then Jan Varn of Orlen spoke.",
        "The council cited Resolution 1483.",
        "It passed Decree No. 1914.",
        "He was found in the 1400 block of Alder Street.",
    ],
)
def test_what_only_looks_like_a_time(text):
    assert found_in(text) == ()
