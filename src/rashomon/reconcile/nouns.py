"""Which nouns name everybody, which name a class of people, and which name a proper part.

The words are in `lexicon/en/groups.toml`.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from rashomon.errors import BadLexicon
from rashomon.lexicon import lexicon_text

_FILE = "groups.toml"
_MOST_CHARACTERS = 200
_WORD = re.compile(r"[^\W\d_]+(?:['’]s)?")


def _table() -> dict[str, Any]:
    try:
        return tomllib.loads(lexicon_text(_FILE))
    except tomllib.TOMLDecodeError as error:
        raise BadLexicon([f"{_FILE}: not TOML: {error}"]) from error


_TABLE = _table()
_WORDS = {name: frozenset(words) for name, words in _TABLE["words"].items()}
_OWNED = re.compile(rf"\b(?:{'|'.join(sorted(_WORDS['owner']))})\b", re.IGNORECASE)
EVERYBODY: frozenset[str] = _WORDS["everybody"]
CLASS_OF: Mapping[str, str] = MappingProxyType(
    {word: name for name, entry in _TABLE["class"].items() for word in entry["words"]}
)
STATUS_OF_CLASS: Mapping[str, str] = MappingProxyType(
    {name: entry["status"] for name, entry in _TABLE["class"].items()}
)
TRAIT_OF: Mapping[str, str] = MappingProxyType(
    {word: name for name, words in _TABLE["trait"].items() for word in words}
)
# The class that a bare status word stands for: it tells nobody apart inside the status.
GENERIC_CLASS: Mapping[str, str] = MappingProxyType(
    {e["status"]: name for name, e in _TABLE["class"].items() if e.get("generic")}
)


@lru_cache(maxsize=4096)
def head_words(label: str | None) -> tuple[str, ...]:
    """Return a label's words in lower case, last first, up to its first clause or place."""
    words: list[str] = []
    for word in _WORD.findall((label or "")[:_MOST_CHARACTERS]):
        if word.lower() in _WORDS["tail"] and words:
            break
        words.append(word.lower())
    return tuple(words[::-1])


def class_of(label: str | None) -> str | None:
    """Return the class that a label's last telling noun names, or None."""
    return next((CLASS_OF[word] for word in head_words(label) if word in CLASS_OF), None)


def trait_of(label: str | None) -> str | None:
    """Return the trait that a label's head noun names ("three schoolgirls": children), or None."""
    words = head_words(label)
    if not words or any(word in EVERYBODY or word in _WORDS["whole_status"] for word in words):
        return None
    return TRAIT_OF.get(words[0])


def is_a_name(label: str) -> bool:
    """Say whether a speaker's label is a proper name, the same person or body in every report.

    "Zarmin police" and "Health Ministry" are; "Police", "Local officials" and "two witnesses" are
    whoever spoke there.
    """
    words = _WORD.findall(label[:_MOST_CHARACTERS])
    if any(word[:1].isupper() and word.lower() not in _WORDS["role"] for word in words):
        return True
    return len(words) > 1 and all(word.istitle() for word in words)


def is_one_body(label: str) -> bool:
    """Say whether a speaker's label means one body of a country ("the civil defence")."""
    return label[:_MOST_CHARACTERS].lower().removeprefix("the ") in _WORDS["one_body"]


def names_everybody(label: str | None) -> bool:
    """Say whether a label names nobody in particular ("people", "bodies") or is missing."""
    words = head_words(label)
    return not words or words[0] in EVERYBODY


def names_a_whole(label: str | None, status: str) -> bool:
    """Say whether a label names a whole class of a status, or all of it."""
    words = head_words(label)
    classes = [CLASS_OF[word] for word in words if word in CLASS_OF]
    bare = any(word in _WORDS["whole_status"] or word in EVERYBODY for word in words)
    return not words or bare or any(STATUS_OF_CLASS[name] == status for name in classes)


def names_a_part(label: str | None, count: int | None) -> bool:
    """Say whether a label can only be some of a group.

    "Our neighbours", "two sons" and "several colleagues" are; of exactly one, so are "a
    guard" and a personal name.
    """
    label = (label or "")[:_MOST_CHARACTERS]
    if _OWNED.search(label) or any(word in _WORDS["tie"] for word in head_words(label)[:2]):
        return True
    if count != 1:
        return False
    words = [word for word in label.split() if word.lower() not in _WORDS["determiner"]]
    if not words:
        return False
    named = len(words) > 1 and all(word[:1].isupper() for word in words)
    return named or words[-1].lower() in _WORDS["single_person"]
