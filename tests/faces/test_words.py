"""Figures, speakers, places and times in words."""

import dataclasses

import pytest

from rashomon.types import Claim, Document, Event, Place, Published, Quantity, SetAside, Source
from rashomon.wording import words
from rashomon.wording.setting import when, where
from rashomon.wording.speakers import carried, carriers, chain, published, report_name, voice
from tests.faces.sample import CLAIMS, DOCUMENTS, EVENTS, EVERYONE, GUARD_TOLL, MALO


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (0, 0, "0"),
        (7, 7, "7"),
        (14, None, "14 or more"),
        (0, None, "0 or more"),
        (None, 40, "up to 40"),
        (None, 0, "up to 0"),
        (35, 39, "35 to 39"),
        (3500, 3500, "3,500"),
        (None, None, "not known"),
    ],
)
def test_an_interval_in_words(low: int | None, high: int | None, said: str) -> None:
    assert words.interval(low, high) == said


def test_nobody_is_not_unknown() -> None:
    assert (words.number(0), words.number(None)) == ("0", "?")
    assert words.number(67, is_open=True) == "67+"
    assert words.number(None, is_open=True) == "?"


def test_a_figure_says_what_its_words_mean_only_where_they_do_not() -> None:
    assert words.figure(Quantity(low=31, high=31, verbatim="31")) == "31"
    assert words.figure(Quantity(low=35, high=39, verbatim="nearly 40")) == "nearly 40 (35 to 39)"


@pytest.mark.parametrize(
    ("count", "cell", "spoken"),
    [
        (Quantity(low=7, high=7, verbatim="Seven"), "7", "7"),
        (Quantity(low=0, high=0, verbatim="none"), "0", "0"),
        (Quantity(low=9, high=9, verbatim="a … eight"), "9", "9"),
        (Quantity(low=30, high=40, verbatim="30-40"), "30-40", "30 to 40"),
        (
            Quantity(low=23, high=None, verbatim="At least 23", hedge="at_least"),
            "23+",
            "at least 23",
        ),
        (Quantity(low=None, high=40, verbatim="up to 40", hedge="up_to"), "up to 40", "up to 40"),
        (
            Quantity(low=5000, high=5000, verbatim="some 5,000", hedge="about"),
            "~5,000",
            "some 5,000",
        ),
        (Quantity(low=12, high=99, verbatim="Dozens", hedge="vague"), "12-99", "dozens"),
        (Quantity(low=None, high=None, verbatim="", hedge=None), "?", "not known"),
    ],
)
def test_a_figure_is_short_in_a_table_and_hedged_in_a_sentence(
    count: Quantity, cell: str, spoken: str
) -> None:
    assert (words.cell(count), words.spoken(count)) == (cell, spoken)


def by_id(each: str) -> Claim:
    return next(claim for claim in CLAIMS if claim.id == each)


def test_claims_without_a_figure_say_their_state_or_perpetrator() -> None:
    assert words.what(by_id("c-aaaa00000004")) == "escaped: none"
    assert words.what(by_id("c-aaaa00000007")) == "done by gunmen (reported as fact)"
    denial = dataclasses.replace(by_id("c-aaaa00000007"), perpetrator=None, kind="denial")
    assert words.what(denial) == "denial"


def test_what_limits_a_claim_is_said() -> None:
    assert words.doubts(by_id("c-bbbb00000004")) == "several incidents together"
    denied = dataclasses.replace(by_id("c-aaaa00000003"), stance="denies", as_of="superseded")
    assert words.doubts(denied) == "denied by the source; replaced by a later figure"
    assert words.doubts(by_id("c-aaaa00000003")) == ""


def test_a_perpetrators_confidence_says_what_the_stance_says() -> None:
    claimed = dataclasses.replace(by_id("c-aaaa00000007"), stance="claims_responsibility")
    assert words.doubts(claimed) == ""
    assert words.doubts(dataclasses.replace(claimed, perpetrator=None)) == "claims responsibility"


def test_a_group_names_its_actor_unless_its_label_does() -> None:
    assert words.whom(by_id("c-aaaa00000001")) == "border guards"
    assert words.whom(by_id("c-aaaa00000002")) == "everyone"
    assert words.whom(by_id("c-aaaa00000004")) == ""
    assert words.estimate_group(GUARD_TOLL) == "border guards (Border Guard of Quraya)"
    assert words.estimate_group(EVERYONE) == "everyone"


def test_deaths_come_first_and_unheard_of_outcomes_last() -> None:
    ranked = sorted(["strength", "wounded", None, "killed", "new"], key=words.outcome_rank)
    assert ranked[:3] == ["killed", "wounded", "strength"]


def test_the_fields_reasons_are_put_in_words() -> None:
    assert said("duplicate_origin").endswith("counted (duplicate_origin)")
    assert said("told apart by hand") == "told apart by hand"


def test_a_note_says_what_happened_in_place_of_the_reasons_own_words() -> None:
    assert said("different_scope", "a running toll") == "a running toll (different_scope)"


def said(reason: str, note: str | None = None) -> str:
    return words.set_aside(SetAside(claim="c", reason=reason, note=note))


def test_a_chain_runs_from_outlet_to_speaker() -> None:
    assert carried(MALO, DOCUMENTS[0]) == "Daram Express <- QNA <- Idris Malo"
    assert carried(Source(chain=("Daram Express",)), DOCUMENTS[0]) == (
        "Daram Express, nobody quoted"
    )
    assert carried(Source(label="Qna", chain=("QNA",)), None) == "QNA"
    assert carried(Source(), None) == "nobody quoted"


def test_a_voice_is_named_inside_a_sentence() -> None:
    assert voice(MALO, "[1]") == "by Idris Malo [1]"
    assert voice(Source(chain=("QNA",)), "[1]") == "by QNA [1] (nobody quoted)"
    assert voice(Source(), "[2]") == "in [2] (nobody quoted)"


def test_what_is_known_of_a_speaker_follows_the_chain() -> None:
    assert chain(MALO, None).endswith(
        "Idris Malo (General; Border Guard of Quraya; official; party to the event: side a)"
    )
    hidden = Source(label="a medic", kind="medical", anonymous=True)
    assert chain(hidden, None) == "a medic (medical; not named)"


def test_a_report_goes_by_its_file_title_address_or_id() -> None:
    assert report_name(DOCUMENTS[0]) == "express.txt"
    assert report_name(Document(id="d-1", text="", path="a/b/c.txt")) == "c.txt"
    assert report_name(Document(id="d-1", text="", title="Raid")) == "Raid"
    assert report_name(Document(id="d-1", text="")) == "d-1"


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2031-03-04", "2031-03-04"),
        ("2031-03-04T18:00", "2031-03-04 18:00"),
        ("2031-03-04/2031-03-05", "2031-03-04/05"),
        ("2031-03-31/2031-04-01", "2031-03-31/2031-04-01"),
        ("2031-03/2031-04", "2031-03/04"),
        ("2031-03/..", "2031-03/.."),
    ],
)
def test_a_date_repeats_only_what_changes(edtf: str, said: str) -> None:
    day = Published(edtf=edtf, precision="day", evidence="")
    assert published(Document(id="d-1", text="", published=day)) == said


def test_what_is_not_known_of_a_report_is_a_question_mark() -> None:
    assert (published(DOCUMENTS[1]), carriers(DOCUMENTS[1])) == ("?", "?")
    assert carriers(DOCUMENTS[0]) == "Daram Express, QNA"
    many = Document(id="d-1", text="", outlet="A", credits=("A", *(f"B{n}" for n in range(9))))
    assert carriers(many) == "A, B0, B1, B2, B3, B4, B5, B6 and 2 more"


def test_a_place_says_how_exactly_it_is_known() -> None:
    assert where(EVENTS[2].place) == "Qasr Daram, Daram, QY (exact place; 12.500, 34.250)"
    assert where(Place(name="Ras Tuma")) == "Ras Tuma (not found on the map)"
    assert where(None) == "not known"
    assert where(Place(name="Daram", country="SY")) == "Daram, Syria (not found on the map)"
    zero = Place(country="QY", latitude=0.0, longitude=0.0, where_prec=6)
    assert where(zero) == "QY (only the country is known; 0.000, 0.000)"


def test_a_party_is_named_by_its_side_or_its_name() -> None:
    named = Source(label="a spokesman", organisation="the Border Guard", role="of the Border Guard")
    assert chain(named, None) == "a spokesman (of the Border Guard)"
    said = dataclasses.replace(named, organisation="Border Guard", party_to="Border Guard")
    assert chain(said, None) == "a spokesman (of the Border Guard; party to the event)"


def at(**fields: object) -> Event:
    return dataclasses.replace(EVENTS[1], **fields)


IN_MARCH = "in 2031-03 (only the month, or 8 to 30 days, is known)"


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (at(), "not known"),
        (at(start="2031-03-03", ongoing=False), "from 2031-03-03, end not known; over"),
        (at(start="2031-03-03T19:00", end="2031-03-03"), "on 2031-03-03, not before 19:00"),
        (at(start="2031-03", end="2031-03-31", date_prec=4), IN_MARCH),
        (at(start="2031-03-03", end="2031-03-05"), "between 2031-03-03 and 2031-03-05"),
        (at(end="2031-03-05", date_prec=3), "ended by 2031-03-05 (only the week is known)"),
    ],
)
def test_a_time_says_its_ends_and_whether_it_is_over(event: Event, said: str) -> None:
    assert when(event) == said


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ({}, ""),
        ({"claim": 0}, ""),
        ({"entry": 1, "claim": 2}, "2 claims, 1 entry"),
        ({"entry": 1200, "claim": 1}, "1 claim, 1,200 entries"),
        ({"original_part": 2, "original bytes": 5}, "5 bytes of originals, 2 original parts"),
    ],
)
def test_rows_are_counted_in_nouns(rows: dict[str, int], said: str) -> None:
    assert words.counted(rows) == said
