"""Dates of a report that stand outside its text: given by the caller, page fields, address."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from rashomon.calendar import parse_edtf
from rashomon.calendar.interval import make_day
from rashomon.calendar.written import find_written

Metadata = Mapping[str, str] | Iterable[tuple[str, str]]

_CHANGED = re.compile(r"modif|updated|revised", re.IGNORECASE)
_MOST_FIELDS = 40
_LONGEST = 200
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-]?(\d{2})[/_-]?(\d{2})(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedField:
    """A date from outside the text: its role, its words, first and last day (None: unreadable)."""

    role: str
    text: str
    days: tuple[date, date] | None
    name: str = ""


def given_date(given: str | None) -> DatedField | None:
    """Return the caller's own date, None where none was given."""
    if given is None or not given.strip():
        return None
    return DatedField(role="given", text=given.strip()[:_LONGEST], days=parse_edtf(given))


def dated_fields(url: str | None, metadata: Metadata) -> Iterator[DatedField]:
    """Yield the dates of the page's fields, then the one in its address."""
    pairs = metadata.items() if isinstance(metadata, Mapping) else metadata
    for number, (name, value) in enumerate(pairs):
        if number >= _MOST_FIELDS:
            break
        role = "updated" if _CHANGED.search(name) else "metadata"
        yield DatedField(role=role, text=value[:_LONGEST], days=_read(value), name=name)
    for match in _URL_DAY.finditer((url or "")[:2000]):
        day = make_day(*(int(part) for part in match.groups()))
        if day is not None:
            yield DatedField(role="url", text=match[0], days=(day, day), name="address")
            return


def _read(value: str) -> tuple[date, date] | None:
    """Return the days of an ISO value, else of a date written out with its year."""
    days = parse_edtf(value[:_LONGEST])
    if days is not None:
        return days
    stated = next((one.stated for one in find_written(value[:_LONGEST]) if one.stated), None)
    return None if stated is None else (stated, stated)
