"""A folder that appears whole or not at all: made beside its place, then renamed into it."""

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from rashomon.errors import BadInput
from rashomon.files.file import umask
from rashomon.text import snippet

MANIFEST = "manifest.json"


@contextlib.contextmanager
def new_folder(path: Path, kind: str = "dossier") -> Iterator[Path]:
    """Give an empty folder that takes the path's place once the block ends well, and not before.

    Raises BadInput where the place cannot be written, or holds a file that is not its own or was
    changed by hand: only an earlier folder of the kind, as it was written, gives way.
    """
    try:
        target = path.resolve()
        _refuse_foreign(path, target, kind)
        target.parent.mkdir(parents=True, exist_ok=True)
        part = Path(tempfile.mkdtemp(dir=target.parent, prefix=".rashomon-", suffix=".part"))
    except (OSError, RuntimeError) as error:
        raise BadInput(f"{path}: cannot be made: {_reason(error)}") from error
    try:
        yield part
        _list(part)
        part.chmod(0o777 & ~umask())
        _put(part, target)
    except OSError as error:
        raise BadInput(f"{path}: cannot be written: {_reason(error)}") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _refuse_foreign(path: Path, target: Path, kind: str) -> None:
    """Raise BadInput for a place that is taken by anything but an earlier folder of the kind."""
    if not target.exists():
        return
    if not target.is_dir():
        raise BadInput(f"{path}: cannot be made a folder: a file has that name")
    if not os.access(target.parent, os.W_OK):
        raise PermissionError(None, "permission denied")
    told = _listed(target)
    there = {f.relative_to(target).as_posix(): f for f in target.rglob("*") if not f.is_dir()}
    known = told.keys() | ({MANIFEST} if told else set())
    for name in sorted(there.keys() - known):
        raise BadInput(
            f"{path}: holds {snippet(name, 60)}, which is no {kind}'s; name a new folder"
        )
    for name in sorted(there.keys() & told.keys()):
        if _hash(there[name]) != told[name]:
            said = f"holds {snippet(name, 60)}, which was changed since it was written"
            raise BadInput(f"{path}: {said}; name a new folder, or move that file away")


def _listed(folder: Path) -> dict[str, str]:
    """Return the files that a folder lists as its own, with the hash of each."""
    try:
        told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return {str(name): str(digest) for name, digest in told["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _list(folder: Path) -> None:
    """Write the list of the files with the SHA-256 of each."""
    files = {
        file.relative_to(folder).as_posix(): _hash(file)
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
    whole = json.dumps({"files": files}, indent=1) + "\n"
    (folder / MANIFEST).write_text(whole, encoding="utf-8")


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _put(part: Path, target: Path) -> None:
    """Rename the new folder into its place; an earlier one goes only when it is there."""
    if not target.exists():
        part.rename(target)
        return
    former = Path(tempfile.mkdtemp(dir=target.parent, prefix=".rashomon-", suffix=".old"))
    try:
        target.rename(former / "it")
        try:
            part.rename(target)
        except OSError:
            (former / "it").rename(target)
            raise
    finally:
        shutil.rmtree(former, ignore_errors=True)


def _reason(error: BaseException) -> str:
    return getattr(error, "strerror", None) or str(error)
