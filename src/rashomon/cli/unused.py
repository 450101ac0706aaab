"""`rashomon read --unused`: where the next word or rule is missing."""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from rashomon.cli.guard import UNUSABLE, complain, name_problem
from rashomon.cli.inputs import Named
from rashomon.cli.jobs import bounded
from rashomon.cli.output import encodable, has_color, page_width, streamed
from rashomon.cli.progress import Bar
from rashomon.record_json import json_line
from rashomon.terminal.unused import render_counts, render_unused
from rashomon.types import Unused

if TYPE_CHECKING:
    from rashomon.settings import Settings


def run(  # noqa: PLR0913 (one parameter an option)
    inputs: Sequence[Named],
    output: Path | None,
    jobs: int,
    *,
    actors: Path | None,
    settings: "Settings | None",
    as_json: bool,
) -> None:
    """Write each sentence with its reason, then the counts; leave with 2 where nothing was read."""
    from rashomon import recipe

    at_once = bounded(jobs)
    counts: Counter[str] = Counter()
    done = 0
    page = _Json() if as_json else _Text(to_file=output is not None)
    with streamed(output) as stream, Bar(wanted=output is not None) as bar:
        found = recipe.unused(
            inputs, on_problem=name_problem, jobs=at_once, actors=actors, settings=settings
        )
        for rows in found:
            for row in rows:
                stream.write(page.row(row))
                counts[row.reason] += 1
            stream.flush()
            done += 1
            bar(done)
        if not done:
            complain("no input could be read")
            raise typer.Exit(UNUSABLE)
        stream.write(page.end(counts))


class _Json:
    """One JSON object: the sentences, one a line, and the counts by reason."""

    def __init__(self) -> None:
        self._before = b'{"unused": ['

    def row(self, row: Unused) -> bytes:
        """Return one sentence."""
        before, self._before = self._before, b","
        return before + b"\n" + json_line(row)

    def end(self, counts: Counter[str]) -> bytes:
        """Return the counts, and the end of the object."""
        opening = self._before if self._before != b"," else b"\n"
        return opening + b'],\n"counts": ' + json_line(dict(counts.most_common())) + b"}\n"


class _Text:
    """Text to read; on standard output in letters that the terminal has."""

    def __init__(self, *, to_file: bool) -> None:
        self._width = 80 if to_file else page_width()
        self._color = not to_file and has_color()
        self._encoding = "utf-8" if to_file else sys.stdout.encoding

    def row(self, row: Unused) -> bytes:
        """Return one sentence."""
        return self._bytes(render_unused(row, width=self._width, color=self._color))

    def end(self, counts: Counter[str]) -> bytes:
        """Return the counts."""
        return self._bytes(render_counts(counts))

    def _bytes(self, text: str) -> bytes:
        return encodable(text, self._encoding).encode(self._encoding)
