"""A row of an event data set as values: checked, and the same for both forms."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import isfinite

from rashomon.datasets.forms import Form

_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?", re.S)
_WRITTEN = re.compile(r"(\d{1,2})[ -]([A-Z][a-z]{2})[a-z]*[ -](\d{4})")
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_MISSING_YEAR = 1753  # UCDP GED codebook: a date that is missing
_MOST = 10**9
_REACH = {1: 0, 2: 3, 3: 15}  # days on either side of ACLED's day, by time_precision
_WHERE = {1: 1, 2: 2, 3: 4}  # ACLED's geo_precision in UCDP's codes


class BadRow(ValueError):
    """A row that cannot be used; its text says why in one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One event of a data set; None is unknown.

    `first` to `last` are the days it can have happened in, `where_prec` is UCDP's code, `violence`
    UCDP's type, `kind` and `sub_kind` ACLED's. The deaths by side are UCDP's alone.
    """

    id: str
    first: date
    last: date
    place: str | None
    country: str | None
    admin1: str | None
    admin2: str | None
    latitude: float | None
    longitude: float | None
    where_prec: int | None
    side_a: str | None
    side_b: str | None
    low: int | None
    best: int | None
    high: int | None
    violence: int | None = None
    kind: str | None = None
    sub_kind: str | None = None
    deaths_a: int | None = None
    deaths_b: int | None = None
    civilians: int | None = None
    unknown: int | None = None
    inter1: str | None = None
    inter2: str | None = None
    is_aggregate: bool = False


def row_of(form: Form, cells: Mapping[str, str]) -> Row:
    """Return the values of a row; raise BadRow with the first thing that is wrong."""
    if not cells.get(form.id):
        raise BadRow(f"has no {form.id}")
    return _ucdp(cells) if form.name == "ucdp" else _acled(cells)


def _ucdp(cells: Mapping[str, str]) -> Row:
    first, last = _day(cells, "date_start"), _day(cells, "date_end")
    if last < first:
        raise BadRow(f"date_end {last} is before date_start {first}")
    return Row(
        id=cells["id"],
        first=first,
        last=last,
        place=cells.get("where_coordinates"),
        country=cells.get("country"),
        admin1=cells.get("adm_1"),
        admin2=cells.get("adm_2"),
        latitude=_degrees(cells, "latitude", 90),
        longitude=_degrees(cells, "longitude", 180),
        where_prec=_code(cells, "where_prec", 7),
        side_a=cells.get("side_a"),
        side_b=cells.get("side_b"),
        low=_count(cells, "low"),
        best=_count(cells, "best"),
        high=_count(cells, "high"),
        violence=_code(cells, "type_of_violence", 3),
        deaths_a=_count(cells, "deaths_a"),
        deaths_b=_count(cells, "deaths_b"),
        civilians=_count(cells, "deaths_civilians"),
        unknown=_count(cells, "deaths_unknown"),
        is_aggregate=_code(cells, "event_clarity", 2) == 2,
    )


def _acled(cells: Mapping[str, str]) -> Row:
    day = _day(cells, "event_date")
    reach = timedelta(days=_REACH[_code(cells, "time_precision", 3) or 1])
    dead = _count(cells, "fatalities")
    return Row(
        id=cells["event_id_cnty"],
        first=day - reach,
        last=day + reach,
        place=cells.get("location"),
        country=cells.get("country"),
        admin1=cells.get("admin1"),
        admin2=cells.get("admin2"),
        latitude=_degrees(cells, "latitude", 90),
        longitude=_degrees(cells, "longitude", 180),
        where_prec=_WHERE.get(_code(cells, "geo_precision", 3) or 0),
        side_a=cells.get("actor1"),
        side_b=cells.get("actor2"),
        low=dead,
        best=dead,
        high=dead,
        kind=cells.get("event_type"),
        sub_kind=cells.get("sub_event_type"),
        inter1=cells.get("inter1"),
        inter2=cells.get("inter2"),
    )


def _day(cells: Mapping[str, str], column: str) -> date:
    text = cells.get(column, "")
    told, written = _DAY.fullmatch(text), _WRITTEN.fullmatch(text)
    try:
        if told is not None:
            found = date(*map(int, told.groups()))
        elif written is not None and written[2] in _MONTHS:
            found = date(int(written[3]), _MONTHS.index(written[2]) + 1, int(written[1]))
        else:
            raise ValueError
    except ValueError:
        raise BadRow(f"{column} {text[:40]!r} is no day") from None
    if found.year <= _MISSING_YEAR or found.year > 9000:
        raise BadRow(f"{column} {text[:40]!r} stands for no day")
    return found


def _count(cells: Mapping[str, str], column: str) -> int | None:
    """Return a number of people, None where it is empty or -1: not known."""
    number = _number(cells, column)
    if number is None or number == -1:
        return None
    if number < 0 or number != int(number) or number > _MOST:
        raise BadRow(f"{column} {cells[column][:40]!r} is no number of people")
    return int(number)


def _code(cells: Mapping[str, str], column: str, most: int) -> int | None:
    number = _number(cells, column)
    if number is None or number == -1:
        return None
    if number not in range(1, most + 1):
        raise BadRow(f"{column} {cells[column][:40]!r} is none of 1 to {most}")
    return int(number)


def _degrees(cells: Mapping[str, str], column: str, most: int) -> float | None:
    number = _number(cells, column)
    if number is not None and abs(number) > most:
        raise BadRow(f"{column} {cells[column][:40]!r} is not from -{most} to {most}")
    return number


def _number(cells: Mapping[str, str], column: str) -> float | None:
    text = cells.get(column)
    if not text:
        return None
    try:
        number = float(text)
    except ValueError:
        raise BadRow(f"{column} {text[:40]!r} is no number") from None
    if not isfinite(number):
        raise BadRow(f"{column} {text[:40]!r} is no number")
    return number
