"""Redaction: what leaves shows no more than its readers may know."""

from collections.abc import Iterable, Mapping

from rashomon.redaction.level import DEFAULT, LEVELS, level_named
from rashomon.redaction.redact import Shown, at_level
from rashomon.types import Person, Record

__all__ = ["DEFAULT", "LEVELS", "Shown", "level_named", "shown"]


def shown(
    record: Record,
    *,
    level: str = DEFAULT,
    victims: bool = False,
    suspects: bool = False,
    named: Mapping[str, Iterable[Person]] | None = None,
) -> Shown:
    """Return a record as a level shows it; BadInput for a level that does not exist.

    `victims` and `suspects` name them too, as the caller's own policy lets be done. `named` are the
    persons of each report, found in the reports where they are not given.
    """
    wanted = level_named(level).naming(victims=victims, suspects=suspects)
    if named is None:
        from rashomon import recipe

        named = {} if wanted.is_whole else recipe.persons(record.documents)
    return at_level(record, wanted, named)
