"""What came of one step of grouping."""

from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.types import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What came of one step: events that are new or say something else, and ids of those gone.

    `replaces` has for an event the ids of those whose accounts it took over; `documents` are the
    reports of these events: their claims may stand elsewhere now.
    """

    events: tuple[Event, ...]
    gone: tuple[str, ...]
    replaces: Mapping[str, tuple[str, ...]]
    documents: tuple[str, ...]
