"""A room of its own for the field's programs that our exports are tested with: `.clients/`.

    python scripts/clients.py

makes it from `clients.lock`, or leaves it as it is where it was made from the same lock. None of
what is in it is needed to run Rashomon. RASHOMON_CLIENTS names another folder. PyICU is built from
source: it wants `libicu-dev pkg-config g++` on Debian.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "clients.lock"
# What a package that is built from source is built with; it has to be there first.
BUILDER = "setuptools"
READY = "made-from"


def folder() -> Path:
    """Return where the room is, or will be."""
    named = os.environ.get("RASHOMON_CLIENTS")
    return Path(named) if named else ROOT / ".clients"


def python() -> Path | None:
    """Return the room's Python; None where the room is not made, or was not made to the end."""
    room = folder()
    return room / "bin" / "python" if (room / READY).is_file() else None


def make(room: Path) -> None:
    """Make the room anew, unless it was made from the lock as it stands."""
    lock = LOCK.read_text(encoding="utf-8")
    digest = hashlib.sha256(lock.encode()).hexdigest()
    ready = room / READY
    if ready.is_file() and ready.read_text(encoding="utf-8") == digest:
        return
    shutil.rmtree(room, ignore_errors=True)
    venv.create(room, with_pip=True, symlinks=True)
    with tempfile.TemporaryDirectory() as scratch:
        first = Path(scratch) / "builder.lock"
        first.write_text(entry(lock, BUILDER), encoding="utf-8")
        install(room, first)
    install(room, LOCK)
    ready.write_text(digest, encoding="utf-8")


def entry(lock: str, name: str) -> str:
    r"""Return what a lock says of one package.

    >>> entry("a==1 \\\n    --hash=x\nb==2 \\\n    --hash=y\n", "b")
    'b==2 \\\n    --hash=y\n'
    """
    found = re.search(rf"^{re.escape(name)}==.*\n(?:[ ].*\n)*", lock, re.M)
    if found is None:
        raise SystemExit(f"clients.lock has no {name}")
    return found[0]


def install(room: Path, lock: Path) -> None:
    """Install what a lock names, and nothing else."""
    pip = [str(room / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    asked = ["--disable-pip-version-check", "--require-hashes", "--no-build-isolation"]
    subprocess.run([*pip, *asked, "-r", str(lock)], check=True)


if __name__ == "__main__":
    try:
        make(folder())
    except (OSError, subprocess.CalledProcessError) as fault:
        sys.exit(f"the clients cannot be installed: {fault}")
    print(f"clients in {folder()}")
