"""`rashomon import` and `rashomon compare`: event data sets put in, and held against a record."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.cli.casebook.options import RecordOrCasebook, Where, Who
from rashomon.cli.guard import complain, guard, name_problem
from rashomon.cli.inputs import refuse_input
from rashomon.types import Problem

if TYPE_CHECKING:
    from rashomon.casebook.documents.adding import Batch

Dataset = Annotated[
    Path,
    typer.Argument(
        metavar="DATASET.csv",
        show_default=False,
        help="A table in UCDP GED's or ACLED's form.",
    ),
]
Version = Annotated[
    str | None,
    typer.Option(
        "--data-version",
        metavar="V",
        help="The data set's version, such as 24.1, where the file's name does not tell it.",
    ),
]


def register(app: typer.Typer) -> None:
    """Put the commands among those of the program."""
    app.command("import")(import_)
    app.command()(compare)


class _Count:
    """How many rows came, were known, and could not be used."""

    def __init__(self) -> None:
        self.new = self.known = self.problems = 0

    def batch(self, batch: "Batch") -> None:
        """Take in rows that are written."""
        self.new += sum(one.is_new for one in batch.added)
        self.known += sum(not one.is_new for one in batch.added)

    def problem(self, problem: Problem) -> None:
        """Name a row that could not be used."""
        self.problems += 1
        name_problem(problem)


def import_(casebook: Where, dataset: Dataset, *, version: Version = None, who: Who = None) -> None:
    """Put an event data set into a casebook: each row is a report, the data set its source.

    A row that cannot be used is named, and the rest goes on; rows that count nobody are passed
    over. Rows that are here already get another retrieval.
    """
    with guard():
        _import(casebook, dataset, version, who)


def _import(where: str, dataset: Path, version: str | None, who: str | None) -> None:
    from rashomon.casebook import Casebook
    from rashomon.cli.output import emit, has_color, page_width
    from rashomon.terminal.event_list import render_changes
    from rashomon.terminal.layout import Paper
    from rashomon.wording.words import plural

    count = _Count()
    paper = Paper(width=page_width(), color=has_color())
    with Casebook(where, create=True, who=who) as casebook:
        changes = casebook.import_dataset(
            dataset,
            version=version,
            on_problem=count.problem,
            on_batch=count.batch,
        )
        for change in changes:
            emit(render_changes([change], paper))
    known = f", {plural(count.known, 'known row')}" if count.known else ""
    bad = f", {plural(count.problems, 'row')} not used" if count.problems else ""
    complain(f"{dataset}: {plural(count.new, 'new row')}{known}{bad}")


def compare(
    source: RecordOrCasebook,
    dataset: Dataset,
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            metavar="FILE",
            help="The table as .csv, .xlsx, .parquet or .jsonl; CSV to standard output without it.",
        ),
    ] = None,
    profile: Annotated[
        str | None,
        typer.Option("--profile", metavar="P", help="Rule for our figures; the data set's own."),
    ] = None,
    version: Version = None,
) -> None:
    """Hold a record against an event data set: what each says of an event, and how they differ."""
    from rashomon.cli.casebook.given import given
    from rashomon.exports.differences import compare as write

    with guard():
        for each in (source, str(dataset)):
            refuse_input(each, "-" if output is None else str(output))
        with given(source) as what:
            done = write(
                what, dataset, output, version=version, profile=profile, on_problem=name_problem
            )
        complain(
            f"{done.label}: {done.same} in both, {done.theirs_alone} only there, "
            f"{done.ours_alone} only here; {done.outside} rows of other countries or times"
        )
