"""For whom an export is: the level, and whose names are given all the same."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rashomon import recipe
from rashomon.errors import BadInput
from rashomon.exports.given import Given
from rashomon.exports.quoted import quoted_only, with_quotes
from rashomon.redaction import DEFAULT, LEVELS, level_named, shown
from rashomon.redaction.guessed import guessed
from rashomon.redaction.level import Level
from rashomon.settings import Settings
from rashomon.types import Person, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """A level, with those named whom the caller's own policy lets be named."""

    level: str = DEFAULT
    victims: bool = False
    suspects: bool = False

    @property
    def may_know(self) -> Level:
        """What these readers may know."""
        return level_named(self.level).naming(victims=self.victims, suspects=self.suspects)


def readers_of(
    settings: Settings | None, *, level: str | None, victims: bool, suspects: bool
) -> Readers:
    """Return the readers that a call names, where it does not those of the settings, else anybody.

    Raises BadInput for a level that does not exist.
    """
    own = None if settings is None else settings.level
    return Readers(
        level=level_named(level or own or DEFAULT).name,
        victims=victims or (settings is not None and settings.victims),
        suspects=suspects or (settings is not None and settings.suspects),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """Some events with nothing withheld, and the persons whom their reports name.

    The latter are None where nothing has to be withheld any more.
    """

    record: Record
    named: dict[str, tuple[Person, ...]] | None
    key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some events as the readers may see them, and in words what was withheld."""

    record: Record
    withheld: tuple[str, ...]


def wholes(given: Given, readers: Readers) -> Iterator[Whole]:
    """Yield the parts of what is given, with the persons whom the readers may not know.

    Raises BadInput where the level is not that at which it was withheld already: what is gone
    cannot be given back.
    """
    level = readers.may_know
    is_done = given.level is not None
    if is_done and (readers.level != given.level or readers.victims or readers.suspects):
        raise BadInput(
            f"{given.name}: written at level {given.level}; export it at that level, or from the "
            f"casebook or the whole record (levels: {', '.join(LEVELS)})"
        )
    for record in given.parts():
        if is_done:
            yield Whole(record=record, named=None)
        elif level.is_whole:
            yield Whole(record=record, named={})
        else:
            yield _with_named(record, given)


def _with_named(record: Record, given: Given) -> Whole:
    """Return some events with the persons whom their reports name, or may name in their quotes."""
    bare = quoted_only(record)
    record = with_quotes(record, bare, given.name)
    named = recipe.persons(record.documents, settings=given.settings)
    for document in (d for d in record.documents if d.id in bare):
        # also those quotes that no offset places
        quotes = (c.quote for c in record.claims if c.document == document.id)
        told = "\n".join((document.text, *quotes))
        named[document.id] = (*named[document.id], *guessed(told, record))
    return Whole(record=record, named=named, key=given.key)


def parts_for(readers: Readers, found: Iterable[Whole], profile: str | None) -> Iterator[Part]:
    """Yield parts with the figures of a profile, and no more than the readers may know."""
    for whole in found:
        record = whole.record
        if profile is not None and record.profile != profile:
            record = recipe.resettled(record, profile)
        yield _part(record, whole, readers)


def _part(record: Record, whole: Whole, readers: Readers) -> Part:
    if whole.named is None:
        return Part(record=record, withheld=())
    given = shown(
        record,
        level=readers.level,
        victims=readers.victims,
        suspects=readers.suspects,
        named=whole.named,
        key=whole.key,
    )
    may = readers.may_know
    published = given.worded.published(victims=may.victims, suspects=may.suspects)
    return Part(record=published, withheld=given.notes)
