"""`rashomon gazetteer`: its commands, their arguments and their help."""

from typing import Annotated

import typer

from rashomon.cli.guard import guard

app = typer.Typer(
    help="Import your own GeoNames dump; show what a name can mean.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command("import")
def import_(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            show_default=False,
            help="A dump such as SY.txt or allCountries.txt, or the zip that holds it.",
        ),
    ],
    *,
    classes: Annotated[
        str | None,
        typer.Option(
            metavar="LIST",
            show_default=False,
            help="GeoNames feature classes, as in P,A,S.PRN,T.*: a letter stands for our choice "
            "from that class, .* for all of it. [default: A,H,L,P,S,T,V]",
        ),
    ] = None,
    replace: Annotated[
        bool,
        typer.Option(
            "--replace", help="Also take the place of an import with more than twice the places."
        ),
    ] = False,
) -> None:
    """Add a GeoNames dump, for this user.

    Interrupted, the same command goes on where it stopped; an import is used once it is whole. A
    dump of the same name takes the place of the earlier one.
    """
    from rashomon.cli.gazetteer_import import run

    with guard():
        run(file, classes, replace=replace)


@app.command("list")
def list_(
    *, as_json: Annotated[bool, typer.Option("--json", help="Write JSON, not text.")] = False
) -> None:
    """Show what is imported, and a mark of the gazetteer in use."""
    from rashomon.cli.gazetteer_list import run

    with guard():
        run(as_json=as_json)


@app.command()
def remove(
    name: Annotated[
        str, typer.Argument(metavar="NAME", show_default=False, help="As `list` shows it.")
    ],
) -> None:
    """Remove an import, whole or unfinished."""
    from rashomon.cli.gazetteer_list import take_away

    with guard():
        take_away(name)


@app.command()
def find(
    name: Annotated[
        str, typer.Argument(metavar="NAME", show_default=False, help="Of a place, in any spelling.")
    ],
    *,
    country: Annotated[
        str | None,
        typer.Option(metavar="CC", help="Only there, and other spellings too, as in SY."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Write JSON, not text.")] = False,
) -> None:
    """Show what a name can mean, the most populous place first."""
    from rashomon.cli.gazetteer_find import run

    with guard():
        run(name, country, as_json=as_json)
