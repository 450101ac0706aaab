"""The lists of `lexicon/en/acts.toml`, indexed by the first word of each phrase."""

import functools
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.lexicon import lexicon_text

WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tactic:
    """A way of doing violence, and what codebooks call it where nothing else decides."""

    name: str
    sub: str
    plover: str | None
    mode: str | None
    weapon: str | None
    is_mutual: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ActWords:
    """Everything that `acts.toml` says; phrases give `tactic/form` or a kind of party."""

    tactics: dict[str, Tactic]
    triggers: Phrases
    parties: Phrases
    things: Phrases
    roles: dict[str, frozenset[str]]
    frames: Phrases
    objects: dict[str, Phrases]


@functools.cache
def act_words() -> ActWords:
    """Return the lists, read once."""
    table = tomllib.loads(lexicon_text("acts.toml"))
    return ActWords(
        tactics={entry["name"]: _tactic(entry) for entry in table["tactic"]},
        triggers=_phrases(
            (phrase, f"{entry['name']}/{form[:-1]}")
            for entry in table["tactic"]
            for form in ("nouns", "verbs", "marks")
            for phrase in entry[form]
        ),
        parties=_phrases((p, kind) for kind, row in table["parties"].items() for p in row),
        things=_phrases((p, kind) for kind, row in table["things"].items() for p in row),
        frames=_phrases(
            (verb, " ".join(f["tactic"] for f in table["frame"] if verb in f["verbs"]))
            for frame in table["frame"]
            for verb in frame["verbs"]
        ),
        objects={f["tactic"]: _phrases((o, o) for o in f["objects"]) for f in table["frame"]},
        roles={name: frozenset(row) for name, row in table["roles"].items()},
    )


@functools.cache
def attempted() -> re.Pattern[str]:
    """Return what says that an act was only tried."""
    return _any_of(act_words().roles["attempted"])


@functools.cache
def stopped() -> re.Pattern[str]:
    """Return what says that an act was stopped in time."""
    return _any_of(act_words().roles["before"])


@functools.cache
def threatened() -> re.Pattern[str]:
    """Return what says that an act was only threatened."""
    return _any_of(act_words().roles["threatened"])


def _any_of(phrases: frozenset[str]) -> re.Pattern[str]:
    row = "|".join(re.escape(p) for p in sorted(phrases, key=lambda p: (-len(p), p)))
    return re.compile(rf"\b(?:{row})\b")


def longest(phrases: Phrases, words: list[str], at: int) -> tuple[int, str] | None:
    """Return where the longest phrase that begins at a word ends, and its value."""
    for phrase, value in phrases.get(words[at], ()):
        if tuple(words[at : at + len(phrase)]) == phrase:
            return at + len(phrase), value
    return None


def _tactic(entry: dict[str, str]) -> Tactic:
    return Tactic(
        name=entry["name"],
        sub=entry["sub"],
        plover=entry["plover"] or None,
        mode=entry["mode"] or None,
        weapon=entry["weapon"] or None,
        is_mutual=bool(entry.get("mutual", False)),
    )


def _phrases(rows: Iterable[tuple[str, str]]) -> Phrases:
    by_first: dict[str, dict[tuple[str, ...], str]] = {}
    for phrase, value in rows:
        words = tuple(phrase.split())
        by_first.setdefault(words[0], {}).setdefault(words, value)
    return {
        first: tuple(sorted(found.items(), key=lambda x: -len(x[0])))
        for first, found in by_first.items()
    }
