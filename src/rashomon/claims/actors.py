"""Whose people a group is: the actor named in the label, or the one that an alias must mean.

"Gunmen", "militants" or "the group" mean the one armed group that the report names; where it
names several, they mean nobody in particular. An adjective ties a force to the body that the
report introduced with it ("the Delta-based River Guard": "Delta fighters").
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from rashomon.types import ActorValue, Group, Mention, Sentence

_LED = re.compile(r"([A-Z][\w]+)-(?:led|dominated|majority)\Z")
_GENERIC = frozenset(
    (
        "militant militants fighter fighters gunman gunmen jihadist jihadists jihadi jihadis "
        "insurgent insurgents rebel rebels guerrilla guerrillas terrorist terrorists extremist "
        "extremists attacker attackers assailant assailants raider raiders bomber bombers "
        "subversive subversives islamist islamists"
    ).split()
)
_FORCES = frozenset(
    "forces force fighters fighter guards guard security commanders commander".split()
)


class ActorBook:
    """The armed actors that one report names."""

    def __init__(self, marked: Sequence[tuple[Sentence, Sequence[Mention]]]) -> None:
        self._mentions: list[tuple[int, int, ActorValue]] = []  # in the order of the text
        self._by_name: dict[str, ActorValue] = {}
        self._adjectives: dict[str, ActorValue] = {}
        for sentence, mentions in marked:
            for mention in mentions:
                if isinstance(mention.value, ActorValue):
                    self._mentions.append((mention.start, mention.end, mention.value))
                    self._by_name.setdefault(mention.value.name, mention.value)
                    self._by_name.setdefault(mention.text, mention.value)
                    self._learn_adjective(sentence, mention)
        bound = {v.name for v in self._adjectives.values()}
        armed = {
            v.name: v
            for _, _, v in self._mentions
            if v.category == "non_state_fighters" and v.name not in bound
        }
        self._only_armed = next(iter(armed.values())) if len(armed) == 1 else None

    def with_actor(self, group: Group) -> Group:
        """Return the group with its actor, where the words decide one."""
        if group.label is None or group.start is None or group.end is None:
            return group
        named = self._named_inside(group.start, group.end)
        words = group.label.split()
        if named is None and not _FORCES.isdisjoint(w.lower() for w in words):
            known = (self._adjectives.get(w.lower()) for w in words)
            named = next((v for v in known if v is not None), None)
        if named is None and words[-1].lower() in _GENERIC and not _is_marked_apart(words):
            named = self._only_armed
        return group if named is None else _belonging(group, named)

    def actor_of(self, text: str) -> ActorValue | None:
        """Return the actor that a phrase names by name or, as "the group", by default."""
        named = [name for name in self._by_name if _is_in(name, text)]
        if named:
            return self._by_name[max(named, key=len)]
        words = text.lower().split()
        if words and (words[-1] in _GENERIC or words[-1] in ("group", "organisation", "front")):
            return self._only_armed
        return None

    def between(self, start: int, end: int) -> list[tuple[int, int, ActorValue]]:
        """Return the actors named between two characters, in order."""
        at = bisect_left(self._mentions, start, key=lambda mention: mention[0])
        after = bisect_left(self._mentions, end, key=lambda mention: mention[0])
        return [m for m in self._mentions[at:after] if m[1] <= end]

    def is_listed(self, name: str) -> bool:
        """Say whether an actor of the list bears the name in this report."""
        return name in self._by_name

    def _named_inside(self, start: int, end: int) -> ActorValue | None:
        return next((value for _, _, value in self.between(start, end)), None)

    def _learn_adjective(self, sentence: Sentence, mention: Mention) -> None:
        before = sentence.text[: mention.start - sentence.start].split()
        led = _LED.match(before[-1]) if before else None
        if led is not None and isinstance(mention.value, ActorValue):
            self._adjectives[led[1].lower()] = mention.value


def _is_in(name: str, text: str) -> bool:
    """Say whether a name stands in a text as whole words: "IS" is not in "ISWAP"."""
    at = text.find(name)
    around = text[at - 1 : at] + text[at + len(name) : at + len(name) + 1]
    return at >= 0 and not any(c.isalnum() for c in around)


def _belonging(group: Group, actor: ActorValue) -> Group:
    status = group.status
    if actor.category == "non_state_fighters" and status in ("state_forces", "unknown"):
        status = "non_state_fighters"
    category = status if group.category in ("state_forces", "unknown") else group.category
    return replace(group, actor=actor.name, status=status, category=category)


def _is_marked_apart(words: list[str]) -> bool:
    """Say whether an adjective marks other fighters than the one group of the report."""
    return any(w[:1].isupper() for w in words[:-1])
