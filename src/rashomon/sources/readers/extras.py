"""Libraries that only some inputs need, and the line that says how to get one."""

from importlib import import_module
from types import ModuleType

from rashomon.errors import Unreadable


def library(name: str, *, extra: str, path: str) -> ModuleType:
    """Return a library; raises Unreadable with the command that installs it."""
    try:
        return import_module(name)
    except ImportError as error:
        raise Unreadable(path, f"not read: pip install 'rashomon[{extra}]'") from error
