"""The user's own places: look-ups know them beside the gazetteer while a call uses them.

The answers of look-ups are kept for the whole process, so that one set of own places is in use at a
time: whoever looks up says which (`using`), and the answers are forgotten where it changes.
"""

import functools
import os
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from rashomon.gazetteer.remembered import forget_answers
from rashomon.gazetteer.store import Entry

# What an own place weighs beside its namesakes: its project knows it as others know a large town.
KNOWN_AS = 300_000
# A country has its code, and nobody adds one.
KINDS = ("city", "quarter", "district", "region", "area", "water")
_DIVISIONS = ("country", "region", "district")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPlace:
    """A place that the user knows; `admin1` and `town` (of a quarter) are None where not told."""

    name: str
    country: str
    latitude: float
    longitude: float
    kind: str = "city"
    aliases: tuple[str, ...] = ()
    admin1: str | None = None
    town: str | None = None


@dataclass(frozen=True, slots=True)
class OwnPlaces:
    """The places of a user; equal for equal keys."""

    key: str
    places: tuple[OwnPlace, ...] = field(compare=False, repr=False)


class OwnTable:
    """The entries of own places by key, as layout.py has them."""

    def __init__(self, places: Iterable[OwnPlace]) -> None:
        from rashomon.gazetteer.pack import MARKS, Place, keys_of, starts

        found: defaultdict[str, list[Entry]] = defaultdict(list)
        begun: set[str] = set()
        for own in places:
            entry = _entry(own)
            names = [own.name, *own.aliases]
            for key in keys_of(Place(own.name, own.kind, own.country, names=names)):
                found[key].append(entry)
                if key[0] not in MARKS:
                    begun.update(starts(key))
        self._found = {key: tuple(entries) for key, entries in found.items()}
        self._begun = frozenset(begun)

    def begins(self, key: str) -> bool:
        """Say whether the name of an own place goes on after these folded words."""
        return key in self._begun

    def with_own(self, shipped: tuple[Entry, ...], key: str) -> tuple[Entry, ...]:
        """Return the entries under a key, countries first, then own places, then the others.

        An own place takes the place of what bears its name in its country; but a town leaves a
        province of its name alone, and a province the town.
        """
        own = self._found.get(key)
        if own is None:
            return shipped
        taken = {_class(entry) for entry in own} if key[0] != "~" else set()
        countries = [entry for entry in shipped if entry.kind == "country"]
        others = [x for x in shipped if x.kind != "country" and _class(x) not in taken]
        return (*countries, *own, *others)


def _class(entry: Entry) -> tuple[str | None, str]:
    return entry.country, entry.kind if entry.kind in _DIVISIONS else ""


def _entry(own: OwnPlace) -> Entry:
    return Entry(
        name=own.name,
        country=own.country,
        admin1=own.name if own.kind == "region" else own.admin1,
        latitude=own.latitude,
        longitude=own.longitude,
        geonameid=None,
        kind=own.kind,
        population=KNOWN_AS,
        town=own.town,
    )


class _InUse:
    """The own places in use, and whose turn it is."""

    def __init__(self) -> None:
        self.turn = threading.RLock()
        self.places: OwnPlaces | None = None
        self.table: OwnTable | None = None


_IN_USE = _InUse()


@contextmanager
def using(places: OwnPlaces | None) -> Iterator[None]:
    """Let look-ups know these own places, or none; other threads wait until the block ends.

    After the block they stay in use until others are: answers outlive it, and the next document of
    a call finds them. Whoever may look up names after somebody else says what is in use.
    """
    with _IN_USE.turn:
        if places != _IN_USE.places:
            _IN_USE.table = None if places is None else _table(places)
            _IN_USE.places = places
            forget_answers()
        yield


def own_table() -> OwnTable | None:
    """Return the own places in use, None where there are none."""
    return _IN_USE.table


@functools.lru_cache(maxsize=8)
def _table(own: OwnPlaces) -> OwnTable:
    return OwnTable(own.places)


def _new_turn() -> None:
    _IN_USE.turn = threading.RLock()


if hasattr(os, "register_at_fork"):  # another thread's turn would never end in a child
    os.register_at_fork(after_in_child=_new_turn)
