"""Gathering all reports into one event, when the caller knows that they are about one."""

from collections.abc import Sequence

from rashomon.events.links import Linked
from rashomon.events.threads import Thread


def gather(threads: Sequence[Thread]) -> Linked:
    """Return one group of everything that is not background, and each background thread alone."""
    live = tuple(t for t in threads if not t.background)
    background = tuple((t,) for t in threads if t.background)
    return Linked(groups=((live,) if live else ()) + background)
