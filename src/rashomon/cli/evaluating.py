"""`rashomon evaluate`: how far the records agree with the user's own gold."""

import contextlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from rashomon.cli.guard import complain, name_problem
from rashomon.cli.output import emit, emit_bytes, has_color, page_width
from rashomon.cli.progress import Bar, started
from rashomon.errors import BadInput
from rashomon.files import written
from rashomon.record_json import json_line

if TYPE_CHECKING:
    from rashomon.evaluation import Evaluation
    from rashomon.settings import Settings

BELOW = 1
SCORE = "score"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How the records are to be made, and what is to be shown."""

    profile: str | None
    as_of: str | None
    one_event: bool
    actors: Path | None
    settings: "Settings | None"
    errors: bool
    json: str | None
    at_least: tuple[tuple[str, float], ...]


def run(golds: Sequence[Path], asked: Asked) -> None:
    """Evaluate and show; leave with status 1 where a measure is below what was asked for."""
    with contextlib.ExitStack() as stack:
        streams = []
        if asked.json is not None and asked.json != "-":
            streams.append(stack.enter_context(written(_kept(Path(asked.json)))))
        evaluation = _evaluation(golds, asked)
        data = json_line(evaluation.to_dict()) + b"\n"
        for stream in streams:
            stream.write(data)
    if asked.json == "-":
        emit_bytes(data)
    else:
        _show(evaluation, errors=asked.errors)
    below = _below(evaluation, asked.at_least)
    for line in below:
        complain(line)
    if below:
        raise typer.Exit(BELOW)


def _kept(output: Path) -> Path:
    """Return the path of an output; raise BadInput where a gold file has its name."""
    from rashomon.evaluation.folders import NAMES

    if output.name in NAMES:
        raise BadInput(f"{output}: the name of a gold file; name another file to write to")
    return output


def _show(evaluation: "Evaluation", *, errors: bool) -> None:
    from rashomon.terminal.scores import render_scores

    emit(render_scores(evaluation, errors=errors, width=page_width(), color=has_color()))


def limits(given: Iterable[str]) -> tuple[tuple[str, float], ...]:
    """Return each limit as a measure and a percentage; raise BadInput for what is none.

    >>> limits(["80", "figures=90.5"])
    (('score', 80.0), ('figures', 90.5))
    """
    return tuple(_limit(one) for text in given for one in text.split(","))


def _limit(text: str) -> tuple[str, float]:
    name, is_named, number = text.rpartition("=")
    name = name.strip() if is_named else SCORE
    try:
        percent = float(number)
    except ValueError:
        percent = -1.0
    if not 0 <= percent <= 100:
        raise BadInput(f"--at-least {text}: give a percentage, such as 80 or figures=80")
    if name not in _measures():
        raise BadInput(f"--at-least {text}: no measure {name}; one of {', '.join(_measures())}")
    return name, percent


def _measures() -> tuple[str, ...]:
    from rashomon.evaluation import Measures

    return tuple(Measures().percents())


def _evaluation(golds: Sequence[Path], asked: Asked) -> "Evaluation":
    """Return the evaluation; name each mistake of a gold file."""
    from rashomon import recipe
    from rashomon.evaluation import evaluate

    with Bar(start=partial(started, "gold files")) as bar:
        return evaluate(
            golds,
            profile=asked.profile,
            as_of=asked.as_of,
            one_event=asked.one_event,
            actors=asked.actors,
            settings=asked.settings,
            watch=recipe.Watch(on_progress=bar, on_problem=name_problem),
        )


def _below(evaluation: "Evaluation", limits: Sequence[tuple[str, float]]) -> list[str]:
    """Return why the evaluation does not reach the limits, a line each; nothing where it does.

    What cannot be scored reaches no limit: a gold file that broke must not pass unseen.
    """
    if not limits:
        return []
    lines = []
    if evaluation.unusable:
        lines.append(f"{evaluation.unusable} of the gold files could not be used")
    percents = evaluation.measures.percents()
    for name, limit in limits:
        percent = percents[name]
        if percent is None:
            lines.append(f"{name}: the gold holds nothing to score, {limit:g} asked for")
        elif percent < limit:
            lines.append(f"{name}: {percent:.2f} is below {limit:g}")
    return lines
