"""Plain JSON data out of the frozen values."""

import dataclasses
import functools
from datetime import date, datetime
from typing import Any

Json = dict[str, Any]


def plain(value: Any) -> Any:
    """Return JSON data: dataclasses become dicts by field name, tuples lists, dates ISO text.

    Fields whose metadata say `private` stay out: they serve later stages, not readers.
    """
    if isinstance(value, str | int | float | bool) or value is None:
        return value
    if isinstance(value, tuple | list | frozenset):
        return [plain(x) for x in value]
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if dataclasses.is_dataclass(value):
        return {name: plain(getattr(value, name)) for name in _public(type(value))}
    raise TypeError(f"no plain form for {type(value).__name__}")


@functools.cache
def _public(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in dataclasses.fields(kind) if not f.metadata.get("private"))
