"""Reports added to a casebook: a batch is acknowledged once it is written whole."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from sqlalchemy import Engine, select

from rashomon import recipe, sources
from rashomon.casebook.documents.originals import Kept, kept
from rashomon.casebook.documents.refusing import unerased
from rashomon.casebook.documents.storing import (
    Incoming,
    incoming,
    known,
    retrieve,
    store,
    with_names,
)
from rashomon.casebook.ledger.entries import Entry, entry
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables.ledger import LEFT_OUT
from rashomon.errors import BadInput
from rashomon.events import Report
from rashomon.sources.dates.lent import lend_dates
from rashomon.sources.options import Options
from rashomon.types import Document, Problem

BATCH = 50
"""Reports that are written, and acknowledged, at once."""

Tell = Callable[[Document], Report]


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """One report that is in the casebook: its id, where it came from, whether it is new."""

    document: str
    place: str
    is_new: bool
    n_claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What one transaction wrote: its entry, and each report."""

    entry: int
    added: tuple[Added, ...]


def add(  # noqa: PLR0913 (one parameter a choice)
    engine: Engine,
    inputs: object,
    *,
    who: str,
    options: Options,
    on_problem: Callable[[Problem], None],
    tell: Tell = recipe.tell,
    batch: int = BATCH,
    even_erased: bool = False,
) -> Iterator[Batch]:
    """Read inputs and write their reports; yield each batch once it cannot be lost any more.

    A report that was erased is refused, and told of as a problem, unless it is to come back.
    """
    from dataclasses import replace

    _refuse_package(engine)
    with kept() as folder:
        found = sources.read(
            inputs, today=date.today(), options=replace(options, keep=folder.folder)
        )
        documents = _documents(found, on_problem)
        while some := list(lend_dates(list(islice(documents, batch)), today=date.today())):
            given = [incoming(document, folder.original_of(document.id)) for document in some]
            reports = given if even_erased else unerased(engine, given, on_problem)
            if reports:
                yield write(engine, reports, folder, who=who, tell=tell)
            folder.drop(one.original for one in given)


def _refuse_package(engine: Engine) -> None:
    """Raise BadInput for a package of quotes and hashes: what is in it cannot be read again."""
    with reading(engine) as connection:
        if connection.execute(select(LEFT_OUT).limit(1)).first() is not None:
            raise BadInput(
                "is a package of quotes and hashes only; add to the casebook that it is of, or "
                "merge it into one"
            )


def write(
    engine: Engine, reports: Sequence[Incoming], folder: Kept, *, who: str, tell: Tell
) -> Batch:
    """Write a batch of reports in one entry; what a report tells is read before, without a lock."""
    told = _told(engine, reports, tell)
    with entry(engine, "add", who) as made:
        return _written(made, reports, told, folder, tell)


def _told(
    engine: Engine, reports: Sequence[Incoming], tell: Tell
) -> dict[str, tuple[Incoming, Report]]:
    """Return what the new reports tell, by their likeness; each is read once."""
    with reading(engine) as connection:
        here = known(connection, reports)
        new = {r.likeness: r for r in reports if r.likeness not in here}
        named = with_names(connection, list(new.values()))
    return {one.likeness: (one, tell(one.document)) for one in named}


def _written(
    made: Entry,
    reports: Sequence[Incoming],
    told: dict[str, tuple[Incoming, Report]],
    folder: Kept,
    tell: Tell,
) -> Batch:
    """Write what is still new: somebody else may have written the same report, or its id."""
    here = known(made.connection, reports)
    new = [pair for likeness, pair in told.items() if likeness not in here]
    again = with_names(made.connection, [one for one, _ in new])
    new = [
        pair if pair[0].document.id == one.document.id else (one, tell(one.document))
        for pair, one in zip(new, again, strict=True)
    ]
    if new:
        store(made, new, folder)
    ids = {**here, **{one.likeness: one.document.id for one, _ in new}}
    claims = {one.likeness: len(report.claims) for one, report in new}
    retrieve(made, [(ids[r.likeness], r) for r in reports], folder)
    added: list[Added] = []
    for one in reports:
        n_claims = claims.pop(one.likeness, None)
        added.append(
            Added(
                document=ids[one.likeness],
                place=one.place,
                is_new=n_claims is not None,
                n_claims=n_claims or 0,
            )
        )
    made.told.update(reports=len(reports), new=len(new))
    return Batch(entry=made.number, added=tuple(added))


def _documents(
    found: Iterable[Document | Problem], on_problem: Callable[[Problem], None]
) -> Iterator[Document]:
    for one in found:
        if isinstance(one, Document):
            yield one
        else:
            on_problem(one)
