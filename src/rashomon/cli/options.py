"""The options that several commands share, with their help."""

from pathlib import Path
from typing import Annotated

import typer

Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        show_default=False,
        help="Files, folders, web addresses, or - for standard input: text, web pages, feeds, "
        "e-mails, PDF, DOCX, tables, web archives, archives of these (docs/inputs.md).",
    ),
]
Map = Annotated[
    str | None,
    typer.Option(
        "--map",
        metavar="KEY=COLUMN,...",
        help="Which column of a table, or key of its JSON, holds what: text=body,published=date. "
        "Keys: text, title, published, url, outlet, id.",
    ),
]
Jobs = Annotated[
    int,
    typer.Option(metavar="N", help="How many files to read at once, at most one a processor."),
]
Keep = Annotated[
    Path | None,
    typer.Option(
        "--keep",
        metavar="DIR",
        help="Keep every original there, byte for byte, with a manifest (docs/fetching.md).",
    ),
]
AllowPrivate = Annotated[
    bool,
    typer.Option(
        "--allow-private",
        help="Let addresses of this machine and its own network be fetched.",
    ),
]
Same = Annotated[
    list[str] | None,
    typer.Option(
        "--same",
        metavar="REPORT REPORT",
        help="You judge these two reports, by path, file name or id, to tell of one event. May "
        "be given several times.",
    ),
]
Different = Annotated[
    list[str] | None,
    typer.Option(
        "--different",
        metavar="REPORT REPORT",
        help="You judge these two to tell of two events.",
    ),
]
JudgementFile = Annotated[
    Path | None,
    typer.Option(
        "--judgements",
        metavar="FILE.tsv",
        help="Many such judgements: on each line `same` or `different` and two reports, with tabs "
        "between.",
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="Count only reports published up to this moment: 2025-05-02 (the end of the day) "
        "or 2025-05-02T18:00.",
    ),
]
AtLeast = Annotated[
    list[str] | None,
    typer.Option(
        "--at-least",
        metavar="[MEASURE=]PERCENT",
        help="Leave with status 1 if the score, or a measure by its name, is below, or a gold "
        "file could not be used. May be given several times.",
    ),
]
Victims = Annotated[
    bool,
    typer.Option(
        "--victims", help="Give victims' names, ages and sex, where the reports tell them."
    ),
]
Suspects = Annotated[
    bool,
    typer.Option(
        "--suspects",
        help="Give the names of persons who are accused, arrested or suspected "
        "(docs/attribution.md).",
    ),
]
Actors = Annotated[
    Path | None,
    typer.Option(
        "--actors",
        metavar="FILE.tsv",
        help="Your own list of armed actors, beside the one that ships (docs/actors.md).",
    ),
]
Settings = Annotated[
    Path | None,
    typer.Option(
        "--settings",
        metavar="FILE.toml",
        help="The project's settings: its own actors, places and sources, profile, level "
        "(docs/settings.md).",
    ),
]
Profile = Annotated[
    str | None,
    typer.Option(
        metavar="P",
        help="Rule for the best figure.  [default: that of the settings, else gtd]",
        show_default=False,
    ),
]
Dossier = Annotated[
    str | None,
    typer.Option(
        "-o",
        metavar="DOSSIER_DIR",
        help="Write the dossier into this folder: pages to open in any browser, and "
        "record.json and report.txt at the same level (docs/dossier.md).",
    ),
]
Level = Annotated[
    str | None,
    typer.Option(
        metavar="LEVEL",
        help="Who may read the dossier: public, partners or internal. Says whose names are "
        "withheld.  [default: that of the settings, else public]",
        show_default=False,
    ),
]
Markdown = Annotated[
    bool, typer.Option("--markdown", help="Write the dossier's pages as Markdown too.")
]
