"""The actors that a report has named so far, and those of the last sentence that named any."""

from collections.abc import Collection, Sequence

from rashomon.marking.actors.made import Described
from rashomon.types import ActorValue


class Met:
    """Actors by name in the order of the report, each by its first value."""

    def __init__(self) -> None:
        self._all: dict[str, ActorValue] = {}
        self._here: set[str] = set()
        self._last: set[str] = set()

    def add(self, value: ActorValue) -> None:
        """Keep an actor that the sentence names."""
        self._all.setdefault(value.name, value)
        self._here.add(value.name)

    def next_line(self) -> None:
        """Go on to the next sentence."""
        if self._here:
            self._last, self._here = self._here, set()

    def actors(self) -> Collection[ActorValue]:
        """Return every actor so far."""
        return self._all.values()

    def only(self, meant: Sequence[Described]) -> Described | None:
        """Return the one actor that words can mean, else the one of the last sentence and this."""
        if len(meant) > 1:
            meant = [one for one in meant if one.value.name in self._here | self._last]
        return meant[0] if len(meant) == 1 else None
