"""Measure the memory that a web archive of gigabytes takes: `make warc-memory`.

    python scripts/warc_memory.py [--gigabytes N]

The archive is made while it is read and never stored: pages in the layouts of tests/pages among
pictures, as a crawler saves them.
"""

import argparse
import io
import resource
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from scripts.page_speed import page
from tests.sources.readers.samples import http, warc_record

from rashomon.sources.nested import Nested
from rashomon.sources.options import Options
from rashomon.sources.readers.original import Original
from rashomon.types import Document

TODAY = date(2026, 1, 1)
PICTURES = 4  # beside each page
_PICTURE = bytes(range(256)) * 2_000


def records(n_bytes: int) -> Iterator[bytes]:
    """Yield the records of an archive of about so many bytes."""
    made = number = 0
    while made < n_bytes:
        number += 1
        address = f"https://post.example/{number:08}"
        found = [warc_record("response", address, http(page(number)))]
        picture = warc_record("response", f"{address}.jpg", http(_PICTURE, media="image/jpeg"))
        for record in (*found, *[picture] * PICTURES):
            made += len(record)
            yield record


class Generated(io.RawIOBase):
    """A stream of pieces that are made when they are asked for."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._left = b""

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer from the piece under way, or from the next."""
        self._left = self._left or next(self._pieces, b"")
        size = min(len(buffer), len(self._left))
        buffer[:size] = self._left[:size]
        self._left = self._left[size:]
        return size


def peak_megabytes() -> float:
    """Return the most memory that the process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000


def measure(n_bytes: int, *, warm: int) -> tuple[int, float, float]:
    """Return the reports read, the peak of memory after the first `warm` ones and at the end."""
    stream = io.BufferedReader(Generated(records(n_bytes)), 65_536)
    original = Original(path="crawl.warc", stream=stream)
    n_reports, first = 0, 0.0
    for found in Nested("crawl.warc", n_bytes, TODAY, Options()).read(original):
        n_reports += isinstance(found, Document)
        if n_reports == warm and not first:
            first = peak_megabytes()
    return n_reports, first, peak_megabytes()


def main(arguments: Sequence[str]) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gigabytes", type=float, default=2.0)
    wanted = parser.parse_args(arguments)
    n_reports, first, last = measure(int(wanted.gigabytes * 10**9), warm=100)
    print(
        f"{wanted.gigabytes:g} GB, {n_reports} reports: {first:.0f} MB of memory after the first "
        f"100, {last:.0f} MB at the end"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
