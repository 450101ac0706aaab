"""Whether a text is English, by the little words that no English text does without."""

import re
from functools import cache

from rashomon.lexicon import lexicon_text
from rashomon.sources.lexicon_tables import read_table
from rashomon.sources.texts.marks import composed, has_loose_marks, without_marks

_FILE = "language.toml"
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 1_000
# Prose takes every second word from the list and headlines every tenth; other languages hardly one.
_ENOUGH = 0.08
_PROSE = 0.2


def language_of(text: str) -> str:
    """Return `en` for English, else `und`."""
    english, other = _little_words()
    words = _WORD.findall(letters_of(text[:_SAMPLE]).lower())
    n_english = sum(map(english.__contains__, words))
    n_other = sum(map(other.__contains__, words))
    is_english = n_english > 2 * n_other and n_english >= _ENOUGH * len(words)
    return "en" if is_english else "und"


def letters_of(text: str) -> str:
    """Return a text as its language is told by: English under stacks of marks without them."""
    whole = composed(text)
    if not has_loose_marks(whole):
        return whole
    plain = without_marks(text)
    words = _WORD.findall(plain.lower())
    n_english = sum(map(english_words().__contains__, words))
    return plain if n_english >= _PROSE * len(words) else whole


def english_words() -> frozenset[str]:
    """Return the little words of English."""
    return _little_words()[0]


@cache
def _little_words() -> tuple[frozenset[str], frozenset[str]]:
    words = read_table(_FILE, lexicon_text(_FILE), ())["words"]
    return frozenset(words["english"]), frozenset(words["other"])
