"""The commands by which a casebook is kept whole and handed on."""

from typing import Annotated

import typer

from rashomon.cli.casebook.options import Json, Where, Who
from rashomon.cli.guard import guard

Reason = Annotated[
    str, typer.Option("--reason", metavar="TEXT", show_default=False, help="Why; it is kept.")
]


def register(app: typer.Typer) -> None:
    """Put the commands among those of the program."""
    for command in (settings, log, verify, erase, merge):
        app.command(command.__name__.replace("_", "-"))(command)


def settings(
    casebook: Where,
    file: Annotated[
        str | None,
        typer.Argument(
            metavar="[FILE.toml]",
            show_default=False,
            help="The project's settings (docs/settings.md); without it those in force are shown.",
        ),
    ] = None,
    *,
    who: Who = None,
) -> None:
    """Keep a project's settings in a casebook, or show them; they hold for every later call."""
    from rashomon.cli.casebook import keeping

    with guard():
        keeping.settings(casebook, file, who=who)


def log(
    casebook: Where,
    subject: Annotated[
        str | None,
        typer.Argument(
            metavar="[SUBJECT]",
            show_default=False,
            help="Only what concerns a report, a claim, an event or a person by name.",
        ),
    ] = None,
    *,
    since: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="From this day on, or after the entry of this number."),
    ] = None,
    json: Json = None,
) -> None:
    """Show who did what and when, the newest last."""
    from rashomon.cli.casebook import keeping

    with guard():
        keeping.log(casebook, subject=subject, since=since, json=json)


def verify(  # noqa: PLR0913 (one parameter an option)
    casebook: Where,
    *,
    anchor: Annotated[
        list[str] | None,
        typer.Option(
            metavar="DIGEST",
            help="The digest of an entry that was noted elsewhere: nothing up to it may have "
            "changed. May be given several times.",
        ),
    ] = None,
    rebuild: Annotated[
        bool,
        typer.Option("--rebuild", help="Make anew what is worked out, if the evidence is whole."),
    ] = False,
    read_again: Annotated[
        bool,
        typer.Option(
            "--read-again", help="Say instead which reports this version reads otherwise."
        ),
    ] = False,
    json: Json = None,
    who: Who = None,
) -> None:
    """Check a casebook against its digests; leave with 1 if something is wrong.

    Checked are originals, texts, quotes, all rows and the log, each against its digest, on SQLite
    also the pages of the file; and that what is worked out of them agrees. Not checked are entries
    cut off at the end, or a history made anew as a whole, unless --anchor is given; bytes that no
    row uses; and whether reports were read rightly (--read-again).
    """
    from rashomon.cli.casebook import keeping

    with guard():
        if read_again:
            keeping.differences(casebook, json=json)
            return
        keeping.verify(casebook, anchors=anchor or (), rebuild=rebuild, json=json, who=who)


def erase(
    casebook: Where,
    document: Annotated[
        str,
        typer.Argument(
            metavar="REPORT",
            show_default=False,
            help="A report, by its id or a beginning of it that fits no other.",
        ),
    ],
    *,
    reason: Reason,
    with_originals: Annotated[
        bool,
        typer.Option("--with-originals", help="Also an original of which other reports were made."),
    ] = False,
    who: Who = None,
) -> None:
    """Erase a report and all words of it, for safety or law; who, when and why stay.

    The reason stays in the log for good: name nobody in it who is to be protected.
    """
    from rashomon.cli.casebook import keeping

    with guard():
        keeping.erase(casebook, document, reason=reason, with_originals=with_originals, who=who)


def merge(
    casebook: Where,
    other: Annotated[
        str,
        typer.Argument(metavar="OTHER", show_default=False, help="Another casebook, or a package."),
    ],
    *,
    unverified: Annotated[
        bool, typer.Option("--unverified", help="Take in one that does not verify.")
    ] = False,
    also_erase: Annotated[
        bool, typer.Option("--erase", help="Erase here what was erased there.")
    ] = False,
    who: Who = None,
) -> None:
    """Take in all of another casebook; twice is the same as once."""
    from rashomon.cli.casebook import keeping

    with guard():
        keeping.merge(casebook, other, unverified=unverified, also_erase=also_erase, who=who)
