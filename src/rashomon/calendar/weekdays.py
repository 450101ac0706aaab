"""Which day a bare weekday means."""

from datetime import date

from rashomon.calendar.interval import reach_days


def on_or_before(weekday: int, day: date) -> date:
    """Return the most recent such weekday, `day` itself included.

    The rule of news: "Friday" in a report of a Friday is that Friday, not the week before.
    """
    return reach_days(day, -((day.weekday() - weekday) % 7))


def before(weekday: int, day: date) -> date:
    """Return the most recent such weekday before `day`: "last Friday" said on a Friday."""
    return on_or_before(weekday, reach_days(day, -1))


def on_or_after(weekday: int, day: date) -> date:
    """Return the first such weekday from `day` on."""
    return reach_days(day, (weekday - day.weekday()) % 7)


def after(weekday: int, day: date) -> date:
    """Return the first such weekday after `day`: what "will meet on Monday" means."""
    return on_or_after(weekday, reach_days(day, 1))


def nearest(weekday: int, day: date) -> date:
    """Return the such weekday at most three days from `day`."""
    return on_or_before(weekday, reach_days(day, 3))
