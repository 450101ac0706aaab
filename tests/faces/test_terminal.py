"""The report for a terminal holds everything a reader needs, in order, and nothing hostile."""

import dataclasses
import re

import pytest

from rashomon.terminal import render
from rashomon.terminal.layout import columns_of
from rashomon.terminal.page import MAX_EVENTS
from rashomon.types import Claim, DateCandidate, Document, Link, LinkPart, Problem, SetAside
from tests.clock import assert_within
from tests.faces.changed import flat, part, raid_of, with_raid
from tests.faces.sample import CLAIMS, DOCUMENTS, EVENTS, RECORD

PAGE = render(RECORD)
FLAT = flat(PAGE)


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
        "rules of gtd",
        "Disputed",
        "  Reports",
        "one event",
        "Who said what",
        "Cannot all be true",
        "In tension: all could",
        "Updates",
        "Set aside, and why",
        "ONE SOURCE",
        "REPORTS (2)",
        "COULD NOT BE USED",
        "Profile gtd",
    ]
    places = [PAGE.index(each) for each in order]
    assert places == sorted(places)


def test_set_aside_gives_the_reason_the_figure_and_the_claim() -> None:
    said = part(PAGE, "Set aside, and why (2 claims)", "EVENT 2 of 2")
    assert "- same origin as a figure already counted (duplicate_origin) killed, border" in said
    assert "killed, everyone: 2 two neighbours; a clerk [2] c-bbbb00000002" in said


def test_a_reason_to_set_aside_is_given_once() -> None:
    aside = tuple(
        SetAside(claim=claim.id, reason=reason)
        for claim in CLAIMS[:3]
        for reason in ("vague_only", "denied")
    )
    estimate = dataclasses.replace(raid_of(RECORD).estimates[0], set_aside=aside)
    said = part(render(with_raid(estimates=(estimate,))), "Set aside, and why (6", "EVENT 2")
    assert (said.count("(vague_only)"), said.count("- denied")) == (1, 1)
    assert all(said.count(claim.id) == 2 for claim in CLAIMS[:3])


def test_claims_over_two_events_are_not_lost() -> None:
    said = part(PAGE, "SAID OF SEVERAL EVENTS TOGETHER", "ONE SOURCE")
    assert "40+ everyone nobody quoted [2]" in said
    assert "c-bbbb00000004" in said


def test_claims_in_no_event_are_not_lost() -> None:
    page = render(dataclasses.replace(RECORD, events=()))
    assert "No violent event was found" in page
    said = part(page, "SAID OF NO EVENT ABOVE", "ONE SOURCE")
    assert all(claim.id in said for claim in CLAIMS if len(claim.events) < 2)


def test_a_list_without_anything_in_it_is_left_out() -> None:
    bare = dataclasses.replace(
        RECORD, documents=(), claims=(), origins=(), problems=(), events=(EVENTS[1],)
    )
    page = render(bare)
    for title in ("reported  ", "Disputed", "disputed", "Reports", "Who said", "Cannot all"):
        assert title not in page, title
    for title in ("Updates", "Set aside", "SAID OF", "ONE SOURCE", "REPORTS", "COULD NOT"):
        assert title not in page, title


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


def test_evidence_names_reports_by_their_number() -> None:
    origin = dataclasses.replace(
        RECORD.origins[0], evidence="“Monitor” in Raid on customs house, gazette.txt and d-express"
    )
    assert "“Monitor” in [1], gazette.txt and [1]" in flat(
        render(dataclasses.replace(RECORD, origins=(origin,)))
    )
    assert "2 claims in 2 reports [1] [2]" in FLAT
    lent = dataclasses.replace(DOCUMENTS[0].published, evidence="lent by 'd-gazette' of 2031-03-04")
    document = dataclasses.replace(DOCUMENTS[0], published=lent)
    page = render(dataclasses.replace(RECORD, documents=(document, DOCUMENTS[1])))
    assert "lent by '[2]' of 2031-03-04" in flat(page)


def test_reasons_name_reports_by_their_number() -> None:
    reasons = tuple(f"d-express and d-gazette: both name {n}" for n in range(9))
    page = flat(render(with_raid(reasons=reasons)))
    assert "[1] and [2]: both name 0" in page
    assert "6 more reasons" in page


def test_one_reason_for_many_pairs_is_given_once() -> None:
    documents = tuple(Document(id=f"d-{n}", text="", path=f"{n}.txt") for n in range(9))
    pairs = [(f"d-{n}", f"d-{n + 1}") for n in range(8)]
    record = dataclasses.replace(
        with_raid(
            reasons=tuple(f"{a} and {b}: both name Qasr Daram" for a, b in pairs),
            documents=tuple(document.id for document in documents),
        ),
        documents=documents,
    )
    said = part(render(record), "one event", "Who said what")
    assert said.startswith("one event [1] and [2], [2] and [3], [3] and [4]")
    assert said.endswith("[6] and [7], 2 more pairs: both name Qasr Daram ")


def test_the_foot_names_profile_moment_and_version() -> None:
    assert "Profile gtd; all reports; rashomon 0.1.0." in FLAT
    page = " ".join(render(dataclasses.replace(RECORD, as_of="2031-03-05T18:00")).split())
    assert "as known on 2031-03-05 18:00" in page


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
    for noun in ("figure", "contradiction", "update", "claim", "event", "origin", "report", "sum"):
        assert re.search(rf"\d+ more {noun}s", page), noun
    assert f"{1001 - MAX_EVENTS} more events, in brief" in page


def test_an_ordinary_record_is_laid_out_quickly() -> None:
    claims = tuple(dataclasses.replace(CLAIMS[n % 9], id=f"c-{n:012}") for n in range(500))
    record = dataclasses.replace(
        with_raid(claims=tuple(claim.id for claim in claims)), claims=claims
    )
    assert_within(0.1, lambda: render(record))


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


def test_a_report_that_was_nearly_joined_has_a_line_in_each_of_the_two_events() -> None:
    first, second = EVENTS[:2]
    parts = (
        LinkPart(feature="start", said="before anything is compared", points=-20),
        LinkPart(feature="names", said="2 names in common", points=19),
        LinkPart(feature="days", said="9 days between the days told", points=-3),
    )
    link = Link(
        left=first.documents[0],
        right=second.documents[-1],
        points=-4,
        verdict="apart",
        parts=parts,
        left_event=first.id,
        right_event=second.id,
    )
    joined = dataclasses.replace(link, verdict="joined", points=40, right_event=first.id)
    page = " ".join(render(dataclasses.replace(RECORD, links=(joined, link))).split())
    assert page.count("nearly joined: [") == 2
    assert page.count("(-4 points: 9 days between the days told (-3))") == 2
