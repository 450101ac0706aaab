"""From the slots of a match to figures, under the conditions that the rule's `gives` states.

Slots: `people`, `counted`, `number` and `others` hold figures; `parts` holds parts of them; `whole`
the whole of which `number` is a part; `before` a figure that the sentence calls superseded; `label`
names the group of a bare number.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.claims.context import Dropped
from rashomon.claims.coordination import Figure, read_figures
from rashomon.claims.groups import describe_group, is_place, is_thing
from rashomon.claims.oneself import leaves_others, oneself
from rashomon.claims.own_losses import as_own_loss
from rashomon.claims.partitives import as_part_of_the_dead
from rashomon.claims.rests import rest_figure
from rashomon.claims.someone import read_someone
from rashomon.claims.told import CASUALTY_OUTCOMES
from rashomon.claims.workshop import Workshop
from rashomon.grammar import Grammar, Line, Match
from rashomon.types import Group, PeopleValue, Quantity
from rashomon.types.inner import inner

_SLOTS = ("whole", "people", "someone", "bare", "counted", "number", "others", "parts", "before")
_OF_THEM = re.compile(r"\bof (?:them|those|these|whom)\b", re.I)
_LEFT_OVER = re.compile(r"(?:the )?(?:other|remaining)\b", re.I)
_NAMED_OUTCOMES = CASUALTY_OUTCOMES | {"abducted", "missing"}


@inner
class Gives:
    """What a rule gives: an outcome, and the conditions on its figures."""

    outcome: str
    words: tuple[str, ...]

    def has(self, condition: str) -> bool:
        """Say whether a condition stands in the rule's `gives`."""
        return condition in self.words

    def after(self, condition: str) -> tuple[str, ...]:
        """Return the words after a condition: the lists that it names."""
        at = self.words.index(condition)
        return self.words[at + 1 :]


def count_people(match: Match, line: Line, workshop: Workshop, gives: Gives) -> list[Figure]:
    """Return the figures of a match that fulfil the rule's conditions, in order."""
    if gives.has("nobody"):
        return [_nobody(match, line, workshop.grammar)]
    if gives.has("rest"):
        return [rest_figure(match, line, workshop.grammar)]
    if gives.has("oneself"):
        is_told = not gives.has("among-others") or leaves_others(match, line)
        return [oneself(match, line)] if is_told else []
    figures = _figures(match, line, workshop, gives)
    return [f for f in figures if _why_none(f, match, line, workshop, gives) is None]


def dropped_people(match: Match, line: Line, workshop: Workshop, gives: Gives) -> list[Dropped]:
    """Return why each figure of a match that `count_people` leaves out is none."""
    figures = _figures(match, line, workshop, gives)
    found = [_why_none(f, match, line, workshop, gives) for f in figures]
    return [d for d in found if d is not None]


def _figures(match: Match, line: Line, workshop: Workshop, gives: Gives) -> list[Figure]:
    if gives.has("inside") and not workshop.facilities.is_subject(
        match, line, gives.after("inside")[0]
    ):
        return []
    figures = [f for name in _SLOTS for f in _slot_figures(name, match, line, workshop)]
    figures = [_related(f, "subset") for f in figures] if gives.has("still") else figures
    figures = [_labelled(f, match, line, workshop, gives) for f in figures]
    figures = [as_part_of_the_dead(f, gives.outcome, line, workshop.told) for f in figures]
    figures = [as_own_loss(f, gives.outcome, match, line, workshop.grammar) for f in figures]
    return [workshop.told.settled(_unrelated(f)) for f in figures]


def _unrelated(figure: Figure) -> Figure:
    """Return a whole without the mark that kept the label of its part from it."""
    return _related(figure, None) if figure.group.relation == "whole" else figure


def _slot_figures(name: str, match: Match, line: Line, workshop: Workshop) -> list[Figure]:
    if name not in match.slots:
        return []
    if name in ("someone", "bare"):
        return [read_someone(line, match.slots[name], workshop.grammar)]
    figures = read_figures(line, match.slots[name], workshop.grammar)
    if name == "counted" and "victims" in match.slots:
        return [f if f.group.label is not None else _related(f, "added") for f in figures]
    if name == "whole":
        return [_related(f, "whole") for f in figures]
    if name == "parts" or (name in ("number", "people") and "whole" in match.slots):
        parts = [_related(f, "subset") for f in figures]
        return [_with_predicate(f, line, workshop.grammar) for f in parts]
    return [_related(f, "superseded") for f in figures] if name == "before" else figures


def _with_predicate(figure: Figure, line: Line, grammar: Grammar) -> Figure:
    """Return a part under the noun of its own verb: "eight were soldiers", "one was a guard"."""
    at = figure.at + 2
    if figure.group.relation != "subset" or figure.group.label is not None:
        return figure
    if line.symbols[at - 1 : at] not in grammar.symbols_of("be") or at not in line.values:
        return figure
    people = line.values[at].value
    if not isinstance(people, PeopleValue) or people.form not in ("plural", "single"):
        return figure
    return replace(figure, group=describe_group(people, grammar, relation="subset"))


def _related(figure: Figure, relation: str | None) -> Figure:
    if relation == "superseded":
        return replace(figure, superseded=True)
    return replace(figure, group=replace(figure.group, relation=relation))


def _labelled(figure: Figure, match: Match, line: Line, workshop: Workshop, gives: Gives) -> Figure:
    """Return the figure under the label that the rule or its `label` slot gives a bare number."""
    is_part = gives.has("part")
    if figure.group.label is not None and not (is_part and figure.group.relation == "rest"):
        return figure
    if gives.has("as"):
        return replace(figure, group=replace(figure.group, label=gives.after("as")[0]))
    if "label" not in match.slots or figure.group.relation == "whole":
        return figure
    start, end = line.span(*match.slots["label"])
    label = PeopleValue(
        form="counted", label=line.text(*match.slots["label"]), label_start=start, label_end=end
    )
    relation = "subset" if is_part and figure.group.relation is None else figure.group.relation
    return replace(figure, group=describe_group(label, workshop.grammar, relation=relation))


def _why_none(
    figure: Figure, match: Match, line: Line, workshop: Workshop, gives: Gives
) -> Dropped | None:
    """Return why a figure counts nobody, None where it does.

    Nobody tells of his own death: "according to the mayor, 12 people died".
    """
    if gives.outcome in _NAMED_OUTCOMES and figure.form != "counted":
        told = line.span(match.trigger, match.trigger_end)
        if workshop.attributions.is_teller(line.sentence, (figure.start, figure.end), told):
            return Dropped(reason="not a count", because=line.text(figure.at, figure.at + 1))
    return _dropped(figure, line, workshop, gives)


def _dropped(figure: Figure, line: Line, workshop: Workshop, gives: Gives) -> Dropped | None:
    group = figure.group
    words = line.text(figure.at, figure.at + 1)
    if is_thing(group.label, workshop.grammar):
        return Dropped(reason="not people", because=words)
    if workshop.told.takes_up(figure, line):
        return Dropped(reason="no number", because=words)
    if figure.form == "named" and (gives.outcome not in _NAMED_OUTCOMES or is_place(group.label)):
        return Dropped(reason="not a count", because=words)
    if gives.has("if") and not _is_about(group, gives.after("if"), workshop):
        return Dropped(reason="not people", because=words)
    if group.relation == "subset" and (figure.form == "plural" or gives.has("without")):
        return Dropped(reason="no number", because=words)
    if gives.has("listed") and figure.form == "plural":
        return Dropped(reason="no number", because=words)
    if gives.has("of-them") and not _is_of_them(figure, line):
        return Dropped(reason="not a count", because=words)
    if gives.has("named") and figure.form != "named":
        return Dropped(reason="not a count", because=words)
    if gives.has("inside") and group.label is not None:
        return Dropped(reason="not people", because=words)
    if figure.form == "plural" and gives.outcome not in CASUALTY_OUTCOMES:
        return Dropped(reason="no number", because=words)
    if gives.outcome == "attackers" and group.status not in ("non_state_fighters", "unknown"):
        return Dropped(reason="not a count", because=words)
    return None


def _is_of_them(figure: Figure, line: Line) -> bool:
    """Say whether the words count some of those told of: "two of them", "the other eight"."""
    words = line.text(figure.at, figure.at + 4)
    return _OF_THEM.search(words) is not None or _LEFT_OVER.match(words) is not None


def _is_about(group: Group, lists: Sequence[str], workshop: Workshop) -> bool:
    words = (group.label or "").lower().split()
    return any(not set(workshop.grammar.lexicon.words[n]).isdisjoint(words) for n in lists)


def _nobody(match: Match, line: Line, grammar: Grammar) -> Figure:
    """Return a count of zero, of everyone or of the rule's `label`: "no civilians"."""
    start, end = line.span(match.end - 1, match.end)
    none = Quantity(low=0, high=0, verbatim=line.text(match.start, match.start + 1))
    group = Group(label=None)
    if "label" in match.slots:
        first, last = line.span(*match.slots["label"])
        words = line.text(*match.slots["label"])
        label = PeopleValue(form="counted", label=words, label_start=first, label_end=last)
        group = describe_group(label, grammar, relation=None)
    return Figure(at=match.start, start=start, end=end, count=none, group=group, form="none")
