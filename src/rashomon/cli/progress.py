"""A progress bar on standard error: only on a terminal, and only for work that takes a while."""

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

SHOWN_AFTER_S = 1.0


class Bar:
    """Work under way; call it with how many reports are done, and of how many where known.

    `start` makes a bar of another kind, for work that is counted otherwise.
    """

    def __init__(
        self, *, wanted: bool = True, start: "Callable[[], Progress] | None" = None
    ) -> None:
        self._start = started if start is None else start
        self._wanted = wanted and sys.stderr.isatty()
        self._began = time.monotonic()
        self._progress: Progress | None = None

    def __enter__(self) -> "Bar":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._progress is not None:
            self._progress.stop()

    def __call__(self, done: int, total: int | None = None, note: str = "") -> None:
        """Show how far the work is, once it has taken more than a second; a note where one fits."""
        if not self._wanted or time.monotonic() - self._began < SHOWN_AFTER_S:
            return
        if self._progress is None:
            self._progress = self._start()
        task = self._progress.task_ids[0]
        self._progress.update(task, completed=done, total=total, note=note)


def started(what: str = "reports") -> "Progress":
    """Return a bar that has begun to count `what`."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    progress = Progress(
        *columns, console=Console(stderr=True), transient=True, redirect_stdout=False
    )
    progress.add_task(what, total=None)
    progress.start()
    return progress
