"""The columns of the table of events that are figures, each beside the claims that set it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.exports.codebook.values import values_named
from rashomon.exports.tables.block import Block, fields
from rashomon.exports.tables.columns import joined, listed, of
from rashomon.exports.tables.table import Column, Value
from rashomon.exports.tables.uses import EVERYONE
from rashomon.types import Estimate, Event

DEAD = "killed"
_FIGURE = ("low", "best", "high", "upper_open")
_OUTCOMES = values_named("outcome")
_CATEGORIES = tuple(name for name in values_named("category") if name != EVERYONE)
_figure = fields(*_FIGURE)
_whole = fields(*_FIGURE, "rule", "n_documents", "n_origins")


def _totals(event: Event) -> Sequence[Value]:
    found = {one.outcome: one for one in event.estimates if one.category == EVERYONE}
    row: list[Value] = []
    for outcome in _OUTCOMES:
        one = found.get(outcome)
        row += (*_whole(one), None if one is None else joined(one.used))
    return row


def _of_total(outcome: str) -> tuple[Column, ...]:
    said = outcome.replace("_", " ")
    names = (*_FIGURE, "rule", "n_documents", "n_origins")
    columns = [of(f"Estimate.{name}", f"{outcome}_{name}") for name in names]
    columns.append(listed("Estimate.used", f"{outcome}_claims"))
    return tuple(replace(each, what=f"{said}, everyone: {each.what}") for each in columns)


TOTALS = Block(tuple(each for name in _OUTCOMES for each in _of_total(name)), _totals)


def groups_of(event: Event) -> Mapping[str, Sequence[Estimate]]:
    """Return the figures of the dead of each category."""
    found: dict[str, list[Estimate]] = {}
    for one in event.estimates:
        if one.outcome == DEAD and one.category != EVERYONE:
            found.setdefault(one.category, []).append(one)
    return found


def whole_of(category: str, groups: Sequence[Estimate]) -> Estimate | None:
    """Return the figure of all the people of a category; None where several groups share it.

    Soldiers of two armies, or workers among the civilians: no sum of theirs is told, so none is
    made here. The table of figures has each.
    """
    if len(groups) == 1:
        return groups[0]
    named = [one for one in groups if one.group == category.replace("_", " ")]
    return named[0] if len(named) == 1 else None


def _by_category(event: Event) -> Sequence[Value]:
    groups = groups_of(event)
    row: list[Value] = []
    for category in _CATEGORIES:
        one = whole_of(category, groups.get(category, ()))
        row += (*_figure(one), None if one is None else joined(one.used))
    return row


def _of_category(category: str) -> tuple[Column, ...]:
    name, said = f"{DEAD}_{category}", category.replace("_", " ")
    columns = [of(f"Estimate.{each}", f"{name}_{each}") for each in _FIGURE]
    columns.append(listed("Estimate.used", f"{name}_claims"))
    return tuple(replace(each, what=f"{DEAD}, {said}: {each.what}") for each in columns)


CATEGORIES = Block(tuple(each for name in _CATEGORIES for each in _of_category(name)), _by_category)

_PARTS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
_parts = fields(*_PARTS, "exceeds")


def _breakdown(event: Event) -> Sequence[Value]:
    return _parts(event.breakdown)


BREAKDOWN = Block(
    (
        *(of(f"Breakdown.{name}") for name in _PARTS),
        of("Breakdown.exceeds", "deaths_exceed"),
    ),
    _breakdown,
)
