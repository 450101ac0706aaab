"""Libraries that only some kinds of file need, and the line that says how to get one."""

import importlib
from typing import Any

from rashomon.errors import BadInput


def library(name: str, *, kind: str) -> Any:  # noqa: ANN401 (these libraries bring no types)
    """Return a library; raises BadInput with the command that installs it."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        needed = name.partition(".")[0]
        raise BadInput(f"a .{kind} file needs {needed}: pip install 'rashomon[{kind}]'") from error
