"""Words that must mean the one fitting actor named so far: "the group", "the jihadists"."""

from collections.abc import Collection

from rashomon.actors.kinds import EXTERNAL, IDENTITY, MILITIA, REBELS
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
}


def is_back(view: View, at: int, head: Head, start: int) -> bool:
    """Say whether a noun points back: a determiner before it, and no owner after it."""
    first = _adjectives_start(view, start)
    if head.use == "mission" and (first == 0 or view.words()[first - 1] not in _OWNERS):
        return not belongs(view, at)
    if first == 0 or view.words()[first - 1] not in actor_words().determiners:
        return False
    return not belongs(view, at) and view.words()[at + 1 : at + 2] != ("of",)


def _adjectives_start(view: View, start: int) -> int:
    """Return the first of the words that may stand before a noun that points back."""
    words, known = view.words(), actor_words()
    first = adjectives_start(view, start)
    while first > max(0, start - _MOST_ADJECTIVES):
        word = words[first - 1]
        is_demonym = first - 1 in view.ending and view.ending[first - 1][0] not in view.beginning
        if word not in known.back_adjectives and not word.endswith(known.allied) and not is_demonym:
            break
        first = adjectives_start(view, first - 1)
    return first


def find_back(
    view: View, at: int, head: Head, start: int, so_far: Collection[ActorValue]
) -> list[Described]:
    """Return what the noun can mean: the fitting actors of the report so far."""
    first = _adjectives_start(view, start) - 1
    if first < 0 or view.words()[first] not in actor_words().determiners:
        first += 1
    fitting = [v for v in so_far if v.kind is None or v.kind in _FITTING[head.use]]
    if head.use in ("cartel", "coalition"):
        fitting = [v for v in fitting if head.use in v.name.lower()]
    return [Described(first, at + 1, RULE, value) for value in fitting]
