"""`rashomon add`: reports put into a casebook, with what they changed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.cli.guard import complain, name_problem
from rashomon.cli.inputs import Named
from rashomon.cli.output import emit, has_color, page_width
from rashomon.errors import BadInput
from rashomon.types import Problem
from rashomon.wording.safe import short
from rashomon.wording.words import plural

if TYPE_CHECKING:
    from rashomon.casebook.documents.adding import Batch
    from rashomon.sources.options import Options


class _Count:
    """How many reports were added, were known, and could not be read."""

    def __init__(self) -> None:
        self.new = self.known = self.problems = 0

    def batch(self, batch: "Batch") -> None:
        """Take in a batch that is written, and name its reports."""
        for one in batch.added:
            self.new += one.is_new
            self.known += not one.is_new
            told = plural(one.n_claims, "claim") if one.is_new else "known, another retrieval"
            emit(f"{short(one.document, 80)}  {told}  {short(one.place, 400)}\n")

    def problem(self, problem: Problem) -> None:
        """Name an input that could not be used."""
        self.problems += 1
        name_problem(problem)


def run(
    where: str,
    inputs: Sequence[Named],
    *,
    who: str | None,
    options: "Options",
    even_erased: bool,
) -> None:
    """Add the reports; print each as soon as it cannot be lost, then what changed."""
    from rashomon.casebook import Casebook
    from rashomon.terminal.event_list import render_changes
    from rashomon.terminal.layout import Paper

    paper = Paper(width=page_width(), color=has_color())
    count = _Count()
    with Casebook(where, create=True, who=who) as casebook:
        changes = casebook.add(
            inputs,
            options=options,
            on_problem=count.problem,
            on_batch=count.batch,
            even_erased=even_erased,
        )
        for change in changes:
            emit(render_changes([change], paper))
    if count.problems and not count.new + count.known:
        raise BadInput("no input could be used")
    complain(f"{count.new} new, {count.known} known, {count.problems} with problems")
