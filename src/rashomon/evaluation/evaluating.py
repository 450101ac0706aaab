"""Every gold file read, its reports reconciled, the record held against it."""

import os
from collections.abc import Callable, Iterable
from functools import reduce
from operator import add
from pathlib import Path

from rashomon import recipe
from rashomon.errors import BadInput
from rashomon.evaluation.folders import gold_files
from rashomon.evaluation.form import read_gold
from rashomon.evaluation.gold import Gold
from rashomon.evaluation.matching import match
from rashomon.evaluation.measures import Measures
from rashomon.evaluation.misses import misses_of
from rashomon.evaluation.reports import reports_of
from rashomon.evaluation.result import Evaluated, Evaluation
from rashomon.evaluation.scoring import measure
from rashomon.evaluation.tolls import paired_events
from rashomon.evaluation.tree import BadGold
from rashomon.types import Problem, Record
from rashomon.version import __version__

Golds = str | Path | Iterable[str | Path]
Note = Callable[[Problem], None]


def evaluate(  # noqa: PLR0913 (one parameter an option)
    golds: Golds,
    *,
    profile: str | None = None,
    as_of: str | None = None,
    one_event: bool = False,
    actors: str | Path | None = None,
    settings: recipe.SettingsGiven = None,
    watch: recipe.Watch = recipe.SILENT,
) -> Evaluation:
    """Return how far the records of gold files' reports agree with them (docs/evaluate.md).

    `golds` is a gold file, a folder with one (`gold.yaml`), a folder of such folders, or a list of
    these. A gold file with mistakes is named among the problems, line by line, and the others go
    on. The options are those of `report`. Raises BadInput where no gold file can be used.
    """
    project = recipe.settings_given(settings)
    used = recipe.profile_of(profile, project)
    problems: list[Problem] = []

    def note(problem: Problem) -> None:
        problems.append(problem)
        watch.on_problem(problem)

    def made(gold: Gold) -> Record:
        return recipe.report(
            reports_of(gold),
            profile=used,
            as_of=as_of,
            one_event=one_event,
            actors=actors,
            settings=project,
            watch=recipe.Watch(on_problem=lambda problem: note(_of(gold, problem))),
        )

    found = list(gold_files(_paths(golds)))
    done: list[Evaluated] = []
    for n, one in enumerate(found, start=1):
        evaluated = _evaluated(one, made, note)
        done.extend([] if evaluated is None else [evaluated])
        watch.on_progress(n, len(found))
    if not done:
        raise BadInput(_why_none(problems, watch))
    return Evaluation(
        rashomon=__version__,
        profile=used,
        as_of=as_of,
        golds=tuple(done),
        measures=reduce(add, (one.measures for one in done), Measures()),
        problems=tuple(problems),
        unusable=len(found) - len(done),
    )


def compared(gold: Gold, record: Record) -> Evaluated:
    """Return the measures of a record held against a gold, and every error."""
    matched = match(gold, record)
    events = paired_events(matched)
    return Evaluated(
        gold=str(gold.path),
        name=gold.name,
        documents=len(gold.documents),
        measures=measure(matched, events),
        errors=misses_of(matched, events),
    )


def _evaluated(
    found: Path | Problem, made: Callable[[Gold], Record], note: Note
) -> Evaluated | None:
    """Return a gold file's measures; None, and why, where it cannot be used.

    The record is held against the gold as it is published: without names not asked for.
    """
    if isinstance(found, Problem):
        note(found)
        return None
    try:
        gold = read_gold(found)
        return compared(gold, made(gold).published())
    except BadGold as error:
        for problem in error.problems:
            note(problem)
    except BadInput as error:
        note(Problem(input=str(found), error=str(error)))
    return None


def _paths(golds: Golds) -> list[Path]:
    given = [golds] if isinstance(golds, str | os.PathLike) else golds
    return [Path(path) for path in given]


def _of(gold: Gold, problem: Problem) -> Problem:
    """Return a problem with a report, named with the gold that it belongs to."""
    return Problem(input=f"{gold.path}: {problem.input}", error=problem.error)


def _why_none(problems: list[Problem], watch: recipe.Watch) -> str:
    if watch is not recipe.SILENT and problems:
        return "no gold file could be used"
    reasons = "; ".join(f"{p.input}: {p.error}" for p in problems[:3])
    return f"no gold file could be used: {reasons or 'there is none'}"
