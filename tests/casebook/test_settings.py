"""A casebook keeps its project's settings: what they include, and the rule for best figures."""

from pathlib import Path

from rashomon import report
from rashomon.settings import Settings, settings_of
from rashomon.types import Record
from tests.casebook.reports import FIRST, RIVAL, SECOND, added, casebook, figures

Figure = tuple[int | None, int | None, int | None]
STRICT = settings_of(
    'name = "Hask, 2021"\nprofile = "ucdp"\nlevel = "partners"\n'
    '[[sources]]\nname = "Doctor Irma Callow"\ninclude = false\nreason = "counts the wounded too"\n'
)


def figures_of(record: Record) -> dict[tuple[str, str, str | None], Figure]:
    """Return the figures of each event by its days, the outcome and whom it counts."""
    return {
        (str(event.start), e.outcome, e.group): (e.low, e.best, e.high)
        for event in record.events
        for e in event.estimates
    }


def test_settings_are_kept_and_hold_for_whoever_opens_it_next(tmp_path: Path) -> None:
    with casebook(tmp_path, FIRST, SECOND) as made:
        assert (made.settings, made.profile) == (None, "gtd")
        assert made.use(STRICT) == 1
        assert made.use(STRICT) == 0
        path = made.name
    with type(made)(path) as again:
        assert (again.settings, again.profile) == (STRICT, "ucdp")
        assert again.verify().is_clean


def test_events_are_settled_anew_by_them_and_keep_their_ids(tmp_path: Path) -> None:
    with casebook(tmp_path, FIRST, SECOND, RIVAL) as made:
        before = {one.event for one in made.events()[0]}
        assert figures(made)["Korremath"] == (17, 17, 17)
        made.use(STRICT)
        assert figures(made)["Korremath"] == (12, 12, 12)
        assert {one.event for one in made.events()[0]} == before
        record = made.record()
        asides = [s for e in record.events for x in e.estimates for s in x.set_aside]
        assert ("not included by the project's settings", "counts the wounded too") in {
            (s.reason, s.note) for s in asides
        }
        assert [line.act for line in made.log()][-2] == "settings"


def test_a_report_by_the_same_settings_says_what_the_casebook_says(tmp_path: Path) -> None:
    def told(settings: Settings | None) -> dict[tuple[str, str, str | None], Figure]:
        record = report([FIRST, SECOND, RIVAL], settings=settings)
        return figures_of(record)

    with casebook(tmp_path, FIRST, SECOND, RIVAL) as made:
        without = figures_of(made.record())
        assert told(None) == without
        made.use(STRICT)
        assert figures_of(made.record()) == told(STRICT) != without
        assert told(None) == without  # a casebook's settings are no other call's


def test_a_source_of_the_project_is_known_in_reports_that_come_later(tmp_path: Path) -> None:
    with casebook(tmp_path) as made:
        made.use(
            settings_of('name = "t"\n[[sources]]\nname = "Doctor Enno Varga"\nkind = "monitor"\n')
        )
        added(made, RIVAL)
        (claim,) = (c for c in made.record().claims if c.outcome == "killed")
        assert claim.source.kind == "monitor"
