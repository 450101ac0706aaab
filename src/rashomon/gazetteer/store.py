"""The gazetteer's file, opened once and read in place: see layout.py for what is where."""

import functools
import json
import mmap
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rashomon.gazetteer.layout import (
    DEGREE,
    KINDS,
    MAGIC,
    NO_ADMIN1,
    NO_COUNTRY,
    NO_LABEL,
    RECORD,
    TABLES,
    fingerprint,
)

FILE = Path(__file__).with_name("places.bin")
MOST_PER_NAME = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One place of the gazetteer; `imported` where only the user's own GeoNames dump has it.

    `country` is an ISO 3166 code, `admin1` the name of the first-level region; both None for what
    has none (a continent). `kind` is one of `layout.KINDS`.
    `population`, `district` (the second-level region that holds it), `town` (of a quarter) and
    `timezone` (IANA) are None where they are not known.
    """

    name: str
    country: str | None
    admin1: str | None
    latitude: float
    longitude: float
    geonameid: int | None
    imported: bool = False
    kind: str
    population: int | None
    district: str | None = None
    town: str | None = None
    timezone: str | None = None


class Store:
    """The opened file: numbers of entries by key, and entries by number."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self._map[:8] != MAGIC:
            raise ValueError(f"{path}: not a gazetteer; run scripts/build_gazetteer.py")
        size = int.from_bytes(self._map[8:12], "little")
        header = json.loads(self._map[12 : 12 + size])
        view = memoryview(self._map)
        at: dict[str, list[int]] = header["sections"]
        tables = {name: view[at[name][0] : at[name][1]].cast("I") for name in TABLES}
        self._bucket_at, self._marks = tables["bucket_at"], tables["fingerprint"]
        self._postings, self._label_at = tables["posting"], tables["label_at"]
        self._entries = view[at["entries"][0] : at["entries"][1]]
        self._names = view[at["names"][0] : at["names"][1]]
        self._labels = view[at["labels"][0] : at["labels"][1]]
        self._countries: list[str] = header["countries"]
        self._regions: list[str] = header["regions"]

    def __len__(self) -> int:
        return len(self._entries) // RECORD.size

    def geonameids(self) -> Iterator[int]:
        """Yield each entry's GeoNames number in the order of the entries, 0 where it has none."""
        return (record[2] for record in RECORD.iter_unpack(self._entries))

    def numbers(self, key: str) -> tuple[int, ...]:
        """Return the numbers of the entries under a key, most populous first."""
        bucket, mark = fingerprint(key)
        start, end = self._bucket_at[bucket], self._bucket_at[bucket + 1]
        marks = self._marks[start:end].tolist()
        if mark not in marks:
            return ()
        first = marks.index(mark)
        last = first + marks.count(mark)
        return tuple(self._postings[start + first : start + last].tolist())[:MOST_PER_NAME]

    def entry(self, number: int) -> Entry:
        """Return one entry."""
        record = RECORD.unpack_from(self._entries, number * RECORD.size)
        latitude, longitude, geonameid, population, country, region, kind, length, at = record[:9]
        return Entry(
            name=str(self._names[at : at + length], "utf-8"),
            country=None if country == NO_COUNTRY else self._countries[country],
            admin1=None if region == NO_ADMIN1 else self._regions[region],
            latitude=latitude / DEGREE,
            longitude=longitude / DEGREE,
            geonameid=geonameid or None,
            kind=KINDS[kind],
            population=population or None,
            district=self._label(record[9]),
            town=self._label(record[10]),
            timezone=self._label(record[11]),
        )

    def _label(self, number: int) -> str | None:
        if number == NO_LABEL:
            return None
        return str(self._labels[self._label_at[number] : self._label_at[number + 1]], "utf-8")


@functools.cache
def store() -> Store:
    """Return the gazetteer that ships with the package, opened at the first call."""
    return Store(FILE)
