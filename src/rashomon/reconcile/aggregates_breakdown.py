"""UCDP's four columns of an aggregate less those of what is counted singly inside it.

Each column is taken from its own, so that every column of all records adds up to that of the whole
period. What is told of no side, or of a column that the period has not so many in, comes out of the
unknown; and out of a column only if it alone is left (**ours**).
"""

from collections.abc import Sequence

from rashomon.types import Breakdown, Event

Columns = tuple[int, int, int, int]  # side A, side B, civilians, unknown
_UNKNOWN = 3


def less_breakdown(
    whole: Event, left: int | None, known: Sequence[tuple[Event, int | None]]
) -> Breakdown | None:
    """Return what is left of the columns of a period; None where nobody can say.

    `left` is the best figure that is left, `known` the events counted singly with theirs.
    """
    told = whole.breakdown
    if told is None or left is None:
        return None
    taken = [_columns(event, best, whole) for event, best in known]
    rest = [mine - sum(column) for mine, *column in zip(_of(told), *taken, strict=True)]
    columns = _without_debts(rest)
    if columns is None:
        return None
    a, b, civilians, unknown = columns
    sides = a + b + civilians
    return Breakdown(
        best=left,
        deaths_a=a,
        deaths_b=b,
        deaths_civilians=civilians,
        deaths_unknown=max(unknown, left - sides),
        exceeds=sides + unknown > left,
    )


def _of(told: Breakdown) -> Columns:
    return told.deaths_a, told.deaths_b, told.deaths_civilians, told.deaths_unknown or 0


def _columns(event: Event, best: int | None, whole: Event) -> Columns:
    """Return the columns of an event; all is unknown where none are told.

    Side A of another pair of sides is not the side A of the period.
    """
    if event.breakdown is None:
        return 0, 0, 0, best or 0
    a, b, civilians, unknown = _of(event.breakdown)
    return (
        (a, b, civilians, unknown)
        if event.sides == whole.sides
        else (0, 0, civilians, unknown + a + b)
    )


def _without_debts(columns: Sequence[int]) -> list[int] | None:
    """Return the columns with those below zero made good; None if it is not known by which."""
    debt = -sum(n for n in columns if n < 0)
    left = [max(n, 0) for n in columns]
    from_unknown = min(debt, left[_UNKNOWN])
    left[_UNKNOWN] -= from_unknown
    debt -= from_unknown
    if not debt:
        return left
    filled = [n for n, column in enumerate(left) if column]
    if len(filled) != 1 or left[filled[0]] < debt:
        return None
    left[filled[0]] -= debt
    return left
