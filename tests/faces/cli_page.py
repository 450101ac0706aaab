"""`docs/cli.md`, made from the commands' own help.

`python tests/faces/cli_page.py` writes it anew.
"""

import os
import subprocess
import sys
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"
COMMANDS = (
    *("", "report", "read", "fetch", "why", "evaluate", "gazetteer", "gazetteer import"),
    *("gazetteer list", "gazetteer remove", "gazetteer find"),
    *("add", "events", "show", "judge", "enter", "undo", "read-again"),
    *("settings", "log", "verify", "erase", "merge", "export", "import", "compare"),
)
OPENING = """# Command line

Made from `rashomon --help`; a test fails when the two differ, and
`python tests/faces/cli_page.py` writes this page anew.

- Results go to standard output; progress, messages and problems go to standard error. With
  `--json -` nothing but JSON goes to standard output.
- Exit status: 0 done; 1 an evaluation below its `--at-least`, or a casebook that does not verify;
  2 the call or every input was unusable; 130 interrupted.
- An input that cannot be read is named on one line (`rashomon: NAME: reason`) and in the record;
  the others still count.
- A file appears only when it is complete: it is written beside its place and then renamed. Where
  no input could be read, no file is touched.
- Colour and the progress bar are for terminals only; `NO_COLOR` turns colour off.
"""


def page() -> str:
    """Return the page as the commands' help makes it today."""
    return "\n".join([OPENING, *(section(command) for command in COMMANDS)])


def section(command: str) -> str:
    """Return one command's part of the page."""
    return f"## rashomon {command}".rstrip() + f"\n\n```\n{help_of(command)}```\n"


def help_of(command: str) -> str:
    """Return a command's help at 80 columns."""
    call = [sys.executable, "-m", "rashomon", *command.split(), "--help"]
    settings = {**os.environ, "COLUMNS": "80", "TERMINAL_WIDTH": "80", "NO_COLOR": "1"}
    done = subprocess.run(call, capture_output=True, text=True, check=True, env=settings)
    return "\n".join(line.rstrip() for line in done.stdout.splitlines()) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
