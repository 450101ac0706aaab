"""Gathering all reports into one event, when the caller knows that they are about one."""

from collections.abc import Sequence

from rashomon.events.links import Link
from rashomon.events.threads import Thread


def gather(threads: Sequence[Thread]) -> tuple[list[list[Thread]], list[Link]]:
    """Return one group of everything that is not background, and each background thread alone."""
    live = [t for t in threads if not t.background]
    background = [[t] for t in threads if t.background]
    return ([live] if live else []) + background, []
