"""The command by which a casebook or a record leaves in another format."""

from typing import Annotated

import typer

from rashomon.cli.casebook.options import Known, Published, RecordOrCasebook, Who
from rashomon.cli.guard import guard
from rashomon.cli.options import Suspects, Victims
from rashomon.errors import BadInput

FormatName = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="F",
        show_default=False,
        help="A table (acled, claims, events, ucdp), geojson, timemap, ftm, ftm-statements, "
        "claimreview, annotations, prov; bundle: all of them in a folder; package: a casebook "
        "file to hand on (docs/exports.md).",
    ),
]
Output = Annotated[
    str,
    typer.Option(
        "-o",
        metavar="FILE|-",
        show_default=False,
        help="The file to write; its ending says in which kind: a table as .csv, .xlsx, .parquet "
        "or .jsonl. For a bundle a folder.",
    ),
]
ForLevel = Annotated[
    str | None,
    typer.Option(
        "--level",
        metavar="LEVEL",
        help="For whom: public (if neither this nor the settings say), partners or internal.",
    ),
]
ByProfile = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="P",
        help="Rule for the best figure; ucdp and acled go by their own if none is named.",
    ),
]
Originals = Annotated[
    bool,
    typer.Option(
        "--originals/--quotes-only",
        help="Of a package: with originals, or with quotes and hashes only.",
    ),
]


def register(app: typer.Typer) -> None:
    """Put the command among those of the program."""
    app.command()(export)


def export(  # noqa: PLR0913 (one parameter an option)
    source: RecordOrCasebook,
    *,
    kind: FormatName,
    output: Output,
    level: ForLevel = None,
    profile: ByProfile = None,
    victims: Victims = False,
    suspects: Suspects = False,
    as_of: Published = None,
    known_by: Known = None,
    originals: Originals = True,
    who: Who = None,
) -> None:
    """Write a casebook or a record in a format of the field, withheld for its readers."""
    from rashomon.casebook.asking.moments import AsOf
    from rashomon.cli.casebook import exporting

    with guard():
        if kind == exporting.PACKAGE:
            if level is not None or profile is not None or victims or suspects:
                raise BadInput("a package is a whole casebook: it has no level and no profile")
            exporting.package(source, output, originals=originals, who=who)
            return
        asked = exporting.Asked(
            kind=kind,
            output=output,
            level=level,
            victims=victims,
            suspects=suspects,
            profile=profile,
            as_of=AsOf(published=as_of, known=known_by),
        )
        exporting.run(source, asked)
