"""Lines of an actor list, read into actors; each mistake is named with its line."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.actors.entry import Actor
from rashomon.actors.kinds import KINDS
from rashomon.names import LONGEST_NAME, fold

COLUMNS = ("name", "aliases", "kind", "country", "since", "until", "wikidata", "source")
LONGEST_LINE = 20_000
_COUNTRY = re.compile(r"[A-Z]{2}")
_YEAR = re.compile(r"[12][0-9]{3}")
_ITEM = re.compile(r"Q[1-9][0-9]{0,11}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An actor and where it stands: "line 7"."""

    where: str
    actor: Actor


def read_rows(text: str) -> Iterator[Row | str]:
    """Yield each actor of a list, or what is wrong in a line ("line 7: …")."""
    headed = False
    for number, line in enumerate(text.split("\n"), 1):
        line = line.removesuffix("\r")
        if not line.strip() or line.startswith("#"):
            continue
        if not headed:
            headed = True
            if tuple(line.split("\t")) != COLUMNS:
                yield f"line {number}: the columns must be {', '.join(COLUMNS)}, parted by tabs"
                return
            continue
        if len(line) > LONGEST_LINE:
            yield f"line {number}: longer than {LONGEST_LINE} characters"
            continue
        yield from row_of(f"line {number}", line.split("\t"))


def read_trusted(text: str) -> Iterator[Actor]:
    """Yield the actors of the list that ships, which the tests check."""
    lines = (line for line in text.split("\n") if line and not line.startswith("#"))
    next(lines, None)
    for line in lines:
        yield _actor(line.split("\t"))


def row_of(where: str, cells: list[str]) -> Iterator[Row | str]:
    """Yield the actor of a row's cells, or each thing that is wrong with them."""
    if len(cells) != len(COLUMNS):
        yield f"{where}: {len(cells)} columns, not {len(COLUMNS)}"
        return
    cells = [cell.strip() for cell in cells]
    mistakes = list(_mistakes(cells))
    if mistakes:
        yield from (f"{where}: {mistake}" for mistake in mistakes)
        return
    yield Row(where=where, actor=_actor(cells))


def _actor(cells: list[str]) -> Actor:
    name, aliases, kind, country, since, until, wikidata, source = cells
    given = [alias.strip() for alias in aliases.split("|") if alias.strip()]
    return Actor(
        name=name,
        aliases=tuple(alias.rstrip("*") for alias in given),
        kind=kind,
        countries=tuple(country.split()),
        since=int(since) if since else None,
        until=int(until) if until else None,
        wikidata=wikidata or None,
        source=source,
        weak=frozenset(alias.rstrip("*") for alias in given if alias.endswith("*")),
    )


def _mistakes(cells: list[str]) -> Iterator[str]:
    name, aliases, kind, country, since, until, wikidata, _ = cells
    for one in (name, *(a for a in aliases.split("|") if a.strip())):
        mistake = wrong_name(one.strip().rstrip("*"))
        if mistake is not None:
            yield mistake
    if kind not in KINDS:
        yield f"kind {kind[:40]!r}: must be one of {', '.join(KINDS)}"
    for code in country.split():
        if _COUNTRY.fullmatch(code) is None:
            yield f"country {code[:40]!r}: not an ISO code of two capitals"
    for what, year in (("since", since), ("until", until)):
        if year and _YEAR.fullmatch(year) is None:
            yield f"{what} {year[:40]!r}: not a year"
    if since.isdigit() and until.isdigit() and int(since) > int(until):
        yield f"until {until[:40]} is before since {since[:40]}"
    if wikidata and _ITEM.fullmatch(wikidata) is None:
        yield f"wikidata {wikidata[:40]!r}: not an item such as Q42"


def wrong_name(name: str) -> str | None:
    """Return why a name cannot be looked for, None where it can."""
    if len(name) > LONGEST_NAME:
        return f"name {name[:40]!r}…: longer than {LONGEST_NAME} characters"
    if any(unicodedata.category(c) in ("Cc", "Cs") for c in name):
        return f"name {name[:40]!r}: holds a control character"
    if not fold(name):
        return f"name {name[:40]!r}: no letter or digit" if name else "the name is empty"
    return None
