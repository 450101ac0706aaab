"""TOML lists of the lexicon, checked when they are read; all mistakes come at once."""

import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from rashomon.errors import BadLexicon


def read_table(name: str, text: str, keys: Iterable[str]) -> dict[str, Any]:
    """Return one lexicon file as a table; raises BadLexicon for an unknown key or a double word."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadLexicon([f"{name}: not TOML: {error}"]) from error
    mistakes = unknown_keys(name, table, {"language", "words", *keys})
    for key, words in table.get("words", {}).items():
        mistakes += doubles(f"{name}: {key}", words)
    if mistakes:
        raise BadLexicon(mistakes)
    return table


def unknown_keys(where: str, table: Mapping[str, object], known: set[str]) -> list[str]:
    """Return one mistake for each key that means nothing there."""
    return [f"{where}: unknown key {key!r}" for key in sorted(set(table) - known)]


def doubles(where: str, words: list[str]) -> list[str]:
    """Return one mistake for each word that stands twice in a list."""
    return [
        f"{where}: {word!r} stands twice" for word in sorted(set(words)) if words.count(word) > 1
    ]
