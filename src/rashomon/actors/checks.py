"""What is wrong between the rows of an actor list: one name for two actors, words as names."""

from collections.abc import Iterator, Sequence

from rashomon.actors.rows import Row
from rashomon.gazetteer import is_word, lookup_code

# One alias on a thousand lines is told of a few times, not half a million.
_MOST_NAMED = 3


def conflicts(rows: Sequence[Row]) -> Iterator[str]:
    """Yield each mistake that shows only beside other rows, or in the tables of countries."""
    names: dict[str, Row] = {}
    for row in rows:
        known = names.setdefault(row.actor.name.casefold(), row)
        if known is not row:
            yield f"{row.where}: {row.actor.name!r} is on {known.where} already"
    yield from _shared(rows, names)
    for row in rows:
        yield from _odd(row)


def _shared(rows: Sequence[Row], names: dict[str, Row]) -> Iterator[str]:
    """Yield the aliases of two actors of one country, and those that name another actor."""
    seen: dict[str, list[Row]] = {}
    named_so = [(row, alias) for row in rows for alias in dict.fromkeys(row.actor.aliases)]
    for row, alias in named_so:
        where = f"{row.where}: alias {alias!r} is"
        named = names.get(alias.casefold(), row)
        if named is not row and _meet(row, named):
            yield f"{where} the name of the actor on {named.where}"
        before = seen.setdefault(alias, [])
        for other in (other for other in before[:_MOST_NAMED] if _meet(row, other)):
            yield f"{where} on {other.where} already, for the same country"
        before.append(row)


def _meet(row: Row, other: Row) -> bool:
    """Say whether two actors share a country, or one is of none."""
    ours, theirs = set(row.actor.countries), set(other.actor.countries)
    return not ours or not theirs or bool(ours & theirs)


def _odd(row: Row) -> Iterator[str]:
    for code in row.actor.countries:
        if lookup_code(code) is None:
            yield f"{row.where}: country {code!r} is not known"
    for alias in row.actor.aliases:
        if alias[1:] == alias[1:].lower() and is_word(alias):
            yield f"{row.where}: alias {alias!r} is a common word"
