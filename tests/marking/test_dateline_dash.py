"""The number behind a dateline's dash counts people; a range of days or years stays one."""

import pytest

from tests.marking.reading import found_in


@pytest.mark.parametrize(
    "text",
    [
        "ORREL, Sept 12, 2018 - 23 civilians lost their lives.",
        "ORREL, Sept 12 - 13 people died.",
        "Orrel province, Sept 12 – 13 people died.",
        "12 September 2018 - 23 people were killed.",
    ],
)
def test_number_opens_the_report(text):
    assert not any(m.text in ("13", "23") for m in found_in(text))


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Talks were held on Sept 12-13 in Orrel.", "13"),
        ("ORREL, Sept 12 - 13, 2018", "13, 2018"),
        ("Orrel, Sept 12 - 13 in the town hall", "13"),
        ("He was jailed in the years 1915 - 17 during the war.", "17"),
        ("The men who met on Sept 12 - 13 were freed.", "13"),
    ],
)
def test_range(text, last):
    assert last in [m.text for m in found_in(text)]
