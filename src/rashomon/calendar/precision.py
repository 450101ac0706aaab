"""How precise a date is, in the codes of the two great event data sets.

`start` and `end` are the first and the last possible day, both included.
"""

from datetime import date


def date_precision(start: date, end: date) -> int:
    """Return UCDP's `date_prec` (GED codebook 23.1, 5.6 and appendix 2).

    1 the day is known, 2 known within two to six days, 3 only the week, 4 eight to thirty days or
    only the month, 5 more than a month.
    """
    n_days = (end - start).days + 1
    if n_days <= 1:
        return 1
    if n_days <= 6:
        return 2
    if n_days == 7:
        return 3
    same_month = (start.year, start.month) == (end.year, end.month)
    return 4 if n_days <= 30 or same_month else 5


def time_precision(start: date, end: date) -> int | None:
    """Return ACLED's `time_precision` (codebook, precision codes), None where it codes nothing.

    1 the actual date, 2 a period like a week or a weekend, 3 only the month. Nothing vaguer is
    coded by ACLED.
    """
    n_days = (end - start).days + 1
    if n_days <= 1:
        return 1
    if n_days <= 7:
        return 2
    return 3 if n_days <= 31 else None
