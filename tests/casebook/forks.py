"""Children of a process that has its rules read already: started in no time, killed at an instant.

A child does its work and says lines; it shares no connection with its parent, which must have none
open.
"""

import os
import select
import signal
import time
import traceback
import warnings
from collections.abc import Callable
from dataclasses import dataclass

Say = Callable[[str], None]
Work = Callable[[Say], None]


@dataclass(slots=True)
class Child:
    """A child at work; `said` are the lines that it has said so far, each whole."""

    pid: int
    pipe: int
    rest: bytes = b""

    def lines(self, *, until: float | None = None, at_least: int | None = None) -> list[str]:
        """Return what it says up to a moment of the monotonic clock, so many lines or its end."""
        while at_least is None or self.rest.count(b"\n") < at_least:
            if not select.select([self.pipe], [], [], _left(until))[0]:
                break
            piece = os.read(self.pipe, 1 << 16)
            if not piece:
                break
            self.rest += piece
        return self.rest.decode().splitlines()[: self.rest.count(b"\n")]

    def kill(self) -> None:
        """Kill it, whatever it does."""
        os.kill(self.pid, signal.SIGKILL)

    def ended(self) -> int:
        """Wait for its end; return its exit status, less than 0 for a signal."""
        os.close(self.pipe)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def started(work: Work) -> Child:
    """Start a child that does the work; an error in it is its exit status 1."""
    ours, theirs = os.pipe()
    with warnings.catch_warnings():
        # Where tests run in many processes there are threads; none of theirs is used by a child.
        warnings.simplefilter("ignore", DeprecationWarning)
        pid = os.fork()
    if pid == 0:
        os.close(ours)
        _work(work, theirs)
    os.close(theirs)
    return Child(pid, ours)


def killed(work: Work, *, after_s: float) -> tuple[list[str], bool]:
    """Return what a child said until it was killed, and whether it was: it may have ended."""
    child = started(work)
    until = time.monotonic() + after_s
    child.lines(until=until)
    child.kill()
    lines = child.lines()
    status = child.ended()
    assert status in (0, -signal.SIGKILL), status
    return lines, status != 0


def _left(until: float | None) -> float | None:
    return None if until is None else max(0.0, until - time.monotonic())


def _work(work: Work, pipe: int) -> None:
    status = 1
    try:
        work(lambda line: os.write(pipe, f"{line}\n".encode()) and None)
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)
