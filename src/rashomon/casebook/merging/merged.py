"""What a merge brought, and what it could not bring, in words."""

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any

from rashomon.casebook.events.changes import Change
from rashomon.wording.words import counted, plural


@dataclass(slots=True)
class Merged:
    """What came from another casebook: rows by table; what does not fit together, a line each.

    `changes` are those of events, one after the other.

    `head` is the digest of the other's last entry.
    """

    other: str
    entries: int
    head: str
    came: Counter[str] = field(default_factory=Counter)
    conflicts: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)

    @property
    def n_events(self) -> int:
        """Return how many events say something else than before."""
        return len({change.event for change in self.changes})

    @property
    def changed(self) -> bool:
        """Say whether anything came."""
        return bool(self.came.total())

    def to_dict(self) -> dict[str, Any]:
        """Return what came as data that JSON can hold."""
        return {
            "other": self.other,
            "entries": self.entries,
            "head": self.head,
            "came": dict(sorted(self.came.items())),
            "conflicts": self.conflicts,
            "left": self.left,
            "events": self.n_events,
            "changes": [asdict(change) for change in self.changes],
        }

    def lines(self) -> list[str]:
        """Return what came in words."""
        said = [f"{self.other}: {counted(self.came) or 'nothing new'}"]
        said += [f"conflict: {line}" for line in self.conflicts]
        said += [f"not taken: {line}" for line in self.left]
        events = plural(self.n_events, "event")
        said.append(f"{events} changed; the other's last entry: {self.head}")
        return said
