"""A casebook keeps its project's settings: what they include, and the rule for best figures."""

from pathlib import Path

from rashomon.settings import settings_of
from tests.casebook.reports import FIRST, RIVAL, SECOND, added, casebook, figures

STRICT = settings_of(
    'name = "Hask, 2021"\nprofile = "ucdp"\nlevel = "partners"\n'
    '[[sources]]\nname = "Doctor Irma Callow"\ninclude = false\nreason = "counts the wounded too"\n'
)


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


def test_a_source_of_the_project_is_known_in_reports_that_come_later(tmp_path: Path) -> None:
    with casebook(tmp_path) as made:
        made.use(
            settings_of('name = "t"\n[[sources]]\nname = "Doctor Enno Varga"\nkind = "monitor"\n')
        )
        added(made, RIVAL)
        (claim,) = (c for c in made.record().claims if c.outcome == "killed")
        assert claim.source.kind == "monitor"
