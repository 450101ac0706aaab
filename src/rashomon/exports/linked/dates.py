"""Dates as coarse as they are known, in the forms that formats ask for."""

import re

_PREFIX = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?")


def iso(moment: str | None) -> str | None:
    """Return the first moment of an EDTF text as an ISO 8601 prefix, None where there is none.

    >>> iso("2018-10-04"), iso("2018-10~"), iso("2018-10-04T10:40"), iso("20XX")
    ('2018-10-04', '2018-10', '2018-10-04T10:40', None)
    """
    found = None if moment is None else _PREFIX.match(moment)
    return None if found is None or "X" in (moment or "")[: found.end() + 1] else found[0]


def day_and_time(moment: str | None) -> tuple[str, str] | None:
    """Return the first day that a moment may mean as month/day/year, and its time or nothing.

    >>> day_and_time("2018-10-04T10:40"), day_and_time("2015")
    (('10/04/2018', '10:40'), ('01/01/2015', ''))
    """
    found = _PREFIX.match(moment or "")
    if found is None:
        return None
    year, month, day, time = found.groups()
    return f"{month or '01'}/{day or '01'}/{year}", time or ""
