"""The two forms of event data that are read: which columns they need, and which are kept."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.errors import BadInput

_VERSION = re.compile(r"(?:v|ged)_?(\d{2})[._]?(\d{1,2})(?!\d)", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of table: what it is called, what it must have, what else of it is kept.

    `mark` are columns that no other table has; `others` other names of columns, as older files
    have them.
    """

    name: str
    label: str
    id: str
    mark: tuple[str, ...]
    needed: tuple[str, ...]
    kept: tuple[str, ...] = ()
    others: tuple[tuple[str, str], ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that a row's text has."""
        return (*self.needed, *self.kept)


FORMS = {
    form.name: form
    for form in (
        Form(
            name="ucdp",
            label="UCDP GED",
            id="id",
            mark=("type_of_violence", "deaths_civilians"),
            needed=(
                *("id", "type_of_violence", "side_a", "side_b", "where_prec", "country"),
                *("where_coordinates", "latitude", "longitude", "event_clarity", "date_prec"),
                *("date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians"),
                *("deaths_unknown", "best", "low", "high"),
            ),
            kept=("adm_1", "adm_2", "dyad_name", "number_of_sources", "source_original"),
            others=(("best_est", "best"), ("low_est", "low"), ("high_est", "high")),
        ),
        Form(
            name="acled",
            label="ACLED",
            id="event_id_cnty",
            mark=("sub_event_type", "fatalities"),
            needed=(
                *("event_id_cnty", "event_date", "time_precision", "event_type"),
                *("sub_event_type", "actor1", "actor2", "country", "location", "latitude"),
                *("longitude", "geo_precision", "fatalities"),
            ),
            kept=("admin1", "admin2", "inter1", "inter2", "source", "timestamp"),
        ),
    )
}


def form_of(header: Sequence[str], name: str) -> Form:
    """Return the form of a table by its header; BadInput for another, or where columns lack."""
    for form in FORMS.values():
        names = {dict(form.others).get(name, name) for name in header}
        if not names.issuperset(form.mark):
            continue
        missing = [column for column in form.needed if column not in names]
        if missing:
            raise BadInput(f"{name}: in {form.label}'s form, but has no column {_all(missing)}")
        return form
    known = " and ".join(f"{f.label}'s ({', '.join(f.mark)})" for f in FORMS.values())
    raise BadInput(f"{name}: is no table in a form that is known: {known}")


def label_of(form: Form, name: str, version: str | None) -> str:
    """Return what a data set is called: with its version, given or told by the file's name.

    >>> label_of(FORMS["ucdp"], "GEDEvent_v24_1.csv", None)
    'UCDP GED 24.1'
    """
    if version is not None:
        return f"{form.label} {version}"
    told = _VERSION.search(name) if form.name == "ucdp" else None
    return form.label if told is None else f"{form.label} {told[1]}.{int(told[2])}"


def _all(columns: Sequence[str]) -> str:
    return ", ".join(repr(column) for column in columns)
