"""Judgements about reports that cannot hold together are refused, with the smallest such set."""

from rashomon.casebook.judging.decisions import Decisions, Judgement
from rashomon.errors import BadInput
from rashomon.events import judgements

_SAID = {"same": "are the same", "different": "are different"}


def refuse_conflict(before: Decisions, after: Decisions) -> None:
    """Raise BadInput where a set of judgements cannot hold that could before."""
    known = set(_conflicts(before))
    new = [conflict for conflict in _conflicts(after) if conflict not in known]
    if not new:
        return
    by_words = {_words(j): j for j in after.held if j.kind in _SAID}
    told = "; ".join(_told(by_words.get(words), words) for words in new[0])
    raise BadInput(f"cannot all hold: {told}; undo one of those that stand, or leave this one")


def _conflicts(decisions: Decisions) -> tuple[tuple[str, ...], ...]:
    return judgements(decisions.pairs("same"), decisions.pairs("different")).conflicts


def _words(one: Judgement) -> str:
    left, right = sorted((one.subject, str(one.object)))
    return f"{left} and {right} {_SAID[one.kind]}"


def _told(one: Judgement | None, words: str) -> str:
    return words if one is None else f"{words} ({one.id}, {one.told()})"
