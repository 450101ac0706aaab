"""Every text of a value changed, or every id, wherever it stands."""

import dataclasses
from collections.abc import Callable
from functools import cache
from typing import TypeVar

Value = TypeVar("Value")
Change = Callable[[str], str]

_IDS = frozenset(
    "id event events document documents claim claims used earlier later left right left_event "
    "right_event part_of undated".split()
)
# What holds no words of a report: ids, hashes and codes.
_CODES = _IDS | frozenset(
    "sha256 kind rule reader outcome category status stance scope hedge profile rashomon how "
    "strength precision edtf confidence verdict feature moment as_of code_status party_to country "
    "language relation traits side digest".split()
)


def each_text(value: Value, change: Change) -> Value:
    """Return a value with every text in it changed, but for ids and codes."""
    return _changed(value, change)  # type: ignore[return-value]


def with_ids(value: Value, change: Change) -> Value:
    """Return a value with every id in it changed."""
    return _renamed(value, change)  # type: ignore[return-value]


def _changed(value: object, change: Change) -> object:
    if isinstance(value, str):
        return change(value)
    return _parts(value, lambda name, part: _unless_code(name, part, change))


def _unless_code(name: str, part: object, change: Change) -> object:
    return part if name in _CODES and _is_code(part) else _changed(part, change)


def _renamed(value: object, change: Change) -> object:
    return _parts(value, lambda name, part: _if_id(name, part, change))


def _if_id(name: str, part: object, change: Change) -> object:
    if name not in _IDS or not _is_code(part):
        return _renamed(part, change)
    return tuple(map(change, part)) if isinstance(part, tuple) else change(str(part))


def _parts(value: object, change: Callable[[str, object], object]) -> object:
    """Return a value with its parts changed, by the names of the fields that hold them."""
    if isinstance(value, tuple):
        return tuple(change("", each) for each in value)
    kind: type = type(value)
    new = {}
    for name in _fields(kind):
        before = getattr(value, name)
        after = change(name, before)
        if after is not before and after != before:
            new[name] = after
    if not new or not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    return dataclasses.replace(value, **new)


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """Return the names of a dataclass's fields, none for any other type."""
    if not dataclasses.is_dataclass(kind):
        return ()
    return tuple(field.name for field in dataclasses.fields(kind))


def _is_code(value: object) -> bool:
    """Say whether a value is a text or a row of texts, and no value with texts of its own."""
    if isinstance(value, tuple):
        return all(isinstance(each, str) for each in value)
    return isinstance(value, str)
