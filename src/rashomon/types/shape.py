"""Plain JSON data out of the frozen values."""

import dataclasses
from datetime import date, datetime
from typing import Any

Json = dict[str, Any]


def to_json(value: object, *, shown: str = "") -> Json:
    """Return a value's public JSON: field names are the keys.

    Fields whose metadata say `private` stay out: they serve later stages, not readers. `shown` is
    what such fields must say to be given all the same: `victim`.
    """
    names = _public(type(value), shown)
    return {name: plain(getattr(value, name), shown=shown) for name in names}


def plain(value: object, *, shown: str = "") -> object:
    """Return JSON data: dataclasses become dicts, tuples lists, dates ISO text."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, tuple | list | frozenset):
        return [plain(x, shown=shown) for x in value]
    if isinstance(value, dict):
        return {name: plain(x, shown=shown) for name, x in value.items()}
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    return to_json(value, shown=shown)


_FIELDS: dict[tuple[type, str], tuple[str, ...]] = {}


def _public(kind: type, shown: str) -> tuple[str, ...]:
    names = _FIELDS.get((kind, shown))
    if names is None:
        fields = [(f.name, f.metadata.get("private")) for f in dataclasses.fields(kind)]
        names = tuple(name for name, private in fields if not private or private == shown)
        _FIELDS[kind, shown] = names
    return names
