"""Names of armed groups that no list has: "the Orlan Liberation Front", "Front for Orlan Unity".

A run of capitals with a group's noun is a name, in which no word tells an act. It is an armed
group's where its words are warlike, or where armed people stand beside it as its own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from rashomon.acts.words import act_words
from rashomon.types.act import Party

_CAPITAL = r"[A-Z][\w-]*(?:['’]s)?"
_MORE = rf"(?: {_CAPITAL})"
_RUN = re.compile(
    rf"(?<![\w-]){_CAPITAL}{_MORE}{{0,7}}(?: (?:of|for)(?: the)? {_CAPITAL}{_MORE}{{0,3}}){{0,2}}"
)
_WORD = re.compile(r"[\w'’-]+")
_SMALL = frozenset(("of", "for", "the"))
_BEFORE = re.compile(
    r"([\w-]+) (?:of|from|belonging to|loyal to|allied (?:to|with)|led by) (?:the )?(?:[a-z-]+ )?\Z"
)
_AFTER = re.compile(r" ([\w-]+)")
_BESIDE = 60
_LEAST = 2  # words
_LONG = 3  # letters: shorter words are small in titles
_SMALL_IN_TITLES = frozenset(("with", "from", "near", "after", "over", "into", "amid"))


class GroupName(NamedTuple):
    """The characters of a name, and whether an armed group bears it."""

    start: int
    end: int
    is_armed: bool


def group_names(text: str) -> list[GroupName]:
    """Return the names of groups in a sentence; of a title only words that no act splits."""
    nouns = act_words().roles["group_nouns"]
    if nouns.isdisjoint(word.lower() for word in _WORD.findall(text)):
        return []
    if _is_title(text):
        return list(_pairs(text))
    found = (_name(list(_WORD.finditer(text, *run.span())), text) for run in _RUN.finditer(text))
    return [name for name in found if name is not None]


def parties_named(
    names: Sequence[GroupName], text: str, offset: int, taken: Sequence[Party]
) -> Iterator[Party]:
    """Yield the armed groups among the names that no actor of the list overlaps."""
    for name in names:
        start, end = offset + name.start, offset + name.end
        if name.is_armed and not any(p.start < end and start < p.end for p in taken):
            words = text[name.start : name.end]
            yield Party(name=words, kind="rebel group", start=start, end=end, text=words)


def _is_title(text: str) -> bool:
    words = (w for w in _WORD.findall(text) if len(w) > _LONG and w[0].islower())
    return _SMALL_IN_TITLES.issuperset(words)


def _pairs(text: str) -> Iterator[GroupName]:
    """Yield a warlike word with the group's noun behind it: all that capitals of a title leave."""
    roles = act_words().roles
    words = list(_WORD.finditer(text))
    for word, after in pairwise(words):
        if word[0].lower() in roles["group_virtues"] and after[0].lower() in roles["group_nouns"]:
            yield GroupName(word.start(), after.end(), is_armed=False)


def _name(words: list[re.Match[str]], text: str) -> GroupName | None:
    """Return the name that a run of capitals holds, without what leads to it or follows it."""
    nouns = act_words().roles["group_nouns"]
    while words and _leads(words):
        del words[0]
    head = next((n for n, word in enumerate(words) if word[0] in _SMALL), len(words))
    last = max((n for n in range(head) if words[n][0].lower() in nouns), default=None)
    if last is None:
        return _name(words[head:], text) if head < len(words) else None
    kept = words if last == head - 1 else words[: last + 1]
    if sum(word[0] not in _SMALL for word in kept) < _LEAST:
        return None
    start, end = kept[0].start(), kept[-1].end()
    return GroupName(start, end, _is_armed([w[0].lower() for w in kept], text, start, end))


def _leads(words: Sequence[re.Match[str]]) -> bool:
    """Say whether the first word of a run leads to a name: "The", "Gunmen of", "Mali's"."""
    first, roles = words[0][0].lower(), act_words().roles
    if first in _SMALL or first in roles["group_openings"] or first in roles["group_people"]:
        return True
    return first.endswith(("'s", "’s")) and first[:-2] not in roles["group_owners"]


def _is_armed(words: Sequence[str], text: str, start: int, end: int) -> bool:
    roles = act_words().roles
    is_states = not roles["group_states"].isdisjoint(words)
    if not is_states and not roles["group_arms"].isdisjoint(words):
        is_place = len(words) == _LEAST and words[0] in roles["group_sides"]
        return not is_place and roles["group_politics"].isdisjoint(words)
    return not roles["group_people"].isdisjoint(_beside(text, start, end))


def _beside(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the nouns that say whose people they are: "gunmen of X", "X fighters"."""
    before = _BEFORE.search(text, max(0, start - _BESIDE), start)
    after = _AFTER.match(text, end)
    yield from (found[1].lower() for found in (before, after) if found is not None)
