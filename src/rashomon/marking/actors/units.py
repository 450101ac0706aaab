"""Numbered units of a country's army: "the 47th Kestrian Rifle Brigade", "9th Division"."""

import re

from rashomon.marking.actors.forces import RULE
from rashomon.marking.actors.made import Described, force_of
from rashomon.marking.actors.view import View

UNITS = frozenset("brigade division regiment battalion".split())
_ORDINAL = re.compile(r"[1-9][0-9]{0,3}(?:st|nd|rd|th)")
_WORDS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_POSSESSIVE = frozenset({"'s", "’s"})
_LONGEST = 5


def find_unit(view: View, at: int) -> Described | None:
    """Return the army of a numbered unit, where the country before it or of the scene is clear."""
    words = view.words()
    if words[at] not in UNITS or not view.is_capital(at) or not view.is_violent:
        return None
    first = at
    while first > max(0, at - _LONGEST) and _is_of_name(view, first - 1):
        first -= 1
        if _ORDINAL.fullmatch(words[first]) or words[first] in _WORDS:
            return _of_country(view, first, at)
    return None


def _is_of_name(view: View, at: int) -> bool:
    return view.is_capital(at) or view.words()[at][0].isdigit()


def _of_country(view: View, first: int, at: int) -> Described | None:
    before = (
        first - 2 if view.words()[first - 1 : first] in [(p,) for p in _POSSESSIVE] else first - 1
    )
    inner = next((view.ending[i] for i in range(first, at) if i in view.ending), None)
    told = view.ending.get(before) or inner
    country = told[1] if told is not None else view.country
    return (
        None if country is None else Described(first, at + 1, RULE, force_of("military", country))
    )
