"""An event that is not told of any more says what became of it."""

import json
from pathlib import Path

from typer.testing import CliRunner

from rashomon.casebook import Casebook
from rashomon.casebook.asking.moments import AsOf
from rashomon.cli.app import app
from tests.casebook.happenings import put
from tests.casebook.reports import FIRST, OTHER, casebook


def run(*arguments: object) -> str:
    done = CliRunner().invoke(app, [str(a) for a in arguments])
    assert done.exit_code == 0, done.stderr
    return " ".join(done.stdout.split())


def test_an_event_whose_report_was_erased(tmp_path: Path) -> None:
    with casebook(tmp_path, FIRST, OTHER) as made:
        event = next(one.event for one in made.events()[0] if one.place == "Tolvaskar")
        (document,) = made.record([event]).events[0].documents
        made.erase(document, reason="the witness asked")
        (problem,) = made.record([event]).problems
        assert problem.input == event
        assert problem.error.startswith("tells of no event any more since ")
        assert problem.error.endswith(f"Ada Recorder erased report {document}: the witness asked")
        path = made.name
    said = run("show", path, event)
    assert said.startswith(f"{event}: tells of no event any more since ")
    assert "No violent event was found" not in said
    record = json.loads(run("show", path, event, "--json", "-"))
    assert [one["input"] for one in record["problems"]] == [event]


def test_an_event_that_a_person_judged_to_be_another(tmp_path: Path) -> None:
    with casebook(tmp_path, FIRST, OTHER) as made:
        ids = {one.event for one in made.events()[0]}
        made.judge("same", *sorted(ids), reason="one convoy")
        (now,) = (one.event for one in made.events()[0])
        ((name, said),) = made.fates(ids)
        assert {name, now} == ids
        assert said.startswith(f"is part of {now} since ")
        assert "when Ada Recorder judged " in said
        assert said.endswith("to tell of one event: one convoy")
        assert made.record([name]).problems == ()


def test_an_event_that_was_rejected_is_still_told(tmp_path: Path) -> None:
    with casebook(tmp_path, FIRST) as made:
        (listed,), _ = made.events()
        made.judge("reject", listed.event, reason="a drill")
        record = made.record([listed.event])
    assert [event.code_status for event in record.events] == ["rejected"]
    assert record.problems == ()


def test_an_event_that_another_took_in(tmp_path: Path) -> None:
    path = tmp_path / "case.casebook"
    ids = {}
    for name in ("bodies", "bakery"):
        (change,) = put(path, [name])
        ids[name] = change.event
    put(path, ["bridge"], who="bea")
    said = run("show", path, ids["bakery"][:8])
    assert f"{ids['bakery']} is part of {ids['bodies']} since " in said
    assert "when reports were linked by bea" in said
    assert "EVENT 1 of 1" in said
    assert "is part of" not in run("show", path, ids["bodies"])


def test_an_event_that_was_not_known_yet(tmp_path: Path) -> None:
    with casebook(tmp_path, FIRST) as made:
        (listed,), _ = made.events()
        (problem,) = made.record([listed.event], as_of=AsOf(known="2020")).problems
        assert problem.error.startswith("this casebook knows of it since 20")
        made.erase(made.record().documents[0].id, reason="asked")
        (after,) = made.record([listed.event], as_of=AsOf(known="2020")).problems
    assert after == problem


def test_what_is_told_has_no_fate(tmp_path: Path) -> None:
    with casebook(tmp_path, FIRST) as made:
        (listed,), _ = made.events()
        assert made.fates([listed.event]) == []
        assert made.record([listed.event]).problems == ()
        path = made.name
    with Casebook(path) as again:
        assert again.record().problems == ()
