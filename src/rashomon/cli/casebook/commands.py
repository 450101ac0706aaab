"""The commands of a casebook, their arguments and their help."""

from typing import Annotated

import typer

from rashomon.cli.casebook.options import Json, Known, Published, Where, Who
from rashomon.cli.guard import guard
from rashomon.cli.inputs import named, options_of, target
from rashomon.cli.options import (
    AllowPrivate,
    Dossier,
    Inputs,
    Level,
    Map,
    Markdown,
    Suspects,
    Victims,
)


def register(app: typer.Typer) -> None:
    """Put the commands of a casebook among those of the program."""
    for command in (add, events, show):
        app.command(command.__name__.replace("_", "-"))(command)


def add(  # noqa: PLR0913 (one parameter an option)
    casebook: Where,
    inputs: Inputs,
    *,
    who: Who = None,
    columns: Map = None,
    allow_private: AllowPrivate = False,
    even_erased: Annotated[
        bool, typer.Option("--even-erased", help="Also reports that were erased here.")
    ] = False,
) -> None:
    """Add reports to a casebook; it is made if it is not there.

    One line for each report once it is written and cannot be lost, then what changed in which
    event. A report that is here already gets another retrieval, and nothing else happens.
    """
    from rashomon.cli.casebook.adding import run

    with guard():
        options = options_of(columns, None, private=allow_private)
        run(
            casebook,
            named(inputs, casebook),
            who=who,
            options=options,
            even_erased=even_erased,
        )


def events(  # noqa: PLR0913 (one parameter an option)
    casebook: Where,
    *,
    place: Annotated[
        str | None, typer.Option(metavar="NAME", help="In a town, a region or a country (SY).")
    ] = None,
    since: Annotated[str | None, typer.Option(metavar="DATE", help="On that day or later.")] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="On that day or before.")
    ] = None,
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="An actor took part.")] = None,
    outcome: Annotated[
        str | None, typer.Option(metavar="OUTCOME", help="With a figure of it: killed, ...")
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Told by a speaker, an outlet or a kind of source."),
    ] = None,
    state: Annotated[
        str | None,
        typer.Option(
            metavar="STATE", help="candidate, clear, disputed, needs-a-person or rejected."
        ),
    ] = None,
    words: Annotated[
        str | None,
        typer.Option(
            metavar="WORDS",
            help='With all these words in one report or claim; "words in quotes" stand together.',
        ),
    ] = None,
    background: Annotated[
        bool, typer.Option("--background", help="Also events that are told as background.")
    ] = False,
    most: Annotated[int, typer.Option(metavar="N", min=1, help="How many to show.")] = 100,
    skip: Annotated[int, typer.Option(metavar="N", min=0, help="How many to pass over.")] = 0,
    json: Json = None,
) -> None:
    """List the events of a casebook, the latest first."""
    from rashomon.casebook.asking.asked import Filters
    from rashomon.cli.casebook.listing import run

    with guard():
        asked = Filters(
            place=place,
            since=since,
            until=until,
            actor=actor,
            outcome=outcome,
            source=source,
            state=state,
            words=words,
            background=background,
        )
        run(casebook, asked, most=most, skip=skip, json=json)


def show(  # noqa: PLR0913 (one parameter an option)
    casebook: Where,
    events: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[EVENT]",
            show_default=False,
            help="Ids, also former ones; all events if none is named.",
        ),
    ] = None,
    *,
    as_of: Published = None,
    known_by: Known = None,
    history: Annotated[
        bool, typer.Option("--history", help="Also what each revision changed, when, by whom.")
    ] = False,
    json: Json = None,
    output: Dossier = None,
    level: Level = None,
    markdown: Markdown = False,
    victims: Victims = False,
    suspects: Suspects = False,
) -> None:
    """Show events of a casebook: the answer first, then who said what.

    With --json the record is written as `rashomon report` does, and `rashomon why` explains it;
    with -o a dossier.
    """
    from rashomon.casebook.asking.moments import AsOf
    from rashomon.cli.casebook.showing import Asked, run

    with guard():
        target(output)
        asked = Asked(
            events=events or (),
            as_of=AsOf(published=as_of, known=known_by),
            history=history,
            victims=victims,
            suspects=suspects,
            level=level,
            markdown=markdown,
            json=json,
            output=output,
        )
        run(casebook, asked)
