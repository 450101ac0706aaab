"""The project's own actors, out of the tables `actors` and of a list beside the file."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from rashomon.actors.checks import conflicts
from rashomon.actors.entry import Actor
from rashomon.actors.own import rows_of
from rashomon.actors.rows import COLUMNS, Row, row_of
from rashomon.settings.table import Table

KEYS = (*COLUMNS, "ucdp_id")


def actors_of(tables: Sequence[Table], listed: Path | None) -> tuple[tuple[Actor, ...], list[str]]:
    """Return the actors in the order of their names, and what is wrong with them.

    Raises BadInput for a list that cannot be read.
    """
    found: list[Row | str] = [row for table in tables for row in _rows(table)]
    if listed is not None:
        found += [_of_list(one, listed.name) for one in rows_of(listed)]
    rows = [one for one in found if isinstance(one, Row)]
    mistakes = [one for one in found if isinstance(one, str)]
    mistakes += conflicts(rows)
    ordered = (replace(row.actor, aliases=_ordered(row.actor)) for row in rows)
    return tuple(sorted(ordered, key=lambda actor: actor.name)), mistakes


def _ordered(actor: Actor) -> tuple[str, ...]:
    return tuple(sorted(set(actor.aliases)))


def _rows(table: Table) -> Iterator[Row | str]:
    """Yield the actor of a table as the row of a list, so that both are checked alike."""
    aliases = table.names("aliases")
    if any("|" in alias for alias in aliases):
        table.wrong("aliases: | stands between names in a list; here each is a text of its own")
        return
    cells = {
        "name": table.name(),
        "aliases": "|".join(aliases),
        "since": table.year("since"),
        "until": table.year("until"),
    }
    cells |= {key: table.text(key) or "" for key in ("kind", "country", "wikidata", "source")}
    number = table.positive("ucdp_id")
    if cells["name"]:
        for one in row_of(table.where, [cells[column] for column in COLUMNS]):
            yield one if isinstance(one, str) else _numbered(one, number)


def _numbered(row: Row, number: int | None) -> Row:
    return replace(row, actor=replace(row.actor, ucdp_id=number))


def _of_list(one: Row | str, name: str) -> Row | str:
    if isinstance(one, str):
        return f"{name}, {one}"
    return Row(where=f"{name}, {one.where}", actor=one.actor)
