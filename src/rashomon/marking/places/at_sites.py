"""Names that no table has, held as places by a site or an attack: "the market of Orlek"."""

import re
from collections.abc import Iterable
from functools import cache

from rashomon.gazetteer import is_word
from rashomon.marking.places.capitals import Word
from rashomon.marking.places.words import place_words

_MOST_WORDS = 2
_BACK, _AHEAD = 48, 32


def is_at_site(text: str, words: list[Word]) -> bool:
    """Say whether a site or an attack is told to be at, of or in the part of a name."""
    if not _is_bare(words):
        return False
    before, holds = _patterns()
    start, end = words[0].start, words[-1].end
    if words[-1].owns:
        return holds.match(text, end, end + _AHEAD) is not None
    return before.search(text, max(0, start - _BACK), start) is not None


def _is_bare(words: list[Word]) -> bool:
    """Say whether words can only be a name: no person's, no facility's, no body's."""
    known = place_words()
    return len(words) <= _MOST_WORDS and not any(
        (is_word(word.low) and len(words) == 1)
        or word.low in known.given
        or word.text.isupper()
        or word.low in known.facility_after
        or word.low in known.street
        or word.low in known.body
        or word.low in known.firm
        or word.text in known.never
        for word in words
    )


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    known = place_words()
    site, attack, owned = map(_any, (known.site, known.attack, known.owned))
    before = re.compile(
        rf"\b(?:{site}) (?:of|at|in) \Z"
        rf"|\b(?:{attack})(?: of \d{{1,2}} \w{{3,9}}| on \w{{3,9}})? (?:at|of) \Z"
        rf"|\b(?:in|of|at|on) (?:the )?(?:{_any(known.side)}) (?:of )?\Z",
        re.IGNORECASE,
    )
    return before, re.compile(rf"['’]s (?:[a-z]{{2,14}} ){{0,2}}(?:{owned})\b")


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda w: (-len(w), w))))
