"""Times of a text of our own, each sentence up to a bar."""

from datetime import date

from rashomon.marking.times import find_times
from rashomon.types import Mention, Sentence

SATURDAY = date(2022, 1, 22)


def found_in(text: str, report: date | None = SATURDAY) -> tuple[Mention, ...]:
    """Return the times of "It fell on Friday.|They came the same day."."""
    sentences, at = [], 0
    for index, piece in enumerate(text.split("|")):
        end = at + len(piece)
        sentences.append(Sentence(document="d", index=index, start=at, end=end, text=piece))
        at = end + 1
    return find_times(sentences, report)
