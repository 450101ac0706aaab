"""The table of claims: who said what of whom, in which words, a row a claim."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.exports.tables.table import TEXT, Column, Table, Value
from rashomon.types import Claim, Record

if TYPE_CHECKING:
    from rashomon.exports.about import About


def rows(parts: Iterable[Record], about: "About") -> Iterator[Sequence[Value]]:
    """Yield a row a claim; one that is over several events comes once."""
    several = set[str]()
    for part in parts:
        for claim in part.claims:
            if claim.event is None and claim.id in several:
                continue
            if claim.event is None:
                several.add(claim.id)
            yield _row(claim)


def _row(claim: Claim) -> Sequence[Value]:
    return (claim.id,)


TABLE = Table(
    name="claims",
    what="every claim, a row each",
    columns=(Column(name="claim", type=TEXT, what="the id of the claim", source="Rashomon"),),
    rows=rows,
)
