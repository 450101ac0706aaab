"""Plain JSON data out of the frozen values."""

import dataclasses
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
    if isinstance(value, dict):
        return {name: plain(x) for name, x in value.items()}
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    return to_json(value)


_FIELDS: dict[type, tuple[str, ...]] = {}


def _public(kind: type) -> tuple[str, ...]:
    names = _FIELDS.get(kind)
    if names is None:
        fields = dataclasses.fields(kind)
        names = tuple(f.name for f in fields if not f.metadata.get("private"))
        _FIELDS[kind] = names
    return names
