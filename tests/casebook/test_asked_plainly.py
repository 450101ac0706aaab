"""What a recorder asks is answered to the second, or refused in a line."""

from pathlib import Path

import pytest

from rashomon.casebook import Casebook
from rashomon.casebook.asking.asked import Filters
from rashomon.casebook.asking.moments import AsOf
from rashomon.casebook.ledger import entries
from rashomon.errors import BadInput
from tests.casebook.reports import FIRST, OTHER, added, casebook


@pytest.mark.parametrize(
    ("moment", "n"),
    [
        ("2026-03-01T10:00:05", 0),
        ("2026-03-01T10:00:05Z", 0),
        ("2026-03-01T12:00:05+02:00", 0),
        ("2026-03-01T10:00:41", 1),
        ("2026-03-01T12:00:41+02:00", 1),
        ("2026-03-01T10:00", 1),
    ],
)
def test_what_was_known_counts_to_the_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str, n: int
) -> None:
    monkeypatch.setattr(entries, "now", lambda: "2026-03-01T10:00:41.250000Z")
    with casebook(tmp_path, FIRST) as made:
        assert len(made.record(as_of=AsOf(known=moment)).events) == n


def test_a_rejected_event_is_listed_only_where_it_is_asked_for(tmp_path: Path) -> None:
    with casebook(tmp_path, FIRST, OTHER) as made:
        event = next(one.event for one in made.events()[0] if one.place == "Tolvaskar")
        made.judge("reject", event, reason="a drill")
        assert [one.place for one in made.events()[0]] == ["Korremath"]
        assert [one.event for one in made.events(Filters(state="rejected"))[0]] == [event]


def test_an_outlet_that_only_the_text_names_finds_its_events(tmp_path: Path) -> None:
    text = OTHER["text"].replace("August 20 -", "August 20 (Reuters) -")
    with casebook(tmp_path, {"text": text, "published": OTHER["published"]}) as made:
        assert made.events(Filters(source="reuters"))[1] == 1


def test_what_makes_no_sense_is_refused(tmp_path: Path) -> None:
    with casebook(tmp_path, FIRST) as made:
        with pytest.raises(BadInput, match="--since 2022 is after --until 2021"):
            made.events(Filters(since="2022", until="2021"))
        with pytest.raises(BadInput, match="'-3' is no count"):
            made.enter(medium="call", reason="r", description="d", outcome="killed", count="-3")
        made.pack(tmp_path / "quotes.casebook", originals=False)
    with pytest.raises(BadInput, match="--who is empty"):
        Casebook(tmp_path / "case.casebook", who=" ")
    with (
        Casebook(tmp_path / "quotes.casebook") as package,
        pytest.raises(BadInput, match="is a package of quotes and hashes only"),
    ):
        added(package, OTHER)


@pytest.mark.parametrize(
    ("moment", "n"),
    [
        ("2021-05-04T10:00:44Z", 0),
        ("2021-05-04T12:00:44+02:00", 0),
        ("2021-05-04T10:00:45Z", 1),
        ("2021-05-04T10:00Z", 1),
        ("2021-05-04T09:59Z", 0),
    ],
)
def test_what_was_published_counts_to_the_second(tmp_path: Path, moment: str, n: int) -> None:
    with casebook(tmp_path, {**FIRST, "published": "2021-05-04T10:00:45Z"}) as made:
        assert len(made.record(as_of=AsOf(published=moment)).events) == n


@pytest.mark.parametrize(
    ("day", "is_refused"),
    [("2026-03-02", False), ("2026-03", False), ("2026-03-03", True), ("3021-03-02", True)],
)
def test_days_after_tomorrow_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, day: str, is_refused: bool
) -> None:
    monkeypatch.setattr(entries, "now", lambda: "2026-03-01T23:00:41.250000Z")
    how = {"reason": "r", "medium": "call", "outcome": "killed", "count": 3}
    with casebook(tmp_path, FIRST) as made:
        (listed,), _ = made.events()
        deeds = {
            "date": lambda: made.enter(description="d", date=day, **how),  # type: ignore[arg-type]
            "published": lambda: made.enter(description="e", published=day, **how),  # type: ignore[arg-type]
            "start": lambda: made.judge("correct", listed.event, reason="r", start=day),
        }
        for name, deed in deeds.items():
            if is_refused:
                with pytest.raises(BadInput, match=f"^{name}: '{day}' is still to come; today is"):
                    deed()
            else:
                deed()


def test_who_reads_again_stands_in_the_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from rashomon.casebook.judging import rereading

    with casebook(tmp_path, FIRST) as made:
        monkeypatch.setattr(rereading, "rules_version", lambda: "9.9.9-new")
        assert [step.n_read for step in made.read_again(who="Bo Reader")] == [1]
        last = made.log()[-1]
    assert (last.who, last.act) == ("Bo Reader", "read")
    assert last.said == "Bo Reader read 1 report again with 9.9.9-new: 0 otherwise"
