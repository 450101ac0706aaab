"""Words that must mean the one fitting actor named so far: "the group", "the jihadists"."""

from collections.abc import Collection, Sequence

from rashomon.actors.kinds import EXTERNAL, IDENTITY, MILITIA, REBELS, STATE
from rashomon.marking.actors.made import Described
from rashomon.marking.actors.unnamed import adjectives_start, belongs
from rashomon.marking.actors.view import View
from rashomon.marking.actors.words import Head, actor_words
from rashomon.types import ActorValue

RULE = "actor-back"
_MOST_ADJECTIVES = 6
# "UN peacekeepers" and "the country's peacekeepers" are others than those named before.
_OWNERS = frozenset({"un", "u.n.", "'s", "’s", "former", "other", "au"})
_FITTING = {
    "any": frozenset({REBELS, MILITIA, IDENTITY}),
    "rebels": frozenset({REBELS, IDENTITY}),
    "cartel": frozenset({MILITIA}),
    "gang": frozenset({MILITIA}),
    "coalition": frozenset({EXTERNAL}),
    "mission": frozenset({EXTERNAL}),
    "namesake": frozenset({REBELS, MILITIA, IDENTITY}),
    "branch": frozenset({REBELS, MILITIA, IDENTITY}),
    "ethnic": frozenset({REBELS, MILITIA, IDENTITY}),
    "foreign": frozenset({STATE, EXTERNAL}),
}
_POSSESSIVE = frozenset({"'s", "’s"})
_BRANCHES = frozenset({"affiliate", "offshoot"})


def is_back(view: View, at: int, head: Head, start: int) -> bool:
    """Say whether a noun points back: a determiner before it, and no owner after it."""
    first = _adjectives_start(view, start)
    is_owned = _parent(view, first) is not None
    if head.use == "branch" or is_owned:
        return is_owned and (head.use == "branch" or head.text in _BRANCHES)
    if head.use == "ethnic" and not _is_of_people(view.words()[first:start]):
        return False
    if head.use == "mission" and (first == 0 or view.words()[first - 1] not in _OWNERS):
        return not belongs(view, at)
    if first == 0 or view.words()[first - 1] not in actor_words().determiners:
        return False
    return not belongs(view, at) and view.words()[at + 1 : at + 2] != ("of",)


def _parent(view: View, first: int) -> ActorValue | None:
    """Return the actor whose branch it is: "al-Qaeda's Yemeni branch", "the IS affiliate"."""
    owner = (
        first - 2 if view.words()[first - 1 : first] in [(p,) for p in _POSSESSIVE] else first - 1
    )
    return view.taken.get(owner)


def _is_of_people(words: Sequence[str]) -> bool:
    return any(word == "ethnic" or word in actor_words().communities for word in words)


def _adjectives_start(view: View, start: int) -> int:
    """Return the first of the words that may stand before a noun that points back."""
    words, known = view.words(), actor_words()
    first = adjectives_start(view, start)
    while first > max(0, start - _MOST_ADJECTIVES):
        word = words[first - 1]
        is_demonym = first - 1 in view.ending and view.ending[first - 1][0] not in view.beginning
        is_known = word in known.back_adjectives or word in known.communities
        if not is_known and not word.endswith(known.allied) and not is_demonym:
            break
        first = adjectives_start(view, first - 1)
    return first


def find_back(
    view: View, at: int, head: Head, start: int, so_far: Collection[ActorValue]
) -> list[Described]:
    """Return what the noun can mean: the fitting actors of the report so far."""
    first = _adjectives_start(view, start) - 1
    parent = _parent(view, first + 1)
    if parent is not None:
        so_far = [value for value in so_far if value.name != parent.name]
    if head.use == "foreign":
        so_far = [value for value in so_far if value.country != view.country]
    if parent is not None or first < 0 or view.words()[first] not in actor_words().determiners:
        first += 1
    fitting = [v for v in so_far if v.kind is None or v.kind in _FITTING[head.use]]
    if head.use in ("cartel", "coalition", "namesake"):
        noun = head.text if head.use == "namesake" else head.use
        fitting = [v for v in fitting if noun in v.name.lower().split()[1:]]
    return [Described(first, at + 1, RULE, value) for value in fitting]
