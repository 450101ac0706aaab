"""The options that the commands of a casebook share, with their help."""

from typing import Annotated

import typer

Where = Annotated[
    str,
    typer.Argument(
        metavar="CASEBOOK",
        show_default=False,
        help="The casebook: a file, or postgresql://USER@HOST/DATABASE for a team's.",
    ),
]
RecordOrCasebook = Annotated[
    str,
    typer.Argument(
        metavar="CASEBOOK|RECORD.json",
        show_default=False,
        help="A casebook, or the JSON of a record (`rashomon report --json`).",
    ),
]
Who = Annotated[
    str | None,
    typer.Option(
        "--who", metavar="NAME", help="Who does this, for the log; your user name if not given."
    ),
]
Json = Annotated[
    str | None,
    typer.Option(
        "--json",
        metavar="FILE|-",
        help="Write JSON; with - it alone goes to standard output.",
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="Count only reports published up to this moment: 2025-05-02, 2025-05-02T18:00 or "
        "2025-05-02T18:00:30.",
    ),
]
Known = Annotated[
    str | None,
    typer.Option(
        "--known-by",
        metavar="DATE",
        help="Only what this casebook knew at this moment, UTC.",
    ),
]
