"""Who speaks for a body, and who for nobody else: the words of `lexicon/en/origins.toml`."""

import re
import tomllib
from collections.abc import Set
from functools import cache
from typing import Any

from rashomon.lexicon import lexicon_text


@cache
def listed(name: str) -> frozenset[str]:
    """Return one list of the file; `plain` holds the heads of `bodies` as well."""
    words = frozenset(str(word) for word in _lexicon()[name])
    return words | listed("bodies") if name == "plain" else words


def speaks_alone(words: Set[str]) -> bool:
    """Say whether words tell of persons who speak for themselves: "officials", "a local".

    >>> speaks_alone({"local", "committee"}), speaks_alone({"police", "spokesman", "officer"})
    (False, False)
    """
    persons = words & listed("persons")
    if words & listed("bodies"):
        persons -= {"local"}
    return bool(persons) and not words & listed("voices")


def same_word(word: str) -> str:
    """Return the word that stands for this one: "army" for "military"."""
    return _same_words().get(word, word)


def same_phrases(name: str) -> str:
    """Return a name with its longer phrases put in one word.

    >>> same_phrases("a United Nations mission")
    'a UN mission'
    """
    phrases = _lexicon()["same_phrase"]
    return _any_phrase().sub(lambda found: str(phrases[found.group().lower()]), name)


@cache
def _any_phrase() -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in _lexicon()["same_phrase"])
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)


@cache
def _same_words() -> dict[str, str]:
    return {key: str(value) for key, value in _lexicon()["same_word"].items()}


@cache
def _lexicon() -> dict[str, Any]:
    return tomllib.loads(lexicon_text("origins.toml"))
