"""The table of names: which actors a run of folded words can mean."""

import functools
import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field

from rashomon.actors.entry import Actor
from rashomon.actors.own import OwnActors
from rashomon.actors.rows import read_trusted
from rashomon.actors.spellings import one_spelling
from rashomon.lexicon import shared_text
from rashomon.names import fold
from rashomon.types import ActorValue
from rashomon.types.inner import inner

ARTICLES = frozenset({"al", "el"})
INNER = "the"
# Names of two words with one of these stand in either order: "Katiba Macina", "Macina Katiba".
_TURNED = frozenset("katiba katibat battalion brigade liwa harakat jabhat kata'ib kataib".split())
_PAIR = 2
_POSSESSIVE = re.compile(r"['’]s\b", re.I)
_WRITTEN_OUT = frozenset({"st", "ste", "mt", "ft"})
_SHORT = 4
_ABBREVIATION = 5
_PEOPLE = frozenset(
    "rebels fighters militants separatists mercenaries dissidents militiamen militia militias "
    "insurgents peacekeepers forces troops hunters bandits gang".split()
)


@inner
class Alias:
    """One name of an actor. `exact` must stand letter by letter; `weak` must be borne out.

    `folds` says whether the grammar may read it as one symbol: "Delta rebels" counts people.
    """

    actor: Actor
    value: ActorValue
    text: str
    exact: bool
    weak: bool
    folds: bool


@dataclass(slots=True)
class Node:
    """The words that may go on, and the names that end here, each with its actor."""

    after: dict[str, "Node"] = field(default_factory=dict)
    ends: list[tuple[Actor, str]] = field(default_factory=list)

    def aliases(self) -> list[Alias]:
        """Return the names that end here."""
        return [_alias(actor, name) for actor, name in self.ends]


class ActorTable:
    """Every name of the list that ships and of the user's own, which wins where they differ."""

    def __init__(self, shipped: tuple[Actor, ...], own: tuple[Actor, ...] = ()) -> None:
        mine = {actor.name for actor in own}
        taken = {words_of(n) for actor in own for n in (actor.name, *actor.aliases)}
        self.by_name = {a.name: a for a in (*shipped, *own)}
        self.root = Node()
        self.small: set[str] = set()  # the first words of the names that begin with a small letter
        for actor in shipped:
            if actor.name not in mine:
                self._add(actor, taken)
        for actor in own:
            self._add(actor, frozenset())

    def names(self, name: str) -> list[Alias]:
        """Return the names of the list that a name's words are."""
        node = self.root
        for word in words_of(name):
            found = node.after.get(word)
            if found is None:
                return []
            node = found
        return node.aliases()

    def _add(self, actor: Actor, taken: Set[tuple[str, ...]]) -> None:
        for name, words in _keys(actor):
            if not words or words in taken:
                continue
            if name[0].islower():
                self.small.add(words[0])
            node = self.root
            for word in words:
                found = node.after.get(word)
                if found is None:
                    found = node.after[word] = Node()
                node = found
            node.ends.append((actor, name))


def _keys(actor: Actor) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each name with its words; "People's" is also written "Peoples"."""
    for name in dict.fromkeys((actor.name, *actor.aliases)):
        words = words_of(name)
        yield name, words
        if _is_possessive(name):
            yield name, tuple(map(one_spelling, fold(name).split()))
        if len(words) == _PAIR and not _TURNED.isdisjoint(words):
            yield name, words[::-1]


def _is_possessive(name: str) -> bool:
    return ("'s" in name or "’s" in name) and _POSSESSIVE.search(name) is not None


def words_of(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, without possessives, articles and an inner "the"."""
    words = _plain_words(name) or fold(_POSSESSIVE.sub("", name)).split()
    kept = [w for i, w in enumerate(words) if w not in ARTICLES and (i == 0 or w != INNER)]
    return tuple(map(one_spelling, kept or words))


def _plain_words(name: str) -> list[str]:
    """Return the words of a name that the fold leaves as they are: most are, and it is quicker."""
    if not name.isascii() or not name.replace(" ", "").isalnum():
        return []
    words = name.lower().split()
    return words if _WRITTEN_OUT.isdisjoint(words) else []


@functools.lru_cache(maxsize=4096)
def _alias(actor: Actor, name: str) -> Alias:
    single = " " not in name
    capitals = sum(c.isupper() for c in name)
    exact = single and (len(name) <= _SHORT or capitals > 1) and not _is_hyphened(name)
    short = exact and len(name) <= _ABBREVIATION
    own = not actor.countries and fold(name) == fold(actor.name)
    weak = not own and (name in actor.weak or short)
    folds = single or name.rpartition(" ")[2].lower() not in _PEOPLE
    return Alias(actor, actor.value, name, exact, weak, folds)


def _is_hyphened(name: str) -> bool:
    """Say whether a name is hyphened words ("Al-Shabaab"), not an abbreviation ("NSCN-K")."""
    parts = re.split(r"[-–]", name)
    return len(parts) > 1 and any(part[1:].islower() for part in parts)


@functools.lru_cache(maxsize=8)
def actor_table(own: OwnActors | None = None) -> ActorTable:
    """Return the table of the shipped list and the user's own; read when first asked for."""
    return ActorTable(_shipped(), () if own is None else own.actors)


@functools.cache
def _shipped() -> tuple[Actor, ...]:
    return tuple(read_trusted(shared_text("actors.tsv")))


def lookup(name: str, own: OwnActors | None = None) -> tuple[Actor, ...]:
    """Return the actors that a name can mean, in the order of the list; none for an unknown one."""
    named = actor_table(own).names(name)
    ends = (a for a in named if not a.exact or a.text == name.replace(".", ""))
    return tuple(dict.fromkeys(alias.actor for alias in ends))


def by_name(name: str, own: OwnActors | None = None) -> Actor | None:
    """Return the actor of that neutral name, None for any other name."""
    return actor_table(own).by_name.get(name)
