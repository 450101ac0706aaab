"""As of in two senses: what had been published by then, and what the casebook knew by then."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from rashomon.casebook import Casebook
from rashomon.casebook.asking.moments import AsOf
from rashomon.casebook.ledger import entries
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger
from rashomon.errors import BadInput, NotFound
from tests.casebook.reports import FIRST, OTHER, SECOND, THIRD, added, casebook


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Casebook]:
    """A casebook that got its reports on three days of 2026, the second of them last."""
    days = {"03-01": (FIRST,), "03-02": (THIRD, OTHER), "03-03": (SECOND,)}
    with casebook(tmp_path) as one:
        for day, reports in days.items():
            monkeypatch.setattr(entries, "now", lambda day=day: f"2026-{day}T10:00:00.000000Z")
            added(one, *reports)
        yield one


def killed(casebook: Casebook, as_of: AsOf) -> tuple[int | None, ...] | None:
    event = next(one.event for one in casebook.events()[0] if one.place == "Korremath")
    found = casebook.record([event], as_of=as_of).events
    if not found:
        return None
    assert found[0].id == event
    total = next(e for e in found[0].estimates if e.outcome == "killed")
    return (total.low, total.best, total.high)


@pytest.mark.parametrize(
    ("published", "known", "expected"),
    [
        ("2021-05-03", None, None),
        ("2021-05-04", None, (12, 12, 12)),
        ("2021-05-05", None, (17, 17, 17)),
        ("2021-05-09", "2026-03-01", (12, 12, 12)),
        ("2021-05-05", "2026-03-02T12:00", (12, 12, 12)),
        (None, "2026-03-01T09:59", None),
        (None, "2026-03-01", (12, 12, 12)),
        (None, "2026-03-02", (19, 19, 19)),
    ],
)
def test_what_was_published_and_what_was_known(
    made: Casebook,
    published: str | None,
    known: str | None,
    expected: tuple[int | None, ...] | None,
) -> None:
    assert killed(made, AsOf(published=published, known=known)) == expected


def test_reports_that_do_not_count_are_named(made: Casebook) -> None:
    record = made.record(as_of=AsOf(published="2021-05-05"))
    assert record.as_of == "2021-05-05"
    assert len(record.documents) == 2
    assert {"Korremath"} == {e.place.name for e in record.events if e.place}
    assert all("not known to be published by 2021-05-05" in p.error for p in record.problems)
    assert len(record.problems) == 2


def test_an_impossible_moment_and_an_unknown_event_are_named(made: Casebook) -> None:
    for as_of in (AsOf(published="soon"), AsOf(known="2026-13-45")):
        with pytest.raises(BadInput, match="is no moment"):
            made.record(as_of=as_of)
    with pytest.raises(NotFound, match="no event of the casebook has this id"):
        made.record(["e-nothing"])


def test_the_history_says_what_each_step_changed(made: Casebook) -> None:
    event = next(one.event for one in made.events()[0] if one.place == "Korremath")
    told = made.history(event)
    assert [one.number for one in told] == [1, 2, 3]
    assert [one.at[:10] for one in told] == ["2026-03-01", "2026-03-02", "2026-03-03"]
    assert {one.who for one in told} == {"Ada Recorder"}
    assert "everyone killed 12 → 19" in told[1].lines


def test_every_entry_of_the_log_has_a_number_a_time_and_a_name(made: Casebook) -> None:
    with reading(made.engine) as connection:
        log = connection.execute(select(ledger.ENTRY).order_by(ledger.ENTRY.c.number)).all()
    assert [row.number for row in log] == list(range(1, len(log) + 1))
    assert [row.act for row in log] == ["add", "link"] * 3
    assert all(row.who == "Ada Recorder" and row.digest for row in log)
