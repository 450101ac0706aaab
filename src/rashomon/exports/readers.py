"""For whom an export is: the level, and whose names are given all the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.errors import BadInput
from rashomon.exports.given import Given
from rashomon.redaction import DEFAULT, LEVELS, level_named, shown
from rashomon.types import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """A level, with those named whom the caller's own policy lets be named."""

    level: str = DEFAULT
    victims: bool = False
    suspects: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some events as the readers may see them, and in words what was withheld."""

    record: Record
    withheld: tuple[str, ...]


def parts_for(readers: Readers, given: Given, found: Iterator[Record]) -> Iterator[Part]:
    """Yield the parts of what is given, with no more in them than the readers may know.

    Raises BadInput where the level is looser than that at which it was withheld already: what is
    gone cannot be given back.
    """
    level = level_named(readers.level)
    if given.level is not None:
        yield from (Part(record=one, withheld=()) for one in _as_withheld(readers, given, found))
        return
    for one in found:
        whole = shown(one, level=readers.level, victims=readers.victims, suspects=readers.suspects)
        named = level.naming(victims=readers.victims, suspects=readers.suspects)
        yield Part(
            record=whole.worded.published(victims=named.victims, suspects=named.suspects),
            withheld=whole.notes,
        )


def _as_withheld(readers: Readers, given: Given, found: Iterator[Record]) -> Iterator[Record]:
    if readers.level != given.level or readers.victims or readers.suspects:
        raise BadInput(
            f"{given.name}: written at level {given.level}; export it at that level, or from the "
            f"casebook or the whole record (levels: {', '.join(LEVELS)})"
        )
    yield from found
