"""Reports read again by a newer version: what it reads differently is added, nothing goes.

A report that is read the same gets a reading without scenes and no claims: some hundred bytes that
say which version has read it, so that nobody reads it a second time by the same rules.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, exists, select

from rashomon import recipe
from rashomon.casebook.documents.storing import claim_rows, reading_row
from rashomon.casebook.events.changes import Change
from rashomon.casebook.events.growing import grown
from rashomon.casebook.events.needs import lost_said, shifted_said
from rashomon.casebook.judging import meant
from rashomon.casebook.judging.decisions import PERSON, Decisions, decisions_of
from rashomon.casebook.judging.differing import differences
from rashomon.casebook.ledger.entries import Entry, entry
from rashomon.casebook.linking.reports import claims_of, documents_of, scenes_of
from rashomon.casebook.store.batches import batches
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger
from rashomon.casebook.values import claim_text, scenes_packed
from rashomon.events import Report
from rashomon.rules_version import rules_version
from rashomon.types import Claim, Document

Tell = Callable[[Document], Report]

_TOGETHER = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Differs:
    """A report that is read differently now: what is other, and which judgements that concerns."""

    document: str
    lines: tuple[str, ...]
    judgements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """What one step of reading again wrote: how many reports, which differ, what changed."""

    entry: int
    n_read: int
    differing: tuple[Differs, ...]
    changes: tuple[Change, ...]


def read_again(  # noqa: PLR0913 (one parameter a choice)
    engine: Engine,
    documents: Iterable[str] | None,
    *,
    who: str,
    profile: str,
    tell: Tell = recipe.tell,
    version: str | None = None,
) -> Iterator[Reread]:
    """Read reports, or all, that this version has not read yet; yield each step once written.

    What a person entered by hand is left as it is.
    """
    by = version or rules_version()
    with reading(engine) as connection:
        wanted = None if documents is None else [meant.report(connection, d) for d in documents]
        unread = _unread(connection, by, wanted)
    for some in batches(unread, _TOGETHER):
        with reading(engine) as connection:
            held = documents_of(connection, some)
        told = {name: tell(document) for name, document in held.items()}
        with entry(engine, "read", who) as made:
            done = _written(made, told, by, profile)
        yield done


def _unread(connection: Connection, version: str, wanted: Sequence[str] | None) -> list[str]:
    """Return the reports that a version has not read, in order."""
    table, read = ledger.DOCUMENT, ledger.READING
    known = exists().where(read.c.document == table.c.id, read.c.version == version)
    asked = select(table.c.id).where(table.c.entered_by_hand == 0, ~known).order_by(table.c.id)
    if wanted is None:
        return list(connection.execute(asked).scalars())
    return [
        name
        for some in batches(sorted(set(wanted)))
        for name in connection.execute(asked.where(table.c.id.in_(some))).scalars()
    ]


def _written(made: Entry, told: dict[str, Report], version: str, profile: str) -> Reread:
    """Write what is read; somebody else may have read some of it meanwhile, or erased it."""
    connection = made.connection
    names = _unread(connection, version, list(told))
    claims, scenes = claims_of(connection, names), scenes_of(connection, names)
    decisions = decisions_of(connection)
    differing: list[Differs] = []
    for name in names:
        old = [c for c in claims.get(name, ()) if c.reader != PERSON]
        if _is_same(told[name], old, scenes.get(name)):
            made.add(ledger.READING, [{"document": name, "version": version, "scenes": b""}])
            continue
        made.add(ledger.READING, [reading_row(told[name], version)])
        made.add(ledger.CLAIM, claim_rows(told[name].claims, version))
        of_person = [c for c in claims.get(name, ()) if c.reader == PERSON]
        now = [*told[name].claims, *of_person]
        differing.append(
            Differs(
                document=name,
                lines=differences(old, told[name].claims),
                judgements=_concerned(decisions, name, claims.get(name, ()), now),
            )
        )
    made.told.update(version=version, read=len(names), otherwise=len(differing))
    changes = grown(made, [d.document for d in differing], profile=profile) if differing else ()
    return Reread(entry=made.number, n_read=len(names), differing=tuple(differing), changes=changes)


def _is_same(report: Report, claims: Sequence[Claim], packed: bytes | None) -> bool:
    if packed is None or list(map(claim_text, report.claims)) != list(map(claim_text, claims)):
        return False
    return zlib.decompress(scenes_packed(tuple(report.scenes))) == zlib.decompress(packed)


def _concerned(
    decisions: Decisions, document: str, old: Sequence[Claim], new: Sequence[Claim]
) -> tuple[str, ...]:
    """Return in words the judgements that fit no claim any more, or one that reads otherwise."""
    before = {j.id for j in decisions.lost(document, old)}
    lost = [lost_said(j) for j in decisions.lost(document, new) if j.id not in before]
    was = {(j.id, claim_text(c)) for j, c in decisions.shifted(document, old)}
    shifted = [
        shifted_said(j, c)
        for j, c in decisions.shifted(document, new)
        if (j.id, claim_text(c)) not in was
    ]
    return (*lost, *shifted)
