"""Whether a text reports the last few days or tells of years past."""

from collections.abc import Sequence
from datetime import date

from rashomon.marking.times.line import Line

_FEWEST_YEARS = 5
_YEARS_PER_DAY_WORD = 8


def tells_history(lines: Sequence[Line], reference: date | None) -> bool:
    """Say whether bare months follow the year told before rather than the report's day.

    So they do in a text with no date of its own, and in one that names at least five years before
    the report's last one, and eight of them for each weekday, "today" or "yesterday". On the
    reports and histories of the date bench no news came near both, no history missed one.
    """
    if reference is None:
        return True
    n_years = n_days = 0
    for line in lines:
        n_days += line.kinds.count("W") + line.kinds.count("R")
        if "y" not in line.kinds and "B" not in line.kinds:
            continue
        years = [line.number(k) for k, kind in enumerate(line.kinds) if kind == "y"]
        n_years += sum(year is not None and year < reference.year - 1 for year in years)
        n_years += line.kinds.count("B")
    return n_years >= _FEWEST_YEARS and n_years >= _YEARS_PER_DAY_WORD * n_days
