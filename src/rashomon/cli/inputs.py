"""The inputs as they were typed."""

from collections.abc import Sequence
from pathlib import Path

from rashomon.errors import BadInput


def given(names: Sequence[str]) -> list[Path]:
    """Return the paths of the inputs; raise BadInput for an empty name.

    An unset variable of a shell script gives one, and as a path it would mean the whole folder
    that the command was started in.
    """
    if "" in names:
        raise BadInput("an input has an empty name; write . for this folder")
    return [Path(name) for name in names]
