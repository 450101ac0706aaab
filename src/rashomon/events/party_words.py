"""What the words for a party mean in ACLED's names: "the army", "Russian warplanes", "rebels"."""

import re
from collections.abc import Sequence

from rashomon.events.deeds import PartyKey, force_of
from rashomon.gazetteer import country_code, country_name, country_of_demonym

_WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
_FORCES = re.compile(r"(?:Military|Police) Forces of ")
_OF_STATE = frozenset(
    "army military police soldiers troops government forces navy regime authorities officers "
    "policemen gendarmes junta force ministry marines commandos command guard".split()
)
_ARMS = frozenset(
    "warplanes warplane jets jet drones drone aircraft helicopters helicopter gunships artillery "
    "planes plane tanks gunboats".split()
)
_OF = re.compile(r"\s+(?:of|from|belonging to|loyal to)\s+")
# Who speaks for a state's forces.
MILITARY = re.compile(
    r"\b(?:army|military|armed forces|security forces|government forces|navy|air force|troops"
    r"|general staff|joint command|defen[cs]e (?:ministry|minister|force|forces|spokes\w+)"
    r"|minist(?:ry|er) of defen[cs]e|government spokes\w+|presidency|regime|soldiers?)\b",
    re.IGNORECASE,
)
_COALITION = frozenset(("coalition", "alliance"))
_ARMED = frozenset(
    "rebels rebel militants insurgents jihadists guerrillas separatists gunmen fighters militiamen "
    "militia militias extremists terrorists bandits gang gangs paramilitaries attackers militant "
    "insurgent gunman bomber group attacker fighters separatist jihadist guerrilla paramilitary "
    "opposition".split()
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
    head = _WORD.findall(_OF.split(words, maxsplit=1)[0])
    noun = head[-1].lower() if head else ""
    if noun in _ARMS:
        return _party_with_arms(head[:-1], country)
    if country is not None and not is_name and (noun in _OF_STATE or len(found) == 1):
        return force_of(words).format(country_name(country)), "state forces"
    if country is not None and country_code(words) is not None:
        return f"Military Forces of {country_name(country)}", "state forces"
    if is_name:
        return words, "external forces" if noun in _COALITION else "rebel group"
    if noun in _OF_STATE:
        return force_of(words), "state forces"
    return (None, "political militia") if noun in _ARMED else (words, "rebel group")


def _party_with_arms(beside: Sequence[str], country: str | None) -> PartyKey:
    """Return whose arms are meant by the words beside them; by themselves they are nobody's."""
    if country is not None:
        return f"Military Forces of {country_name(country)}", "state forces"
    name = " ".join(beside)
    if name and not name.islower():
        return name, "rebel group"
    is_state = not _OF_STATE.isdisjoint(beside)
    return ("Military Forces of {}", "state forces") if is_state else (None, "political militia")


def country_in(words: str) -> str | None:
    """Return the country that some words name or speak of, None where they name none."""
    whole = country_code(words)
    return whole or next(filter(None, map(_country, _WORD.findall(words))), None)


def _country(word: str) -> str | None:
    if not word[0].isupper():
        return None
    return country_of_demonym(word) or country_code(word)
