"""`rashomon gazetteer find`: what a name can mean, and where we have it from."""

import dataclasses
import functools
from collections.abc import Sequence

from rashomon.cli.output import emit, emit_bytes
from rashomon.errors import BadInput, NotFound
from rashomon.gazetteer import Entry, lookup, lookup_alike, lookup_code
from rashomon.names import fold
from rashomon.record_json import json_line
from rashomon.text import snippet

_GAP = "  "


def run(name: str, country: str | None, *, as_json: bool) -> None:
    """Show the places of that name; raise NotFound where there is none."""
    found = _found(name, None if country is None else _checked(country))
    if not found:
        hint = "" if country else "; with --country CC other spellings are tried too"
        raise NotFound(f"{snippet(name)}: in no table of the gazetteer{hint}")
    if as_json:
        emit_bytes(b"[" + b",\n".join(json_line(_data(entry)) for entry in found) + b"]\n")
    else:
        emit(_table([_row(entry) for entry in found]))


def _found(name: str, country: str | None) -> tuple[Entry, ...]:
    if country is None:
        return lookup(name)
    same = tuple(entry for entry in lookup(name) if entry.country == country)
    return same + tuple(x for x in lookup_alike(name, country) if x not in same)


def _checked(country: str) -> str:
    code = country.upper()
    if len(code) != 2 or lookup_code(code) is None:
        raise BadInput(f"country {country!r}: no ISO 3166 code of two letters, such as SY")
    return code


def _data(entry: Entry) -> dict[str, object]:
    data = dataclasses.asdict(entry)
    del data["imported"]
    return {**data, "source": _source(entry)}


def _row(entry: Entry) -> list[str]:
    people = "" if entry.population is None else f"{entry.population:,}"
    return [
        *(entry.name, entry.kind, entry.country or "", entry.admin1 or ""),
        *(f"{entry.latitude:.4f}, {entry.longitude:.4f}", people, _source(entry)),
    ]


def _table(rows: Sequence[Sequence[str]]) -> str:
    from rashomon.terminal.layout import columns_of
    from rashomon.wording.safe import visible

    heads = ["name", "kind", "country", "region", "point", "population", "source"]
    cells = [heads, *([visible(cell) for cell in row] for row in rows)]
    widths = [max(map(columns_of, column)) for column in zip(*cells, strict=True)]
    return "".join(_line(row, widths) + "\n" for row in cells)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    from rashomon.terminal.layout import columns_of

    pairs = zip(row, widths, strict=True)
    return _GAP.join(cell + " " * (width - columns_of(cell)) for cell, width in pairs).rstrip()


def _source(entry: Entry) -> str:
    if entry.imported:
        return "imported"
    return (
        "supplement"
        if (entry.kind, entry.country or "", fold(entry.name)) in _ours()
        else "shipped"
    )


@functools.cache
def _ours() -> frozenset[tuple[str, str, str]]:
    """Return kind, country and folded name of every row of the supplement."""
    from rashomon.gazetteer.store import FILE

    lines = FILE.with_name("supplement.tsv").read_text("utf-8").splitlines()
    table = [line.split("\t") for line in lines if line and not line.startswith("#")]
    at = [table[0].index(column) for column in ("kind", "country", "name")]
    return frozenset(
        (row[at[0]], row[at[1]], fold(row[at[2]])) for row in table[1:] if len(row) > max(at)
    )
