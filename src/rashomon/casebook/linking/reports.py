"""Reports of a casebook as the stages take them: fetched when they are asked for.

What a person decided about a claim is in force here: a corrected claim stands for the machine's.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, func, select

from rashomon.casebook.judging.decisions import PERSON, Decisions
from rashomon.casebook.judging.placing import moved
from rashomon.casebook.linking.unread import as_linked
from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import ledger
from rashomon.casebook.values import claim_from, document_from, scenes_from
from rashomon.events import Report
from rashomon.types import Claim, Document, Scene


class Reports(Mapping[str, Report]):
    """The reports of a casebook by id; each is fetched once."""

    def __init__(
        self, connection: Connection, decisions: Decisions, *, until: int | None = None
    ) -> None:
        """Fetch through a connection; `until` is the last entry whose readings count."""
        self._connection = connection
        self._until = until
        self._decisions = decisions
        self._found: dict[str, Report] = {}
        self._documents: dict[str, Document] = {}

    def __getitem__(self, document: str) -> Report:
        if document not in self._found:
            self.fetch([document])
        return self._found[document]

    def __iter__(self) -> Iterator[str]:
        table = ledger.DOCUMENT
        return iter(self._connection.execute(select(table.c.id)).scalars())

    def __len__(self) -> int:
        counted = select(func.count()).select_from(ledger.DOCUMENT)
        return self._connection.execute(counted).scalar_one()

    def __contains__(self, document: object) -> bool:
        if document in self._found:
            return True
        table = ledger.DOCUMENT
        found = self._connection.execute(select(table.c.id).where(table.c.id == document))
        return found.first() is not None

    def document(self, name: str) -> Document:
        """Return a document as it is; that of its report may be without its date."""
        self.fetch([name])
        return self._documents[name]

    def fetch(self, documents: Sequence[str]) -> None:
        """Fetch several reports at once, those that are not known yet."""
        wanted = [d for d in dict.fromkeys(documents) if d not in self._found]
        for some in batches(wanted):
            found = documents_of(self._connection, some)
            claims = claims_of(self._connection, some, until=self._until)
            scenes = scenes_of(self._connection, some, until=self._until)
            for name, document in found.items():
                told = scenes_from(scenes[name]) if name in scenes else ()
                read = claims.get(name, ())
                judged = self._decisions.in_force(document, read)
                self._documents[name] = document
                self._found[name] = Report(
                    document=as_linked(document, told),
                    claims=tuple(_seated(claim, told) for claim in judged),
                    scenes=told,
                    moved=moved(self._decisions, name, read),
                )


def documents_of(connection: Connection, ids: Sequence[str]) -> dict[str, Document]:
    """Return documents by their ids; those that are not there are left out."""
    table = ledger.DOCUMENT
    asked = select(table.c.id, table.c.content, table.c.text)
    return {
        row.id: document_from(row.content, row.text)
        for some in batches(ids)
        for row in connection.execute(asked.where(table.c.id.in_(some)))
    }


def claims_of(
    connection: Connection, documents: Sequence[str], *, until: int | None = None
) -> dict[str, list[Claim]]:
    """Return the claims of documents by their newest readings, and those of persons."""
    table = ledger.CLAIM
    newest = newest_versions(connection, documents, until=until)
    asked = select(table.c.document, table.c.version, table.c.content).order_by(table.c.position)
    found: dict[str, list[Claim]] = {}
    for some in batches(documents):
        for row in connection.execute(asked.where(table.c.document.in_(some))):
            if row.version in (PERSON, newest.get(row.document)):
                found.setdefault(row.document, []).append(claim_from(row.content))
    return found


def newest_versions(
    connection: Connection, documents: Sequence[str], *, until: int | None = None
) -> dict[str, str]:
    """Return for each document the version whose claims count, up to an entry.

    It is the last that read it otherwise than before: a version that read the same has a reading
    without scenes, and no claims.
    """
    table = ledger.READING
    asked = select(table.c.document, table.c.version).order_by(table.c.entry)
    if until is not None:
        asked = asked.where(table.c.entry <= until)
    return {
        row.document: row.version
        for some in batches(documents)
        for row in connection.execute(
            asked.where(table.c.document.in_(some), func.length(table.c.scenes) > 0)
        )
    }


def scenes_of(
    connection: Connection, documents: Sequence[str], *, until: int | None = None
) -> dict[str, bytes]:
    """Return the scenes of documents by their newest readings, packed; for one batch."""
    table = ledger.READING
    asked = select(table.c.document, table.c.scenes).order_by(table.c.entry)
    if until is not None:
        asked = asked.where(table.c.entry <= until)
    read = table.c.document.in_(documents), func.length(table.c.scenes) > 0
    return {row.document: bytes(row.scenes) for row in connection.execute(asked.where(*read))}


def _seated(claim: Claim, scenes: Sequence[Scene]) -> Claim:
    """Return a person's claim with the sentence that it stands in, as sentences are told now."""
    if claim.reader != PERSON:
        return claim
    here = next((s for s in scenes if s.start <= claim.start < s.end), None)
    return claim if here is None else replace(claim, sentence_index=here.index)
