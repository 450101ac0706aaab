"""The progress bar shows on a terminal, after a while, and nowhere else."""

import io
import sys

import pytest

from rashomon.cli import progress
from rashomon.cli.progress import Bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(
    monkeypatch: pytest.MonkeyPatch,
    *,
    after_s: float = -1.0,
    wanted: bool = True,
    terminal: io.StringIO | None = None,
) -> str:
    """Return what a bar writes to standard error while three of eight reports get done."""
    stderr = Terminal() if terminal is None else terminal
    monkeypatch.setattr(sys, "stderr", stderr)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "SHOWN_AFTER_S", after_s)
    with Bar(wanted=wanted) as bar:
        bar(3, 8)
    return stderr.getvalue()


def test_long_work_on_a_terminal_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "3/8" in shown(monkeypatch)


def test_quick_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, after_s=progress.SHOWN_AFTER_S) == ""


def test_no_bar_where_nobody_looks_or_nobody_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, terminal=io.StringIO()) == ""
    assert shown(monkeypatch, wanted=False) == ""


def test_standard_output_is_left_alone_while_the_bar_stands(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(progress, "SHOWN_AFTER_S", -1.0)
    before = sys.stdout
    with Bar() as bar:
        bar(3, 8)
        assert sys.stdout is before
