"""Writes the gazetteer's file out of places: the counterpart of store.py, for the build script."""

import json
import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from rashomon.gazetteer.layout import (
    BUCKET_BITS,
    DEGREE,
    KINDS,
    MAGIC,
    NO_ADMIN1,
    NO_COUNTRY,
    NO_LABEL,
    RECORD,
    fingerprint,
)
from rashomon.names import fold, reduced, skeleton

# Countries whose place names reach English through another script, in more than one spelling.
TRANSLITERATED = frozenset(
    (
        *("AE", "AF", "AM", "AZ", "BA", "BD", "BG", "BH", "BT", "BY", "DJ", "DZ", "EG", "EH", "ER"),
        *("ET", "GE", "GR", "IL", "IN", "IQ", "IR", "JO", "KG", "KM", "KW", "KZ", "LB", "LK", "LY"),
        *("MA", "ME", "MK", "MM", "MN", "MR", "MV", "NE", "NG", "NP", "OM", "PK", "PS", "QA", "RS"),
        *("RU", "SA", "SD", "SN", "SO", "SS", "SY", "TD", "TJ", "TM", "TN", "TR", "UA", "UZ", "XK"),
        "YE",
    )
)
ARABIC = frozenset(
    (
        *("AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA"),
        *("SD", "SY", "TN", "YE"),
    )
)
# An article that GeoNames writes apart: "Ar Raqqah".
LOOSE_ARTICLE = re.compile(r"^(?:a[drstzn]|al|el|ash|adh|ath) (?=\w{3})")
UNCOUNTED_AREA = 1_000_000
MARKS = "=#~@!>*"  # the first characters of keys that are no names: see layout.py


@dataclass
class Place:
    """One entry in the making: `names` are all its spellings, `keys` what else leads to it.

    `district`, `town` and `timezone` are empty where they are not known.
    """

    name: str
    kind: str
    country: str
    admin1: str = ""
    latitude: float = 0.0
    longitude: float = 0.0
    geonameid: int = 0
    population: int = 0
    district: str = ""
    town: str = ""
    timezone: str = ""
    names: list[str] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)


def pack(places: list[Place], words: Iterable[str]) -> bytes:
    """Return the file's bytes."""
    # Countries lead whatever their population: a country's name means the country first.
    places.sort(key=lambda x: (x.kind != "country", -rank(x), x.country, x.name, x.geonameid))
    countries = sorted({x.country for x in places if x.country})
    codes = {(x.country, x.admin1): x.name for x in places if x.kind == "region"}
    regions = sorted(codes)
    labels = sorted({x for p in places for x in (p.district, p.town, p.timezone)} - {""})
    sections = records(places, countries, regions, labels)
    sections |= tables(places, words) | label_sections(labels)
    header: dict[str, object] = {"countries": countries, "regions": [codes[x] for x in regions]}
    return lay_out(header, sections)


def keys_of(place: Place) -> set[str]:
    """Return every key that leads to a place."""
    keys = {fold(x) for x in place.names} - {""}
    if place.country in ARABIC:
        keys |= {LOOSE_ARTICLE.sub("", x) for x in keys}
    if place.country in TRANSLITERATED and place.kind != "country":
        named = [place.name, *(x for x in place.names if x.isascii())]
        spellings = {reduced(x) for x in named} | {skeleton(place.name)}
        keys |= {f"~{place.country} {x}" for x in spellings if x}
    return keys | place.keys


def rank(place: Place) -> int:
    """Return the population, or what stands for it where nobody counts: areas and quarters."""
    return place.population or (UNCOUNTED_AREA if place.kind in ("area", "water") else 0)


def label_sections(labels: list[str]) -> dict[str, bytes]:
    """Return the labels one after the other, and where each begins."""
    if len(labels) >= NO_LABEL:
        raise ValueError(f"{len(labels)} labels, and a record has room for {NO_LABEL - 1}")
    texts = [x.encode() for x in labels]
    return {
        "labels": b"".join(texts),
        "label_at": array("I", accumulate(map(len, texts), initial=0)).tobytes(),
    }


def records(
    places: list[Place], countries: list[str], regions: list[tuple[str, str]], labels: list[str]
) -> dict[str, bytes]:
    """Return the records of the entries and the text of their names."""
    country_at = {x: n for n, x in enumerate(countries)}
    region_at = {x: n for n, x in enumerate(regions)}
    label_at = {x: n for n, x in enumerate(labels)}
    entries, names = bytearray(), bytearray()
    for place in places:
        name = place.name.encode()
        entries += RECORD.pack(
            round(place.latitude * DEGREE),
            round(place.longitude * DEGREE),
            place.geonameid,
            place.population,
            country_at.get(place.country, NO_COUNTRY),
            region_at.get((place.country, place.admin1), NO_ADMIN1),
            KINDS.index(place.kind),
            len(name),
            len(names),
            *(label_at.get(x, NO_LABEL) for x in (place.district, place.town, place.timezone)),
        )
        names += name
    return {"entries": bytes(entries), "names": bytes(names)}


def tables(places: list[Place], words: Iterable[str]) -> dict[str, bytes]:
    """Return the buckets of fingerprints and what they lead to."""
    buckets: list[list[tuple[int, int]]] = [[] for _ in range(1 << BUCKET_BITS)]
    for number, place in enumerate(places):
        for key in keys_of(place):
            bucket, mark = fingerprint(key)
            buckets[bucket].append((mark, number))
    beginnings: set[str] = set()
    for place in places:
        beginnings.update(
            x for name in keys_of(place) if name[0] not in MARKS for x in starts(name)
        )
    for key in (*("!" + x for x in words), *(">" + x for x in sorted(beginnings))):
        bucket, mark = fingerprint(key)
        buckets[bucket].append((mark, 0))
    data = {name: array("I") for name in ("bucket_at", "fingerprint", "posting")}
    for pairs in buckets:
        data["bucket_at"].append(len(data["posting"]))
        for mark, number in sorted(pairs):
            data["fingerprint"].append(mark)
            data["posting"].append(number)
    data["bucket_at"].append(len(data["posting"]))
    return {name: table.tobytes() for name, table in data.items()}


def starts(name: str) -> Iterator[str]:
    """Yield the first words of a name of several words: one of them, two of them …"""
    at = name.find(" ")
    while at > 0:
        yield name[:at]
        at = name.find(" ", at + 1)


def lay_out(header: dict[str, object], sections: dict[str, bytes]) -> bytes:
    """Return magic, header and sections, each section at a multiple of eight."""
    size = 0
    spans: dict[str, list[int]] = {}
    for _ in range(3):  # the header's own length moves the sections; it settles at once
        at, spans = -(-(12 + size) // 8) * 8, {}
        for name, section in sections.items():
            spans[name] = [at, at + len(section)]
            at = -(-(at + len(section)) // 8) * 8
        text = json.dumps({**header, "sections": spans}, separators=(",", ":")).encode()
        size = max(size, len(text))
    body = bytearray(MAGIC + size.to_bytes(4, "little") + text.ljust(size))
    for name, section in sections.items():
        body += bytes(spans[name][0] - len(body))
        body += section
    return bytes(body)
