"""ACLED's event and sub-event type out of the deeds and the people of an event.

ACLED codebook, "Event types": six types and 25 sub-event types in an order; where tactics co-occur
the higher names the event. Each answer carries the words that decided it.
"""

from dataclasses import dataclass

from rashomon.events.deeds import Deeds
from rashomon.events.people import EXTERNAL, PEOPLE, STATE, People

BATTLES, PROTESTS, RIOTS = "Battles", "Protests", "Riots"
EXPLOSIONS, CIVILIANS = "Explosions/Remote violence", "Violence against civilians"
STRATEGIC = "Strategic developments"
TYPES = (BATTLES, PROTESTS, RIOTS, EXPLOSIONS, CIVILIANS, STRATEGIC)
REGAINED, EXCESSIVE = "Government regains territory", "Excessive force against protesters"
_REMOTE = {
    "chemical": "Chemical weapon",
    "airstrike": "Air/drone strike",
    "suicide_bombing": "Suicide bomb",
    "shelling": "Shelling/artillery/missile attack",
    "bombing": "Remote explosive/landmine/IED",
    "grenade": "Grenade",
}
# These say how the rest was done: a bomb from a plane, a gas in shells, a vest that exploded.
_DECISIVE = ("chemical", "suicide_bombing", "airstrike", "grenade")
_MEANS = 0.25
_YIELDED = 0.25
_SHARES = {"chemical": 0.1, "suicide_bombing": 0.1}
_DEADLY = ("killing", "shooting", "stabbing", "armed_attack", "clash")
_STRATEGIC = {
    "agreement": "Agreement",
    "disrupted": "Disrupted weapons use",
    "base": "Headquarters or base established",
    "change": "Change to group/activity",
    "arrests": "Arrests",
    "looting": "Looting/property destruction",
    "arson": "Looting/property destruction",
    "withdrawal": "Non-violent transfer of territory",
    "deprivation": "Looting/property destruction",
    "other": "Other",
    "accident": "Other",
}
_BY_HAND = ("killing", "stabbing", "clash", "armed_attack", "mob", "riot", "stoning")
_PLUNDER = ("looting", "arson")
_RIOT = ("riot", "stoning")
_CROWD = ("protest", "dispersal", *_RIOT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """An ACLED type and sub-type with the words that decided; all None where nothing did."""

    acled: str | None = None
    sub: str | None = None
    words: tuple[str, ...] = ()


def acled_kind(deeds: Deeds, people: People) -> Kind:
    """Return the type that the hierarchy gives; an empty kind where no act is told."""
    if not deeds.tactics:
        return Kind()
    undone = _undone(deeds) if _is_undone(deeds) else None
    if undone is not None:
        return undone
    for rule in (
        _accident,
        _sexual,
        _crowd,
        _mob,
        _strategic_alone,
        _battle,
        _remote,
        _civilians,
        _strategic,
    ):
        kind = rule(deeds, people)
        if kind is not None:
            return kind
    return Kind()


def _is_undone(deeds: Deeds) -> bool:
    done = deeds.stages["accomplished"]
    return deeds.stages["attempted"] + deeds.stages["threatened"] > 1.5 * done


def _undone(deeds: Deeds) -> Kind | None:
    if deeds.stages["threatened"] > deeds.stages["attempted"]:
        return Kind(acled=STRATEGIC, sub="Other", words=deeds.words_of(*deeds.tactics))
    weapons = tuple(t for t in (*_REMOTE, "disrupted") if deeds.tactics[t])
    if weapons:
        words = deeds.words_of(*weapons)
        return Kind(acled=STRATEGIC, sub="Disrupted weapons use", words=words)
    return None


def _crowd(deeds: Deeds, people: People) -> Kind | None:
    if people.has_protesters and people.are_crowd:
        words = deeds.words_of(*_RIOT, "protest", *_BY_HAND, *_PLUNDER)
        return Kind(acled=RIOTS, sub="Violent demonstration", words=words)
    share = 0.25 if people.has_protesters else 0.8
    if not deeds.is_sure(*_CROWD, share=share) or deeds.is_sure(*_REMOTE, share=0.5):
        return None
    words = deeds.words_of(*_CROWD)
    if not (deeds.tactics["protest"] or people.has_protesters):
        if people.are_crowd and people.target_kind == PEOPLE:
            return None
        is_riot = deeds.is_sure(*_RIOT, share=0.5)
        return Kind(acled=RIOTS, sub="Violent demonstration", words=words) if is_riot else None
    if deeds.is_sure(*_RIOT, share=0.4):
        return Kind(acled=RIOTS, sub="Violent demonstration", words=words)
    if _is_excessive(deeds, people):
        words = deeds.words_of("shooting", "killing", "stabbing", "protest")
        return Kind(acled=PROTESTS, sub=EXCESSIVE, words=words)
    if deeds.is_sure(*_DEADLY, share=0.5) and not people.has_protesters:
        return None
    if deeds.is_sure("dispersal", "arrests", share=0.2):
        words = deeds.words_of("dispersal", "arrests")
        return Kind(acled=PROTESTS, sub="Protest with intervention", words=words)
    return Kind(acled=PROTESTS, sub="Peaceful protest", words=words)


def _is_excessive(deeds: Deeds, people: People) -> bool:
    """Say whether protesters were shot at, or killed by a state's forces."""
    by_state = people.attacker_kind in (STATE, EXTERNAL)
    if not (by_state or people.has_protesters):
        return False
    if people.has_killed and deeds.is_sure("shooting", "killing", share=0.2):
        return True
    if deeds.is_sure("shooting", share=0.3):
        return True
    return by_state and people.has_killed and deeds.is_sure("stabbing")


def _sexual(deeds: Deeds, people: People) -> Kind | None:
    if not deeds.is_sure("sexual_violence", share=0.2) or people.has_protesters:
        return None
    words = deeds.words_of("sexual_violence")
    return Kind(acled=CIVILIANS, sub="Sexual violence", words=words)


def _mob(deeds: Deeds, people: People) -> Kind | None:
    if deeds.is_sure(*_REMOTE, share=_MEANS):
        return None
    by_crowd = (people.are_crowd or people.are_crowds_fighting) and deeds.is_sure(
        *_BY_HAND, share=0.5
    )
    if not by_crowd and not deeds.is_sure("mob", share=_MEANS):
        return None
    words = deeds.words_of("mob", *_BY_HAND)
    return Kind(acled=RIOTS, sub="Mob violence", words=words)


def _accident(deeds: Deeds, people: People) -> Kind | None:
    """Return what nobody did to anybody: a crash, a fault."""
    if not deeds.is_sure("accident", share=0.5) or people.attackers:
        return None
    return Kind(acled=STRATEGIC, sub="Other", words=deeds.words_of("accident"))


def _strategic_alone(deeds: Deeds, people: People) -> Kind | None:
    """Return a development that nothing violent goes with: a truce, a base, a pull-out."""
    if people.has_casualties:
        return None
    best = max(deeds.tactics, key=lambda t: (deeds.tactics[t], t))
    if deeds.tactics["disrupted"] and not deeds.is_sure(*_DEADLY):
        words = deeds.words_of("disrupted")
        return Kind(acled=STRATEGIC, sub="Disrupted weapons use", words=words)
    yielded = deeds.tactics["withdrawal"] >= _YIELDED * deeds.tactics["territory"]
    if deeds.tactics["withdrawal"] and best == "territory" and yielded and not _is_fought(deeds):
        words = deeds.words_of("withdrawal", "territory")
        return Kind(acled=STRATEGIC, sub=_STRATEGIC["withdrawal"], words=words)
    for tactic in ("withdrawal", "agreement", "base", "disrupted", "change", "other"):
        if tactic == "withdrawal" and _is_fought(deeds):
            continue
        if deeds.is_sure(tactic, share=0.75) or best == tactic:
            return Kind(acled=STRATEGIC, sub=_STRATEGIC[tactic], words=deeds.words_of(tactic))
    return None


def _is_fought(deeds: Deeds) -> bool:
    return deeds.is_sure("clash", *_REMOTE)


def _battle(deeds: Deeds, people: People) -> Kind | None:
    words = deeds.words_of("clash", *_DEADLY)
    is_between_crowds = people.are_crowds_fighting or people.is_one_sided
    fought = deeds.is_sure("clash", share=0.5) and not is_between_crowds
    if deeds.is_sure("territory", share=0.4) and (fought or not people.are_civilians_only):
        by_state = _is_taken_by_state(deeds, people)
        sub = REGAINED if by_state else "Non-state actor overtakes territory"
        return Kind(acled=BATTLES, sub=sub, words=deeds.words_of("territory"))
    by_hand = deeds.is_sure(*_DEADLY, share=0.5)
    if fought or (by_hand and people.are_both_armed and not _is_remote_first(deeds)):
        return Kind(acled=BATTLES, sub="Armed clash", words=words)
    return None


def _is_taken_by_state(deeds: Deeds, people: People) -> bool:
    """Say whether the country's own forces took the place; another state's only overtake it."""
    taker = deeds.takers.top()
    if taker is None:
        return people.attacker_kind in (STATE, EXTERNAL)
    name, kind = taker
    own = people.country is None or name is None or " of " not in name or people.country in name
    return kind in (STATE, EXTERNAL) and own


def _is_remote_first(deeds: Deeds) -> bool:
    """Say whether the means were remote and nobody fought at close range."""
    remote = sum(deeds.tactics[t] for t in _REMOTE)
    near = sum(deeds.tactics[t] for t in ("shooting", "clash", "stabbing"))
    return remote > near and remote >= 0.3 * max(deeds.tactics.values())


def _remote(deeds: Deeds, people: People) -> Kind | None:
    found = {t: deeds.tactics[t] for t in _REMOTE if deeds.is_sure(t, share=_SHARES.get(t, _MEANS))}
    if not found:
        return None
    tactic = next((t for t in _DECISIVE if t in found), None)
    tactic = tactic or max(found, key=lambda t: (found[t], t))
    return Kind(acled=EXPLOSIONS, sub=_REMOTE[tactic], words=deeds.words_of(tactic))


def _civilians(deeds: Deeds, people: People) -> Kind | None:
    taken, hurt = deeds.tactics["abduction"], sum(deeds.tactics[t] for t in _DEADLY)
    if taken and (taken >= hurt or not people.has_casualties):
        words = deeds.words_of("abduction")
        return Kind(acled=CIVILIANS, sub="Abduction/forced disappearance", words=words)
    if hurt and (people.has_casualties or hurt >= 0.5 * max(deeds.tactics.values())):
        return Kind(acled=CIVILIANS, sub="Attack", words=deeds.words_of(*_DEADLY))
    return None


def _strategic(deeds: Deeds, people: People) -> Kind | None:
    best = max(deeds.tactics, key=lambda t: (deeds.tactics[t], t))
    if best in _STRATEGIC:
        return Kind(acled=STRATEGIC, sub=_STRATEGIC[best], words=deeds.words_of(best))
    if best == "territory":
        sub = "Non-violent transfer of territory"
        return Kind(acled=STRATEGIC, sub=sub, words=deeds.words_of(best))
    return None
