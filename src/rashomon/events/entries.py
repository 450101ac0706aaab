"""The entries of a round-up: paragraphs that begin with a town in capitals, each of its own."""

from rashomon.events.threads import Thread
from rashomon.types import Scene


class Entries:
    """The threads of a report's entries by name, and the entry that the writer is on."""

    def __init__(self) -> None:
        self.is_new = False
        self._threads: dict[str, Thread] = {}
        self._open: tuple[str, int] | None = None

    def enter(self, scene: Scene, current: Thread | None) -> Thread | None:
        """Return the thread with which a sentence goes on; an entry goes for a paragraph."""
        for head in scene.values("head"):
            self._open = (head, scene.paragraph)
            self.is_new = bool(self._threads) and head not in self._threads
            current = self._threads.get(head, current)
        if self._open is not None and self._open[1] != scene.paragraph:
            self.is_new, self._open = False, None
        return current

    def leave(self, current: Thread | None, *, told: bool) -> None:
        """Give the open entry its thread, once it has `told` of one; the first takes any."""
        if self._open is not None and current is not None and (told or not self._threads):
            self._threads.setdefault(self._open[0], current)
            self.is_new = False
