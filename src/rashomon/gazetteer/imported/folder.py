"""Where the user's own part of the gazetteer is, and what its files are called."""

import os
import re
import sys
from pathlib import Path

from rashomon.errors import BadInput

VARIABLE = "RASHOMON_DATA"
WHOLE, PART, NEW = ".places", ".part", ".new"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,59}")
_NOT_A_NAME = re.compile(r"[^A-Za-z0-9_.-]+")


def folder() -> Path | None:
    """Return the folder of imported dumps, whether it exists or not; None where there is none.

    `RASHOMON_DATA` names the data folder; set but empty it means that imports are ignored.
    Otherwise it is `rashomon` in `XDG_DATA_HOME` (XDG Base Directory Specification: a relative path
    counts as unset), or where the platform keeps such data.
    """
    chosen = os.environ.get(VARIABLE)
    if chosen is not None:
        return Path(chosen).absolute() / "gazetteer" if chosen else None
    share = Path(os.environ.get("XDG_DATA_HOME") or "")
    if not share.is_absolute():
        try:
            share = _customary()
        except RuntimeError:
            return None
    return share / "rashomon" / "gazetteer"


def _customary() -> Path:
    """Return where the platform keeps a user's data; raise RuntimeError where there is no home."""
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local")
    return Path.home() / ".local/share"


def whole_files() -> list[Path]:
    """Return the files of the imports that are whole, by name."""
    where = folder()
    try:
        return sorted(x for x in where.iterdir() if x.suffix == WHOLE) if where else []
    except OSError:
        return []


def needed_folder() -> Path:
    """Return the folder as `folder` does; raise BadInput where imports are ignored."""
    found = folder()
    if found is None:
        raise BadInput(
            f"{VARIABLE} is empty, so there is no place for imports; unset it, or name a folder"
        )
    return found


def made_folder() -> Path:
    """Return the folder, made where it did not exist; raise BadInput where it cannot be."""
    found = needed_folder()
    try:
        found.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"{found}: cannot be made a folder: {error.strerror}") from error
    return found


def name_of(dump: Path) -> str:
    """Return what an import of that file is called: `SY` for SY.txt and SY.zip."""
    stem = dump.name
    for ending in (".zip", ".txt", ".tsv"):
        if stem.lower().endswith(ending):
            stem = stem[: -len(ending)]
    name = _NOT_A_NAME.sub("-", stem).strip("-.")[:60]
    if not _NAME.fullmatch(name):
        raise BadInput(f"{dump}: name the file in Latin letters or digits, as in SY.txt")
    return name


def checked(name: str) -> str:
    """Return a name of an import as it was typed; raise BadInput where it cannot be one."""
    if not _NAME.fullmatch(name):
        raise BadInput(f"{name}: not the name of an import; `rashomon gazetteer list` shows them")
    return name
