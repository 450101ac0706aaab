"""Rows of the table: which events it can hold, and what stands in each column."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from rashomon.actors import Actor
from rashomon.events.precision import geo_precision
from rashomon.exports import coded
from rashomon.exports.acled.actors import interaction_of, parties_of
from rashomon.exports.acled.columns import COLUMNS
from rashomon.exports.acled.disorder import disorder_of
from rashomon.exports.acled.fatalities import fatalities_of
from rashomon.exports.acled.moments import Dated, dated
from rashomon.exports.acled.notes import notes_of
from rashomon.exports.acled.published import sources_of
from rashomon.exports.event_number import number_of
from rashomon.exports.joint import spread
from rashomon.exports.one_line import one_line
from rashomon.exports.states import state_of
from rashomon.exports.tables.table import Table, Value
from rashomon.exports.toll import day_of, in_order
from rashomon.types import Claim, Document, Event, Place, Record

if TYPE_CHECKING:
    from rashomon.exports.about import About

NO_TYPE = "no type of event is told"
NO_TIME = "no date, or a time vaguer than a month"
NO_PLACE = "no place, or no more than a country"
_COUNTRY = 6
_DECIMALS = 4
_UNKNOWN = "ZZZ"  # ISO 3166 leaves it to its users


def rows(parts: Iterable[Record], about: "About") -> Iterator[Sequence[Value]]:
    """Yield a row for each event and day that ACLED would code; the account counts the others."""
    settings = about.given.settings
    own = () if settings is None else settings.actors
    for part in parts:
        reports = {one.id: one for one in part.documents}
        claims = {one.id: one for one in part.claims}
        for shared in spread(part, least=0):
            days = dated(shared.event, reports)
            reason = _reason_against(shared.event, days, reports)
            if reason is not None:
                about.leave_out(reason)
                continue
            for one in days:
                noted = replace(one, note=shared.note)
                yield _row(noted, (reports, claims), own, about.readers.level)


def _reason_against(
    event: Event, days: Sequence[Dated], reports: Mapping[str, Document]
) -> str | None:
    reason = coded.reason_against(event, reports)
    if reason is not None:
        return reason
    if event.type.acled is None:
        return NO_TYPE
    if not days:
        return NO_TIME
    place = event.place
    if place is None or place.name is None or (place.where_prec or 0) >= _COUNTRY:
        return NO_PLACE
    return None


def _row(
    one: Dated,
    known: tuple[Mapping[str, Document], Mapping[str, Claim]],
    own: Sequence[Actor],
    level: str,
) -> Sequence[Value]:
    reports, claims = known
    event, kind = one.event, one.event.type
    parties = parties_of(event, own)
    place = event.place or Place()
    state = state_of(place.country)
    told = in_order(event, reports)
    return (
        f"{state.code or _UNKNOWN}{number_of(event.id)}",
        *(one.day.isoformat(), one.day.year, one.precision),
        *(disorder_of(kind.acled_sub), kind.acled, kind.acled_sub),
        *(cell for party in parties for cell in (party.name, _all(party.associated), party.inter)),
        interaction_of(*parties),
        "Civilians targeted" if kind.civilian_targeting else None,
        *(state.number, state.acled_region, state.acled or place.country),
        *_where(place),
        *(_all(sources_of(event, told, claims)), None),
        notes_of(one, parties, claims, reports, level),
        fatalities_of(event),
        _all(_tags(event)),
        _latest(told),
    )


def _where(place: Place) -> tuple[str | int | float | None, ...]:
    """Return the columns from admin1 to geo_precision."""
    precision = place.geo_precision or geo_precision(place.where_prec)
    lat, lon = (
        None if degrees is None else round(degrees, _DECIMALS)
        for degrees in (place.latitude, place.longitude)
    )
    return (
        one_line(place.admin1, 300) or None,
        one_line(place.district, 300) or None,
        None,
        one_line(place.point_of or place.name, 300) or None,
        lat,
        lon,
        precision,
    )


def _tags(event: Event) -> list[str]:
    status = event.code_status.replace("_", " ")
    return [f"status={status}", *(["provisional"] if event.provisional else [])]


def _all(texts: Iterable[str]) -> str | None:
    return "; ".join(texts) or None


def _latest(reports: Sequence[Document]) -> int | None:
    """Return the day of the latest report as Unix time: the same whenever the table is written."""
    days = [day for report in reports if (day := day_of(report)) is not None]
    if not days:
        return None
    last = max(days)
    return int(datetime(last.year, last.month, last.day, tzinfo=UTC).timestamp())


TABLE = Table(name="acled", what="events in ACLED's format", columns=COLUMNS, rows=rows)
