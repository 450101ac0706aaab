"""`rashomon gazetteer import`: a dump taken in, with a bar of bytes and a summary."""

from functools import partial
from typing import TYPE_CHECKING

from rashomon.cli.guard import complain
from rashomon.cli.inputs import given
from rashomon.cli.output import emit
from rashomon.cli.progress import Bar

if TYPE_CHECKING:
    from rich.progress import Progress

    from rashomon.gazetteer.imported.state import State


def run(file: str, classes: str | None, *, replace: bool = False) -> None:
    """Import the dump and say what was taken and what was not."""
    from rashomon.gazetteer.imported.features import DEFAULT
    from rashomon.gazetteer.imported.intake import Watch, take_in

    (path,) = given([file])
    with Bar(start=_of_bytes) as bar:
        try:
            outcome = take_in(
                path,
                classes=DEFAULT if classes is None else classes,
                watch=Watch(on_progress=partial(_show, bar), on_note=complain),
                replace=replace,
            )
        except KeyboardInterrupt:
            complain(f"{file}: interrupted; the same command goes on from the last rows committed")
            raise
    emit(_summary(outcome.state, is_new=outcome.is_new))


def _show(bar: Bar, state: "State") -> None:
    is_read = state.offset == state.size
    bar(state.offset, state.size, "sorting" if is_read else f"{state.n_lines:,} rows")


def _summary(state: "State", *, is_new: bool) -> str:
    """Return what was imported, then what was left out, with the first lines of each reason."""
    verb = "imported" if is_new else "already imported"
    kinds = ", ".join(f"{n:,} {kind}" for kind, n in sorted(state.kinds.items()) if n)
    rows = [f"{state.name}: {state.n_rows:,} places {verb} from {state.source}"]
    rows += [f"  {kinds}"] if kinds else []
    rows += [f"  {state.n_other:,} rows of other features left out"] if state.n_other else []
    if state.n_repeated:
        rows.append(f"  {state.n_repeated:,} rows of a geonameid met before: the latest stands")
    if state.n_bad:
        rows += [f"  {state.n_bad:,} rows unusable:", *_reasons(state)]
    return "\n".join(rows) + "\n"


def _reasons(state: "State") -> list[str]:
    rows = []
    for reason, (n, *lines) in sorted(state.bad.items(), key=lambda x: (-x[1][0], x[0])):
        more = ", …" if n > len(lines) else ""
        rows.append(f"    {n:,} {reason}: line {', '.join(map(str, lines))}{more}")
    return rows


def _of_bytes() -> "Progress":
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    progress = Progress(
        *(TextColumn("import"), BarColumn(), DownloadColumn(), TransferSpeedColumn()),
        TimeRemainingColumn(),
        TextColumn("{task.fields[note]}"),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,
    )
    progress.add_task("import", total=None, note="")
    progress.start()
    return progress
