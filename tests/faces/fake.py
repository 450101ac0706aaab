"""A stand-in for the recipe, with inputs that fail, take long or never end.

`python -m tests.faces.fake report a.txt` runs the command line on it.
"""

import dataclasses
import sys
import time
import types
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from rashomon.errors import BadInput
from rashomon.recipe import SILENT, Named, Watch
from rashomon.sources.options import Options
from rashomon.types import Document, Problem, Reading, Record
from tests.faces.sample import DOCUMENTS, RECORD


def report(
    inputs: Sequence[Path],
    *,
    profile: str | None = None,
    as_of: str | None = None,
    one_event: bool = False,
    actors: Path | None = None,
    settings: object = None,
    same: Sequence[tuple[str, str]] = (),
    different: Sequence[tuple[str, str]] = (),
    options: Options | None = None,
    watch: Watch = SILENT,
    jobs: int = 1,
) -> Record:
    if profile not in (None, "gtd"):
        raise BadInput(f"no profile {profile!r}; there is gtd")
    if as_of == "2031-02-30":
        raise BadInput("as_of: no such day: 2031-02-30")
    problems, good = split(inputs)
    for n, path in enumerate(good, start=1):
        if path.name == "slow":
            time.sleep(60)
        watch.on_progress(n, len(good))
    for problem in problems:
        watch.on_problem(problem)
    if not good:
        raise BadInput("no input could be used")
    return dataclasses.replace(RECORD, as_of=as_of, problems=problems)


def read(
    inputs: Sequence[Path],
    *,
    on_problem: Callable[[Problem], None] | None = None,
    jobs: int = 1,
    actors: Path | None = None,
    settings: object = None,
    options: Options | None = None,
) -> Iterator[Reading]:
    problems, good = split(inputs)
    for problem in problems:
        if on_problem is not None:
            on_problem(problem)
    for path in good:
        for document in documents(path):
            yield Reading(document=document, claims=(), find_mentions=tuple)


def workers(jobs: int) -> int:
    return jobs


def documents(path: Path) -> Iterator[Document]:
    if path.name == "slow":
        sys.stderr.write("reading\n")
        sys.stderr.flush()
        time.sleep(60)
    while path.name == "endless":
        yield DOCUMENTS[0]
    if path.name == "surrogate":
        yield dataclasses.replace(DOCUMENTS[0], title="half \ud800 a pair")
    yield from DOCUMENTS


def split(inputs: Sequence[Path]) -> tuple[tuple[Problem, ...], list[Path]]:
    bad = [path for path in inputs if "missing" in path.name]
    problems = tuple(Problem(input=str(path), error="no such file") for path in bad)
    return problems, [path for path in inputs if path not in bad]


def module() -> types.ModuleType:
    """Return the stand-in as the module that the commands import."""
    stand_in = types.ModuleType("rashomon.recipe")
    stand_in.Watch = Watch
    stand_in.Named = Named
    stand_in.report = report
    stand_in.read = read
    stand_in.workers = workers
    return stand_in


if __name__ == "__main__":
    import rashomon
    from rashomon.cli import main

    sys.modules["rashomon.recipe"] = rashomon.recipe = module()
    main()
