"""The project's own sources, out of the tables `sources`, and what lets a source set a figure."""

from collections.abc import Sequence

from rashomon.settings.applying import name_key
from rashomon.settings.table import Table
from rashomon.settings.values import Inclusion, OwnSource
from rashomon.types.terms import SOURCE_KINDS

KEYS = ("name", "aliases", "kind", "party_to", "include", "reason", "criteria")
INCLUSION_KEYS = ("kinds", "anonymous")


def sources_of(tables: Sequence[Table]) -> tuple[OwnSource, ...]:
    """Return the sources, in the order of their names; what is wrong is told by each table."""
    seen: dict[str, Table] = {}
    found = []
    for table in tables:
        source = _source(table)
        for name in (source.name, *source.aliases) if source.name else ():
            first = seen.setdefault(name_key(name), table)
            if first is not table:
                table.wrong(f"{name!r} is at {first.where} already")
        found.append(source)
    return tuple(sorted(found, key=lambda source: source.name))


def inclusion_of(table: Table) -> Inclusion:
    """Return the project's criteria: any source, where the file has none."""
    return Inclusion(
        kinds=table.choices("kinds", SOURCE_KINDS), anonymous=table.truth("anonymous") is not False
    )


def _source(table: Table) -> OwnSource:
    include, reason = table.truth("include"), table.text("reason")
    if include is False and reason is None:
        table.wrong("include = false needs a reason: every claim set aside is shown with it")
    return OwnSource(
        name=table.name(),
        aliases=table.names("aliases"),
        kind=table.choice("kind", SOURCE_KINDS[:-1]),
        party_to=table.text("party_to"),
        include=include,
        reason=reason,
        criteria=table.text("criteria"),
    )
