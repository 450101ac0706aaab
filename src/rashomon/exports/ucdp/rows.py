"""Rows of the table: which events it can hold, and what stands in each column."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from rashomon.calendar import date_precision
from rashomon.exports.blame import is_contested
from rashomon.exports.event_number import number_of
from rashomon.exports.joint import Spread, spread
from rashomon.exports.tables.table import Table, Value
from rashomon.exports.toll import days_of, in_order
from rashomon.exports.ucdp.admission import reason_against
from rashomon.exports.ucdp.columns import COLUMNS
from rashomon.exports.ucdp.deaths import Deaths, deaths_of
from rashomon.exports.ucdp.sides import Side, actor_ids, sides_of
from rashomon.exports.ucdp.sources import source_cells
from rashomon.exports.ucdp.where import where_cells
from rashomon.types import Claim, Document, Event, Record

if TYPE_CHECKING:
    from rashomon.exports.about import About

_STATES = {
    "clear": "Clear",
    "disputed": "Candidate: disputed",
    "needs_a_person": "Candidate: needs a person",
}
DISPUTED = "Candidate: disputed who did it"
UNDECIDED = "Candidate: type of violence not decided"
EXCEEDS = "with columns of deaths that are more than the best figure: all put under deaths_unknown"
UNTYPED = "without a type of violence, as the reports do not tell who fought: a coder has to decide"


def rows(parts: Iterable[Record], about: "About") -> Iterator[Sequence[Value]]:
    """Yield a row for each event that UCDP would hold; the account counts the others by reason."""
    ids = actor_ids(about.given.settings)
    for part in parts:
        reports = {one.id: one for one in part.documents}
        claims = {one.id: one for one in part.claims}
        for one in spread(part):
            reason = one.against or reason_against(one.event, reports)
            if reason is not None:
                about.leave_out(reason)
                continue
            yield _row(one, reports, claims, ids, about)


def _row(
    one: Spread,
    reports: Mapping[str, Document],
    claims: Mapping[str, Claim],
    ids: Mapping[str, int],
    about: "About",
) -> Sequence[Value]:
    event = one.event
    days = days_of(event, reports)
    if days is None:
        raise ValueError(f"{event.id} has no date")
    deaths = deaths_of(event)
    if deaths.exceeds:
        about.remark(EXCEEDS)
    if event.type.ucdp is None:
        about.remark(UNTYPED)
    a, b = sides_of(event, ids)
    return (
        *(number_of(event.id), None, days[0].year, None),
        *(_code_status(event), event.type.ucdp),
        *(None, None, None, None, None, _dyad(a, b)),
        *(None, a.number, a.name, None, b.number, b.name),
        len(event.documents),
        *source_cells(event, in_order(event, reports), claims),
        *where_cells(event, one.note, about.readers.level),
        *(event.event_clarity, *_when(event, days)),
        *_counts(deaths),
        *(a.gw, b.gw),
    )


def _code_status(event: Event) -> str:
    state = _STATES.get(event.code_status, "Candidate")
    if state == _STATES["clear"]:
        return state
    if event.type.ucdp is None:
        return UNDECIDED
    return DISPUTED if is_contested(event) else state


def _dyad(a: Side, b: Side) -> str | None:
    return f"{a.name} - {b.name}" if a.name and b.name else None


def _when(event: Event, days: tuple[date, date]) -> tuple[int, str, str]:
    first, last = days
    coded = None if event.ongoing else event.date_prec
    return coded or date_precision(first, last), first.isoformat(), last.isoformat()


def _counts(deaths: Deaths) -> tuple[int | None, ...]:
    columns = (deaths.a, deaths.b, deaths.civilians, deaths.unknown)
    return (*columns, deaths.best, deaths.high, deaths.low)


TABLE = Table(
    name="ucdp",
    what="events in the form of UCDP GED",
    columns=COLUMNS,
    rows=rows,
)
