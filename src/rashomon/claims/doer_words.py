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
    offences: re.Pattern[str]
    turned_on: re.Pattern[str]
    no_word: re.Pattern[str]


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
        offences=_pattern(lists["offences"]),
        turned_on=re.compile(
            r"\b(?:and|then|before|but)\s+(?:(?:was|were|then|later|publicly)\s+){0,2}"
            rf"(?P<verb>{_any(lists['turned_on'])})\s*(?P<whom>(?:him|her|them)\b)?",
            re.I,
        ),
        no_word=re.compile(
            rf"\b(?:{_any(lists['claim_paper'])})\b[^.;]{{0,120}}?\b(?:was|were|is|are|as|be)\s+"
            rf"(?:\w+\s+){{0,2}}?(?:{_any(lists['false_paper'])})\b"
            rf"|\b(?:{_any(lists['false_paper'])})\s+(?:{_any(lists['claim_paper'])})\b",
            re.I,
        ),
    )


def _pattern(entries: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{_any(entries)})(?![\w-])", re.I)


def _any(entries: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(entries, key=lambda e: (-len(e), e))))
