"""Whom a claim counts: status, category and traits from the words of the label.

Status is a partition; category is the one word for tables (contract, "Group").
"""

import re
from dataclasses import dataclass
from functools import cache

from rashomon.gazetteer import country_code, country_of_demonym
from rashomon.grammar import Grammar
from rashomon.types import Group, PeopleValue

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_TRAITS = {
    "children": "children",
    "women": "women",
    "journalists": "journalist",
    "medics": "medic",
    "aid": "aid",
}
# What is told of people beside their status.
TRAITS = tuple(_TRAITS.values())
_LEADING = re.compile(
    r"(?:(?:the|a|an|of|other|others|more|some|these|those|further|additional|another)\b\s*)+", re.I
)

_SEVERAL = 2
# One who is asked for a figure, by a noun in the singular: never the several counted.
_SOURCES = frozenset(
    (
        "monitor observatory watchdog governor minister ministry spokesman spokeswoman mayor "
        "state agency radio television"
    ).split()
)
_DEEDS = frozenset("attack blast bombing explosion shelling airstrike ambush massacre".split())
# Who dies by what he did: those beside him are not more of his kind.
_BY_OWN_DEED = frozenset({"himself", "herself"})
_AIRLINE = frozenset({"airline", "commercial", "passenger"})


@dataclass(frozen=True, slots=True)
class _Lists:
    words: dict[str, frozenset[str]]
    phrases: dict[str, tuple[str, ...]]

    def has(self, name: str, label: str, words: frozenset[str]) -> bool:
        """Say whether a word or phrase of the list stands in the label."""
        if not self.words[name].isdisjoint(words):
            return True
        if len(words) == 1:
            return False
        spaced = f" {label} "
        return any(phrase in spaced for phrase in self.phrases[name])


def describe_group(people: PeopleValue | None, grammar: Grammar, *, relation: str | None) -> Group:
    """Return the group that a counted, single or plural mention names; None is everyone."""
    label = clean_label(people.label if people is not None else None)
    if people is not None and label is None and people.mark == "others":
        label = "others"
    if people is None or label is None:
        return Group(label=None, relation=relation)
    lists = _lists(grammar)
    told = [w.lower() for w in _WORD.findall(_told_of(people, label))]
    words, text = frozenset(told), " ".join(told)
    status = _status(lists, text, words)
    if _is_other(people, label, status):
        return Group(label=None, relation=relation)
    traits = tuple(t for name, t in _TRAITS.items() if lists.has(name, text, words))
    attacks = lists.has("attackers", text, words)
    return Group(
        label=label,
        status=status,
        category=_category(status, traits, lists, (text, words), attacks=attacks),
        role="attacker" if attacks else None,
        traits=traits,
        relation=relation,
        start=people.label_start,
        end=people.label_end,
    )


def _told_of(people: PeopleValue, label: str) -> str:
    """Return the words that say who is meant: a name says nothing, the role beside it does."""
    return people.role or "" if people.form == "named" else label


def _is_other(people: PeopleValue, label: str, status: str) -> bool:
    """Say whether the words after a number of several are who gave it, or the deed.

    A headline drops the colon, text without points the comma ("killed six, a monitor"): the noun
    is one, the number is not.
    """
    count = people.count
    if people.form != "counted" or (count is not None and (count.low or 0) < _SEVERAL):
        return False
    words = label.split()
    if words[-1].lower() in _DEEDS:
        return True
    if status != "unknown":
        return False
    at = next((i for i, word in enumerate(words) if word.lower() in _SOURCES), None)
    return at is not None and all(word[:1].isupper() for word in words[at + 1 :])


def clean_label(label: str | None) -> str | None:
    """Return the label without its leading article, or None where nothing is left."""
    if label is None:
        return None
    text = _LEADING.sub("", label, count=1) if _LEADING.match(label) else label
    text = text.strip(" ,.;\"“”'‘’")
    return text or None


def dies_by_own_deed(group: Group) -> bool:
    """Say whether a group is who killed himself: the "14 others" beside him are his victims."""
    return (group.label or "").lower() in _BY_OWN_DEED


def is_place(label: str | None) -> bool:
    """Say whether what looks like a name is a country's or its people's: "martyred Syria"."""
    name = label or ""
    return country_code(name) is not None or country_of_demonym(name) is not None


def is_thing(label: str | None, grammar: Grammar) -> bool:
    """Say whether the head of a label is no person: "30 army trucks"."""
    head = (label or "").lower().partition(" of ")[0].split()
    return bool(head) and head[-1] in _things(grammar)


@cache
def _things(grammar: Grammar) -> frozenset[str]:
    return frozenset(grammar.lexicon.words["things"])


@cache
def _lists(grammar: Grammar) -> _Lists:
    names = (*_TRAITS, "attackers", "civilians", "fighters", "state_forces", "everyone", "held")
    names = (*names, "anybody", "person", "persons")
    words = {n: frozenset(w for w in grammar.lexicon.words[n] if " " not in w) for n in names}
    phrases = {n: tuple(f" {w} " for w in grammar.lexicon.words[n] if " " in w) for n in names}
    return _Lists(words, phrases)


def _status(lists: _Lists, text: str, words: frozenset[str]) -> str:
    if words & {"civilian", "civilians"} or "innocent" in words:
        return "civilians"
    if words & _AIRLINE and words & {"pilot", "pilots"}:
        return "civilians"
    if lists.has("attackers", text, words) or lists.has("fighters", text, words):
        return "non_state_fighters"
    if lists.has("state_forces", text, words):
        return "state_forces"
    if lists.has("civilians", text, words):
        return "civilians"
    return "unknown" if lists.has("anybody", text, words) else _by_calling(lists, text)


def _by_calling(lists: _Lists, text: str) -> str:
    """Return civilians for a noun that names a person's calling: "a baker", "two ranchers"."""
    heads = text.partition(" of ")[0].split()[-1:]
    calling = lists.words["person"] | lists.words["persons"]
    return "civilians" if heads and heads[0] in calling else "unknown"


def _category(
    status: str,
    traits: tuple[str, ...],
    lists: _Lists,
    label: tuple[str, frozenset[str]],
    *,
    attacks: bool,
) -> str:
    if attacks:
        return "attackers"
    if {"journalist", "medic", "aid"} & set(traits):
        return "journalists_medics_aid"
    if "men" in label[1] and {"women", "children"} & label[1]:
        return "mixed_total" if status in ("civilians", "unknown") else status
    is_of_all = status == "civilians" and "civilians" in label[1]
    for trait in ("children", "women"):
        if trait in traits and not is_of_all:
            return trait
    if status == "unknown" and (lists.has("everyone", *label) or _is_nationality(label[0])):
        return "mixed_total"
    return status


def _is_nationality(text: str) -> bool:
    """Say whether a label only tells where people are from: "40 Syrians"."""
    words = text.split()
    return bool(words) and all(country_of_demonym(w) is not None for w in words)
