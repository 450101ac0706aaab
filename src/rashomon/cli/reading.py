"""`rashomon read`: one line of JSON for each document, as soon as it is read."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from rashomon.cli.guard import UNUSABLE, complain, name_problem
from rashomon.cli.inputs import Named
from rashomon.cli.jobs import bounded
from rashomon.cli.output import streamed
from rashomon.cli.progress import Bar
from rashomon.record_json import json_line

if TYPE_CHECKING:
    from rashomon.settings import Settings
    from rashomon.sources.options import Options


def run(  # noqa: PLR0913 (one parameter an option)
    inputs: Sequence[Named],
    output: Path | None,
    jobs: int,
    *,
    actors: Path | None,
    settings: "Settings | None",
    victims: bool,
    suspects: bool,
    options: "Options",
) -> None:
    """Write the readings of the inputs; leave with status 2 where there was none."""
    from rashomon import recipe

    at_once = bounded(jobs)
    done = 0
    with streamed(output) as stream, Bar(wanted=_is_free(output)) as bar:
        readings = recipe.read(
            inputs,
            on_problem=name_problem,
            jobs=at_once,
            actors=actors,
            settings=settings,
            options=options,
        )
        for reading in readings:
            stream.write(json_line(reading, victims=victims, suspects=suspects) + b"\n")
            stream.flush()
            done += 1
            bar(done)
        if not done:
            complain("no input could be read")
            raise typer.Exit(UNUSABLE)


def _is_free(output: Path | None) -> bool:
    """Say whether a bar on standard error would leave the output undisturbed."""
    return output is not None or not sys.stdout.isatty()
