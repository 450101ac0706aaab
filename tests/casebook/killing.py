"""Adds that are killed at drawn instants, and what must be there after.

python -m tests.casebook.killing 200 [SERVER]      kill that many times; say what was seen
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select

from rashomon.casebook import Casebook
from rashomon.casebook.documents.adding import Batch
from rashomon.casebook.events import growing
from rashomon.casebook.store.failures import clear_errors
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger
from tests.casebook.forks import Say, killed
from tests.casebook.happenings import NAMES, events_of, put, reports, store, written
from tests.casebook.whole import assert_whole
from tests.postgres import database

BATCH = 2


@dataclass(slots=True)
class Seen:
    """What kills met: how many there were, and in what state they left a casebook."""

    n: int = 0
    before_a_report: int = 0
    while_storing: int = 0
    while_linking: int = 0
    ended: int = 0
    states: set[tuple[int, int]] = field(default_factory=set)


def add(url: str, files: list[Path], say: Say) -> None:
    """Add reports in small batches and link them in small steps; say what is acknowledged."""

    def tell(batch: Batch) -> None:
        for one in batch.added:
            say(f"{one.document} {one.n_claims if one.is_new else 'known'}")

    growing.TOGETHER = 3
    with Casebook(url, create=True, who="ada") as casebook:
        with clear_errors(casebook.name):
            store(casebook, list(files), batch=BATCH, on_batch=tell)
        for change in casebook.link():
            say(f"change {change.event}")
    say("end")


def seconds_of_an_add(url: str, files: list[Path]) -> float:
    """How long an add takes that nobody disturbs."""
    began = time.monotonic()
    add(url, files, lambda line: None)
    return time.monotonic() - began


def claims_in(url: str) -> dict[str, int]:
    """How many claims of each document there are."""
    with Casebook(url, create=True) as casebook, reading(casebook.engine) as connection:
        found = dict.fromkeys(connection.execute(select(ledger.DOCUMENT.c.id)).scalars(), 0)
        of = ledger.CLAIM.c.document
        for document, n in connection.execute(select(of, func.count()).group_by(of)):
            found[document] = n
        return found


def expected_events(folder: Path) -> list[tuple[object, ...]]:
    """What the events of an undisturbed run say."""
    put(folder / "undisturbed", NAMES)
    return events_of(folder / "undisturbed")


def kill_until_done(url: str, files: list[Path], draw: Callable[[], float], seen: Seen) -> None:
    """Kill adds of one casebook, each started where the last was cut off, until one gets through.

    After each kill all that was acknowledged is there, whole.
    """
    acknowledged: dict[str, str] = {}
    while True:
        lines, was_killed = killed(lambda say: add(url, files, say), after_s=draw())
        told = [line.split() for line in lines if not line.startswith(("change", "end"))]
        acknowledged |= {document: n for document, n in told if n != "known"}
        names = acknowledged.keys() | {document for document, _ in told}
        there = claims_in(url)
        assert names <= there.keys()
        assert all(there[d] == len(reports()[d].claims) for d in there)
        assert all(str(there[d]) == n for d, n in acknowledged.items())
        assert_whole(url)
        if not was_killed:
            seen.ended += 1
            return
        seen.n += 1
        seen.before_a_report += not lines
        seen.while_storing += 0 < len(told) < len(files)
        seen.while_linking += len(told) == len(files)
        seen.states.add((len(there), len(lines)))


@contextmanager
def place(server: str | None, file: Path) -> Iterator[str]:
    """Give a place for a new casebook: a file, or a database of the server."""
    if server is None:
        yield str(file)
        return
    with database(server) as url:
        yield url


def main(n: int, server: str | None) -> None:
    """Kill so many times and print what was seen."""
    seen, drawn = Seen(), random.Random(n)
    with tempfile.TemporaryDirectory() as folder:
        reports()
        expected = expected_events(Path(folder))
        files = written(Path(folder, "in"))
        with place(server, Path(folder, "timed")) as where:
            took = seconds_of_an_add(where, files)
        while seen.n < n:
            with place(server, Path(folder, f"{seen.n}.casebook")) as where:
                kill_until_done(where, files, lambda: drawn.uniform(0, took), seen)
                assert events_of(where) == expected
            sys.stdout.write(f"{seen.n}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{seen} {len(seen.states)} states, one add {took:.2f} s\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None)
