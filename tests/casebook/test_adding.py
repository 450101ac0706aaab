"""Adding is incremental and idempotent: only what a report touches is settled again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from rashomon.casebook import Casebook
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger
from rashomon.types import Problem
from tests.casebook.reports import ALL, FIRST, OTHER, SECOND, THIRD, added, casebook, figures, lines


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Casebook]:
    with casebook(tmp_path, FIRST, OTHER) as one:
        yield one


def test_the_first_reports_make_events(made: Casebook) -> None:
    assert figures(made) == {"Korremath": (12, 12, 12), "Tolvaskar": (4, 4, 4)}
    assert figures(made, "wounded") == {"Korremath": (30, 30, 30), "Tolvaskar": None}


def test_a_second_report_changes_its_event_and_no_other(made: Casebook) -> None:
    before = {one.place: one for one in made.events()[0]}
    changes = added(made, SECOND)
    assert [change.event for change in changes] == [before["Korremath"].event]
    assert "everyone killed 12 → 17 or more" in lines(changes)
    after = {one.place: one for one in made.events()[0]}
    assert after["Tolvaskar"] == before["Tolvaskar"]
    assert after["Korremath"].event == before["Korremath"].event
    assert after["Korremath"].revision == before["Korremath"].revision + 1


def test_the_same_report_twice_is_one_document_with_two_retrievals(made: Casebook) -> None:
    events = made.events()
    assert added(made, FIRST) == []
    assert made.events() == events
    with reading(made.engine) as connection:
        rows = connection.execute(select(ledger.RETRIEVAL.c.document)).scalars().all()
        n_documents = len(connection.execute(select(ledger.DOCUMENT.c.id)).all())
    assert n_documents == 2
    assert len(rows) == 3
    assert len(set(rows)) == 2


def test_a_copy_by_another_outlet_is_a_document_of_its_own(made: Casebook) -> None:
    added(made, {**FIRST, "outlet": "Tolvaskar Echo"})
    vellora = next(one for one in made.events()[0] if one.place == "Korremath")
    assert (vellora.n_documents, vellora.n_origins) == (2, 1)


def test_the_file_it_lay_in_does_not_make_another_document(tmp_path: Path) -> None:
    for name in ("a.txt", "moved.txt"):
        (tmp_path / name).write_text(FIRST["text"])
    with casebook(tmp_path) as made:
        list(made.add([tmp_path / "a.txt"]))
        list(made.add([tmp_path / "moved.txt"]))
        (event,) = made.events()[0]
        assert event.n_documents == 1
        with reading(made.engine) as connection:
            table = ledger.RETRIEVAL
            places = connection.execute(select(table.c.place, table.c.original)).all()
            (original,) = connection.execute(select(ledger.ORIGINAL.c.sha256)).scalars()
    assert {Path(row.place).name for row in places} == {"a.txt", "moved.txt"}
    assert {row.original for row in places} == {original}


def test_in_any_order_the_events_are_the_same(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "y").mkdir()
    with casebook(tmp_path / "x", *ALL) as one, casebook(tmp_path / "y", *reversed(ALL)) as other:
        assert figures(one) == figures(other)
        assert figures(one)["Korremath"] is not None


def test_an_earlier_report_that_comes_late_leaves_the_id(tmp_path: Path) -> None:
    with casebook(tmp_path, THIRD) as made:
        before = made.events()[0][0].event
        added(made, FIRST, SECOND)
        (event,) = made.events()[0]
        assert event.event == before
        assert made.record([before]).events[0].id == before


def test_a_callers_id_is_kept_unless_another_report_has_it(made: Casebook) -> None:
    added(made, {**SECOND, "id": "osmere-1"}, {**THIRD, "id": "harrow-1"})
    added(made, {**OTHER, "id": "osmere-1", "outlet": "Tolvaskar Echo"})
    with reading(made.engine) as connection:
        found = connection.execute(select(ledger.DOCUMENT.c.id, ledger.DOCUMENT.c.outlet)).all()
    ids = {row.outlet: row.id for row in found if row.outlet != "Harrow Wire"}
    assert ids["Osmere Post"] == "osmere-1"
    assert ids["Tolvaskar Echo"].startswith("d-")
    assert "harrow-1" in {row.id for row in found}


def test_what_cannot_be_read_is_named_and_the_rest_is_added(tmp_path: Path) -> None:
    problems: list[Problem] = []
    with casebook(tmp_path) as made:
        list(made.add([FIRST, {"text": 7}, tmp_path / "nowhere.txt"], on_problem=problems.append))
        assert len(made.events()[0]) == 1
    assert [p.input for p in problems] == ["input 2", str(tmp_path / "nowhere.txt")]


def test_a_batch_is_told_of_before_it_is_linked(tmp_path: Path) -> None:
    told: list[int] = []
    with casebook(tmp_path) as made:
        changes = made.add([FIRST], on_batch=lambda batch: told.append(made.n_pending))
        next(changes)
        assert told == [1]
        assert made.n_pending == 0
