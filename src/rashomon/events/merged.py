"""One scenery for several seeds of one happening, kept while a report is read.

A thread is compared with each new sentence, so what its seeds make together is added to and never
counted anew: a report of a thousand sentences would take a million steps.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from rashomon.events.likeness import Scenery
from rashomon.events.seeds import MOST_PLACES, Seed, different
from rashomon.types import Mention

_Days = tuple[date, date]


class Merged:
    """The seeds of one happening, added one by one."""

    def __init__(self, seeds: Iterable[Seed] = ()) -> None:
        self.period: _Days | None = None
        self._counts: Counter[str] = Counter()
        self._places: tuple[Mention, ...] = ()
        self._days: _Days | None = None
        self._days_of_acts: _Days | None = None
        self._countries: set[str] = set()
        self._acts: set[str] = set()
        self._actors: set[str] = set()
        self._struck: set[str] = set()
        for seed in seeds:
            self.add(seed)

    def add(self, seed: Seed) -> None:
        """Take in a seed; what a noun of attack governs ("the bombing of the market") counts twice.

        The first period told stays; days told with an act go before other days.
        """
        self._counts.update(seed.targets)
        self._counts.update(seed.struck)
        if len(self._places) < MOST_PLACES:
            self._places = different((*self._places, *seed.places))
        self.period = self.period or seed.period
        self._days = _around(self._days, seed.days)
        if seed.acts:
            self._days_of_acts = _around(self._days_of_acts, seed.days)
        if len(seed.countries) == 1:
            self._countries |= seed.countries
        self._acts |= seed.acts
        self._actors |= seed.actors
        self._struck |= seed.struck

    def scenery(self) -> Scenery:
        """Return the scenery that the seeds make together."""
        return Scenery(
            targets=self._main_targets(),
            countries=frozenset(self._countries),
            places=self._places,
            days=self._days_of_acts or self._days,
            acts=frozenset(self._acts),
            actors=frozenset(self._actors),
            struck=frozenset(self._struck),
        )

    def _main_targets(self) -> frozenset[str]:
        """Return the targets told most: what is named half as often, or less, is a detail."""
        most = max(self._counts.values(), default=0)
        return frozenset(t for t, n in self._counts.items() if 2 * n > most)


def _around(left: _Days | None, right: _Days | None) -> _Days | None:
    """Return the days from the first to the last of both."""
    if left is None or right is None:
        return left or right
    return min(left[0], right[0]), max(left[1], right[1])
