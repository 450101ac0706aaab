"""Names that no table knows, kept as places where the words around say that they are."""

import re

from rashomon.gazetteer import is_word, lookup_folded
from rashomon.marking.places.around import look_around
from rashomon.marking.places.at_sites import is_at_site
from rashomon.marking.places.candidate import SECTION, Candidate
from rashomon.marking.places.capitals import Word
from rashomon.marking.places.runs import Run
from rashomon.marking.places.words import place_words
from rashomon.names import fold
from rashomon.types import Sentence

# At most so many words, at least so many letters.
MOST_WORDS = 3
SHORTEST = 3
_LOOKED_AHEAD = 72
_IN = (" in ", "In ", " near ", "Near ", " outside ", "Outside ")
_LONGEST_IN = 9
_ON = re.compile(r"\b(?:on|in|at|near|along|off) (?:the )?\Z", re.IGNORECASE)
_LONGEST_VERB = 16
# What a town suffers; "attacked" and "hit" are said of men and fleets too.
_LAID_WASTE = frozenset("pounded pounding bombarded bombarding shelled shelling bombed".split())
# What puts a name on the map by itself: "Orlek, a village", "Orlek, 40 km north of", "Orlek, in".
_PLACED = re.compile(
    r",? (?:(?:a|an|the) (?:[\w’'-]{1,20} ){0,3}"
    r"(?P<noun>town|village|city|hamlet|settlement|suburb)\b"
    r"|(?:[a-z]{2,14} ){0,2}[\d.,]{1,6}[ -]?(?:km|kms|kilomet(?:er|re)s?|miles?)\b"
    r"|(?:in |near )?(?:the )?(?:north|south|east|west)[a-z-]{0,9} (?:of )?(?:the )?[A-Z])"
)


def unknown(run: Run, sentence: Sentence) -> Candidate | None:
    """Return a name in no gazetteer when the words beside it say that it is a place.

    One straight after "in" or the like is kept for another spelling, which resolve.py looks for.
    """
    words = _named(run)
    if not words or len(words) > MOST_WORDS:
        return None
    start, end = words[0].start, words[-1].end
    name = sentence.text[start:end].rstrip(".")
    if len(name) < SHORTEST or name in place_words().never:
        return None
    around = look_around(sentence.text, start, end)
    # "Rim village" is one, though a rim is a word; "Town Hall" and "Main Street" are none.
    if is_word(name) and (start == 0 or not around.keeps_unknown):
        return None
    sure = around.is_sure or _is_struck(sentence.text, start)
    placed = not around.is_other and (
        _is_placed(sentence.text, end, sure)
        or is_at_site(sentence.text, words)
        or _is_laid_waste(sentence.text, words)
    )
    if around.is_other or not (around.keeps_unknown or around.is_sure or placed):
        return None
    key = fold(name)
    if len(key) < SHORTEST:
        return None
    whole = f"{key} {around.called}"
    entries = lookup_folded(whole) if around.called is not None else ()
    return Candidate(
        start=sentence.start + start,
        end=sentence.start + start + len(name),
        text=name,
        key=whole if entries else key,
        rule="gazetteer" if entries else "place-cue",
        entries=entries,
        weight=1.6 if around.keeps_unknown or placed or _is_in(sentence.text, words) else 0.0,
        noun=around.noun,
        cued=around.is_sure or placed,
    )


def _named(run: Run) -> list[Word]:
    """Return the words of a run without what opens a sentence, owns the name or closes it."""
    known = place_words()
    words = list(run.words)
    owners = [n for n, word in enumerate(words[:-1], 1) if word.owns]
    del words[: owners[-1] if owners else 0]
    while words and (words[0].low in known.opening or words[0].low in known.title):
        words.pop(0)
    while len(words) > 2 and words[-2].joins and words[-1].text.rstrip(".") in known.never:
        del words[-2:]  # "Orlek on Monday"
    while len(words) > 1 and words[-1].low in known.unknown_after:
        words.pop()
    return _without_long_noun(words)


def _without_long_noun(words: list[Word]) -> list[Word]:
    """Return the words before "Local Government Area"; all of them without such a noun."""
    for number in range(1, len(words)):
        rest = " ".join(word.low for word in words[number:])
        if rest in place_words().long_nouns.get(words[number].low, ()):
            return words[:number]
    return words


def _is_in(text: str, words: list[Word]) -> bool:
    """Say whether something is said to be in, at or near a name that can only be a name."""
    known = place_words()
    before = text[max(0, words[0].start - _LONGEST_IN) : words[0].start]
    return before.endswith(_IN) and not any(
        is_word(word.low) or word.low in known.given or word.text.isupper() or word.owns
        for word in words
    )


def _is_struck(text: str, start: int) -> bool:
    """Say whether a verb of striking stands straight before: "attacked Orlek, 8 km north of"."""
    row = text[max(0, start - _LONGEST_VERB) : start].lower().split()
    return bool(row) and row[-1] in place_words().strikes


def _is_laid_waste(text: str, words: list[Word]) -> bool:
    """Say whether a town was bombarded under a name that can only be a name: "pounded Orlek"."""
    row = text[max(0, words[0].start - _LONGEST_VERB) : words[0].start].lower().split()
    is_name = not any(is_word(w.low) or w.text.isupper() or w.owns for w in words)
    return is_name and bool(row) and row[-1] in _LAID_WASTE


def _is_placed(text: str, end: int, is_sure: bool) -> bool:
    found = _PLACED.match(text, end, end + _LOOKED_AHEAD)
    return found is not None and (is_sure or found.group("noun") is not None)


def section(run: Run, sentence: Sentence) -> Candidate | None:
    """Return a street or square by its whole name: a place where a town beside it holds it."""
    known = place_words()
    words = [word for word in run.words if word.low not in known.opening]
    if len(words) < 2 or len(words) > MOST_WORDS + 1 or words[-1].low not in known.street:
        return None
    if any(word.text == "and" for word in words):
        return None
    start, end = words[0].start, words[-1].end
    name = sentence.text[start:end].rstrip(".")
    return Candidate(
        start=sentence.start + start,
        end=sentence.start + start + len(name),
        text=name,
        key=fold(name),
        rule="section",
        noun=SECTION,
        cued=_ON.search(sentence.text, max(0, start - _LONGEST_IN), start) is not None,
    )
