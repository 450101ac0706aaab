"""Speed is measured by the script; that the work grows no faster than the text is tested."""

import subprocess
import sys
from pathlib import Path

import rashomon

SCRIPT = Path(__file__).parents[2] / "scripts" / "speed.py"
DISPATCH = """Gunmen killed 12 miners and wounded three guards near Orlen on Friday, police said.
The mine reopened in March 2019. "We heard shots," Harl Teshen, a foreman, told reporters.
A war monitor put the toll at 14, including two children. It rained until dawn.
"""


def calls_of_reading(text: str) -> int:
    """Return how many calls, of Python and of C, it takes to read a text."""
    n_calls = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal n_calls
        n_calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        list(rashomon.read([{"text": text}]))
    finally:
        sys.setprofile(None)
    return n_calls


def test_twice_the_text_takes_at_most_twice_the_work() -> None:
    list(rashomon.read([{"text": DISPATCH}]))  # the grammar is made once
    once, twice = (calls_of_reading(DISPATCH * n) for n in (10, 20))
    assert twice < 2.1 * once


def test_the_ratio_is_refused_aloud_without_spacy() -> None:
    command = [sys.executable, str(SCRIPT), "--rounds", "1", "--spacy", "no_such_model"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("read: ")
    assert done.returncode == 1
    assert "NO RATIO MEASURED" in done.stderr
