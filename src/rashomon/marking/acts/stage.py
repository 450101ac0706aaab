"""How far an act went: accomplished, attempted or threatened (MUC-4, stage of execution)."""

from rashomon.acts.words import act_words, tells
from rashomon.marking.acts.row import Row, Trigger

_BACK, _AHEAD, _DENIED_BACK = 6, 5, 3
_STOPPED_AHEAD = 20
_TO_COME = frozenset(("would", "will", "shall"))


def stage_of(row: Row, trigger: Trigger) -> str:
    """Return the stage by the words before and behind what tells the act."""
    known, words = act_words(), row.words
    before = words[max(0, trigger.first - _BACK) : trigger.first]
    after = words[trigger.last : trigger.last + _AHEAD]
    if words[trigger.first] in known.roles["undone"]:
        return "attempted"
    if tells(known.stages["before"], words[trigger.last : trigger.last + _STOPPED_AHEAD]):
        return "attempted"
    next_to = before[-1:] if trigger.form == "verb" else after[:1]
    is_to_come = not _TO_COME.isdisjoint(next_to)
    if is_to_come or tells(known.stages["threatened"], before):
        return "threatened"
    attempted = known.stages["attempted"]
    return "attempted" if tells(attempted, before) or tells(attempted, after) else "accomplished"


def is_denied(row: Row, trigger: Trigger) -> bool:
    """Say whether the act is told not to have happened: "no attack", "denied shelling"."""
    near = row.words[max(0, trigger.first - _DENIED_BACK) : trigger.first]
    return not act_words().roles["denied"].isdisjoint(near)
