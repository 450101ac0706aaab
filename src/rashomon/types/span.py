"""Half-open stretches of a document's text."""

from dataclasses import dataclass

from rashomon.types.inner import inner


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Characters `start` (in) to `end` (out) of a text, as Python string indices.

    `text` repeats them where a reader needs them without the document.
    """

    start: int
    end: int
    text: str | None = None

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two share a character."""
        return self.start < other.end and other.start < self.end


@inner
class Sentence:
    """One sentence, heading or list entry of a document.

    `kind` is `title`, `heading`, `sentence` or `caption`; `paragraph` and `section` count from 0:
    a new section begins after each heading. `quote_open` says that the sentence begins inside a
    quotation which an earlier sentence of the paragraph opened.
    """

    document: str
    index: int
    start: int
    end: int
    text: str
    kind: str = "sentence"
    paragraph: int = 0
    section: int = 0
    quote_open: bool = False
