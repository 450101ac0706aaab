"""Pronouns that suffer an act: "soldiers pulled the barbers out and shot them"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.acts.words import act_words
from rashomon.types.act import Party

_OBJECTS = frozenset(("him", "her", "them", "me", "us"))
_MANY = frozenset(("them", "us"))
_AFTER = frozenset(
    "in at near on by with to for from and or as after before during into while when outside "
    "inside dead repeatedly twice several to until because over under off away out up down".split()
)


def pronouns(
    words: Sequence[tuple[str, int, int]], parties: Sequence[Party], text: str, offset: int
) -> Iterator[Party]:
    """Yield a party for each pronoun that is an object, by what it stands for.

    Who tells what befell "them" tells it of themselves. Else one is the last civilian before it,
    many are the last but the subject, or people.
    """
    for at, (word, start, end) in enumerate(words):
        if word not in _OBJECTS or text[start - offset] != word[0]:
            continue
        after = words[at + 1][0] if at + 1 < len(words) else ""
        if word == "her" and after and after not in _AFTER:
            continue
        before = [p for p in parties if p.end <= start and not p.is_thing]
        is_told = not act_words().roles["saying"].isdisjoint(w for w, _, _ in words[:at])
        yield replace(_meant(before, word, is_told), start=start, end=end)


def _meant(before: Sequence[Party], word: str, is_told: bool) -> Party:
    if is_told and before and before[0].kind == "civilians":
        return before[0]
    hit = [p for p in before if p.kind == "civilians" and word not in _MANY]
    if hit:
        return hit[-1]
    if len(before) > 1:
        return before[-1]
    return Party(name=None, kind="civilians", start=0, end=0, text="")
