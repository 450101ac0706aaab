"""What an act is by what it befell: towns are captured, men too, and goods carried off."""

from rashomon.acts.words import act_words
from rashomon.marking.acts.row import Roles, Row, Trigger
from rashomon.types.act import Party

_ARMED = frozenset(("state forces", "rebel group", "political militia", "identity militia"))
_STATES = frozenset(("state forces", "external forces"))
_BY_ARMS = frozenset(("shooting", "armed_attack", "killing"))
_RELATIVE = frozenset(("which", "that", "where"))
_CLAUSE = 10
_TO_DEATH = 6
_PLUPERFECT = 4


def by_what_befell(tactic: str, row: Row, trigger: Trigger, roles: Roles) -> tuple[str, Roles]:
    """Return tactic and roles of an act as its object and its doer make them."""
    if roles.partner is not None and tactic in _BY_ARMS:
        return "clash", roles
    if tactic == "territory" and _is_earlier(row, trigger):
        return tactic, Roles(target=roles.attacker)
    doer = roles.attacker.kind if roles.attacker is not None else None
    if tactic == "riot" and doer in _ARMED:
        is_fight = roles.target is not None and roles.target.kind in _ARMED
        return ("clash" if is_fight else "armed_attack"), roles
    if tactic == "riot" and "death" in row.words[trigger.last : trigger.last + _TO_DEATH]:
        return "killing", roles
    words = " ".join(row.words[trigger.first : trigger.last])
    known, target = act_words().roles, roles.target
    is_person = target is not None and not target.is_thing
    if words in known["needs_person"] and not is_person:
        is_plunder = (
            target is None and words.startswith("carried") and not _is_done_to(row, trigger)
        )
        return ("looting" if is_plunder else tactic), roles
    if words not in known["captures"] or not is_person or _is_taken_from(row, trigger, target):
        return tactic, roles
    return ("arrests" if doer in _STATES else "abduction"), roles


def _is_done_to(row: Row, trigger: Trigger) -> bool:
    return (
        not act_words().roles["be"].isdisjoint(row.words[max(0, trigger.first - 2) : trigger.first])
    )


def _is_earlier(row: Row, trigger: Trigger) -> bool:
    """Say whether somebody held a place before: "the town, which rebels had seized in May"."""
    near = row.words[max(0, trigger.first - _PLUPERFECT) : trigger.first]
    clause = row.words[max(0, trigger.first - _CLAUSE) : trigger.first]
    is_said = not act_words().roles["saying"].isdisjoint(clause)
    return "had" in near and not is_said and not _RELATIVE.isdisjoint(clause)


def _is_taken_from(row: Row, trigger: Trigger, target: Party | None) -> bool:
    """Say whether a place was taken from somebody: "captured the hill from the army"."""
    at = next((at for at, (_, party) in row.parties.items() if party is target), trigger.last)
    return "from" in row.words[trigger.last : at]
