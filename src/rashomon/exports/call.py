"""Exports as a script calls them: a record or a casebook, the name of a format, a path."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.casebook import Casebook
from rashomon.exports.bundle import bundle
from rashomon.exports.exporting import Written
from rashomon.exports.exporting import export as write
from rashomon.exports.formats import format_named
from rashomon.exports.given import of_casebook, of_record
from rashomon.exports.readers import readers_of
from rashomon.reconcile.profiles import profile_named
from rashomon.types import Record

if TYPE_CHECKING:
    from rashomon.settings import Settings

BUNDLE = "bundle"


def export(  # noqa: PLR0913 (one parameter a thing that a caller decides)
    what: Record | Casebook,
    format: str,
    path: "str | os.PathLike[str]",
    *,
    level: str | None = None,
    victims: bool = False,
    suspects: bool = False,
    profile: str | None = None,
    settings: "Settings | None" = None,
) -> Written:
    """Write a record or a casebook in a format, or all of them (`bundle`), and return the files.

    `level` is that of the settings, else public; a casebook has its own settings. `profile` is the
    rule for best figures, by default that of what is given, for `ucdp` and `acled` their own.
    Raises BadInput for a format, a level, a profile or a path that cannot be (docs/exports.md).
    """
    if profile is not None:
        profile_named(profile)
    given = of_casebook(what) if isinstance(what, Casebook) else of_record(what, settings=settings)
    readers = readers_of(given.settings, level=level, victims=victims, suspects=suspects)
    if format == BUNDLE:
        return bundle(given, Path(path), readers=readers, profile=profile)
    return write(given, format_named(format), Path(path), readers=readers, profile=profile)
