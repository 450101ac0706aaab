"""Whose dead a force tells of when it counts its own: "four dead in its ranks", "lost four men"."""

import re
from dataclasses import replace

from rashomon.claims.coordination import Figure
from rashomon.claims.groups import describe_group
from rashomon.claims.subjects import subject_before
from rashomon.grammar import Grammar, Line, Match
from rashomon.types import Group, PeopleValue

_REACH = 80  # characters of "four soldiers and officers dead in its own ranks"
_OUTCOMES = frozenset({"killed", "wounded", "missing"})
_SIDES = frozenset({"state_forces", "non_state_fighters"})
_LOST = frozenset({"lost-people", "lost-of-its-own", "loss-of-people"})
_OWN = re.compile(
    r"\s+(?:\w+\s+){0,3}?(?:(?:in|among|amongst|from|within)\s+(?:its|their|our)\s+(?:own\s+)?"
    r"(?:ranks|troops|soldiers|men|forces|fighters|personnel|members|own|side)"
    r"|of\s+(?:its|their|our)\s+own)\b",
    re.I,
)


def as_own_loss(figure: Figure, outcome: str, match: Match, line: Line, grammar: Grammar) -> Figure:
    """Return a count of people of no kind as the speaker's own, where its words say so.

    Whose they are tells the subject of the verb; where no force is found there, they are some of
    all.
    """
    group = figure.group
    if outcome not in _OUTCOMES or group.category != "mixed_total" or group.relation is not None:
        return figure
    if match.rule.id not in _LOST and not _says_own(figure, line):
        return figure
    side = _side(match, line, grammar)
    if side is None:
        return replace(figure, group=replace(group, relation="subset"))
    if group.label is None:
        return replace(figure, group=side)
    return replace(figure, group=replace(group, status=side.status, category=side.category))


def _says_own(figure: Figure, line: Line) -> bool:
    sentence = line.sentence
    at = sentence.text.find(figure.count.verbatim, figure.start - sentence.start)
    after = at + len(figure.count.verbatim)
    return at >= 0 and _OWN.match(sentence.text, after, after + _REACH) is not None


def _side(match: Match, line: Line, grammar: Grammar) -> Group | None:
    """Return the force that is the subject of the verb, None where none is."""
    start, end, _ = subject_before(line, match.trigger, grammar)
    if start >= end:
        return None
    words = line.text(start, end)
    first, last = line.span(start, end)
    subject = PeopleValue(form="plural", label=words, label_start=first, label_end=last)
    group = describe_group(subject, grammar, relation=None)
    if group.status not in _SIDES:
        return None
    return replace(group, label=None, category=group.status, role=None, start=None, end=None)
