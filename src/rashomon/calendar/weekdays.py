"""Which day a bare weekday means."""

from datetime import date, timedelta


def on_or_before(weekday: int, day: date) -> date:
    """Return the most recent such weekday, `day` itself included.

    The rule of news: "Friday" in a report of a Friday is that Friday, not the week before.
    """
    return day - timedelta(days=(day.weekday() - weekday) % 7)


def before(weekday: int, day: date) -> date:
    """Return the most recent such weekday before `day`: "last Friday" said on a Friday."""
    return on_or_before(weekday, day - timedelta(days=1))


def on_or_after(weekday: int, day: date) -> date:
    """Return the first such weekday from `day` on."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def after(weekday: int, day: date) -> date:
    """Return the first such weekday after `day`: what "will meet on Monday" means."""
    return on_or_after(weekday, day + timedelta(days=1))


def nearest(weekday: int, day: date) -> date:
    """Return the such weekday at most three days from `day`."""
    return on_or_before(weekday, day + timedelta(days=3))
