"""What one report tells, read once: its threads, and the accounts by which it is linked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rashomon.calendar import parse_edtf
from rashomon.events.linking.accounts import Account, Key, Told, key_of
from rashomon.events.linking.blocks import entry_of
from rashomon.events.linking.linker import Row
from rashomon.events.links import accounts_of, main_threads
from rashomon.events.moved import Beside, Moved, parted, thread_of
from rashomon.events.threads import MUTE, Thread, Threaded
from rashomon.events.weaving import thread
from rashomon.types import Claim, Document, Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report as grouping takes it: its claims and the scenes of its sentences.

    `moved` are the claims that a person put beside others.
    """

    document: Document
    claims: tuple[Claim, ...]
    scenes: Sequence[Scene]
    moved: tuple[Moved, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The threads of a report, those of them that are linked, and its claims over several."""

    report: Report
    threads: tuple[Thread, ...]
    shared: tuple[tuple[Claim, tuple[Thread, ...]], ...]


def reading_of(report: Report) -> Reading:
    """Return what a report tells; where that is no act and no casualty, a mute thread is linked."""
    document = report.document
    woven = thread(report.scenes, report.claims, published=day_of(document))
    found = parted(woven, document.id, report.moved)
    told = [t for t in found.threads if _is_told(t, found)]
    if all(t.background or t.is_parted for t in told):
        told.append(Thread(document.id, MUTE, is_mute=True))
    for one in report.moved:
        if one.claim is None:
            _put(told, one)
    return Reading(report=report, threads=tuple(told), shared=found.shared)


def accounts_in(reading: Reading) -> Iterator[Account]:
    """Yield the account of each thread of a report."""
    report = reading.report
    document = report.document
    told = Told(document=document, scenes=report.scenes, published=day_of(document))
    return accounts_of(reading.threads, {document.id: told})


def main_of(reading: Reading) -> Key:
    """Return the thread that tells most."""
    return main_threads(reading.threads)[reading.report.document.id]


def row_of(
    reading: Reading, accounts: Sequence[Account], found: Callable[[Sequence[Beside]], Key | None]
) -> Row:
    """Return the report as it is linked; `found` gives the account beside which one was put."""
    beside = {key_of(t): t.beside for t in reading.threads if t.beside}
    return Row(
        document=reading.report.document.id,
        entries=tuple(
            replace(entry_of(a), keys=()) if a.key in beside else entry_of(a) for a in accounts
        ),
        said=tuple(found(beside[a.key]) if a.key in beside else a.copy_of for a in accounts),
        main=main_of(reading),
    )


def told_at(reading: Reading, one: Beside) -> Key | None:
    """Return the account that tells the claim beside which another was put."""
    if one.claim is None:
        return main_of(reading)
    thread = thread_of(reading.threads, one)
    return None if thread is None else key_of(thread)


def reports_of(
    documents: Sequence[Document], claims: Sequence[Claim], scenes: Mapping[str, Sequence[Scene]]
) -> list[Report]:
    """Return the reports with their claims and scenes, in the order of their ids."""
    of_document: dict[str, list[Claim]] = {d.id: [] for d in documents}
    for claim in claims:
        of_document[claim.document].append(claim)
    return [
        Report(document=d, claims=tuple(of_document[d.id]), scenes=scenes.get(d.id, ()))
        for d in sorted(documents, key=lambda d: d.id)
    ]


def day_of(document: Document) -> date | None:
    """Return the last day on which a report can have been published."""
    if document.published is None:
        return None
    days = parse_edtf(document.published.edtf)
    return None if days is None else days[1]


def _put(threads: Sequence[Thread], one: Moved) -> None:
    for told in threads:
        told.beside = told.beside or one.beside


def _is_told(thread: Thread, found: Threaded) -> bool:
    """Say whether a thread has a claim, or is all that a report without one tells."""
    if thread.claims or thread.is_quiet:
        return True
    return any(thread is one for _, threads in found.shared for one in threads)
