"""Times of a text of our own, each sentence up to a bar."""

from datetime import date

from rashomon.marking import find, scenes, with_described, with_places
from rashomon.marking.times import find_times
from rashomon.sentences import split
from rashomon.types import Document, Mention, Sentence
from rashomon.types.act import Act

SATURDAY = date(2022, 1, 22)


def found_in(text: str, report: date | None = SATURDAY) -> tuple[Mention, ...]:
    """Return the times of "It fell on Friday.|They came the same day."."""
    sentences, at = [], 0
    for index, piece in enumerate(text.split("|")):
        end = at + len(piece)
        sentences.append(Sentence(document="d", index=index, start=at, end=end, text=piece))
        at = end + 1
    return find_times(sentences, report)


def acts_in(text: str) -> tuple[Act, ...]:
    """Return the acts that a report tells, in order."""
    sentences = split(Document(id="d", text=text))
    marked = with_described(with_places(find(sentences, reference=SATURDAY)))
    return tuple(act for scene in scenes(marked) for act in scene.acts)
