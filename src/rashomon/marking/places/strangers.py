"""Namesakes abroad: a village of Turkey in a report on Congo is a name that no table has.

A name keeps to the country that its report tells. Where nothing else in the report speaks for the
country of the place chosen, a small place is let go and its name kept; a larger one gives way to a
place of about its size in the country told whose name is the same in another spelling.
"""

from collections.abc import Iterable

from rashomon.gazetteer import Entry, lookup_alike
from rashomon.marking.places.candidate import Candidate
from rashomon.marking.places.context import Choice, Votes

_NOTHING = 0.05
# Votes from which on a country is told by one word, and well told: more than one demonym.
_TOLD, _WELL_TOLD = 1.0, 2.0
_NEIGHBOUR = 0.3  # so near to the report's other places a town may lie across the border
_SMALL = 4.1  # as a prior (context.py): a town of some 35,000
_LARGE = 5.2  # one of some 600,000
# A further name, often an old one, of one of up to some 4,000. At 3.0 places found fall from
# 78.8 to 78.6 on the news texts at hand; lower, invented towns find namesakes.
_HAMLET = 1.75
_VILLAGE = 3.6  # one of some 10,000
# A namesake in the country told may have so many times fewer people.
_ABOUT = 10
_UNITS = ("region", "district")


def is_stranger(choice: Choice, noun: str | None, votes: Votes) -> bool:
    """Say whether a small place lies in a country that nothing else in the report speaks for.

    Its own votes must not count. A name with the noun of a unit ("Orlek chiefdom") is no village
    abroad even where the report tells no country.
    """
    entry = choice.entry
    if entry.kind not in ("city", "quarter") or choice.prior >= _SMALL:
        return False
    if votes.countries.get(entry.country, 0.0) > _NOTHING or votes.fit(choice) > _NEIGHBOUR:
        return False
    if noun in _UNITS and choice.prior < _VILLAGE:
        return True
    return votes.told(_WELL_TOLD) is not None or choice.prior < _HAMLET


def is_namesake(choice: Choice, votes: Votes) -> bool:
    """Say whether a town that the text puts in a country no table has is one of another country.

    A large town is known without its country, and a place for whose country anything else speaks
    lies there.
    """
    if choice.entry.kind not in ("city", "quarter", "district") or choice.prior >= _LARGE:
        return False
    return votes.countries.get(choice.entry.country, 0.0) <= _NOTHING


def at_home(candidate: Candidate, choice: Choice, votes: Votes) -> Entry | None:
    """Return the place in the country told that bears the name of a town abroad; else None."""
    country, entry = votes.told(_TOLD), choice.entry
    if country is None or entry.kind != "city" or " " in candidate.key:
        return None
    if votes.countries.get(entry.country, 0.0) > _NOTHING:
        return None
    return _largest(lookup_alike(candidate.key, country), entry.population or 0)


def _largest(entries: Iterable[Entry], people: int) -> Entry | None:
    towns = [e for e in entries if e.kind == "city" and (e.population or 0) * _ABOUT >= people]
    return max(towns, key=lambda e: e.population or 0, default=None)
