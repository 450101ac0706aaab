"""Those whom nobody names: gunmen, bandits, a mob, protesters."""

from rashomon.marking.actors.crowds import does
from rashomon.marking.actors.made import Described, unnamed
from rashomon.marking.actors.other_names import is_named_after
from rashomon.marking.actors.suspicion import is_suspected
from rashomon.marking.actors.view import View, country_at
from rashomon.marking.actors.words import Head, actor_words

_CROWDS = ("rioters", "protesters")
_SUSPECTED = frozenset({"suspected", "alleged", "presumed"})
_SIDES = ("pro-", "anti-")
_LONG_PAST = frozenset(
    "viking norse barbary roman saxon mongol hun tartar corsair royalist jacobite roundhead "
    "cavalier covenanter huguenot luddite chartist confederate taiping ottoman crusader "
    "jacobin bolshevik mamluk janissary cossack carlist hussite".split()
)
_ARMED = frozenset("masked hooded armed unidentified unknown suspected".split())
_LOYAL = frozenset("pro-government pro-regime pro-junta government-allied loyalist".split())
_REACH = 5
_MOST_ADJECTIVES = 8


def find_unnamed(view: View, at: int, head: Head, start: int) -> Described | None:
    """Return the unnamed actor of a noun; its country is the adjective's, else the scene's.

    A crowd is counted where it meets: "Uzbek rioters" of Osh are Rioters (Kyrgyzstan).
    """
    first = adjectives_start(view, start)
    if not _is_borne_out(view, at, first):
        return None
    if words_before(view, first) in _LONG_PAST:
        return None
    if first - 1 in view.taken or at + 1 in view.taken or belongs(view, at):
        return None
    country = country_at(view, at)
    if first - 1 in view.ending:
        first, own = view.ending[first - 1]
        country = own if head.use not in _CROWDS or country is None else country
    words = view.words()
    suspected = is_suspected(view.line, first) or not _SUSPECTED.isdisjoint(words[first:at])
    if head.text.startswith("militia") and not _LOYAL.isdisjoint(words[first:at]):
        return Described(
            first, at + 1, "actor-unnamed", unnamed("loyal", country, suspected=suspected)
        )
    rule = "actor-crowd" if head.use in _CROWDS else "actor-unnamed"
    return Described(first, at + 1, rule, unnamed(head.use, country, suspected=suspected))


def _is_borne_out(view: View, at: int, first: int) -> bool:
    """Say whether the report speaks of arms where the noun alone is not enough, and is no name."""
    before = view.ending.get(first - 1)
    if (before is None or before[0] in view.beginning) and is_named_after(view.line, at):
        return first < at
    if not _ARMED.isdisjoint(view.words()[first:at]):
        return True
    if view.is_violent or view.words()[at] not in actor_words().violence.doubtful:
        return True
    return does(view, at) == "rioters"


def adjectives_start(view: View, start: int) -> int:
    """Return the first of the adjectives before a noun."""
    words, known = view.words(), actor_words().adjectives
    least = max(0, start - _MOST_ADJECTIVES)
    while start > least and (words[start - 1] in known or is_sided(words[start - 1])):
        start -= 1
    return start


def words_before(view: View, first: int) -> str:
    """Return the word before the first one, lower case; empty at the start of a line."""
    return view.words()[first - 1] if first else ""


def is_sided(word: str) -> bool:
    """Say whether an adjective tells whose side somebody is on: "Kestrian-backed", "pro-junta"."""
    return word.endswith(actor_words().allied) or word.startswith(_SIDES)


def belongs(view: View, at: int) -> bool:
    """Say whether the noun goes on with the named actor whose people they are."""
    words = view.words()
    if at + 1 >= len(words) or words[at + 1] not in actor_words().belonging:
        return False
    return any(i in view.taken for i in range(at + 2, at + 2 + _REACH))
