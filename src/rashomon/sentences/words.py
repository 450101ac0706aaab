"""The word lists that decide where sentences end, read once."""

import re
import tomllib
from dataclasses import dataclass, fields
from functools import cache

from rashomon.errors import BadLexicon
from rashomon.lexicon import lexicon_text

_FILE = "sentences.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The lists of `lexicon/en/sentences.toml`, each explained there."""

    never_final: frozenset[str]
    before_number: frozenset[str]
    sometimes_final: frozenset[str]
    capitalised: frozenset[str]
    clock: frozenset[str]
    after_clock: frozenset[str]
    starter: frozenset[str]
    goes_on: frozenset[str]
    speech: frozenset[str]
    caption: frozenset[str]


@cache
def sentence_words(language: str = "en") -> Words:
    """Return the shipped lists; raises BadLexicon with every mistake."""
    return build_words(lexicon_text(_FILE, language))


@cache
def caption_start() -> re.Pattern[str]:
    """Return a pattern that matches at the beginning of a line under a picture."""
    cues = sorted(sentence_words().caption, key=lambda cue: (-len(cue), cue))
    return re.compile("(?:" + "|".join(re.escape(cue) for cue in cues) + r")(?!\w)", re.IGNORECASE)


def build_words(text: str) -> Words:
    """Return the lists of one TOML text; raises BadLexicon with every mistake."""
    table = tomllib.loads(text)
    given = table.get("words", {})
    known = [field.name for field in fields(Words)]
    mistakes = [
        f"{_FILE}: unknown key {key!r}" for key in sorted(set(table) - {"language", "words"})
    ]
    mistakes += [f"{_FILE}: unknown list {key!r}" for key in sorted(set(given) - set(known))]
    mistakes += [f"{_FILE}: list {key!r} is missing" for key in known if key not in given]
    for name, words in given.items():
        doubles = sorted({word for word in words if words.count(word) > 1})
        mistakes += [f"{_FILE}: {name}: {word!r} stands twice" for word in doubles]
        mistakes += [f"{_FILE}: {name}: {w!r} is not lower case" for w in words if w != w.lower()]
    if mistakes:
        raise BadLexicon(mistakes)
    return Words(**{name: frozenset(given[name]) for name in known})
