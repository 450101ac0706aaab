"""How far an act went: accomplished, attempted or threatened (MUC-4, stage of execution)."""

import re
from itertools import pairwise

from rashomon.acts.words import act_words, tells
from rashomon.marking.acts.row import Row, Trigger

_BACK, _AHEAD, _DENIED_BACK = 6, 5, 3
_STOPPED_AHEAD = 20
_UNREAL_BACK, _UNREAL_AHEAD = 12, 12
_TURNS = frozenset(("but", "and", "while", "although"))
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


def is_doubted(row: Row, trigger: Trigger) -> bool:
    """Say whether the words only deny, doubt or ask it, or tell a habit.

    "Denied that its troops shelled", "whether soldiers fired", "has carried out attacks since
    2011".
    """
    stages, words = act_words().stages, row.words
    if tells(stages["unreal"], words[_clause_start(row, trigger.first) : trigger.first]):
        return True
    after = words[trigger.last : trigger.last + _UNREAL_AHEAD]
    return tells(stages["untrue"], after) or _is_habit(after)


def _clause_start(row: Row, first: int) -> int:
    """Return where what governs an act can begin: behind "but", ", and", or so many words back."""
    for at in range(first - 1, max(-1, first - _UNREAL_BACK), -1):
        if row.words[at] in _TURNS and (at in row.breaks or at + 1 in row.breaks):
            return at + 1
    return max(0, first - _UNREAL_BACK)


def _is_habit(after: list[str]) -> bool:
    return any(
        one == "since" and re.fullmatch(r"(?:19|20)\d\d", next_one)
        for one, next_one in pairwise(after)
    )
