"""The report for a terminal holds everything a reader needs, in order, and nothing hostile."""

import dataclasses
import re

import pytest

from rashomon.terminal import render
from rashomon.terminal.claims import MAX_CLAIMS
from rashomon.terminal.layout import columns_of
from rashomon.terminal.page import MAX_EVENTS
from rashomon.types import Claim, DateCandidate, Document, Event, Problem, Record, SetAside
from tests.faces.sample import CLAIMS, DOCUMENTS, EVENTS, RAID, RECORD

PAGE = render(RECORD)
FLAT = " ".join(PAGE.split())


def raid_of(record: Record) -> Event:
    return next(event for event in record.events if event.id == RAID)


def with_raid(**fields: object) -> Record:
    raid = dataclasses.replace(raid_of(RECORD), **fields)
    others = tuple(event for event in RECORD.events if event.id != RAID)
    return dataclasses.replace(RECORD, events=(*others, raid))


@pytest.mark.parametrize("width", [64, 80, 100, 120])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    lines = render(RECORD, width=width).splitlines()
    assert max(columns_of(line) for line in lines) <= width
    assert all(line == line.rstrip() for line in lines)


def test_main_events_come_first_by_number_of_reports_background_last() -> None:
    order = ["EVENT 1 of 2: Raid", "EVENT 2 of 2: Second", "BACKGROUND EVENT 1 of 1: Killing"]
    places = [PAGE.index(each) for each in order]
    assert places == sorted(places)


def test_the_answer_comes_before_who_said_it() -> None:
    order = [
        "where",
        "when",
        "reported",
        "Who said what",
        "Cannot all be true",
        "In tension",
        "Updates",
        "Set aside, and why",
        "ONE SOURCE",
        "REPORTS (2)",
        "COULD NOT BE USED",
        "Profile gtd",
    ]
    places = [PAGE.index(each) for each in order]
    assert places == sorted(places)


def test_figures_stand_low_best_high_reports_origins() -> None:
    assert re.search(r"- everyone +16 +\? +31\+ +2 +1\n", PAGE)
    assert re.search(r"- everyone +12 +\? +99 +1 +1\n", PAGE)
    assert "upper end open" in PAGE
    assert "checked: 31 = 14 + 17" in PAGE
    assert PAGE.index("- everyone") < PAGE.index("- border guards (Border")


def test_a_toll_of_nobody_is_shown_as_nought() -> None:
    none = dataclasses.replace(raid_of(RECORD).estimates[1], low=0, best=0, high=0)
    assert re.search(r"- everyone +0 +0 +0 ", render(with_raid(estimates=(none,))))


def test_every_claim_shows_figure_speaker_report_and_quote() -> None:
    for claim in CLAIMS:
        assert claim.id in PAGE
        assert f'"{claim.quote}"' in FLAT
    row = PAGE[PAGE.index("- six [6]") :]
    assert row.index("border guards") < row.index("Daram Express <- QNA") < row.index("express.txt")


def test_a_contradiction_shows_both_sentences_with_source_and_report() -> None:
    part = FLAT[FLAT.index("Cannot all be true (1)") : FLAT.index("In tension")]
    assert '"General Idris Malo said six guards had died."' in part
    assert '"At least 14 border guards were killed, the Daram Monitor said."' in part
    assert part.count("in express.txt, 2031-03-04") == 2
    assert "Six is fewer than at least 14." in part


def test_what_is_in_tension_stands_apart_from_what_is_impossible() -> None:
    part = FLAT[FLAT.index("In tension") : FLAT.index("Updates")]
    assert "escaped raiders" in part
    assert "Six is fewer" not in part


def test_set_aside_gives_the_reason_and_the_figure() -> None:
    part = FLAT[FLAT.index("Set aside, and why (2)") : FLAT.index("EVENT 2 of 2")]
    assert "same origin as a figure already counted (duplicate_origin)" in part
    assert "[killed, everyone]" in part


def test_claims_over_two_events_are_not_lost() -> None:
    part = FLAT[FLAT.index("Said of several events together") : FLAT.index("ONE SOURCE")]
    assert "c-bbbb00000004" in part


def test_claims_in_no_event_are_not_lost() -> None:
    page = render(dataclasses.replace(RECORD, events=()))
    assert "No violent event was found" in page
    part = page[page.index("Said of no event above") : page.index("ONE SOURCE")]
    assert "c-aaaa00000001" in part


def test_only_shared_origins_are_listed() -> None:
    assert "o-9999eeee0001" in PAGE
    assert "o-9999eeee0002" not in PAGE


def test_reports_show_date_evidence_refusals_credits_and_furniture() -> None:
    part = FLAT[FLAT.index("REPORTS (2)") : FLAT.index("COULD NOT")]
    assert "published 2031-03-04 (day): dateline 'Mar 4'; year by weekday" in part
    assert 'date refused: "Sunday, July 6" (page, 2031-07-06): the text speaks of Monday' in part
    assert "credits: QNA" in part
    assert "no part of the report: 1 passage, 36 characters" in part
    assert "published: not known" in part


def test_a_date_that_agrees_with_the_reports_own_is_not_called_refused() -> None:
    again = DateCandidate(text="2031/03/04", edtf="2031-03-04", role="url", reason="agrees")
    document = dataclasses.replace(DOCUMENTS[0], dates=(again,))
    assert "refused" not in render(dataclasses.replace(RECORD, documents=(document,)))


def test_reports_of_one_file_are_told_apart() -> None:
    documents = tuple(dataclasses.replace(d, path="wires.jsonl") for d in DOCUMENTS)
    page = render(dataclasses.replace(RECORD, documents=documents))
    assert "wires.jsonl d-express" in page
    assert "wires.jsonl d-gazette" in page


def test_reasons_name_reports_as_a_reader_knows_them() -> None:
    reasons = tuple(f"d-express and d-gazette: both name {n}" for n in range(9))
    page = " ".join(render(with_raid(reasons=reasons)).split())
    assert "express.txt and gazette.txt: both name 0" in page
    assert "6 more reasons" in page


def test_a_speaker_is_described_once_a_table() -> None:
    table = FLAT[FLAT.index("Who said what (9") : FLAT.index("Cannot all be true")]
    assert table.count("Idris Malo") == 3
    assert table.count("General;") == 1


def test_the_foot_names_profile_moment_and_version() -> None:
    assert "Profile gtd; all reports; rashomon 0.1.0." in FLAT
    page = " ".join(render(dataclasses.replace(RECORD, as_of="2031-03-05T18:00")).split())
    assert "as known on 2031-03-05 18:00" in page


def test_five_hundred_claims_are_cut_and_say_how_many_are_left() -> None:
    claims = tuple(dataclasses.replace(CLAIMS[0], id=f"c-{n:012}") for n in range(500))
    record = dataclasses.replace(
        with_raid(claims=tuple(claim.id for claim in claims)), claims=claims
    )
    page = render(record)
    assert f"{500 - MAX_CLAIMS} more claims: see them with --json FILE" in page
    assert page.count('"At least 14 border guards were killed"') == MAX_CLAIMS


def test_a_thousand_of_everything_stays_a_readable_length() -> None:
    raid = raid_of(RECORD)
    aside = tuple(SetAside(claim=f"c-{n}", reason="vague_only") for n in range(1000))
    raid = dataclasses.replace(
        raid,
        summary="Raid " * 1000,
        reasons=("same place",) * 1000,
        estimates=tuple(
            dataclasses.replace(raid.estimates[0], set_aside=aside, checks=("1 = 1",) * 1000)
            for _ in range(1000)
        ),
        contradictions=raid.contradictions * 500,
        updates=raid.updates * 1000,
        actors=raid.actors * 1000,
    )
    events = tuple(dataclasses.replace(EVENTS[1], id=f"e-{n:012}") for n in range(1000))
    record = dataclasses.replace(
        RECORD,
        events=(raid, *events),
        origins=RECORD.origins * 1000,
        documents=tuple(Document(id=f"d-{n}", text="") for n in range(1000)),
        problems=RECORD.problems * 1000,
    )
    page = render(record)
    assert len(page.splitlines()) < 2000
    for noun in ("figure", "contradiction", "update", "claim", "event", "origin", "report"):
        assert re.search(rf"\d+ more {noun}s", page), noun
    assert f"{1001 - MAX_EVENTS} more events, in brief" in page


def hostile_claim(text: str) -> Claim:
    return dataclasses.replace(
        CLAIMS[0],
        quote=text,
        source=dataclasses.replace(CLAIMS[0].source, label=text, chain=(text,)),
        group=dataclasses.replace(CLAIMS[0].group, label=text),
        count=dataclasses.replace(CLAIMS[0].count, verbatim=text),
    )


def test_hostile_text_is_harmless_wherever_it_stands() -> None:
    text = "\x1b[2J\x07[bold red]boo[/] \u202eevil\u2066 \x9b1m line\nline\u2028"
    record = dataclasses.replace(
        with_raid(summary=text, reasons=(text,), previous_ids=(text,), id=text),
        claims=(hostile_claim(text), *CLAIMS[1:]),
        profile=text,
        as_of=text,
        problems=(Problem(input=text, error=text),),
        documents=(
            dataclasses.replace(DOCUMENTS[0], title=text, outlet=text, path=text, credits=(text,)),
            DOCUMENTS[1],
        ),
        origins=(dataclasses.replace(RECORD.origins[0], label=text, evidence=text),),
    )
    page = render(record)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", page)
    assert "<U+001B>[2J<U+0007>[bold red]boo[/]" in page


def test_ten_megabytes_in_every_field_are_cut_quickly() -> None:
    text = "and 5 " * 1_700_000
    record = dataclasses.replace(
        with_raid(summary=text),
        claims=(hostile_claim(text), *CLAIMS[1:]),
        problems=(Problem(input=text, error=text),),
    )
    assert len(render(record)) < 40_000


def test_colour_adds_nothing_but_colour() -> None:
    coloured = render(RECORD, color=True)
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == PAGE
    assert "\x1b[1;31m  Cannot all be true (1)\x1b[0m" in coloured


def test_plain_ascii_input_gives_plain_ascii_output() -> None:
    assert PAGE.isascii()


def test_an_empty_record_says_that_nothing_was_found() -> None:
    empty = dataclasses.replace(RECORD, documents=(), claims=(), events=(), origins=(), problems=())
    assert render(empty).startswith("0 reports: 0 events\nNo violent event was found")
