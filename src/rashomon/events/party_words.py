"""What the words for a party mean in ACLED's names: "the army", "Russian warplanes", "rebels"."""

import re

from rashomon.events.deeds import PartyKey, force_of
from rashomon.gazetteer import country_code, country_name, country_of_demonym

_WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
_FORCES = re.compile(r"(?:Military|Police) Forces of ")
_OF_STATE = frozenset(
    "army military police soldiers troops government forces warplanes jets navy regime authorities "
    "officers policemen gendarmes junta drones aircraft helicopters helicopter force artillery "
    "ministry planes marines commandos command guard".split()
)
_ARMED = frozenset(
    "rebels rebel militants insurgents jihadists guerrillas separatists gunmen fighters militiamen "
    "militia militias extremists terrorists bandits gang gangs paramilitaries attackers militant "
    "insurgent gunman bomber group attacker fighters".split()
)


def party_of(words: str) -> PartyKey:
    """Return the name and the kind of whom some words mean; the name has a gap for the country.

    "The army" is "Military Forces of {}", "Russia" and "Russian jets" are "Military Forces of
    Russia", "rebels" have no name; any other name stays, as a rebel group's.
    """
    if _FORCES.match(words):
        return words, "state forces"
    found = _WORD.findall(words.replace("’s", "").replace("'s", ""))
    country = country_code(words) or next(filter(None, map(_country, found)), None)
    is_name = any(w[0].isupper() and _country(w) is None for w in found)
    noun = found[-1].lower() if found else ""
    if country is not None and not is_name and (noun in _OF_STATE or len(found) == 1):
        return force_of(words).format(country_name(country)), "state forces"
    if country is not None and country_code(words) is not None:
        return f"Military Forces of {country_name(country)}", "state forces"
    if is_name:
        return words, "rebel group"
    if noun in _OF_STATE:
        return force_of(words), "state forces"
    return (None, "political militia") if noun in _ARMED else (words, "rebel group")


def country_in(words: str) -> str | None:
    """Return the country that some words name or speak of, None where they name none."""
    whole = country_code(words)
    return whole or next(filter(None, map(_country, _WORD.findall(words))), None)


def _country(word: str) -> str | None:
    if not word[0].isupper():
        return None
    return country_of_demonym(word) or country_code(word)
