"""What a word's company is read from."""

from typing import Protocol


class Beside(Protocol):
    """The parts of a line that are known before its symbols are settled."""

    text: str
    words: list[str]
    numerals: dict[int, object]

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Return the characters of tokens `first` to `end`."""
