"""The rules of the coders' formats, one by one: what is left out, days, actors, places, texts."""

from dataclasses import replace
from datetime import date

import pytest

from rashomon.calendar import time_precision
from rashomon.exports import FORMATS
from rashomon.exports.acled.actors import INTERS, Party, interaction_of
from rashomon.exports.acled.columns import COLUMNS as ACLED
from rashomon.exports.acled.disorder import SUB_EVENT_TYPES, disorder_of
from rashomon.exports.acled.moments import dated
from rashomon.exports.one_line import one_line
from rashomon.exports.states import state_named, state_of
from rashomon.exports.ucdp.columns import COLUMNS as UCDP
from rashomon.exports.ucdp.sides import actor_ids
from rashomon.settings import settings_of
from rashomon.types import EventActor, EventPerpetrator, EventType, Place, Sides, Source
from tests.exports.cells import rows, written
from tests.exports.coded_events import ATTACK, DOUL, FIGHTERS, FRONT, RAIDERS, Builder


def one_event(text="Six people died.", *, count="Six people", source=None, **told):
    made = Builder()
    report = made.report(text, "2023-02-03", "Mail", "Dead")
    claim = made.claim(report, count, 6, 6, source=source or Source())
    made.event(1, [claim], **{"start": "2023-02-01", "end": "2023-02-01", **told})
    return made.record()


def only_row(record, kind, folder, **also):
    (row,) = rows(written(record, kind, folder, **also)[0])
    return row


@pytest.mark.parametrize(
    ("told", "ucdp", "acled"),
    [
        ({"background": True}, "background events: told of in passing", None),
        ({"code_status": "rejected"}, "events that a person rejected", None),
        ({"type": EventType(acled="Riots", acled_sub="Mob violence")}, "no violence of organ", ""),
        ({"type": EventType(ucdp=1)}, "", "no type of event is told"),
        ({"start": None, "end": None}, "no date", "no date"),
        ({"start": "2020-01-01", "end": "2022-12-31"}, "no date", "no date, or a time vaguer"),
        ({"start": "2022-01-01", "end": "2022-03-31"}, "", "no date, or a time vaguer"),
        ({"place": None}, "no place", "no place"),
        ({"place": Place(country="ML", where_prec=6)}, "", "no place, or no more than a country"),
        ({"place": Place(name="High sea", where_prec=7)}, "", "no place, or no more"),
    ],
)
def test_what_a_format_cannot_hold_is_counted_by_its_reason(tmp_path, told, ucdp, acled):
    acled = ucdp if acled is None else acled
    for kind, reason in (("ucdp", ucdp), ("acled", acled)):
        text, about = written(one_event(**told), kind, tmp_path)
        assert (len(rows(text)), about["rows"]) == ((0, 0) if reason else (1, 1))
        reasons = list(about["left_out"])
        assert all(one.startswith(reason) for one in reasons)
        assert len(reasons) == bool(reason)


@pytest.mark.parametrize(
    ("start", "end", "day", "precision"),
    [
        ("2023-03-13T18:00", "2023-03-13", "2023-03-13", 1),
        ("2023-03-13", "2023-03-14", "2023-03-13", 2),
        ("2023-03-13", "2023-03-19", "2023-03-16", 2),
        ("2023-03", "2023-03-31", "2023-03-16", 3),
        ("2023-02", "2023-02-28", "2023-02-14", 3),
        ("2023-03-01", "2023-03-10", "2023-03-01", 3),
        ("2023-03-15", "2023-03-31", "2023-03-31", 3),
        ("2023-03-10", "2023-03-20", "2023-03-15", 3),
        ("2023-03-20", "2023-04-10", "2023-03-30", 3),
    ],
)
def test_a_doubtful_day_is_the_middle_of_its_time(start, end, day, precision):
    (event,) = one_event(start=start, end=end).events
    (row,) = dated(event, {})
    assert (row.day.isoformat(), row.precision) == (day, precision)
    first, last = date.fromisoformat(start[:10].ljust(10, "x").replace("xxx", "-01")), end
    assert time_precision(first, date.fromisoformat(last)) == precision


def test_what_goes_on_for_more_than_a_month_stands_on_its_first_day():
    record = one_event(start="2022-11-01", end=None, ongoing=True)
    (row,) = dated(record.events[0], {d.id: d for d in record.documents})
    assert (row.day.isoformat(), row.precision, row.of) == ("2022-11-01", 1, 1)


@pytest.mark.parametrize(
    ("inter1", "inter2", "expected"),
    [
        ("Rebel group", "State forces", "State forces-Rebel group"),
        ("Rebel group", "Civilians", "Rebel group-Civilians"),
        ("External/Other forces", "Rioters", "Rioters-External/Other forces"),
        ("Protesters", None, "Protesters only"),
        (None, None, None),
    ],
)
def test_an_interaction_is_told_in_words(inter1, inter2, expected):
    assert interaction_of(Party(inter=inter1), Party(inter=inter2)) == expected


def test_a_named_side_of_no_known_kind_has_no_interaction():
    assert interaction_of(Party(name="A", inter="Rebel group"), Party(name="B")) is None


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"actors": FIGHTERS}, (FRONT, "", "Military Forces of Mali", "")),
        ({"actors": RAIDERS, "type": ATTACK}, (FRONT, "", "Civilians (Mali)", "")),
        (
            {"actors": (), "type": ATTACK},
            ("Unidentified Armed Group (Mali)", "", "Civilians (Mali)", ""),
        ),
        (
            {"actors": (), "place": Place(name="Ezzal")},
            ("Unidentified Armed Group", "", "Unidentified Armed Group", ""),
        ),
        (
            {"actors": (*FIGHTERS, EventActor(name="Ally", role="attacker", kind="rebel group"))},
            (FRONT, "Ally", "Military Forces of Mali", ""),
        ),
        (
            {"actors": FIGHTERS, "start": "1950-01-01", "end": "1950-01-01"},
            (FRONT, "", "Military Forces of Mali", ""),
        ),
    ],
)
def test_actors_are_named_as_acled_names_them(tmp_path, told, expected):
    row = only_row(one_event(**told), "acled", tmp_path)
    names = ("actor1", "assoc_actor_1", "actor2", "assoc_actor_2")
    assert tuple(row[name] for name in names) == expected


def test_nobody_is_named_as_actor_where_it_is_disputed_who_did_it(tmp_path):
    blamed = tuple(
        EventPerpetrator(name=name, confidence="CLAIMED OR ADMITTED") for name in (FRONT, "Rival")
    )
    record = one_event(type=ATTACK, actors=RAIDERS, perpetrators=blamed, contested=True)
    row = only_row(record, "acled", tmp_path)
    assert row["actor1"] == "Unidentified Armed Group (Mali)"
    assert f"Disputed who did it: {FRONT} (claimed or admitted); Rival" in row["notes"]


def test_a_government_has_its_name_and_number_on_either_side(tmp_path):
    sides = Sides(a="Government of Democratic Republic of Congo", b="Government of Yemen")
    row = only_row(one_event(sides=sides), "ucdp", tmp_path)
    assert (row["side_a"], row["gwnoa"]) == ("Government of DR Congo (Zaire)", "490")
    assert (row["side_b"], row["gwnob"]) == ("Government of Yemen (North Yemen)", "678")
    assert row["dyad_name"] == f"{row['side_a']} - {row['side_b']}"


def test_registry_ids_are_those_of_the_project_s_own_actors():
    text = """name = "Test"

[[actors]]
name = "Dune Front"
kind = "rebel group"
ucdp_id = 9001

[[actors]]
name = "Military Forces of Mali"
kind = "state forces"
ucdp_id = 72
"""
    ids = actor_ids(settings_of(text))
    assert (ids["Dune Front"], ids["Government of Mali"]) == (9001, 72)
    assert actor_ids(None) == {}


@pytest.mark.parametrize("number", ["0", "-4", "true", '"7"', "99999999999"])
def test_a_registry_id_is_a_positive_whole_number(number):
    from rashomon.errors import BadLexicon

    head = 'name = "Test"\n[[actors]]\nname = "Dune Front"\nkind = "rebel group"\n'
    text = f"{head}ucdp_id = {number}\n"
    with pytest.raises(BadLexicon, match="ucdp_id"):
        settings_of(text)


def test_no_place_is_finer_than_a_town(tmp_path):
    place = replace(DOUL, section="Market quarter")
    record = one_event(place=place)
    assert only_row(record, "ucdp", tmp_path)["where_coordinates"] == "Doul"
    assert "Market quarter" in only_row(record, "ucdp", tmp_path)["where_description"]
    public = only_row(record, "ucdp", tmp_path, level="public")
    assert "Market quarter" not in "".join(public.values())
    assert public["where_description"].endswith("redaction: public")
    assert only_row(record, "acled", tmp_path)["location"] == "Doul"


def test_whom_a_level_withholds_is_an_undisclosed_source(tmp_path):
    clerk = Source(label="a clerk of the mine", kind="witness", anonymous=True)
    record = one_event("Six people died, a clerk of the mine said.", source=clerk)
    row = only_row(record, "acled", tmp_path, level="public")
    assert row["source"] == "Mail; Undisclosed Source"
    assert "clerk" not in "".join(row.values())
    assert only_row(record, "acled", tmp_path)["source"] == "Mail"


@pytest.mark.parametrize("kind", ["ucdp", "acled"])
def test_text_from_outside_stays_in_its_cell(tmp_path, kind):
    record = one_event()
    (report,) = record.documents
    hostile = replace(report, outlet='=HYPERLINK("x")\r\n;\ud800', title="a\x00b;c\u2028" * 9_000)
    text, _ = written(replace(record, documents=(hostile,)), kind, tmp_path)
    (row,) = rows(text)
    column = {"ucdp": "source_office", "acled": "source"}[kind]
    assert row[column] == '\'=HYPERLINK("x") ,'
    assert max(map(len, row.values())) < 5_000
    assert len(text.splitlines()) == 2


def test_a_line_is_cut_and_has_no_control_characters():
    assert one_line("a\nb\u200b \ud800c") == "a b c"
    assert len(one_line("x" * 10_000_000)) == 2_000
    assert one_line(None) == ""


@pytest.mark.parametrize(
    ("code", "number", "gw", "ucdp", "acled_region"),
    [
        ("SY", 760, 652, "Syria", "Middle East"),
        ("CD", 180, 490, "DR Congo (Zaire)", "Middle Africa"),
        ("UA", 804, 369, "Ukraine", "Europe"),
        ("YE", 887, 678, "Yemen (North Yemen)", "Middle East"),
        ("AF", 4, 700, "Afghanistan", "Caucasus and Central Asia"),
        ("MM", 104, 775, "Myanmar (Burma)", "Southeast Asia"),
        ("PS", 275, None, "Palestine", "Middle East"),
        ("??", None, None, None, None),
    ],
)
def test_states_have_their_names_and_numbers(code, number, gw, ucdp, acled_region):
    state = state_of(code)
    assert (state.number, state.gw, state.ucdp, state.acled_region) == (
        number, gw, ucdp, acled_region,
    )  # fmt: skip


@pytest.mark.parametrize("name", ["DR Congo (Zaire)", "Democratic Republic of Congo"])
def test_a_state_is_known_by_any_of_its_names(name):
    assert state_named(name).gw == 490


def test_the_tables_are_whole():
    assert (len(UCDP), len(ACLED)) == (49, 31)
    assert len(INTERS) == 8
    assert len(SUB_EVENT_TYPES) == 25
    assert all(map(disorder_of, SUB_EVENT_TYPES))
    assert disorder_of(None) is None
    assert FORMATS["acled"].terms == "ACLED-format; not ACLED data"
    assert all(column.what and column.source for column in (*UCDP, *ACLED))


@pytest.mark.parametrize(("kind", "columns"), [("ucdp", UCDP), ("acled", ACLED)])
def test_every_cell_holds_what_its_column_may(tmp_path, kind, columns):
    from tests.exports.coded_events import figures, spans

    allowed = {column.name: column.values for column in columns if column.values}
    for record in (figures(), spans()):
        for row in rows(written(record, kind, tmp_path)[0]):
            assert {n: row[n] for n in allowed if row[n] and row[n] not in allowed[n]} == {}


@pytest.mark.parametrize("kind", ["ucdp", "acled"])
def test_the_same_record_gives_the_same_bytes_in_any_order_of_claims(tmp_path, kind):
    from tests.exports.coded_events import figures

    record = figures()
    turned = replace(record, claims=record.claims[::-1], documents=record.documents[::-1])
    assert written(record, kind, tmp_path)[0] == written(turned, kind, tmp_path)[0]


def accused(**how):
    one = EventPerpetrator(name=FRONT, confidence="SUSPECTED OR ACCUSED BY AUTHORITIES", **how)
    return {"actors": RAIDERS, "type": ATTACK, "perpetrators": (one,)}


def test_who_denies_an_accusation_is_no_actor(tmp_path):
    """A denied accusation is no fact: the actor stays open, and the notes say who says what."""
    told = one_event(**accused(said_by=("army",), denied_by=(FRONT,)))
    row = only_row(told, "acled", tmp_path)
    assert row["actor1"].startswith("Unidentified Armed Group")
    assert f"Disputed who did it: {FRONT} (suspected or accused by authorities" in row["notes"]
    assert f"denied by {FRONT}" in row["notes"]


def test_an_accusation_says_whose_it_is(tmp_path):
    row = only_row(one_event(**accused(said_by=("army",))), "acled", tmp_path)
    assert row["actor1"] == FRONT
    assert "Said to have done it: " in row["notes"]
    assert "by army" in row["notes"]


def test_what_reports_give_for_a_fact_is_told_plainly(tmp_path):
    one = EventPerpetrator(name=FRONT, confidence="REPORTED AS FACT")
    told = one_event(**{"actors": RAIDERS, "type": ATTACK, "perpetrators": (one,)})
    assert "did it" not in only_row(told, "acled", tmp_path)["notes"]
