"""Time a casebook of many reports: storing, linking, opening, one report more, questions.

The reports are those of `linking_speed.py`: invented, one claim and one scene each, already read, so that what is
timed is the casebook. The last lines add one report that is read by the program, as a user does.

    python benchmarks/casebook_speed.py                        10,000 reports
    python benchmarks/casebook_speed.py 100000 big.casebook    keep the file
"""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from linking_speed import reports

from rashomon import events
from rashomon.casebook import Casebook
from rashomon.casebook.asking.asked import Filters
from rashomon.casebook.documents.originals import kept
from rashomon.casebook.documents.storing import incoming, retrieve, store
from rashomon.casebook.ledger.entries import entry

OUTLETS = [f"Courier {n}" for n in range(40)]
BATCH = 500
ONE_MORE = """{town}, Thursday, March 12, 2020 - Seven people were killed and 12 wounded when gunmen
attacked a market in {town} on Wednesday, police said. Residents said that the shooting went on for
an hour, and that two of the dead were traders."""


def main(n: int, path: Path) -> None:
    """Print what each part took."""
    with Casebook(path, create=True, who="benchmark") as casebook:
        took = timed(lambda: stored(casebook, n))
        print(f"{n:,} reports stored in {took:.1f} s: {n / took:,.0f} a second", flush=True)
        began = time.perf_counter()
        for at, _ in enumerate(casebook.link(), 1):
            if at % 20_000 == 0:
                print(f"  {at:,} changes, {time.perf_counter() - began:.0f} s", flush=True)
        took = time.perf_counter() - began
        print(f"linked and settled in {took:.1f} s: {1000 * took / n:.1f} ms a report")
        size = path.stat().st_size / 2**20
        print(f"file {size:,.0f} MB, {1024 * size / n:.1f} kB a report; {memory():.2f} GB")
    for _ in range(3):
        asked(path)


def asked(path: Path) -> None:
    """Print what opening, one report more and questions take."""
    began = time.perf_counter()
    with Casebook(path, who="benchmark") as casebook:
        print(f"opened in {1000 * (time.perf_counter() - began):.0f} ms", end="; ")
        town = f"Bado{random.randrange(10**6)}"
        given = [{"text": ONE_MORE.format(town=town), "outlet": "Courier of Bado"}]
        print(f"one report more {timed(lambda: list(casebook.add(given))):.2f} s", end="; ")
        row = casebook.events(Filters(), most=1)[0][0]
        for name, filters in (
            ("latest", Filters()),
            ("of a place", Filters(place=row.place)),
            ("with words", Filters(words=f"people killed {row.place}")),
            ("of a source", Filters(source="Courier 7")),
        ):
            print(f"{name} {1000 * timed(lambda f=filters: casebook.events(f)):.0f} ms", end=", ")
        print(f"one event {1000 * timed(lambda: casebook.record([row.event])):.0f} ms", flush=True)


def stored(casebook: Casebook, n: int) -> None:
    """Write so many reports that are read already, a batch a transaction."""
    chance = random.Random(1)
    with kept() as folder:
        made = told(n, chance)
        while batch := list(islice(made, BATCH)):
            new = [(incoming(one.document, None), one) for one in batch]
            with entry(casebook.engine, "add", "benchmark") as open_entry:
                store(open_entry, new, folder)
                retrieve(open_entry, [(one.document.id, i) for i, one in new], folder)


def told(n: int, chance: random.Random) -> Iterator[events.Report]:
    """Yield so many reports, each of one of a few outlets."""
    seen: set[tuple[str, str]] = set()
    for one in reports(n):
        outlet = chance.choice(OUTLETS)
        if (one.document.text, outlet) in seen:
            continue
        seen.add((one.document.text, outlet))
        document = replace(one.document, outlet=outlet)
        yield events.Report(document=document, claims=(one.claim,), scenes=(one.scene,))


def timed(work: Callable[[], object]) -> float:
    """Return how many seconds a piece of work takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def memory() -> float:
    """Return the largest memory of the process so far, in GB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


if __name__ == "__main__":
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        main(size, Path(sys.argv[2] if len(sys.argv) > 2 else f"{folder}/speed.casebook"))
