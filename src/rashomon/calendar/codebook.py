"""Date ranges that coders give to loose words: UCDP GED codebook 23.1, appendix 2.

`report` is the day of reporting. Each function is a row of the codebook's table and returns the
days that it prints, as a half-open interval.
"""

from datetime import date

from rashomon.calendar.interval import (
    Interval,
    days,
    last_of_month,
    make_day,
    of_months,
    reach_days,
    shift_months,
)


def nothing_said(report: date) -> Interval:
    """(no time information): three days counted backwards from the report."""
    return days(reach_days(report, -2), report)


def recently(report: date) -> Interval:
    """ "recently", "past few days": the three days before the report, without it."""
    return past_days(report, 3)


def past_days(report: date, n: int) -> Interval:
    """ "past 2 days": so many days before the report, without it."""
    return days(reach_days(report, -n), reach_days(report, -1))


def past_hours(report: date, hours: int) -> Interval:
    """ "past 24 hours": the report's day and the one before; 48 and 72 hours: two before."""
    back = 1 if hours <= 24 else max(2, hours // 24 - 1)
    return days(reach_days(report, -back), report)


def around(day: date) -> Interval:
    """ "around 2 July": the day, the one before and the one after."""
    return days(reach_days(day, -1), reach_days(day, 1))


def weekend(report: date) -> Interval:
    """ "over the weekend": the latest Saturday and Sunday that have begun."""
    saturday = reach_days(report, -((report.weekday() - 5) % 7))
    return days(saturday, reach_days(saturday, 1))


def this_week(report: date) -> Interval:
    """ "this week", "since the beginning of the week": Monday to the report."""
    return days(reach_days(report, -report.weekday()), report)


def late_last_week(report: date) -> Interval:
    """ "late last week": Friday to Sunday of the preceding week."""
    sunday = reach_days(report, -(report.weekday() + 1))
    return days(reach_days(sunday, -2), sunday)


def past_week(report: date) -> Interval:
    """ "past week": seven days with the report's own."""
    return days(reach_days(report, -6), report)


def recent_weeks(report: date, weeks: int = 3) -> Interval:
    """ "recent weeks", "several weeks": three weeks back from the report."""
    return days(reach_days(report, -7 * weeks), report)


def long_battle(report: date, n: int) -> Interval:
    """ "five-day offensive": so many days with the report's own."""
    return days(reach_days(report, -(n - 1)), report)


def fortnight_ago(report: date) -> Interval:
    """ "a fortnight ago": the preceding fourteen days with the report's own."""
    return long_battle(report, 14)


def earlier_this_month(report: date) -> Interval:
    """ "earlier this month": the 1st to the day before the report."""
    first = report.replace(day=1)
    return days(first, max(first, reach_days(report, -1)))


def past_months(report: date, months: int = 3) -> Interval:
    """ "past (few) months": so many months back, not into another calendar year."""
    start = shift_months(report, -months) or report
    return days(max(start, report.replace(month=1, day=1)), report)


def first_week(year: int, month: int) -> Interval | None:
    """ "first week of August": the 1st to the 7th."""
    first = make_day(year, month, 1)
    return None if first is None else days(first, reach_days(first, 6))


def part_of_month(year: int, month: int, part: str, report: date | None) -> Interval | None:
    """ "early", "mid" and "late March": 1–10, 10–20, 15–end; never past the report's day in it."""
    first = make_day(year, month, 1)
    if first is None:
        return None
    end = {"early": 10, "mid": 20}.get(part, last_of_month(first).day)
    start = first.replace(day={"early": 1, "mid": 10}.get(part, 15))
    last = first.replace(day=end)
    if report is not None and start <= report < last:
        last = report
    return days(start, last)


def part_of_year(year: int, part: str) -> Interval | None:
    """ "early", "mid", "late 1999": January–April, May–August, September–December."""
    return of_months(year, {"early": 1, "mid": 5}.get(part, 9), 4)
