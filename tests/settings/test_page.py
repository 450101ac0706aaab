"""Every example and every row of docs/settings.md holds."""

import re
from pathlib import Path

import pytest

import rashomon
from rashomon import BadInput, BadLexicon
from rashomon.actors.rows import COLUMNS
from rashomon.reconcile.profiles import PROFILES
from rashomon.redaction.level import LEVELS
from rashomon.settings import actors, places, reading, settings_of, sources, values

PAGE = (Path(__file__).parents[2] / "docs" / "settings.md").read_text(encoding="utf-8")
EXAMPLE, PLACES = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.M | re.S)
HEADS = ("| key |", "| text |", "| source |", "| file |", "|---")
ROWS = [
    [cell.strip().strip("`") for cell in line.strip("|").split(" | ")]
    for line in PAGE.splitlines()
    if line.startswith("|") and not line.startswith(HEADS)
]
KEYS = [row for row in ROWS if len(row) == 2 and "=" not in row[0]]
MISTAKES = [row for row in ROWS if len(row) == 2 and "=" in row[0]]
TEXTS = [row for row in ROWS if len(row) == 4]
SAID = [row for row in ROWS if len(row) == 6]


def test_every_row_is_read():
    assert len(KEYS) + len(MISTAKES) + len(TEXTS) + len(SAID) == len(ROWS)
    assert min(map(len, (KEYS, MISTAKES, TEXTS, SAID))) > 5


def test_the_example_has_all_that_a_project_can_say():
    found = settings_of(EXAMPLE)
    assert (found.name, found.profile, found.level) == ("Serrat valley, 2023", "ucdp", "partners")
    assert [len(x) for x in (found.actors, found.places, found.sources)] == [1, 1, 3]
    assert all(re.search(rf"^(# )?{key} = |^\[+{key}\]", EXAMPLE, re.M) for key in reading.KEYS)


def test_every_key_is_told():
    told = " ".join(f"{key} {what}" for key, what in KEYS)
    known = (*reading.KEYS, *actors.KEYS, *places.KEYS, *sources.KEYS, *sources.INCLUSION_KEYS)
    assert [key for key in known if key not in re.findall(r"\w+", told)] == []
    assert all(f"`{name}`" in told for name in (*PROFILES, *LEVELS))
    assert (*COLUMNS, "ucdp_id") == actors.KEYS


def test_levels_are_those_of_a_dossier():
    assert tuple(LEVELS) == values.LEVELS


@pytest.mark.parametrize("row", TEXTS, ids=lambda row: row[0])
def test_what_a_name_means(row):
    text, words, without, with_settings = row
    assert words in text
    assert place_of(text, words, None) == without
    assert place_of(text, words, settings_of(PLACES)) == with_settings


def place_of(text, words, settings):
    found = [m for m in rashomon.mentions(text, settings=settings) if m.kind == "place"]
    meant = [m.value for m in found if m.text == words and m.value.country]
    return f"{meant[0].name}, {meant[0].country}" if meant else "-"


@pytest.mark.parametrize("row", SAID, ids=lambda row: f"{row[0]} {row[1]}")
def test_what_a_source_is(row):
    source, quoted, *wanted = row
    settings = settings_of(f'name = "t"\nsources = [{source}]\n')
    text = f"{quoted[:1].upper()}{quoted[1:]} nine people were killed at Serrat on Tuesday."
    record = rashomon.report([{"text": text, "published": "2023-03-14"}], settings=settings)
    [claim] = record.claims
    asides = [
        f"{s.reason}: {s.note}" for e in record.events for x in e.estimates for s in x.set_aside
    ]
    reasons = {reason.partition("settings: ")[2] for reason in asides}
    found = [claim.source.kind, claim.source.party_to, claim.source.organisation, *reasons]
    assert [x or "-" for x in found] == (wanted if reasons else wanted[:3])
    assert bool(reasons) == (wanted[3] != "-")


@pytest.mark.parametrize("row", MISTAKES, ids=lambda row: row[0])
def test_what_is_wrong(row):
    given, mistake = row
    with pytest.raises((BadLexicon, BadInput)) as caught:
        settings_of(f'name = "t"\n{given}\n')
    assert mistake in str(caught.value)
