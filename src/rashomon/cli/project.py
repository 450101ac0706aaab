"""The settings of a project, as a command takes them."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rashomon.settings import Settings


def settings_in(path: Path | None) -> "Settings | None":
    """Return the settings of a file, None where none is named; its mistakes end the command."""
    if path is None:
        return None
    from rashomon.settings import read_settings

    return read_settings(path)


def names(settings: "Settings | None", *, victims: bool, suspects: bool) -> tuple[bool, bool]:
    """Return whether victims and suspects are named: where the options or the settings say so."""
    if settings is None:
        return victims, suspects
    return victims or settings.victims, suspects or settings.suspects
