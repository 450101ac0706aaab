"""A data set put into a casebook: a report a row, with the claims that its columns make."""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from sqlalchemy import Engine

from rashomon.casebook.documents.adding import BATCH, Batch, Tell, write
from rashomon.casebook.documents.originals import kept
from rashomon.casebook.documents.refusing import unerased
from rashomon.casebook.documents.storing import incoming
from rashomon.datasets import document_of, found_rows, opened
from rashomon.datasets.reading import Opened
from rashomon.types import Document, Problem


def import_dataset(  # noqa: PLR0913 (one parameter a choice)
    engine: Engine,
    path: Path,
    *,
    who: str,
    tell: Tell,
    version: str | None = None,
    on_problem: Callable[[Problem], None],
) -> Iterator[Batch]:
    """Write the rows of a data set that tell of dead; yield each batch once it is written.

    A row that cannot be used is a problem, and one that counts nobody is passed over. Raises
    BadInput for a file in no known form.
    """
    with opened(path, version=version) as file, kept() as folder:
        documents = _documents(file, tell, on_problem)
        while some := list(islice(documents, BATCH)):
            reports = unerased(engine, [incoming(one, None) for one in some], on_problem)
            if reports:
                yield write(engine, reports, folder, who=who, tell=tell)


def _documents(
    file: Opened, tell: Tell, on_problem: Callable[[Problem], None]
) -> Iterator[Document]:
    for found in found_rows(file):
        if isinstance(found, Problem):
            on_problem(found)
            continue
        document = document_of(file.form, file.label, found, file.path.name)
        if tell(document).claims:
            yield document
