"""From what goes wrong to one line on standard error and an exit status."""

import contextlib
import os
import sys
from collections.abc import Iterator

import typer

from rashomon.errors import BadInput, BadLexicon, RashomonError
from rashomon.types import Problem

UNUSABLE = 2
INTERRUPTED = 130


@contextlib.contextmanager
def guard() -> Iterator[None]:
    """Turn a user's mistake, an interruption and a closed pipe into an exit status.

    A reader that has seen enough (`| head`) is no failure: the status stays 0.
    """
    try:
        if sys.stdout is None:
            raise BadInput("standard output is closed")
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        _discard_output()
        raise typer.Exit(0) from None
    except KeyboardInterrupt:
        raise typer.Exit(INTERRUPTED) from None
    except RashomonError as error:
        for mistake in error.mistakes if isinstance(error, BadLexicon) else (str(error),):
            complain(mistake)
        raise typer.Exit(UNUSABLE) from None
    except OSError as error:
        complain(f"{error.filename or 'output'}: {error.strerror or error}")
        raise typer.Exit(UNUSABLE) from None


def complain(message: str) -> None:
    """Write a message to standard error, on one harmless line."""
    from rashomon.cli.output import encodable
    from rashomon.wording.safe import short

    if sys.stderr is None:
        return
    with contextlib.suppress(BrokenPipeError):
        sys.stderr.write(encodable(f"rashomon: {short(message, 1000)}\n", sys.stderr.encoding))
        sys.stderr.flush()


def name_problem(problem: Problem) -> None:
    """Name an input that could not be used on standard error."""
    complain(f"{problem.input}: {problem.error}")


def _discard_output() -> None:
    """Send what is still buffered nowhere, so that the closing interpreter stays quiet."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
