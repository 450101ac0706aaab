"""The men of a community: "Fulani herders", "Lou Nuer youth", "Habar Gidir clan fighters"."""

from rashomon.gazetteer import country_of_demonym, is_word
from rashomon.marking.actors.made import Described, communal
from rashomon.marking.actors.suspicion import is_suspected
from rashomon.marking.actors.view import View
from rashomon.marking.actors.words import actor_words

_SUSPECTED = frozenset({"suspected", "alleged", "presumed"})
_CLAN = frozenset({"clan", "ethnic", "tribal", "sub-clan", "subclan", "tribe"})
_OF_A_PEOPLE = frozenset({"tribesmen", "clansmen", "herders", "herdsmen", "pastoralists"})
_OFTEN = frozenset({"hunters", "rustlers"})
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MOST_WORDS = 3


def find_communal(view: View, at: int) -> Described | None:
    """Return the men of a community that stands before a noun, by its longest name."""
    words, known = view.words(), actor_words()
    is_alone = _is_armed_alone(view, at)
    if words[at] not in known.communal_heads and not is_alone:
        return None
    last = at if is_alone else at - 1
    while last >= 0 and words[last] in known.communal_between:
        last -= 1
    if last < 0 or not (is_alone or _is_people(view, last, at)):
        return None
    first = _run_start(view, last)
    homes = known.communities.get(words[last], ())
    country = view.country if view.country in homes else homes[0] if len(homes) == 1 else None
    start = first
    while start > 0 and words[start - 1] in known.communal_between:
        start -= 1
    suspected = is_suspected(view.line, first) or not _SUSPECTED.isdisjoint(words[start:at])
    people = " ".join(word.capitalize() for word in words[first : last + 1])
    value = communal(people, country or view.country, suspected=suspected)
    return Described(start, at + 1, "actor-communal", value)


def _is_armed_alone(view: View, at: int) -> bool:
    """Say whether a people's name stands for its armed men: "armed Orrans attacked"."""
    words, known = view.words(), actor_words()
    if at == 0 or words[at - 1] != "armed" or words[at] not in known.communities:
        return False
    after = words[at + 1] if at + 1 < len(words) else "."
    return view.is_capital(at) and after not in known.nouns | known.communal_between


def _is_people(view: View, last: int, at: int) -> bool:
    """Say whether a token ends the name of a people: of the list, or by the words after it."""
    words = view.words()
    if not view.is_capital(last):
        return False
    if words[last] in actor_words().communities:
        return True
    told = words[at] in _OF_A_PEOPLE or (words[at] in _OFTEN and view.is_violent)
    if _CLAN.isdisjoint(words[last + 1 : at]) and not told:
        return False
    return _is_name(view, last)


def _run_start(view: View, last: int) -> int:
    first = last
    while first > max(0, last - _MOST_WORDS + 1) and _is_name(view, first - 1):
        first -= 1
    return first


def _is_name(view: View, at: int) -> bool:
    """Say whether a token can be of a people's name: no place, no nationality, no plain word."""
    word = view.line.text(at, at + 1)
    if not word[0].isupper() or at in view.taken or at in view.ending:
        return False
    plain = view.words()[at]
    if plain in actor_words().communal_between or plain in _DAYS or is_word(word):
        return False
    return country_of_demonym(word) is None
