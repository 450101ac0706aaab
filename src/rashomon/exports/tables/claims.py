"""The table of claims: who said what of whom, in which words, a row a claim."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.exports.tables.block import columns_of, row_of
from rashomon.exports.tables.claim_columns import BLOCKS, Known
from rashomon.exports.tables.table import Table, Value
from rashomon.exports.tables.uses import origins_of, uses_of
from rashomon.types import Record

if TYPE_CHECKING:
    from rashomon.exports.about import About


def rows(parts: Iterable[Record], about: "About") -> Iterator[Sequence[Value]]:
    """Yield a row a claim; one that is over several events comes once."""
    several = set[str]()
    for part in parts:
        for known in _known(part):
            name = known.claim.id
            if known.claim.event is None and name in several:
                continue
            if known.claim.event is None:
                several.add(name)
            yield row_of(BLOCKS, known)


def _known(part: Record) -> Iterator[Known]:
    """Yield the claims of a part, each with all that its row tells."""
    documents = {document.id: document for document in part.documents}
    states = {event.id: event.code_status for event in part.events}
    uses, origins = uses_of(part), origins_of(part.origins)
    for claim in part.claims:
        yield Known(
            claim=claim,
            document=documents.get(claim.document),
            code_status=states.get(claim.event or ""),
            uses=uses.get(claim.id, ()),
            origins=origins.get(claim.id, ()),
        )


TABLE = Table(name="claims", what="every claim, a row each", columns=columns_of(BLOCKS), rows=rows)
