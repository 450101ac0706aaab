"""The line at the top of a text that names its outlet."""

import re
import tomllib

import pytest

from rashomon.lexicon import lexicon_text
from rashomon.sources.texts.mastheads import masthead_of

EXAMPLES = tomllib.loads(lexicon_text("outlets.toml", "en"))["examples"]
REPORT = (
    "\n\nBomb rips through market in Orlen\n\n"
    "A bomb tore through a crowded market in Orlen on Wednesday, killing 14 people, police said.\n"
)
MARKS = re.compile(r"\[\[|\]\]")


@pytest.mark.parametrize("line", EXAMPLES["matches"])
def test_a_masthead_names_the_outlet(line):
    name = line.split("[[")[1].split("]]")[0]
    found = masthead_of(MARKS.sub("", line) + REPORT)
    assert found is not None
    assert (found.outlet, found.start, found.end) == (name, 0, len(MARKS.sub("", line)))


@pytest.mark.parametrize("line", EXAMPLES["rejects"])
def test_another_line_is_none(line):
    assert masthead_of(line + REPORT) is None


def test_its_date_is_the_report_s_and_the_headline_under_it_the_title(reading):
    head = "The Vessin Courier, 4 March 2021"
    document = reading([{"text": head + REPORT}]).document
    assert document.outlet == "The Vessin Courier"
    assert document.title == "Bomb rips through market in Orlen"
    assert document.published.edtf == "2021-03-04"
    assert [document.text[b.start : b.end] for b in document.boilerplate] == [head]


def test_the_giver_s_outlet_stands(reading):
    given = {"text": "Karsk Wire" + REPORT, "outlet": "karsk.example"}
    assert reading([given]).document.outlet == "karsk.example"


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Upland Daily Monitor\nWednesday, 10 May 2023" + REPORT, "Upland Daily Monitor"),
        (
            "Lowland Press Agency\n\nORLEN, Oct 12 (LPA) -- Gunmen killed 14.",
            "Lowland Press Agency",
        ),
        ("Upland Daily Monitor\n\nORLEN, Oct 12 (LPA) -- Gunmen killed 14.", None),
        ("Gunmen killed 14 in Orlen.\nWednesday, 10 May 2023", None),
    ],
)
def test_what_follows_bears_a_name_out(text, outlet):
    found = masthead_of(text)
    assert (found and found.outlet) == outlet
