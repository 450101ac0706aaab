"""Times at which somebody spoke of an event, and ranges of days: `lexicon/en/moments.toml`.

"At least 61 people died, the monitor said on Tuesday": Tuesday is not the day of the deaths.
"""

import functools
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.lexicon import lexicon_text
from rashomon.types import Mark, Mention, Sentence

_BACK, _AHEAD = 90, 24
_RANGE = re.compile(r" ?(?:[-–/]|and|or|to|through|until|till) ?(?:on )?")
_NEXT = re.compile(r" ([a-z]+)\b")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_MOST_WORDS = 9  # between the verb and its time: "told the state television in Orlen late on"
_NEAR = 4  # words between "in" and "post", between a deed and what it struck
_DETERMINERS = frozenset("a an the his her its their this that another one two three".split())
_UPON = frozenset("on against upon into near outside of".split())
_BREAK = re.compile(r"[;:“”\"()]|, (?:which|who|where|when|after|as|in which)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentWords:
    """The lists of `moments.toml`."""

    verbs: frozenset[str]
    nouns: frozenset[str]
    deeds: frozenset[str]
    sites: frozenset[str]
    media: frozenset[str]
    bodies: frozenset[str]


@functools.cache
def moment_words() -> MomentWords:
    """Return the lists, read once."""
    table = tomllib.loads(lexicon_text("moments.toml"))["after"]
    return MomentWords(**{name: frozenset(words) for name, words in table.items()})


def find_moments(sentence: Sentence, times: Sequence[Mention], body: int) -> Iterator[Mark]:
    """Yield a mark of kind `moment` for each time that tells when somebody spoke, and each range.

    A dateline tells when it was written: `body` is where it ends.
    """
    for time in times:
        at, end = time.start - sentence.start, time.end - sentence.start
        before, after = sentence.text[max(0, at - _BACK) : at], sentence.text[end : end + _AHEAD]
        if time.start < body or is_apart(before, after):
            yield Mark(kind="moment", value="apart", start=time.start, end=time.end)
    for first, last in pairwise(times):
        between = sentence.text[first.end - sentence.start : last.start - sentence.start]
        if _RANGE.fullmatch(between) is not None:
            yield Mark(kind="moment", value="range", start=first.start, end=last.end)


def is_apart(before: str, after: str = "") -> bool:
    """Say whether the words around a time speak of the event and do not tell it."""
    known = moment_words()
    following = _NEXT.match(after)
    if following is not None and following.group(1) in known.verbs:
        return True
    said = _BREAK.split(before)[-1]
    words = [word.lower() for word in _WORD.findall(said)][-_MOST_WORDS:]
    for at in reversed(range(len(words))):
        if words[at] in known.deeds:
            return False
        if words[at] in known.verbs:
            return True
        if words[at] in known.nouns and not _is_struck(words[: at + 1], known):
            return True
    return False


def _is_struck(words: Sequence[str], known: MomentWords) -> bool:
    """Say whether the last word is what a deed struck: "attacked a police post", "a funeral".

    A word for a place as well tells only in its media: "in a post", "in a Telegram post".
    """
    *before, noun = words
    near = before[-_NEAR:]
    if noun in known.sites:
        return known.media.isdisjoint(near) or not known.bodies.isdisjoint(near)
    while near and near[-1] not in _DETERMINERS and near[-1] not in known.deeds:
        near.pop()
    if not near or near.pop() not in _DETERMINERS:
        return False
    if near and near[-1] in _UPON:
        near.pop()
    return bool(near) and near[-1] in known.deeds
