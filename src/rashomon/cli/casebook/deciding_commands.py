"""The commands by which a person decides about a casebook."""

from typing import Annotated

import typer

from rashomon.cli.casebook.options import Where, Who
from rashomon.cli.guard import guard

Reason = Annotated[
    str, typer.Option("--reason", metavar="TEXT", show_default=False, help="Why; it is kept.")
]
Fields = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="FIELD=VALUE",
        help="What a claim says: outcome=killed, count=7-9, source=... May be given several times "
        "(docs/casebook/judging.md).",
    ),
]

Medium = Annotated[
    str,
    typer.Option(metavar="MEDIUM", show_default=False, help="page, photo, call, report or other."),
]
Quote = Annotated[str | None, typer.Option(metavar="TEXT", help="The words themselves.")]
Description = Annotated[
    str | None, typer.Option(metavar="TEXT", help="What is to be seen, where there are none.")
]
Document = Annotated[str | None, typer.Option(metavar="ID", help="It is about this report.")]
Event = Annotated[str | None, typer.Option(metavar="ID", help="It is about this event.")]
Date = Annotated[
    str | None, typer.Option(metavar="DATE", help="When it happened, for a new event.")
]
Place = Annotated[
    str | None, typer.Option(metavar="NAME", help="Where it happened, for a new event.")
]
Country = Annotated[
    str | None, typer.Option(metavar="CODE", help="The country of the place, as SY.")
]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="When it was said or published.")
]
Language = Annotated[
    str | None, typer.Option(metavar="CODE", help="The language of the quote, as ar.")
]
Title = Annotated[str | None, typer.Option(metavar="TEXT", help="A headline.")]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="Who carried it.")]
Url = Annotated[str | None, typer.Option(metavar="URL", help="Where it can be seen.")]


def register(app: typer.Typer) -> None:
    """Put the commands among those of the program."""
    for command in (judge, enter, undo, read_again):
        app.command(command.__name__.replace("_", "-"))(command)


def judge(  # noqa: PLR0913 (one parameter an option)
    casebook: Where,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="JUDGEMENT",
            show_default=False,
            help="same, different: two reports, or two events; move: a claim to an event; accept, "
            "reject: a claim or an event; set-aside, correct: a claim.",
        ),
    ],
    subject: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            show_default=False,
            help="A report (also its address), a claim or an event; a beginning that fits one.",
        ),
    ],
    other: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]", show_default=False, help="The second of two; the event to move to."
        ),
    ] = None,
    *,
    reason: Reason,
    fields: Fields = None,
    who: Who = None,
) -> None:
    """Decide something; it holds until it is undone, whatever reads the reports again."""
    from rashomon.cli.casebook import deciding

    with guard():
        deciding.judge(
            casebook,
            kind,
            (subject, other),
            reason=reason,
            who=who,
            fields=deciding.fields_of(fields or ()),
        )


def enter(  # noqa: PLR0913 (one parameter an option)
    casebook: Where,
    *,
    medium: Medium,
    reason: Reason,
    fields: Fields = None,
    quote: Quote = None,
    description: Description = None,
    document: Document = None,
    event: Event = None,
    date: Date = None,
    place: Place = None,
    country: Country = None,
    published: Published = None,
    language: Language = None,
    title: Title = None,
    outlet: Outlet = None,
    url: Url = None,
    who: Who = None,
) -> None:
    """Enter a claim by hand: from a page, a photo, a call, a report in another language."""
    from rashomon.cli.casebook import deciding

    with guard():
        told = {
            "medium": medium,
            "reason": reason,
            "quote": quote,
            "description": description,
            "document": document,
            "event": event,
            "date": date,
            "place": place,
            "country": country,
            "published": published,
            "language": language,
            "title": title,
            "outlet": outlet,
            "url": url,
        }
        fields_given = deciding.fields_of(fields or ())
        deciding.enter(casebook, who=who, told=told, fields=fields_given)


def undo(
    casebook: Where,
    judgement: Annotated[
        str,
        typer.Argument(
            metavar="JUDGEMENT",
            show_default=False,
            help="The id of a judgement, or the number of an entry of the log.",
        ),
    ],
    *,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why.")] = "",
    who: Who = None,
) -> None:
    """Take back a judgement; an undo can be undone too."""
    from rashomon.cli.casebook import deciding

    with guard():
        deciding.undo(casebook, judgement, reason=reason, who=who)


def read_again(
    casebook: Where,
    documents: Annotated[
        list[str] | None,
        typer.Argument(metavar="[REPORT]", show_default=False, help="Ids; all if none is given."),
    ] = None,
    *,
    who: Who = None,
) -> None:
    """Read reports again with this version; older claims stay with theirs, judgements hold."""
    from rashomon.cli.casebook import deciding

    with guard():
        deciding.read_again(casebook, documents or (), who=who)
