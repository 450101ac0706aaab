"""The words of `lexicon/en/doers.toml`, read once."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rashomon.lexicon import lexicon_text


@dataclass(frozen=True, slots=True)
class DoerWords:
    """The lists as sets, and those that are looked for in running text as patterns."""

    words: dict[str, frozenset[str]]
    other_deeds: re.Pattern[str]
    unsaid: re.Pattern[str]
    on_behalf: re.Pattern[str]
    nouns: re.Pattern[str]
    member: re.Pattern[str]
    owned: re.Pattern[str]


@cache
def doer_words(language: str = "en") -> DoerWords:
    """Return the words of a language."""
    lists: dict[str, list[str]] = tomllib.loads(lexicon_text("doers.toml", language))["words"]
    nouns = {
        *lists["armed"],
        *lists["state"],
        *lists["arms"],
        *lists["short_form"],
        *lists["pronoun"],
    }
    return DoerWords(
        words={name: frozenset(entries) for name, entries in lists.items()},
        other_deeds=_pattern(lists["other_deeds"]),
        unsaid=_pattern(lists["unsaid"]),
        on_behalf=_pattern(lists["on_behalf"]),
        nouns=_pattern(nouns),
        member=_pattern(lists["member"]),
        owned=_pattern(lists["owner_link"]),
    )


def _pattern(entries: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(entries, key=lambda e: (-len(e), e))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?![\w-])", re.I)
