"""The programs of the field that people open our exports with: Python's, R, LibreOffice.

They are not ours and stand in rooms of their own: `make clients` makes that of Python's; R with
readr and LibreOffice are the system's. Where one is missing, the test says so and skips, or fails
where RASHOMON_MUST_HAVE names `clients`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from scripts import clients

from tests.parts import missing

PART = "clients"
LONGEST = 120  # seconds; a cold LibreOffice on a busy machine takes thirty


def run(code: str | Path, *args: str | Path) -> str:
    """Return what Python code, or a script, prints where the clients are."""
    python = clients.python()
    if python is None:
        missing(PART, f"{clients.folder()} is not made; `make clients` makes it")
    program = [str(code)] if isinstance(code, Path) else ["-c", code]
    return _said([str(python), "-I", *program, *map(str, args)])


def r(script: str, *args: str | Path) -> str:
    """Return what an R script prints; its arguments are `commandArgs(trailingOnly = TRUE)`."""
    program = shutil.which("Rscript")
    if program is None:
        missing(PART, "no Rscript; `apt-get install r-base-core r-cran-readr`")
    return _said([program, "--vanilla", "-e", script, *map(str, args)])


def office(file: Path, to: str, folder: Path) -> Path:
    """Return the file that LibreOffice makes of another, in a folder; `to` is as `csv` or `pdf`.

    A filter may follow, as in `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,,,1`.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        missing(PART, "no LibreOffice; `apt-get install libreoffice-calc-nogui`")
    with TemporaryDirectory() as own:  # two that share a profile wait for one another
        profile = f"-env:UserInstallation={Path(own).as_uri()}"
        asked = ["--headless", "--norestore", "--convert-to", to, "--outdir", str(folder)]
        said = _said([program, profile, *asked, str(file)])
    made = folder / f"{file.stem}.{to.partition(':')[0]}"
    if not made.is_file():
        pytest.fail(f"LibreOffice made nothing of {file.name}: {said}")
    return made


def _said(command: list[str]) -> str:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    clean["LC_ALL"] = "C.UTF-8"
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", timeout=LONGEST, env=clean, check=False
    )
    if done.returncode:
        pytest.fail(f"{Path(command[0]).name} fails:\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    sys.stderr.write(done.stderr)
    return done.stdout
