"""Which reports of a batch tell the same story, by the rare words and names that they share."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from rashomon.sources.dates.plain_words import PLAIN_WORDS
from rashomon.types import Document

FEWEST_WORDS, FEWEST_NAMES, LEAST_SHARE = 6, 2, 0.10
"""What two reports must share to count as one story.

On 37 visible reports of seven events these bounds joined 26 pairs, every one of the same event;
with five words or fewer the first wrong pairs came in.
"""

_FEWEST_REPORTS, _MOST_REPORTS = 10, 50  # a word in more reports than this is not rare
_READ = 20_000
_WORD = re.compile(r"(?<![^\W\d_])[a-z]{4,20}(?![^\W\d_])")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][^\W\d_]{2,20}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The rare words and the names of one report, and the words in how many reports."""

    words: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How far a report tells the same story as another, and the words that show it."""

    document: Document
    share: float
    words: tuple[str, ...]
    names: tuple[str, ...]


class Stories:
    """Reports that can be compared with others, found by their rare words."""

    def __init__(self, documents: Sequence[Document], others: Sequence[Document]) -> None:
        read = {one.id: story_of(one) for one in (*documents, *others)}
        counts = Counter(word for story in read.values() for word in story.words)
        limit = max(_FEWEST_REPORTS, min(_MOST_REPORTS, len(read) // 20))
        self._stories = {
            key: Story(
                words=frozenset(w for w in story.words if counts[w] <= limit), names=story.names
            )
            for key, story in read.items()
        }
        self._documents = {one.id: one for one in documents}
        self._with_word = _index(self._stories, self._documents)

    def like(self, document: Document) -> list[Likeness]:
        """Return the reports that tell the same story as this one, the likest first."""
        own = self._stories[document.id]
        shared = Counter(
            key for word in own.words for key in self._with_word.get(word, ()) if key != document.id
        )
        found = [
            likeness
            for key, n_words in shared.items()
            if n_words >= FEWEST_WORDS
            and (likeness := _compare(own, self._stories[key], self._documents[key])) is not None
        ]
        return sorted(found, key=lambda one: (-one.share, one.document.id))


def story_of(document: Document) -> Story:
    """Return the rarer words and the names of a report, without its page furniture."""
    text = document.text[:_READ]
    for cut in sorted(document.boilerplate, key=lambda cut: -cut.start):
        text = text[: cut.start] + "\n" + text[cut.end :]
    words = frozenset(_WORD.findall(text)) - PLAIN_WORDS
    return Story(words=words, names=frozenset(_NAME.findall(text)))


def _index(stories: Mapping[str, Story], among: Mapping[str, Document]) -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for key in among:
        for word in stories[key].words:
            index.setdefault(word, []).append(key)
    return index


def _compare(own: Story, other: Story, document: Document) -> Likeness | None:
    """Return the likeness of two stories, the cosine of their rare words; None below the bounds."""
    words, names = own.words & other.words, own.names & other.names
    share = len(words) / sqrt(len(own.words) * len(other.words))
    if len(names) < FEWEST_NAMES or share < LEAST_SHARE:
        return None
    return Likeness(
        document=document,
        share=round(share, 6),
        words=tuple(sorted(words)),
        names=tuple(sorted(names)),
    )
