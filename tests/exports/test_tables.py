"""The tables hold what the record says, in rows that lead back to it, and not known is empty."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

import rashomon
from rashomon.exports.codebook import tables
from rashomon.exports.tables import claims, events, figures
from rashomon.exports.tables.columns import of
from rashomon.exports.tables.table import BOOLEAN, INTEGER, NUMBER, Table, Value
from rashomon.types import Breakdown, Event, EventType, Record, Sides
from tests.exports.tables import account
from tests.faces.sample import BARRACKS, RAID, RECORD

Row = dict[str, Value]
OURS = (claims.TABLE, events.TABLE, figures.TABLE)
TYPES = {INTEGER: int, NUMBER: float, BOOLEAN: bool}
BARE = Event(
    id="e-bare",
    summary="",
    background=False,
    type=EventType(),
    sides=Sides(),
    place=None,
    actors=(),
    documents=(),
    claims=(),
)


def rows(table: Table, *parts: Record) -> list[Row]:
    found = table.rows(parts, account())
    return [dict(zip(table.header, row, strict=True)) for row in found]


def one(table: Table, **fields: Value) -> Row:
    found = [r for r in rows(table, RECORD) if all(r[n] == v for n, v in fields.items())]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("table", tuple(tables()), ids=lambda table: table.name)
def test_columns_are_named_once_and_tidily(table: Table):
    assert len(set(table.header)) == len(table.header)
    for column in table.columns:
        assert re.fullmatch(r"[a-z][a-z0-9_]*", column.name)
        assert column.what
        assert column.source


@pytest.mark.parametrize("table", OURS, ids=lambda table: table.name)
def test_values_have_the_type_of_their_column(table: Table, record: rashomon.Record):
    for row in (*table.rows([RECORD], account()), *table.rows([record], account())):
        for column, value in zip(table.columns, row, strict=True):
            assert value is None or type(value) is TYPES.get(column.type, str), column.name
            assert value != ""


@pytest.mark.parametrize("table", OURS, ids=lambda table: table.name)
def test_values_are_those_that_the_codebook_lists(table: Table, record: rashomon.Record):
    for row in table.rows([record], account()):
        for column, value in zip(table.columns, row, strict=True):
            if column.values and value is not None:
                assert set(str(value).split(";")) <= set(column.values), column.name


def test_a_claim_leads_back_to_its_words(record: rashomon.Record):
    texts = {document.id: document.text for document in record.documents}
    found = rows(claims.TABLE, record)
    assert len(found) == len(record.claims)
    for row in found:
        text = texts[str(row["document"])]
        start, end = row["start"], row["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert text[start:end] == row["quote"]
        assert str(row["quote"]) in str(row["sentence"])
        assert re.fullmatch(r"[0-9a-f]{64}", str(row["sha256"]))


def test_a_claim_s_fields():
    row = one(claims.TABLE, claim="c-aaaa00000003")
    wanted = {
        "event": RAID,
        "code_status": "candidate",
        "outlet": "Daram Express",
        "published": "2031-03-04",
        "low": 6,
        "high": 6,
        "verbatim": "six",
        "hedge": None,
        "group": "border guards",
        "source": "Idris Malo",
        "source_role": "General",
        "party_to": "a",
        "anonymous": False,
        "chain": "QNA;Idris Malo",
        "use": None,
        "use_groups": "border guards",
        "use_in_groups": "used",
    }
    assert {name: row[name] for name in wanted} == wanted


def test_what_became_of_a_claim():
    assert one(claims.TABLE, claim="c-aaaa00000002")["use"] == "used"
    assert one(claims.TABLE, claim="c-bbbb00000002")["use"] == "different_population"
    copied = one(claims.TABLE, claim="c-bbbb00000001")
    assert (copied["use"], copied["use_in_groups"]) == (None, "duplicate_origin")
    assert (copied["origins"], copied["origin_kinds"]) == ("o-9999eeee0001", "same_quoted_source")


def test_a_claim_over_several_events_comes_once():
    assert one(claims.TABLE, claim="c-bbbb00000004")["events"] == f"{RAID};{BARRACKS}"
    assert len(rows(claims.TABLE, RECORD, RECORD)) == 2 * len(RECORD.claims) - 1


def test_an_event_s_figures_and_the_claims_behind_them():
    row = one(events.TABLE, event=RAID)
    wanted = {
        "killed_low": 16,
        "killed_best": None,
        "killed_high": 31,
        "killed_upper_open": True,
        "killed_claims": "c-aaaa00000002",
        "wounded_high": 99,
        "missing_low": None,
        "killed_state_forces_best": 14,
        "killed_state_forces_claims": "c-aaaa00000001;c-aaaa00000003",
        "killed_civilians_best": None,
        "previous_ids": "e-0000dddd0000",
        "sub_event_type": "Armed clash",
        "type_of_violence": 2,
        "place": "Qasr Daram",
        "latitude": 12.5,
        "side_b": "gunmen",
        "actors": "gunmen",
        "actor_kinds": None,
        "n_documents": 2,
        "n_impossible": 1,
        "n_in_tension": 1,
        "deaths_a": None,
        "end": None,
    }
    assert {name: row[name] for name in wanted} == wanted


def test_every_claim_of_a_figure_is_a_claim_of_the_record(record: rashomon.Record):
    known = {claim.id for claim in record.claims}
    behind = {
        name
        for row in rows(events.TABLE, record)
        for column, value in row.items()
        if column.endswith("_claims") and isinstance(value, str)
        for name in value.split(";")
    }
    assert behind
    assert behind <= known


def test_no_sum_is_made_of_groups_that_share_a_category():
    raid = next(event for event in RECORD.events if event.id == RAID)
    guards = next(e for e in raid.estimates if e.category == "state_forces")
    police = replace(guards, group="police", used=())
    both = replace(RECORD, events=(replace(raid, estimates=(guards, police)),))
    about = account()
    row = dict(zip(events.TABLE.header, next(events.TABLE.rows([both], about)), strict=True))
    assert row["killed_state_forces_best"] is None
    assert about.left_out == {events.SEVERAL: 1}
    named = replace(police, group="state forces", best=20)
    both = replace(RECORD, events=(replace(raid, estimates=(guards, named)),))
    assert rows(events.TABLE, both)[0]["killed_state_forces_best"] == 20


def test_an_event_of_which_nothing_is_known_has_empty_cells():
    bare = replace(RECORD, events=(BARE,), claims=(), documents=(), origins=())
    (row,) = rows(events.TABLE, bare)
    told = {name for name, value in row.items() if value not in (None, False, 0)}
    assert told == {"event", "code_status", "provisional", "event_clarity", "claim_status"}
    assert {name for name, value in row.items() if value == 0 and value is not False} == {
        *("n_documents", "n_claims", "n_impossible", "n_in_tension", "n_updates"),
    }
    assert rows(claims.TABLE, bare) == rows(figures.TABLE, bare) == []


def test_a_zero_is_kept():
    parts = Breakdown(best=4, deaths_a=0, deaths_b=4, deaths_civilians=0, deaths_unknown=None)
    (row,) = rows(events.TABLE, replace(RECORD, events=(replace(BARE, breakdown=parts),)))
    assert [row[f"deaths_{n}"] for n in ("a", "b", "civilians", "unknown")] == [0, 4, 0, None]


def test_figures_have_a_row_for_each_estimate(record: rashomon.Record):
    estimates = [e for event in record.events for e in event.estimates]
    found = rows(figures.TABLE, record)
    assert [(r["outcome"], r["group"], r["low"], r["best"], r["high"]) for r in found] == [
        (e.outcome, e.group, e.low, e.best, e.high) for e in estimates
    ]
    assert [r["set_aside"] for r in found] == [
        ";".join(a.claim for a in e.set_aside) or None for e in estimates
    ]


@pytest.mark.parametrize("table", OURS, ids=lambda table: table.name)
def test_parts_are_read_one_at_a_time(table: Table):
    """Who lists the parts holds a whole casebook in memory."""
    read = 0

    def parts() -> Iterator[Record]:
        nonlocal read
        for _ in range(50):
            read += 1
            yield RECORD

    found = table.rows(parts(), account())
    next(found)
    assert read == 1


def test_a_field_that_the_codebook_does_not_have_is_no_column():
    with pytest.raises(KeyError):
        of("Claim.nothing")
