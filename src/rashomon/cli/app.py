"""The commands, their arguments and their help."""

from pathlib import Path
from typing import Annotated

import typer

from rashomon.cli import gazetteer, importing
from rashomon.cli.casebook import (
    commands,
    deciding_commands,
    exporting_commands,
    keeping_commands,
)
from rashomon.cli.guard import guard
from rashomon.cli.inputs import given, named, options_of, target
from rashomon.cli.options import (
    Actors,
    AllowPrivate,
    AsOf,
    AtLeast,
    Different,
    Dossier,
    Inputs,
    Jobs,
    JudgementFile,
    Keep,
    Level,
    Map,
    Markdown,
    Profile,
    Same,
    Settings,
    Suspects,
    Victims,
)
from rashomon.cli.pairs import WithPairs, pairs
from rashomon.cli.project import names, settings_in
from rashomon.version import __version__

app = typer.Typer(
    help="Read many reports of one violent event; give one record in which every figure names "
    "who said it, in which sentence.",
    epilog="Exit status: 0 done; 1 an evaluation below --at-least, or a casebook that does not "
    "verify; 2 the call or every input was unusable; 130 interrupted.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"rashomon {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=lambda wanted: _version(wanted=wanted),
            is_eager=True,
            help="Show the version and leave.",
        ),
    ] = False,
) -> None:
    """Take the options that stand before a command."""


@app.command(cls=WithPairs)
def report(  # noqa: PLR0913 (one parameter an option: so typer reads a command line)
    inputs: Inputs,
    *,
    profile: Profile = None,
    as_of: AsOf = None,
    one_event: Annotated[
        bool, typer.Option("--one-event", help="All the reports are about one event.")
    ] = False,
    json: Annotated[
        str | None,
        typer.Option(
            "--json",
            metavar="FILE|-",
            help="Write the record as JSON; with - it alone goes to standard output.",
        ),
    ] = None,
    output: Dossier = None,
    same: Same = None,
    different: Different = None,
    judgements: JudgementFile = None,
    actors: Actors = None,
    settings: Settings = None,
    victims: Victims = False,
    suspects: Suspects = False,
    level: Level = None,
    markdown: Markdown = False,
    jobs: Jobs = 1,
    columns: Map = None,
    keep: Keep = None,
    allow_private: AllowPrivate = False,
) -> None:
    """Reconcile reports into one record.

    It is shown as text: the answer first, then who said what. An input that cannot be read is
    named on standard error; the others still count.
    """
    from rashomon.cli.dossiers import FILES
    from rashomon.cli.judged import judged
    from rashomon.cli.reporting import Wanted, for_dossier, run

    with guard():
        project = settings_in(settings)
        victims, suspects = names(project, victims=victims, suspects=suspects)
        wanted = Wanted(
            profile=profile,
            as_of=as_of,
            one_event=one_event,
            judged=judged(pairs(same), pairs(different), judgements),
            actors=actors,
            settings=project,
            victims=victims,
            suspects=suspects,
            level=for_dossier(level, output, project, markdown=markdown),
            markdown=markdown,
            options=options_of(columns, keep, private=allow_private),
            jobs=jobs,
        )
        folder = target(output)
        parts = [] if folder is None else [str(folder / name) for name in FILES]
        run(named(inputs, json, *parts), wanted, json, folder)


@app.command()
def read(  # noqa: PLR0913 (one parameter an option)
    inputs: Inputs,
    *,
    output: Annotated[
        str | None,
        typer.Option("-o", metavar="FILE.jsonl", help="Write here, not to standard output."),
    ] = None,
    jobs: Jobs = 1,
    actors: Actors = None,
    settings: Settings = None,
    victims: Victims = False,
    suspects: Suspects = False,
    columns: Map = None,
    keep: Keep = None,
    allow_private: AllowPrivate = False,
    unused: Annotated[
        bool,
        typer.Option(
            "--unused",
            help="Show instead each sentence with a casualty word that made no claim, and why; "
            "then how many for each reason.",
        ),
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="With --unused: write JSON, not text.")
    ] = False,
) -> None:
    """Extract claims and mentions only.

    One line of JSON for each document, in the order of the input, as soon as it is read.
    """
    from rashomon.cli import reading
    from rashomon.cli import unused as unread

    with guard():
        paths, file = named(inputs, output), target(output)
        project = settings_in(settings)
        if unused:
            unread.run(paths, file, jobs, actors=actors, settings=project, as_json=as_json)
            return
        victims, suspects = names(project, victims=victims, suspects=suspects)
        reading.run(
            paths,
            file,
            jobs,
            actors=actors,
            settings=project,
            victims=victims,
            suspects=suspects,
            options=options_of(columns, keep, private=allow_private),
        )


@app.command()
def fetch(
    addresses: Annotated[
        list[str],
        typer.Argument(metavar="URL", show_default=False, help="Web addresses of reports."),
    ],
    *,
    keep: Annotated[
        Path,
        typer.Option("--keep", metavar="DIR", help="The folder in which the originals are kept."),
    ],
    allow_private: AllowPrivate = False,
) -> None:
    """Fetch reports once, where robots.txt lets us, and keep them as they came.

    One line for each report: hash, date, title, address. `rashomon report DIR` reads them again,
    with their addresses and the hour of retrieval.
    """
    from rashomon.cli.fetching import run

    with guard():
        run(addresses, options_of(None, keep, private=allow_private))


@app.command()
def why(
    record: Annotated[
        str,
        typer.Argument(
            metavar="RECORD.json",
            show_default=False,
            help="A record made with `rashomon report --json`, or - for standard input.",
        ),
    ],
    id: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            show_default=False,
            help="Of a claim, an event, an origin or a report; EVENT/outcome/group for a figure, "
            "as in e-1234/killed/everyone. A beginning that fits only one will do.",
        ),
    ],
    *,
    reports: Annotated[
        list[str] | None,
        typer.Option(
            metavar="INPUT",
            help="A report or folder that the record was made from: shows the sentence around "
            "each quote. May be given several times.",
        ),
    ] = None,
) -> None:
    """Show the chain from a figure back to its sentence."""
    from rashomon.cli.explaining import run

    with guard():
        run(record, id, given(reports or []))


@app.command()
def evaluate(  # noqa: PLR0913 (one parameter an option)
    golds: Annotated[
        list[str],
        typer.Argument(
            metavar="GOLD",
            show_default=False,
            help="A gold file, a folder with a gold.yaml, or a folder of such folders "
            "(docs/evaluate.md).",
        ),
    ],
    *,
    profile: Profile = None,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Count only reports published up to this moment."),
    ] = None,
    one_event: Annotated[
        bool, typer.Option("--one-event", help="All the reports of a gold are about one event.")
    ] = False,
    errors: Annotated[
        bool,
        typer.Option("--errors", help="List each wrong, missing or extra figure with its quote."),
    ] = False,
    json: Annotated[
        str | None,
        typer.Option(
            "--json",
            metavar="FILE|-",
            help="Write scores and errors as JSON; with - it alone goes to standard output.",
        ),
    ] = None,
    at_least: AtLeast = None,
    actors: Actors = None,
    settings: Settings = None,
) -> None:
    """Score the records of reports against your own gold.

    A gold file with mistakes is named line by line on standard error; the others still count.
    """
    from rashomon.cli.evaluating import Asked, limits, run

    with guard():
        target(json)
        asked = Asked(
            profile=profile,
            as_of=as_of,
            one_event=one_event,
            actors=actors,
            settings=settings_in(settings),
            errors=errors,
            json=json,
            at_least=limits(at_least or []),
        )
        run(given(golds, json), asked)


for group in (commands, deciding_commands, keeping_commands, exporting_commands, importing):
    group.register(app)
app.add_typer(gazetteer.app, name="gazetteer")
