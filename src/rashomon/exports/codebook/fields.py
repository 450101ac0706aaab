"""What the fields of a record hold: `fields.tsv`, which an expert can edit, beside their types."""

import dataclasses
import functools
import types
import typing
from dataclasses import dataclass
from importlib import resources

from rashomon.exports.codebook.values import values_named
from rashomon.types import Record

OURS = "Rashomon"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one field holds: its definition, unit, all that it may hold, and whose that is."""

    what: str
    source: str
    unit: str | None
    values: tuple[str, ...]


def meaning(field: str) -> Meaning:
    """Return what a field is, named as `Claim.outcome`; raises KeyError for one without a row."""
    return _meanings()[field]


@functools.cache
def meanings() -> tuple[str, ...]:
    """Return the fields that have a row, in the order of the file."""
    return tuple(_meanings())


@functools.cache
def _meanings() -> dict[str, Meaning]:
    text = resources.files(__package__).joinpath("fields.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:]]
    return {
        field: Meaning(what, source or OURS, unit or None, values_named(values))
        for field, what, unit, values, source in rows
    }


@functools.cache
def public_types() -> tuple[type, ...]:
    """Return the types of a record's values, each after the first that holds it."""
    found: dict[type, None] = {}
    waiting: list[type] = [Record]
    while waiting:
        kind = waiting.pop(0)
        if kind in found:
            continue
        found[kind] = None
        waiting += [one for field in public_fields(kind) for one in _held(hint(kind, field))]
    return tuple(found)


def public_fields(kind: type) -> tuple[str, ...]:
    """Return the fields of a type that its JSON can have."""
    fields = dataclasses.fields(kind)
    return tuple(field.name for field in fields if field.metadata.get("private") is not True)


@functools.cache
def _hints(kind: type) -> dict[str, object]:
    return typing.get_type_hints(kind)


def hint(kind: type, field: str) -> object:
    """Return the type of a field, as it is annotated."""
    return _hints(kind)[field]


def _held(annotation: object) -> list[type]:
    """Return the types of ours that an annotation speaks of."""
    if isinstance(annotation, type) and dataclasses.is_dataclass(annotation):
        return [annotation]
    return [one for inner in typing.get_args(annotation) for one in _held(inner)]


def type_name(annotation: object) -> str:
    """Return a type as JSON has it: `text`, `integer or null`, `list of Claim`.

    >>> type_name(int | None), type_name(tuple[str, ...])
    ('integer or null', 'list of text')
    """
    if typing.get_origin(annotation) in (types.UnionType, typing.Union):
        return " or ".join(map(type_name, typing.get_args(annotation)))
    if typing.get_origin(annotation) is tuple:
        inner = [one for one in typing.get_args(annotation) if one is not Ellipsis]
        return f"list of {type_name(inner[0])}"
    return _NAMES.get(annotation, getattr(annotation, "__name__", str(annotation)))


_NAMES: dict[object, str] = {
    str: "text",
    int: "integer",
    float: "number",
    bool: "boolean",
    type(None): "null",
}
