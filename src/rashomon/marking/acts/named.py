"""A party out of a mention of an actor; bare "soldiers" are those of the country of the event."""

import re

from rashomon.types import ActorValue, Mention
from rashomon.types.act import Party

_KIND_OF_CATEGORY = {
    "state_forces": "state forces",
    "non_state_fighters": "rebel group",
    "civilians": "civilians",
}
_FORCES = re.compile(r"(?:Military|Police) Forces of ")
_BARE = frozenset(
    "the a an army armies military soldier soldiers troops police policeman policemen officer "
    "officers security government state armed forces force air navy warplanes jets commandos "
    "gendarmes gendarmerie marines two three four five six seven eight nine ten some several "
    "dozens hundreds special intelligence prison border guards guard junta regime defence defense "
    "ministry interior".split()
)


def named_party(mention: Mention) -> Party | None:
    """Return the party that a mention of an actor is; None for another mention.

    A force whose words tell no country has no name yet: the event's country gives it.
    """
    value = mention.value
    if not isinstance(value, ActorValue):
        return None
    is_home = _FORCES.match(value.name) is not None and is_bare(mention.text)
    return Party(
        name=None if is_home else value.name,
        kind=value.kind or _KIND_OF_CATEGORY.get(value.category or "", "political militia"),
        start=mention.start,
        end=mention.end,
        text=mention.text,
        country=None if is_home else value.country,
        is_suspected=value.suspected,
    )


def is_bare(text: str) -> bool:
    """Say whether the words for a force tell no country: "soldiers", "The army"."""
    words = [word.strip(".,'’").lower() for word in text.split()]
    return all(word in _BARE for word in words)
