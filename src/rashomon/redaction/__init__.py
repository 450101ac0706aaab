"""Redaction: what leaves shows no more than its readers may know."""

from collections.abc import Iterable, Mapping

from rashomon.redaction.level import DEFAULT, LEVELS, level_named
from rashomon.redaction.redact import Shown, at_level
from rashomon.types import Person, Record

__all__ = ["DEFAULT", "LEVELS", "Shown", "level_named", "shown"]


def shown(  # noqa: PLR0913 (one parameter a thing that a caller decides)
    record: Record,
    *,
    level: str = DEFAULT,
    victims: bool = False,
    suspects: bool = False,
    named: Mapping[str, Iterable[Person]] | None = None,
    key: str | None = None,
) -> Shown:
    """Return a record as a level shows it; BadInput for a level that does not exist.

    `victims` and `suspects` name them too, as the caller's own policy lets be done. `named` are the
    persons of each report, found in the reports where they are not given. With a `key` that
    nobody else has, ids that stand for others are the same whenever it is given.
    """
    wanted = level_named(level).naming(victims=victims, suspects=suspects)
    if named is None:
        from rashomon import recipe

        named = {} if wanted.is_whole else recipe.persons(record.documents)
    return at_level(record, wanted, named, key)
