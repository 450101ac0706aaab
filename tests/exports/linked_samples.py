"""What the linked formats are tried on, and the bytes that they make of it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import rashomon
from rashomon.exports import Given, Written, export, format_named, of_record
from rashomon.exports.readers import Readers, parts_for, wholes
from rashomon.redaction.masking.every_text import with_ids
from rashomon.types import Record
from tests.dossier.hostile import REPORTS
from tests.faces.sample import RAID
from tests.faces.sample import RECORD as INVENTED

ENDINGS = {
    "annotations": ".jsonld",
    "claimreview": ".jsonld",
    "ftm": ".ftm.json",
    "ftm-statements": ".csv",
    "geojson": ".geojson",
    "prov": ".json",
    "timemap": ".json",
}
EMPTY = Record(
    rashomon="0.1.0",
    profile="gtd",
    as_of=None,
    documents=(),
    claims=(),
    events=(),
    origins=(),
    problems=(),
)


def _placed() -> Record:
    """Return the invented record in a country that there is, as the clients know countries."""
    events = tuple(
        replace(e, place=replace(e.place, country="SY")) if e.id == RAID and e.place else e
        for e in INVENTED.events
    )
    return replace(INVENTED, events=events)


RECORD = _placed()


def written(given: Given | Record, kind: str, folder: Path, level: str = "internal") -> Written:
    """Write what is given into a folder as `KIND-LEVEL` with the format's own ending."""
    given = of_record(given) if isinstance(given, Record) else given
    path = folder / f"{kind}-{level}{ENDINGS[kind]}"
    return export(given, format_named(kind), path, readers=Readers(level=level))


def made(given: Given | Record, kind: str, folder: Path, level: str = "internal") -> str:
    """Return the text of the file that a format makes."""
    return written(given, kind, folder, level).files[0].read_text("utf-8")


def in_parts(n: int) -> Given:
    """Return a casebook's worth of events: parts alike, each with ids of its own."""

    def parts() -> Iterator[Record]:
        for i in range(n):
            yield _numbered(RECORD, f"{i:06}")

    return Given(name="parts", parts=parts, key="a key of the house")


def _numbered(record: Record, mark: str) -> Record:
    return with_ids(record, lambda each: f"{each}-{mark}")


@cache
def hostile(level: str) -> Record:
    """Return a record of hostile reports as a level shows it."""
    readers = Readers(level=level)
    return next(parts_for(readers, wholes(of_record(_hostile()), readers), None)).record


@cache
def _hostile() -> Record:
    # The word of a million letters says no more than one of twenty thousand, and takes seconds.
    reports = [{**report, "text": report["text"][:20_000]} for report in REPORTS]
    return rashomon.report(reports, one_event=True)
