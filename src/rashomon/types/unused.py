"""A sentence with a casualty word that made no claim."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Unused:
    """A sentence, the casualty word in it, why no claim was made, and the words that decided it.

    `start` and `end` are the sentence's characters in the text of the document, `word_start` and
    `word_end` the word's.
    """

    document: str
    path: str | None
    start: int
    end: int
    sentence: str
    word: str
    word_start: int
    word_end: int
    reason: str
    because: str
