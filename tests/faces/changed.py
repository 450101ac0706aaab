"""The sample record with something about its main event changed."""

import dataclasses

from rashomon.types import Contradiction, Event, Record
from tests.faces.sample import RAID, RECORD


def raid_of(record: Record) -> Event:
    return next(event for event in record.events if event.id == RAID)


def with_raid(**fields: object) -> Record:
    raid = dataclasses.replace(raid_of(RECORD), **fields)
    others = tuple(event for event in RECORD.events if event.id != RAID)
    return dataclasses.replace(RECORD, events=(*others, raid))


def impossible(*claims: str, about: str = "killed, border guards") -> Contradiction:
    return Contradiction(claims=claims, about=about, strength="impossible", explanation="No.")


def flat(page: str) -> str:
    return " ".join(page.split())


def part(page: str, begin: str, end: str) -> str:
    """Return what stands between two words of a page, on one line."""
    said = flat(page)
    start = said.index(begin)
    return said[start : said.index(end, start)]
