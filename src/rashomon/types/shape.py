"""Plain JSON data out of the frozen values."""

import dataclasses
import functools
from datetime import date, datetime
from typing import Any

Json = dict[str, Any]


def to_json(value: object) -> Json:
    """Return a value's public JSON: field names are the keys.

    Fields whose metadata say `private` stay out: they serve later stages, not readers.
    """
    return {name: plain(getattr(value, name)) for name in _public(type(value))}


def plain(value: object) -> object:
    """Return JSON data: dataclasses become dicts, tuples lists, dates ISO text."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, tuple | list | frozenset):
        return [plain(x) for x in value]
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    return to_json(value)


@functools.cache
def _public(kind: type) -> tuple[str, ...]:
    return tuple(f.name for f in dataclasses.fields(kind) if not f.metadata.get("private"))
