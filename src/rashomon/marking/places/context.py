"""Which countries, regions and corners of the map a document speaks of."""

import re
from collections import defaultdict
from math import log10
from typing import NamedTuple

from rashomon.gazetteer import Entry, capital, lookup_folded, remembered
from rashomon.names import alike, fold

# GeoNames writes the Arabic article apart: "Ar Raqqah", "Ash Shaykh".
_ASSIMILATED = re.compile(r"a([drstzn]h?) (?=\1)", re.IGNORECASE)
Region = tuple[str | None, str | None]
CELL_DEGREES = 1.5
_LEAST = 1e-6  # what taking back a vote may leave
# A cell of the map is one number, row times this plus column; then the steps to its neighbours.
_ROW = 1000
_AROUND = tuple(row * _ROW + column for row in (-1, 0, 1) for column in (-1, 0, 1))
MOST_CHOICES = 80
# What a document's votes for its country, its region and its corner of the map may add to a prior;
# at HALF a vote the latter two reach half of it. docs/gazetteer.md says how they were set.
COUNTRY, REGION, NEAR, HALF = 4.0, 2.0, 2.0, 0.7
# What a town loses where the name is a further name of it: old names abound in GeoNames.
_ALIAS = 1.5
# What a town gains as the seat of a region that is called after it, and as a capital.
_NAMED = 0.7
_CAPITAL = 0.7
# What a town loses beside a region elsewhere in its country that bears its name and has so many
# times its people (California, Missouri); with fewer than so many also beside a part of the earth.
_OUTSHONE, _FAR_LARGER, _KNOWN_TOWN = 2.0, 20, 100_000


class Choice(NamedTuple):
    """One place that a name can mean, with what it weighs before any context."""

    entry: Entry
    prior: float
    share: float
    region: Region
    cell: int


@remembered(most=8192)
def choices(key: str) -> tuple[Choice, ...]:
    """Return what a folded name can mean, most populous first."""
    return weigh(lookup_folded(key), key)


def weigh(entries: tuple[Entry, ...], key: str = "") -> tuple[Choice, ...]:
    """Return the entries of a folded name with priors, and with the share of each among them."""
    kept = entries[:MOST_CHOICES]
    priors = [_prior(entry, kept) - _ALIAS * _is_alias(entry, key) for entry in kept]
    powers = [10**prior for prior in priors]
    total = sum(powers) or 1.0
    return tuple(
        Choice(
            entry,
            prior,
            0.6 * power / total + 0.4 / len(kept),
            (entry.country, entry.admin1),
            round(entry.latitude / CELL_DEGREES) * _ROW + round(entry.longitude / CELL_DEGREES),
        )
        for entry, prior, power in zip(kept, priors, powers, strict=True)
    )


def _is_alias(entry: Entry, key: str) -> bool:
    """Say whether a place has that name beside its own, and not only in another spelling."""
    if not key or entry.kind in ("country", "area", "water"):
        return False
    if entry.kind in ("region", "district") and key in fold(entry.name):
        return False
    return not alike(_ASSIMILATED.sub("", entry.name), key)


def _prior(entry: Entry, others: tuple[Entry, ...]) -> float:
    """Return how likely a name means this place before any context, as a power of ten."""
    people = log10((entry.population or 0) + 100)
    if entry.kind == "country":
        return 7.0
    if entry.kind in ("area", "water"):
        return 5.0
    if entry.kind == "region":
        return 3.2 + 0.25 * people
    if entry.kind == "district":
        return 0.6 * people
    if entry.kind == "quarter":
        return 2.2
    named = any(o.kind == "region" and o.admin1 == entry.admin1 for o in others)
    chief = entry.country is not None and capital(entry.country) == entry
    return (
        0.9 * people + _NAMED * named + _CAPITAL * chief - _OUTSHONE * _is_outshone(entry, others)
    )


def _is_outshone(entry: Entry, others: tuple[Entry, ...]) -> bool:
    """Say whether a town bears the name of a far larger region of its country, or of the earth."""
    people = entry.population or 0
    return any(
        (
            other.kind == "region"
            and (other.country, other.admin1) != (entry.country, entry.admin1)
            and other.country == entry.country
            and (other.population or 0) > _FAR_LARGER * people
        )
        or (other.kind == "area" and other.country is None and people < _KNOWN_TOWN)
        for other in others
    )


class Votes:
    """Votes of a document's names for countries, regions and cells of the map."""

    def __init__(self) -> None:
        self.countries: dict[str | None, float] = defaultdict(float)
        self.regions: dict[Region, float] = defaultdict(float)
        self.cells: dict[int, float] = defaultdict(float)
        self.total = 0.0

    def cast(self, ballot: tuple[tuple[Choice, float], ...], sign: float) -> None:
        """Add votes for places, each with its weight; sign -1 takes them back."""
        countries, regions, cells = self.countries, self.regions, self.cells
        for choice, weight in ballot:
            entry, signed = choice.entry, sign * weight
            self.total += signed
            if entry.country is not None:
                countries[entry.country] += signed
            if entry.kind != "country":
                regions[choice.region] += signed
                if entry.kind != "region":
                    cells[choice.cell] += signed

    def add_country(self, country: str, weight: float) -> None:
        """Add a country that was spoken of by demonym."""
        self.total += weight
        self.countries[country] += weight

    def support(self, choice: Choice) -> float:
        """Return how well a place fits what was voted for."""
        entry = choice.entry
        fit = COUNTRY * self.countries.get(entry.country, 0.0) / (self.total + 0.5)
        if entry.kind == "country" or entry.admin1 is None:
            return fit
        region, near = self.regions.get(choice.region, 0.0), self._near(choice.cell)
        return fit + REGION * region / (region + HALF) + NEAR * near / (near + HALF)

    def leading(self, most: int) -> list[str | None]:
        """Return the countries with most votes, most first."""
        voted = [country for country, votes in self.countries.items() if votes > _LEAST]
        return sorted(voted, key=lambda x: (-self.countries[x], x or ""))[:most]

    def told(self, least: float) -> str | None:
        """Return the country with most votes, None where none has so many."""
        country = max(self.countries, key=lambda x: (self.countries[x], x or ""), default=None)
        return country if self.countries.get(country, 0.0) >= least else None

    def fit(self, choice: Choice) -> float:
        """Return from 0 to 1 how near a place is to what was voted for."""
        near = self._near(choice.cell)
        return near / (near + HALF)

    def _near(self, cell: int) -> float:
        votes, total = self.cells, 0.0
        for step in _AROUND:
            if cell + step in votes:
                total += votes[cell + step]
        return total
