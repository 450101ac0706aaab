"""Which sources are parties to an event: whose side it is that speaks.

A body that is an actor of the event speaks for itself; an army, its spokesman or a ministry of
defence for the forces of the state that fights; the police only where police fight. Monitors,
hospitals, witnesses and the press are never a party, nor are the officers of another state.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.actors.countries import actor_country
from rashomon.events.party_words import MILITARY, country_in
from rashomon.events.people import ARMED, EXTERNAL, NON_STATE, STATE
from rashomon.names import fold
from rashomon.types import Claim, EventActor, Source

_NEVER = frozenset(("monitor", "medical", "relative", "witness", "media"))
_POLICE = re.compile(
    r"\b(?:police|interior ministry|ministry of (?:the )?interior|gendarmerie)\b", re.IGNORECASE
)
AUTHORITY = re.compile(
    r"\b(?:police|army|military|armed forces|security|ministr(?:y|ies)|minister|officials?"
    r"|officers?|government|governor|mayor|authorit(?:y|ies)|prosecutors?|court|judge|president)\b",
    re.IGNORECASE,
)
_FIGHTERS = re.compile(r"\b(?:rebels?|militants?|insurgents?|guerrillas?|separatists?)\b", re.I)


def with_parties(claims: Sequence[Claim], actors: Sequence[EventActor]) -> list[Claim]:
    """Return the claims, each source with the actor for whose side it speaks, if it does.

    Whom the user's settings say that a source speaks for, stays.
    """
    fighting = [a for a in actors if a.kind is None or a.kind in ARMED]
    named = [name for c in claims if (name := _group_in(c)) is not None]
    names = {fold(n): n for n in named} | {fold(a.name): a.name for a in fighting}
    return [_with_party(claim, names, fighting) for claim in claims]


def party_to(source: Source, fighting: Sequence[EventActor]) -> str | None:
    """Return the actor for whom a source speaks by its words, None where it speaks for none."""
    if source.kind in _NEVER:
        return None
    words = " ".join(filter(None, (source.organisation, source.label, source.role)))[:300]
    if source.kind in ("armed_group", "unknown") and _FIGHTERS.search(words):
        return _only([a for a in fighting if a.kind in NON_STATE])
    states = [a for a in fighting if a.kind in (STATE, EXTERNAL)]
    if MILITARY.search(words):
        speaking = [a for a in states if not a.name.startswith("Police")] or states
    elif _POLICE.search(words):
        speaking = [a for a in states if a.name.startswith("Police")]
    else:
        return None
    country = country_in(words)
    if country is not None:
        speaking = [a for a in speaking if a.name.endswith(actor_country(country))]
    return _only(speaking)


def _with_party(claim: Claim, names: dict[str, str], fighting: Sequence[EventActor]) -> Claim:
    source = claim.source
    if source.party_to is not None or source.kind in _NEVER or source.label is None:
        return claim
    bodies = (fold(x) for x in (source.organisation, source.label) if x)
    party = next((names[b] for b in bodies if b in names), None)
    party = party or party_to(source, fighting)
    return claim if party is None else replace(claim, source=replace(source, party_to=party))


def _group_in(claim: Claim) -> str | None:
    """Return the body that a claim names as the one that did it; no person and no noun."""
    done_by = claim.perpetrator
    if done_by is None or done_by.is_individual or not done_by.actor[:1].isupper():
        return None
    return done_by.actor


def _only(actors: Sequence[EventActor]) -> str | None:
    return actors[0].name if len(actors) == 1 else None
