"""Words of a report by how rare they are, so that two reports can be compared by them.

How rare a word is stands in a table and does not come from the reports at hand: what speaks for a
pair is the same whatever other reports there are.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import islice
from math import fsum, log, sqrt
from sys import intern

from rashomon.lexicon import lexicon_text

RAREST = 6.0
"""Of a word that is in no table: about one report in four hundred."""
_UNSAID = 300.0
"""What a report leaves unsaid, as a sum of squared rarities: as if it had some twenty words that no
other has. Ten stock words are alike by a third to the same words of another report, not wholly."""
_NAME_RARITY = 4.0
_MOST_WORDS = 20_000

_WORD = re.compile(r"[^\W_]+(?:['’][a-z]{1,2}\b)?")
_CAPITAL = re.compile(r"[A-Z][\w'’-]*\.?")
_BETWEEN = re.compile(r" (?:[A-Z]\. )?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_POSSESSIVE = re.compile("['’]s?$")

Weights = Mapping[str, float]


def tokens(text: str) -> list[str]:
    """Return the words of a text in lower case, without a possessive s.

    The same word is the same object in all reports: they take half the memory, and less to compare.
    """
    found = _WORD.findall(text)
    return [intern(w.lower() if w.isalnum() else _bare(w)) for w in found]


def weights(words: Iterable[str]) -> Weights:
    """Return each word's share of what a text is about: the less it says, the less they make up.

    A word counts by its rarity, and again as the logarithm of how often it stands there. Years do
    not count: days are compared as such.
    """
    counts = ((w, n) for w, n in Counter(words).items() if not _YEAR.fullmatch(w))
    raw = {w: (1 + log(n)) * rarity(w) for w, n in islice(counts, _MOST_WORDS)}
    length = sqrt(sum(x * x for x in raw.values()) + _UNSAID)
    share = {x: x / length for x in set(raw.values())}
    return {w: share[x] for w, x in raw.items()}


def cosine(left: Weights, right: Weights) -> float:
    """Return how alike two weightings are, from 0 to 1; the same for either order."""
    return fsum([left[w] * right[w] for w in left.keys() & right.keys()])


def names(text: str) -> frozenset[str]:
    """Return the pairs of capitalised words of a text of which one at least is rare.

    A middle initial is passed over: "Ilko B. Varn" is "ilko varn".
    """
    found = set()
    last: re.Match[str] | None = None
    for word in _CAPITAL.finditer(text):
        if last is not None and _BETWEEN.fullmatch(text, last.end(), word.start()):
            pair = [_bare(m.group().rstrip(".")) for m in (last, word)]
            if min(map(len, pair)) > 1 and max(map(rarity, pair)) >= _NAME_RARITY:
                found.add(intern(" ".join(pair)))
        if len(word.group().rstrip(".")) > 1:
            last = word
    return frozenset(found)


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word.lower())


def rarity(word: str) -> float:
    """Return the logarithm of how many reports there are to one that has the word."""
    return _table().get(word, RAREST)


@cache
def _table() -> Mapping[str, float]:
    table: dict[str, float] = {}
    for line in lexicon_text("common_words.tsv").splitlines():
        if not line.startswith("#"):
            value, _, words = line.partition("\t")
            table.update(dict.fromkeys(words.split(), float(value)))
    return table
