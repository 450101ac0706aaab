"""Whether a sentence tells of an older attack than the one that the report is about."""

from datetime import date, timedelta

from rashomon.events.seeds import Seed
from rashomon.events.threads import Thread

OLD_AFTER = timedelta(days=10)
LATE = timedelta(days=122)  # an inquiry that comes out in the months after
_A_DAY = timedelta(days=1)


def is_old(seed: Seed, main: Thread | None, published: date | None) -> bool:
    """Say whether a seed's attack is long past, or of a month or year before the main event's."""
    told = seed.days or seed.period
    if told is None or published is None:
        return False
    if seed.days is None and main is not None and main.claims:
        days = main.scenery().days
        if days is not None and told[1] < days[0] - _A_DAY:
            return bool(seed.acts or seed.targets)
    return published - told[1] > OLD_AFTER and bool(seed.acts or seed.targets)


def same_time(thread: Thread, seed: Seed) -> bool:
    """Say whether a seed tells the same days, month or year as the last one of a thread."""
    last = thread.seeds[-1]
    return (last.days, last.period) == (seed.days, seed.period)
