"""What an entry says that decided nothing, in words: who added, linked, erased, merged."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from json import loads
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from rashomon.casebook.tables import ledger
from rashomon.wording.safe import short
from rashomon.wording.words import counted, plural

_NAMED = 5  # reports of one line
_MOST = 500  # characters of a reason

Told = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What rows of some entries say of them: the reports that came, the tombstones, by number."""

    documents: Mapping[int, Sequence[str]] = field(default_factory=dict)
    stones: Mapping[int, Sequence[str]] = field(default_factory=dict)


def beside(connection: Connection, numbers: Iterable[int]) -> Beside:
    """Return what rows say of entries, as far as these are still there."""
    wanted = list(numbers)
    document, stone = ledger.DOCUMENT, ledger.TOMBSTONE
    documents: dict[int, list[str]] = defaultdict(list)
    asked = select(document.c.entry, document.c.id).where(document.c.entry.in_(wanted))
    for row in connection.execute(asked.order_by(document.c.id)):
        documents[row.entry].append(row.id)
    stones: dict[int, list[str]] = defaultdict(list)
    asked = select(stone).where(stone.c.entry.in_(wanted))
    for row in connection.execute(asked.order_by(stone.c.document)):
        stones[row.entry].append(_stone(row._mapping))
    return Beside(documents=documents, stones=stones)


def told_of_entry(row: Mapping[str, Any], rows: Beside) -> str:
    """Return what an entry did, in one sentence that begins with who."""
    told, who, number = loads(row["told"]), short(row["who"], 80), row["number"]
    if row["act"] in ("judge", "undo", "enter"):
        return f"{who} decided something that was erased since"
    if row["act"] == "add":
        return f"{who} {_add(told, rows.documents.get(number, ()))}"
    if row["act"] == "erase":
        return f"{who} {_erase(rows.stones.get(number, ()))}"
    deed = _DEEDS.get(row["act"])
    return f"{who}: {short(row['act'], 40)}" if deed is None else f"{who} {deed(told)}"


def _add(told: Told, documents: Sequence[str]) -> str:
    known = told.get("reports", 0) - told.get("new", 0)
    again = f", and {plural(known, 'report')} again that was here" if known == 1 else ""
    again = f", and {plural(known, 'report')} again that were here" if known > 1 else again
    return f"added {plural(told.get('new', 0), 'report')}{_names(documents)}{again}"


def _erase(stones: Sequence[str]) -> str:
    return f"erased {'; '.join(stones)}" if stones else "erased a report"


def _stone(row: RowMapping) -> str:
    return f"report {short(row['document'], 80)}: {short(row['reason'], _MOST)}"


def _link(told: Told) -> str:
    return f"linked new reports: {plural(told.get('events', 0), 'event')} changed"


def _read(told: Told) -> str:
    n, otherwise = told.get("read", 0), told.get("otherwise", 0)
    by = short(str(told.get("version", "another version")), 60)
    return f"read {plural(n, 'report')} again with {by}: {otherwise} otherwise"


def _rebuild(told: Told) -> str:
    reports, events = plural(told.get("reports", 0), "report"), told.get("events", 0)
    return f"made anew what is worked out of {reports}: {plural(events, 'event')} changed"


def _merge(told: Told) -> str:
    """Return what came in an entry of a merge: its rows, and the lines of the other's log."""
    rows = {name: n for name, n in told.get("rows", {}).items() if isinstance(n, int)}
    lines = plural(len(told.get("log", ())), "entry of its log", "entries of its log")
    came = ", ".join(part for part in (counted(rows), lines if told.get("log") else "") if part)
    last = f"entry {told.get('entries', '?')}, {short(str(told.get('head', '?')), 16)}"
    return f"merged another casebook (its last: {last}): {came or 'nothing new'}"


def _settings(_: Told) -> str:
    return "gave the project other settings"


def _pack(_: Told) -> str:
    return "packed it with quotes and hashes only"


def _names(documents: Sequence[str]) -> str:
    if not documents:
        return ""
    more = f" and {len(documents) - _NAMED} more" if len(documents) > _NAMED else ""
    return f" ({', '.join(short(d, 60) for d in documents[:_NAMED])}{more})"


_DEEDS: Mapping[str, Callable[[Told], str]] = {
    "link": _link,
    "read": _read,
    "rebuild": _rebuild,
    "merge": _merge,
    "settings": _settings,
    "pack": _pack,
}
