"""Columns that hold a field of a record: what they hold is said once, in the codebook."""

import typing
from collections.abc import Iterable
from dataclasses import replace

from rashomon import types
from rashomon.exports.codebook.fields import OURS, hint, meaning
from rashomon.exports.tables.table import BOOLEAN, DATE, INTEGER, NUMBER, TEXT, Column

_TYPES = ((bool, BOOLEAN), (int, INTEGER), (float, NUMBER))
_BETWEEN = ";"


def of(field: str, name: str | None = None, *, type: str | None = None) -> Column:
    """Return the column of a field, named as `Claim.outcome`, under its own name or another."""
    kind, _, own = field.partition(".")
    known = meaning(field)
    return Column(
        name=name or own,
        type=type or _type(hint(getattr(types, kind), own)),
        what=known.what,
        source=known.source,
        unit=known.unit,
        values=known.values,
    )


def dated(field: str, name: str | None = None) -> Column:
    """Return the column of a field that holds a date, as coarse as it is known."""
    return of(field, name, type=DATE)


def listed(field: str, name: str | None = None) -> Column:
    """Return the column of a field that holds several, or of one field of several values."""
    one = of(field, name, type=TEXT)
    return replace(one, what=f"{one.what}; several are parted by `{_BETWEEN}`")


def own(name: str, type: str, what: str, *, unit: str | None = None) -> Column:
    """Return a column that no single field holds."""
    return Column(name=name, type=type, what=what, source=OURS, unit=unit)


def joined(values: Iterable[str]) -> str | None:
    """Return several values as one; None for none.

    >>> joined(["a", "b; c"])
    'a;b, c'
    """
    return _BETWEEN.join(value.replace(_BETWEEN, ",") for value in values) or None


def _type(annotation: object) -> str:
    held = {annotation, *typing.get_args(annotation)}
    return next((to for one, to in _TYPES if one in held), TEXT)
