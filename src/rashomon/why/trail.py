"""What every chain is told with: the record, ways to look into it, and paper to write on."""

from collections.abc import Mapping
from dataclasses import dataclass

from rashomon.terminal.layout import Paper
from rashomon.types import Record
from rashomon.wording.lookup import Lookup, lookup


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """A record to explain, with the rules' first examples by rule id."""

    record: Record
    found: Lookup
    examples: Mapping[str, str]
    paper: Paper

    @classmethod
    def of(cls, record: Record, *, examples: Mapping[str, str], paper: Paper) -> "Trail":
        """Return the trail of a record."""
        return cls(record=record, found=lookup(record), examples=examples, paper=paper)

    def title(self, text: str) -> list[str]:
        """Return a heading."""
        return self.paper.text(text, indent=0)

    def step(self, name: str, *texts: str) -> list[str]:
        """Return one named step of a chain; texts after the first stand under it."""
        lines: list[str] = []
        for text in filter(None, texts):
            lines += self.paper.pair("" if lines else name, text, name_width=11)
        return lines
