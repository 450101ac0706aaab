"""The inputs as they were typed."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.errors import BadInput

if TYPE_CHECKING:
    from rashomon.sources.options import Options


Named = str | Path
SQLITE = b"SQLite format 3\0"


def given(names: Sequence[str], *outputs: str | None) -> list[Path]:
    """Return the paths of the inputs; raise BadInput for an empty name, or an output among them.

    An unset variable of a shell script gives one, and as a path it would mean the whole folder
    that the command was started in.
    """
    if "" in names:
        raise BadInput("an input has an empty name; write . for this folder")
    inputs = [Path(name) for name in names]
    for output in outputs:
        if output is not None:
            _refuse_input(Path(output), inputs)
    return inputs


def named(names: Sequence[str], *outputs: str | None) -> list[Named]:
    """Return the inputs: web addresses and `-` for standard input as they are, others as paths.

    Raises BadInput as `given` does, and where standard input is named twice.
    """
    given([name for name in names if not _is_no_path(name)], *outputs)
    if names.count("-") > 1:
        raise BadInput("- is given twice; standard input can be read once")
    return [name if _is_no_path(name) else Path(name) for name in names]


def refuse_input(source: str, output: str) -> None:
    """Raise BadInput where an output would take the place of what is read, or of a casebook."""
    path = Path(output)
    if output == "-" or not path.is_file():
        return
    if not _is_no_path(source) and Path(source).exists() and path.samefile(source):
        raise BadInput(f"{output}: what is exported; name another file to write to")
    with path.open("rb") as file:
        if file.read(len(SQLITE)) == SQLITE:
            raise BadInput(f"{output}: a casebook or another database; name another file")


def _is_no_path(name: str) -> bool:
    """Say whether a name is no path: a path would lose a slash of `https://` or `file:///`."""
    if name == "-":
        return True
    return ":/" in name[:30] and not Path(name).exists()


def options_of(columns: str | None, keep: Path | None, *, private: bool) -> "Options":
    """Return how the inputs are to be read; raise BadInput for a mapping that means nothing."""
    from rashomon.sources.options import Options, columns_of

    return Options(columns=columns_of(columns), keep=keep, private=private)


def target(name: str | None) -> Path | None:
    """Return the path of an output; raise BadInput for an empty name, which would be this folder.

    >>> target(None), target("made")
    (None, PosixPath('made'))
    """
    if name == "":
        raise BadInput("an output has an empty name; write . for this folder")
    return None if name is None else Path(name)


def _refuse_input(output: Path, inputs: Sequence[Path]) -> None:
    """Raise BadInput where an output would take the place of a report that is read."""
    if not output.is_file():
        return
    for path in inputs:
        if path.is_dir():
            is_read = output.resolve().is_relative_to(path.resolve()) and _is_report(output)
        else:
            is_read = path.exists() and path.samefile(output)
        if is_read:
            raise BadInput(f"{output}: one of the inputs; name another file to write to")


def _is_report(file: Path) -> bool:
    from rashomon.sources.readers.kinds import ENDINGS

    return file.suffix.lower() in ENDINGS
