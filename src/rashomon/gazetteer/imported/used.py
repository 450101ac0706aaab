"""Which imports look-ups use: those that are whole when a process first asks.

What opens them is imported only where there is one, so that nobody else waits for SQLite.
"""

import functools
import os
from typing import TYPE_CHECKING

from rashomon.gazetteer.imported.folder import whole_files
from rashomon.gazetteer.remembered import forget_answers

if TYPE_CHECKING:
    from rashomon.gazetteer.imported.opened import Imported, Known


@functools.cache
def imports() -> tuple["Imported", ...]:
    """Return the imports in use; none where there are none or they are ignored."""
    if not whole_files():
        return ()
    from rashomon.gazetteer.imported.opened import open_all

    return open_all()


def reopen() -> None:
    """Use what is imported now: after an import, a removal or a change of the data folder."""
    imports.cache_clear()
    forget_answers()


def found(key: str) -> list["Known"]:
    """Return the imported places under a key, each once, as the latest of the dumps knows it."""
    opened = imports()
    if len(opened) == 1:
        return opened[0].places(key)
    numbers = {place.geonameid for each in opened for place in each.places(key)}
    return [_latest(each) for each in sorted(numbers)]


def has(key: str) -> bool:
    """Say whether any import has something under a key."""
    return any(each.has(key) for each in imports())


def _latest(geonameid: int) -> "Known":
    versions = (each.place(geonameid) for each in imports())
    return max((x for x in versions if x is not None), key=lambda x: (x.modified, x))


if hasattr(os, "register_at_fork"):  # an SQLite connection must not be used across a fork
    os.register_at_fork(after_in_child=imports.cache_clear)
