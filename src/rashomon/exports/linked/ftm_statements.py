"""A record as FollowTheMoney statements: a row a value, columns and ids as its own writer's.

followthemoney 4.11, `statement/serialize.py` and `statement/statement.py`.
"""

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, BinaryIO

from rashomon.exports.linked.ftm_entities import entities
from rashomon.exports.linked.ftm_model import ADDRESS, NAME, STRING, TEXT, Entity
from rashomon.exports.tables.harmless import harmless
from rashomon.types import Record

if TYPE_CHECKING:
    from rashomon.exports.about import About

COLUMNS = (
    "canonical_id",
    "entity_id",
    "prop",
    "prop_type",
    "schema",
    "value",
    "dataset",
    "origin",
    "lang",
    "original_value",
    "external",
    "first_seen",
    "last_seen",
    "id",
)
DATASET = "rashomon"
_BASE = "id"
# What a sheet could take for a formula; ids, dates, addresses and numbers begin like none.
_FREE = frozenset((NAME, TEXT, STRING, ADDRESS))


def write(parts: Iterable[Record], stream: BinaryIO, about: "About") -> None:
    """Write the statements of each entity, at its end the one that stands for all of them."""
    lines = io.TextIOWrapper(stream, encoding="utf-8", errors="replace", newline="")
    out = csv.writer(lines, dialect=csv.unix_dialect)
    out.writerow(COLUMNS)
    for entity in entities(parts, about):
        for row in statements(entity, about.profile):
            out.writerow(row)
            about.rows += 1
    lines.flush()
    lines.detach()


def statements(entity: Entity, profile: str | None) -> Iterator[tuple[str, ...]]:
    """Yield the rows of an entity; the origin of a figure in words is the profile."""
    keys = []
    for prop, kind, value in entity.values():
        told = harmless(value) if kind in _FREE else value
        origin = profile or "" if (entity.schema, prop) == ("Event", "description") else ""
        row = _row(entity, prop, kind, told, origin)
        keys.append(row[-1])
        yield row
    checksum = hashlib.sha1(entity.schema.encode(), usedforsecurity=False)
    for each in sorted(keys):
        checksum.update(each.encode())
    yield _row(entity, _BASE, _BASE, checksum.hexdigest(), "")


def _row(entity: Entity, prop: str, kind: str, value: str, origin: str) -> tuple[str, ...]:
    told = f"{DATASET}.{entity.id}.{prop}.{value}".encode("utf-8", "replace")
    key = hashlib.sha1(told, usedforsecurity=False).hexdigest()
    seen = ("", "")
    head = (entity.id, entity.id, prop, kind, entity.schema, value, DATASET, origin)
    return (*head, "", "", "f", *seen, key)
