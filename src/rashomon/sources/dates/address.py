"""Dates in the address of a report: its folders, its name, and the archive wrapped around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl

from rashomon.calendar.interval import last_of_month, make_day
from rashomon.calendar.words import MONTHS

_LONGEST, _FIRST_YEAR = 2_000, 1991  # the first year of the web: older numbers are ids
_YEAR = r"(?<![\w.])(?P<y>(?:19|20)\d\d)"
_MONTH = rf"(?P<m>\d{{1,2}}|{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
# Whole folders, or parts between hyphens: /2022/01/21/, /2022/jan/21/, /2022-01-21-orlen.
_DAY = re.compile(
    rf"{_YEAR}(?P<sep>[/_.-]){_MONTH}(?P=sep)(?P<d>\d{{1,2}})(?![\w.]*\d)", re.IGNORECASE
)
_RUN_TOGETHER = re.compile(r"(?<![^\W_])(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?![^\W_])")
_FOLDER = re.compile(rf"(?<=/)(?P<y>(?:19|20)\d\d)(?:/{_MONTH})?(?=/)", re.IGNORECASE)
_STAMP = re.compile(r"(?<!\d)((?:19|20)\d\d)\.?(\d\d)\.?(\d\d)(?:-?\d{2,6})?(?!\d)")
_INNER = re.compile(r"https?:/{1,2}", re.IGNORECASE)
_DATE_KEY = re.compile(r"date|day|published|time", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressDate:
    """A date of an address: role `url` or `retrieved`, words, days, and why it dates nothing."""

    role: str
    text: str
    days: tuple[date, date]
    refusal: str | None = None


def address_dates(url: str | None) -> Iterator[AddressDate]:
    """Yield the dates of an address: the day of its archive, then the report's own, at most one.

    An address inside another is a page kept by an archive: what stands before it dates the copy.
    """
    url = (url or "")[:_LONGEST]
    inner = [match.start() for match in _INNER.finditer(url)]
    if len(inner) > 1:
        yield from _of_archive(url[: inner[1]])
        url = url[inner[1] :]
    found = _of_report(url)
    if found is not None:
        yield found


def _of_archive(wrapper: str) -> Iterator[AddressDate]:
    for stamp in _STAMP.finditer(wrapper):
        day = make_day(*(int(part) for part in stamp.groups()))
        if day is not None:
            yield AddressDate(role="retrieved", text=stamp[0], days=(day, day))
            return


def _of_report(url: str) -> AddressDate | None:
    path, _, query = url.partition("?")
    path = path.partition("#")[0]
    for pattern in (_DAY, _RUN_TOGETHER):
        for match in pattern.finditer(path):
            day = _day(match)
            if day is not None:
                return AddressDate(role="url", text=match[0], days=(day, day))
    return _of_query(query) or _of_folder(path)


def _of_query(query: str) -> AddressDate | None:
    for key, value in parse_qsl(query[:_LONGEST]):
        match = _DAY.search(value) or _RUN_TOGETHER.search(value)
        if match is None:
            continue
        day = _day(match)
        if day is not None:
            refusal = None if _DATE_KEY.search(key) else "stands where an id does"
            return AddressDate(role="url", text=match[0], days=(day, day), refusal=refusal)
    return None


def _of_folder(path: str) -> AddressDate | None:
    match = _FOLDER.search(path)
    if match is None or int(match["y"]) < _FIRST_YEAR:
        return None
    year = int(match["y"])
    first = None if match["m"] is None else make_day(year, _month(match["m"]), 1)
    if first is not None:
        return AddressDate(role="url", text=match[0], days=(first, last_of_month(first)))
    return AddressDate(
        role="url",
        text=match["y"],
        days=(date(year, 1, 1), date(year, 12, 31)),
        refusal="a year alone dates no report",
    )


def _day(match: re.Match[str]) -> date | None:
    year = int(match["y"])
    if year < _FIRST_YEAR:
        return None
    return make_day(year, _month(match["m"]), int(match["d"]))


def _month(written: str) -> int:
    return int(written) if written.isdecimal() else MONTHS[written.lower()]
