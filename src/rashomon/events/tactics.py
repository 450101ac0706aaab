"""The weapon (OHCHR's causes) and PLOVER's mode of an event, by the tactics that it tells."""

from rashomon.acts.words import act_words
from rashomon.events.acled import Kind
from rashomon.events.deeds import Deeds
from rashomon.events.votes import Votes

_NO_WEAPON = frozenset(("Strategic developments",))
_FIRST = ("CBRN",)
_GENERAL = "Small arms and light weapons"


def weapon_of(deeds: Deeds, kind: Kind) -> str | None:
    """Return the cause in OHCHR's words (SDG 16.1.2) with most votes; None where none is told."""
    votes: Votes[str] = Votes()
    for tactic, vote in deeds.tactics.items():
        weapon = act_words().tactics[tactic].weapon
        if weapon is not None and not _is_only_fight(deeds, tactic):
            votes[weapon] += vote
    if not votes:
        return None
    sub = next((t for t in act_words().tactics.values() if t.sub == kind.sub and t.weapon), None)
    if sub is not None and deeds.tactics[sub.name] and sub.name != "clash":
        return sub.weapon
    return next((w for w in _FIRST if votes[w]), votes.top())


def _is_only_fight(deeds: Deeds, tactic: str) -> bool:
    """Say whether a fight tells no weapon: "clashes" alone are fought with anything."""
    return tactic == "clash" and not any("gun" in w or "fire" in w for w in deeds.words_of(tactic))


def plover_of(deeds: Deeds) -> tuple[str | None, str | None]:
    """Return PLOVER's category and mode of the tactic with most votes that has one."""
    votes = Votes({t: v for t, v in deeds.tactics.items() if act_words().tactics[t].plover})
    best = votes.top()
    if best is None:
        return None, None
    return act_words().tactics[best].plover, act_words().tactics[best].mode
