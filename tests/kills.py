"""A child process that is killed while it writes; what it had acknowledged must be there after."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from threading import Timer

ROOT = Path(__file__).parents[1]


def killed(
    code: str,
    *args: str,
    acknowledged: int,
    seed: int,
    within_s: float = 0.05,
    limit_s: float = 60,
) -> list[str]:
    """Return the lines that a child printed until it was killed; each acknowledges one write.

    The child runs `code`, with `args` in `sys.argv[1:]`, and prints a line, flushed, for what it
    holds to be kept. After the line of that number it lives on for a part of `within_s` that the
    seed draws, and is then killed with all that it started. A last line without an end was not
    acknowledged. A child that ends by itself, or is not that far in `limit_s`, fails the test.
    """
    delay_s = random.Random(seed).uniform(0, within_s)
    with TemporaryFile("w+") as errors:
        child = subprocess.Popen(
            [sys.executable, "-c", code, *args],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            start_new_session=True,
        )
        with child:
            lines = _read(child, acknowledged, delay_s, limit_s)
        errors.seek(0)
        said = errors.read()
    assert child.returncode == -signal.SIGKILL, f"ended by itself: {child.returncode}\n{said}"
    assert len(lines) >= acknowledged, f"{len(lines)} of {acknowledged} in {limit_s} s\n{said}"
    return lines


def _read(
    child: "subprocess.Popen[str]", acknowledged: int, delay_s: float, limit_s: float
) -> list[str]:
    """Read on until the pipe closes, so that a full pipe never holds the child back."""
    timers = [Timer(limit_s, _kill, [child])]
    timers[0].start()
    lines: list[str] = []
    for line in child.stdout or ():
        if line.endswith("\n"):
            lines.append(line.removesuffix("\n"))
        if len(lines) == acknowledged and len(timers) == 1:
            timers.append(Timer(delay_s, _kill, [child]))
            timers[1].start()
    for timer in timers:
        timer.cancel()
        timer.join()
    return lines


def _kill(child: "subprocess.Popen[str]") -> None:
    """Kill the child's whole group; not yet waited for, its number is nobody else's."""
    os.killpg(child.pid, signal.SIGKILL)
