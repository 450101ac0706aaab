"""Parts of a day as windows of local time, with their TIMEX3 letters.

A night belongs to the day whose name it bears ("Monday night" is Monday: UCDP GED codebook 23.1,
appendix 2), so its window ends at midnight; only "overnight" runs into the next day. Prayers lie in
the part of the day that they are held in: fajr at dawn, zuhr and Friday prayers from noon, asr in
the afternoon, maghrib and iftar at sunset, isha in the evening. Sunrise and sunset move with place
and season, so dawn and dusk are wide.
"""

from datetime import date, timedelta
from typing import Final, NamedTuple

from rashomon.calendar.interval import Interval, midnight


class Part(NamedTuple):
    """First and last hour of a part of the day (the last is out) and its TIMEX3 ending."""

    first: int
    last: int
    code: str


WINDOWS: Final[dict[str, Part]] = {
    "before dawn": Part(0, 6, "TMO"),
    "dawn": Part(3, 7, "TMO"),
    "early morning": Part(0, 9, "TMO"),
    "morning": Part(5, 12, "TMO"),
    "late morning": Part(9, 12, "TMO"),
    "noon": Part(12, 13, "T12:00"),
    "midday": Part(11, 14, "T12:00"),
    "afternoon": Part(12, 18, "TAF"),
    "early afternoon": Part(12, 15, "TAF"),
    "late afternoon": Part(15, 18, "TAF"),
    "evening": Part(17, 24, "TEV"),
    "dusk": Part(16, 21, "TEV"),
    "night": Part(18, 24, "TNI"),
    "daytime": Part(6, 18, "TDT"),
    "friday prayers": Part(11, 15, "TMI"),
    "midnight": Part(23, 25, "T24:00"),
    "early": Part(0, 9, ""),
    "late": Part(18, 24, ""),
}


def window(day: date, part: str) -> Interval:
    """Return the hours of a day that a part of it covers."""
    first, last, _ = WINDOWS[part]
    start = midnight(day)
    return start + timedelta(hours=first), start + timedelta(hours=last)


def overnight(morning: date) -> Interval:
    """Return the night that ends on a morning: from 18:00 of the day before to 06:00."""
    start = midnight(morning)
    return start - timedelta(hours=6), start + timedelta(hours=6)
