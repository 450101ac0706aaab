"""Rows, seconds and peak memory of a table in each kind of file, each in a process of its own.

    python benchmarks/export_memory.py [--rows 1000000] [--table claims] [ENDING…]
    python benchmarks/export_memory.py --casebook case.casebook [--table claims] [ENDING…]

Memory is flat where ten times as many rows take about as much; `idle` is a process that has made
everything ready and written nothing. Of a casebook, `reading` are the seconds in which its events
came from the database and were made fit for their readers.
"""

import argparse
import importlib
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

ENDINGS = ("csv", "jsonl", "parquet", "xlsx")
CLAIMS = 1_000  # of one part: as many as a hundred events have


def main() -> None:
    """Measure each kind of file, or, told to, one in this process."""
    asked = _asked()
    if asked.alone:
        _measure(asked, asked.endings[0])
        return
    print(f"{'file':8} {'rows':>10} {'seconds':>8} {'reading':>8} {'peak MB':>8} {'file MB':>8}")
    for ending in ("idle", *(asked.endings or ENDINGS)):
        subprocess.run([sys.executable, __file__, *sys.argv[1:], "--alone", ending], check=True)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("endings", nargs="*")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--table", default="claims")
    parser.add_argument("--casebook", type=Path)
    parser.add_argument("--alone", metavar="ENDING", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.alone:
        asked.endings = [asked.alone]
    return asked


def _measure(asked: argparse.Namespace, ending: str) -> None:
    from rashomon.exports.about import About
    from rashomon.exports.formats import format_named
    from rashomon.exports.readers import Readers

    kind = format_named(asked.table)
    table = importlib.import_module(f"rashomon.exports.{kind.module}").TABLE
    given = _given(asked)
    about = About(given=given, readers=Readers(level="internal"))
    clock = _Clock(given.parts() if ending != "idle" else ())
    carrier = importlib.import_module(f"rashomon.exports.tables.{ending.replace('idle', 'csv')}")
    with tempfile.TemporaryFile() as stream:
        began = time.perf_counter()
        carrier.write(table, table.rows(clock, about), stream, about)
        seconds = time.perf_counter() - began
        size = os.fstat(stream.fileno()).st_size / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = f"{ending:8} {about.rows:>10,} {seconds:>8.1f} {clock.seconds:>8.1f} {peak:>8.0f}"
    print(f"{told} {size:>8.0f}", flush=True)


class _Clock:
    """Passes parts on, and counts the seconds in which they were made."""

    def __init__(self, parts: Iterable[object]) -> None:
        self._parts, self.seconds = parts, 0.0

    def __iter__(self) -> Iterator[object]:
        parts = iter(self._parts)
        while True:
            began = time.perf_counter()
            part = next(parts, None)
            self.seconds += time.perf_counter() - began
            if part is None:
                return
            yield part


def _given(asked: argparse.Namespace) -> object:
    """Return the casebook, or a record of invented reports over and over."""
    from rashomon.exports import Given, of_casebook

    if asked.casebook is not None:
        from rashomon.casebook import Casebook

        return of_casebook(Casebook(asked.casebook))
    return Given(name="invented", parts=lambda: _parts(asked.rows))


def _parts(n_rows: int) -> Iterator[object]:
    """Yield records with as many claims as rows are asked for."""
    from dataclasses import replace

    import rashomon

    record = rashomon.report([{"text": TEXT, "published": "2021-05-05"}])
    each = [claim for claim in record.claims if claim.event is not None]
    for start in range(0, n_rows, CLAIMS):
        numbers = range(start, min(start + CLAIMS, n_rows))
        claims = tuple(replace(each[n % len(each)], id=f"c-{n:012d}") for n in numbers)
        yield replace(record, claims=claims)


TEXT = """OSMERE, May 5, 2021 (ONA) - At least 12 people were killed and 30 wounded when a car bomb
went off at a market in Osmere on Tuesday, police said. Two soldiers were among the dead, the health
ministry said. "I saw four bodies," said a trader who sells bread there.
"""


if __name__ == "__main__":
    main()
