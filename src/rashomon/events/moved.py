"""Claims that a person gave to another happening than the one that they are told of.

Such a claim is a thread of its own. In linking it goes where the happening goes beside which the
person put it, and counts for nothing: it changes who is grouped with whom for no other account.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.events.threads import Thread, Threaded
from rashomon.types import Claim

MOVED = 2_000_000  # the number of the first thread that a person parted


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Where a happening is told: a claim of it by its report, id and words.

    Without a claim it is what its report tells first of all.
    """

    document: str
    claim: str | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A claim, or all of a report without one, put beside others: the first that is told counts."""

    beside: tuple[Beside, ...]
    claim: str | None = None


def parted(found: Threaded, document: str, moved: Sequence[Moved]) -> Threaded:
    """Return the threads of a report with each claim that was moved in a thread of its own."""
    own: list[Thread] = []
    for number, one in enumerate(moved, MOVED):
        claim = next((c for c in _told(found) if c.id == one.claim), None)
        if claim is not None:
            found = _without(found, claim)
            span = (claim.sentence.start, claim.sentence.end)
            own.append(Thread(document, number, claims=[claim], spans=[span], beside=one.beside))
    return replace(found, threads=(*found.threads, *own))


def thread_of(threads: Iterable[Thread], one: Beside) -> Thread | None:
    """Return the thread that tells a claim; else the one with a claim at most of its words."""
    told = [(claim, thread) for thread in threads for claim in thread.claims]
    for claim, thread in told:
        if claim.id == one.claim:
            return thread
    shared = [(min(c.end, one.end) - max(c.start, one.start), -n) for n, (c, _) in enumerate(told)]
    most, at = max(shared, default=(0, 0))
    return told[-at][1] if most > 0 else None


def _told(found: Threaded) -> Iterator[Claim]:
    yield from (claim for thread in found.threads for claim in thread.claims)
    yield from (claim for claim, _ in found.shared)
    yield from found.loose


def _without(found: Threaded, claim: Claim) -> Threaded:
    for thread in found.threads:
        thread.claims = [c for c in thread.claims if c.id != claim.id]
    return replace(
        found,
        shared=tuple((c, told) for c, told in found.shared if c.id != claim.id),
        loose=tuple(c for c in found.loose if c.id != claim.id),
    )
