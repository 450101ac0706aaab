"""A record as FollowTheMoney entities, one a line (`.ftm.json`)."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO

from rashomon.exports.linked.ftm_entities import entities
from rashomon.exports.linked.json_text import encoded
from rashomon.types import Record

if TYPE_CHECKING:
    from rashomon.exports.about import About


def write(parts: Iterable[Record], stream: BinaryIO, about: "About") -> None:
    """Write the entities as they come."""
    for entity in entities(parts, about):
        made = {"id": entity.id, "schema": entity.schema, "properties": entity.properties}
        stream.write(encoded(made) + b"\n")
        about.rows += 1
