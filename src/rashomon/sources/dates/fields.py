"""Dates of a report that stand outside its text: given by the caller, page fields, address."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import islice
from typing import Literal

from rashomon.calendar import parse_edtf
from rashomon.calendar.written import WrittenDate
from rashomon.sources.dates.address import address_dates
from rashomon.sources.dates.written import fault_of, find_dates

Part = Literal["published", "loose", "updated", "retrieved", "elsewhere"]

_MOST_FIELDS = 60
_LONGEST = 200
_MOST_APART = 3  # days between the dates of one report under one name
_INSTANT = re.compile(r"0|\d{9,10}(?:\d{3})?")
_SECONDS = 10  # digits; with more, an instant is in milliseconds
_EPOCH = datetime(1970, 1, 1)
_WESTMOST, _EASTMOST = timedelta(hours=-12), timedelta(hours=14)
# The first days that databases, spreadsheets and clocks know; 1753 is the field's own for missing.
_EMPTY = frozenset(
    date(*day)
    for day in (
        (1, 1, 1),
        (1601, 1, 1),
        (1753, 1, 1),
        (1899, 12, 30),
        (1899, 12, 31),
        (1900, 1, 1),
        (1970, 1, 1),
    )
)
_ROLES: dict[Part, str] = {"updated": "updated", "retrieved": "retrieved"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDate:
    """A date of a page: the name of its field or place, its words, and the part it plays.

    `published` is a field for the day of publication; `loose` a date that the page does not label;
    `elsewhere` one that belongs to a comment, a picture or a link to another report.
    """

    name: str
    text: str
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedField:
    """A date from outside the text: its role, its words, first and last day (None: unreadable).

    `refusal` says why it cannot be the report's own; a `loose` one must agree with the text;
    `open_order` holds the two days that numbers may mean.
    """

    role: str
    text: str
    days: tuple[date, date] | None
    name: str = ""
    refusal: str | None = None
    is_loose: bool = False
    open_order: tuple[WrittenDate, WrittenDate] | None = None


def given_date(given: str | None) -> DatedField | None:
    """Return the caller's own date, None where none was given."""
    if given is None or not given.strip():
        return None
    days = parse_edtf(given)
    fault = None if days is None else fault_of(days[0].year, days[0].month, days[0].day)
    return DatedField(role="given", text=given.strip()[:_LONGEST], days=days, refusal=fault)


def dated_fields(url: str | None, page: Iterable[PageDate]) -> Iterator[DatedField]:
    """Yield the dates of the page's fields, then those in its address."""
    yield from _told_apart([_of_page(one) for one in islice(page, _MOST_FIELDS)])
    for found in address_dates(url):
        yield DatedField(
            role=found.role, text=found.text, days=found.days, name="address", refusal=found.refusal
        )


def _of_page(one: PageDate) -> DatedField:
    text = one.text[:_LONGEST]
    read = _read(text)
    beside = f"{one.name}: not the report's own" if one.part == "elsewhere" else None
    return DatedField(
        role=_ROLES.get(one.part, "metadata" if one.part == "published" else "page"),
        text=text,
        days=read.days,
        name=one.name,
        refusal=beside or read.refusal,
        is_loose=one.part == "loose",
        open_order=read.open_order,
    )


def _told_apart(fields: Sequence[DatedField]) -> Iterator[DatedField]:
    """Yield the fields; those of one name that are far apart belong to several reports."""
    days: dict[str, list[date]] = {}
    for one in fields:
        if one.refusal is None and one.days is not None and one.role in ("metadata", "page"):
            days.setdefault(one.name, []).append(one.days[0])
    for one in fields:
        own = days.get(one.name) if one.refusal is None and one.role != "updated" else None
        if own and (max(own) - min(own)).days > _MOST_APART:
            refusal = f"{one.name}: {len(own)} dates far apart, of several reports on the page"
            yield replace(one, refusal=refusal)
        else:
            yield one


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """The days of a value, or why it has none."""

    days: tuple[date, date] | None = None
    refusal: str | None = None
    open_order: tuple[WrittenDate, WrittenDate] | None = None


def _read(value: str) -> _Read:
    """Return the days of an ISO value, an instant, or a date written out with its year.

    The day is the one that is printed: an offset from UTC is that of the outlet, and is not added.
    An instant has no place: it gives every day on which it falls somewhere.
    """
    days = _instant(value) or parse_edtf(value)
    if days is not None:
        empty = days[0] == days[1] and days[0] in _EMPTY
        fault = fault_of(days[0].year, days[0].month, days[0].day)
        return _Read(days=days, refusal="what programs write for no date" if empty else fault)
    for found in find_dates(value, 0, len(value)):
        if found.fault is not None:
            return _Read(refusal=found.fault)
        if found.written is not None and found.swapped is not None:
            return _Read(open_order=(found.written, found.swapped))
        if found.written is not None and found.written.stated is not None:
            return _Read(days=(found.written.stated, found.written.stated))
    return _Read()


def _instant(value: str) -> tuple[date, date] | None:
    """Return the days on which so many seconds or milliseconds after 1970 fall on earth."""
    if not _INSTANT.fullmatch(value):
        return None
    seconds = int(value) // (1000 if len(value) > _SECONDS else 1)
    if seconds == 0:
        return _EPOCH.date(), _EPOCH.date()
    moment = _EPOCH + timedelta(seconds=seconds)
    return (moment + _WESTMOST).date(), (moment + _EASTMOST).date()
