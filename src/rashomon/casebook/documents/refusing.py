"""Reports that are not taken in: somebody erased them."""

from collections.abc import Callable, Sequence

from sqlalchemy import Engine

from rashomon.casebook.documents.identity import text_hash
from rashomon.casebook.documents.storing import Incoming
from rashomon.casebook.erasing.tombstones import tombstones
from rashomon.casebook.store.opening import reading
from rashomon.types import Problem


def unerased(
    engine: Engine, reports: Sequence[Incoming], on_problem: Callable[[Problem], None]
) -> list[Incoming]:
    """Return the reports that nobody erased; tell of the others who did, and why."""
    keys = [(one.document.id, text_hash(one.document)) for one in reports]
    with reading(engine) as connection:
        stones = tombstones(connection, keys)
    kept: list[Incoming] = []
    for one, key in zip(reports, keys, strict=True):
        if key not in stones:
            kept.append(one)
            continue
        error = f"not added: {stones[key].line()}; add it with even_erased to have it back"
        on_problem(Problem(input=one.place, error=error))
    return kept
