"""Bulletins on one form: the same sentences every day, with other figures."""

from rashomon.origins.corpus import Corpus
from rashomon.origins.figures import Placed, by_context, compare_placed
from rashomon.origins.likeness import Likeness
from rashomon.origins.matches import Doubt
from rashomon.origins.naming import published_day
from rashomon.origins.words import words_of
from rashomon.types import Document

# Changed figures that may still be one dispatch, brought up to date the day after.
_FEW = 2


def edition_doubt(corpus: Corpus) -> Doubt:
    """Return the test that takes two likely copies for two editions of a bulletin.

    They are, if they were published on different days and more of the figures that stand between
    the same words differ than agree, three at least. A copy keeps most of its figures.
    """

    placed: dict[str, Placed] = {}

    def place(document: Document) -> Placed:
        if document.id not in placed:
            placed[document.id] = by_context(words_of(document))
        return placed[document.id]

    def is_another_edition(like: Likeness) -> bool:
        left, right = corpus.documents[like.left], corpus.documents[like.right]
        days = published_day(left), published_day(right)
        if None in days or days[0] == days[1]:
            return False
        compared = compare_placed(place(left), place(right))
        n_changed = len(compared.changed)
        return n_changed > _FEW and n_changed > compared.n_kept

    return is_another_edition
