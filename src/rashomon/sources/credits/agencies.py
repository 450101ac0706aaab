"""The news agencies and the words that credit them, from `lexicon/en/agencies.toml`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from rashomon.errors import BadLexicon
from rashomon.lexicon import lexicon_text
from rashomon.sources.lexicon_tables import doubles, read_table, unknown_keys

_FILE = "agencies.toml"
_CAPITAL_WORD = re.compile(r"[A-Z]\w*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """One agency: its short name, and every spelling by which a text may name it.

    `first_words` are the first capitalised words of the spellings; None when one has no capital.
    """

    name: str
    spellings: tuple[str, ...]
    first_words: frozenset[str] | None
    cautious: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Agencies:
    """All agencies, the words around a credit, and the texts that prove them."""

    agencies: tuple[Agency, ...]
    words: Mapping[str, tuple[str, ...]]
    matches: tuple[str, ...]
    rejects: tuple[str, ...]


@cache
def known_agencies(language: str = "en") -> Agencies:
    """Return the shipped agencies; raises BadLexicon with every mistake."""
    return build_agencies(lexicon_text(_FILE, language))


def capital_words(text: str) -> frozenset[str]:
    """Return the words that begin with a capital: a quick look for names that may be there."""
    return frozenset(_CAPITAL_WORD.findall(text))


def build_agencies(text: str) -> Agencies:
    """Return the agencies of one TOML text."""
    table = read_table(_FILE, text, {"agency", "examples"})
    mistakes: list[str] = []
    agencies: list[Agency] = []
    for entry in table.get("agency", []):
        where = f"{_FILE}: agency {entry.get('name', '?')}"
        mistakes += unknown_keys(where, entry, {"name", "aliases", "cautious"})
        if "name" not in entry:
            mistakes.append(f"{where}: 'name' is missing")
            continue
        spellings = _spellings([entry["name"], *entry.get("aliases", [])])
        agencies.append(
            Agency(
                name=entry["name"],
                spellings=spellings,
                first_words=_first_words(spellings),
                cautious=entry.get("cautious", False),
            )
        )
    mistakes += doubles(_FILE, [s for agency in agencies for s in agency.spellings])
    if mistakes:
        raise BadLexicon(mistakes)
    examples = table.get("examples", {})
    return Agencies(
        agencies=tuple(agencies),
        words={name: tuple(words) for name, words in table.get("words", {}).items()},
        matches=tuple(examples.get("matches", ())),
        rejects=tuple(examples.get("rejects", ())),
    )


def _spellings(names: Iterable[str]) -> tuple[str, ...]:
    every = [spelling for name in names for spelling in (name, name.upper())]
    return tuple(sorted(set(every), key=lambda s: (-len(s), s)))


def _first_words(spellings: Iterable[str]) -> frozenset[str] | None:
    found = [_CAPITAL_WORD.findall(spelling)[:1] for spelling in spellings]
    return frozenset(words[0] for words in found) if all(found) else None
