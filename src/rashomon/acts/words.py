"""The lists of `lexicon/en/acts.toml`, indexed by the first word of each phrase."""

import functools
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rashomon.acts.inflection import present_forms, told_forms
from rashomon.lexicon import lexicon_text

WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_STAGES = ("attempted", "before", "threatened", "unreal", "untrue")
Phrases = dict[str, tuple[tuple[list[str], str], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tactic:
    """A way of doing violence, and what codebooks call it where nothing else decides."""

    name: str
    sub: str
    plover: str | None
    mode: str | None
    weapon: str | None
    is_mutual: bool


@dataclass(frozen=True, kw_only=True)
class ActWords:
    """Everything that `acts.toml` says; phrases give `tactic/form` or a kind of party.

    `triggers` tell an act wherever they stand; `present` has the forms of verbs that are often
    nouns ("shells", "raid"), to be read by what stands around them.
    """

    tactics: dict[str, Tactic]
    triggers: Phrases
    present: Phrases
    parties: Phrases
    things: Phrases
    roles: dict[str, frozenset[str]]
    frames: Phrases
    present_frames: Phrases
    objects: dict[str, Phrases]
    stages: dict[str, Phrases]

    @functools.cached_property
    def first_words(self) -> frozenset[str]:
        """The words with which a phrase for an act can begin."""
        lists = (self.triggers, self.present, self.frames, self.present_frames)
        return frozenset(word for phrases in lists for word in phrases)

    @functools.cached_property
    def told_words(self) -> frozenset[str]:
        """The first words of verbs that stand in the past."""
        words = {*self.frames, *self.triggers}
        return frozenset(w for w in words if w.endswith(("ed", "ing")) or w in self.roles["told"])


@functools.cache
def act_words() -> ActWords:
    """Return the lists, read once."""
    table = tomllib.loads(lexicon_text("acts.toml"))
    return ActWords(
        tactics={entry["name"]: _tactic(entry) for entry in table["tactic"]},
        triggers=_phrases(row for entry in table["tactic"] for row in _sure(entry)),
        present=_phrases(row for entry in table["tactic"] for row in _present(entry)),
        parties=_phrases((p, kind) for kind, row in table["parties"].items() for p in row),
        things=_phrases((p, kind) for kind, row in table["things"].items() for p in row),
        frames=_frames(table["frame"], told_forms),
        present_frames=_frames(table["frame"], present_forms),
        objects=_objects(table["frame"]),
        roles={name: frozenset(row) for name, row in table["roles"].items()},
        stages={name: _phrases((p, name) for p in table["roles"][name]) for name in _STAGES},
    )


def _sure(entry: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the phrases that tell a tactic wherever they stand, with tactic and form."""
    for form in ("nouns", "phrases", "verbs", "marks"):
        for phrase in entry.get(form, ()):
            told = "verb" if form == "phrases" else form[:-1]
            for each in told_forms(phrase) if form == "verbs" else (phrase,):
                yield each, f"{entry['name']}/{told}"


def _present(entry: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for verb in entry["verbs"]:
        for phrase in present_forms(verb):
            yield phrase, f"{entry['name']}/verb"


def _frames(
    frames: Sequence[Mapping[str, Any]], forms: Callable[[str], tuple[str, ...]]
) -> Phrases:
    """Return the verbs of all frames in some forms, each with the tactics that it can tell."""
    tactics: dict[str, list[str]] = {}
    for frame in frames:
        listed = [form for verb in frame["verbs"] for form in forms(verb)]
        for verb in dict.fromkeys((*listed, *frame.get("phrases", ()))):
            tactics.setdefault(verb, []).append(frame["tactic"])
    return _phrases((verb, " ".join(told)) for verb, told in tactics.items())


def _objects(frames: Sequence[Mapping[str, Any]]) -> dict[str, Phrases]:
    """Return by tactic the objects that its frames need."""
    told: dict[str, list[str]] = {}
    for frame in frames:
        told.setdefault(frame["tactic"], []).extend(frame["objects"])
    return {tactic: _phrases((o, o) for o in objects) for tactic, objects in told.items()}


def tells(phrases: Phrases, words: list[str]) -> bool:
    """Say whether one of the phrases stands among the words."""
    if phrases.keys().isdisjoint(words):
        return False
    return any(longest(phrases, words, at) is not None for at in range(len(words)))


def longest(phrases: Phrases, words: list[str], at: int) -> tuple[int, str] | None:
    """Return where the longest phrase that begins at a word ends, and its value."""
    for phrase, value in phrases.get(words[at], ()):
        end = at + len(phrase)
        if words[at:end] == phrase:
            return end, value
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
        first: tuple((list(p), v) for p, v in sorted(found.items(), key=lambda x: -len(x[0])))
        for first, found in by_first.items()
    }
