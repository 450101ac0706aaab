"""Rows and groups as data that JSON can hold, and back."""

from collections.abc import Mapping
from typing import TypedDict

from rashomon.events.linking.accounts import Key
from rashomon.events.linking.blocks import Entry
from rashomon.events.linking.linker import Group, Row

_AS = "as "  # of an account that goes where another goes: "as 0 d-4401fc684637"


class StoredAccount(TypedDict):
    """An account: its number in the report, what it is found by and says, and whom it met."""

    number: int
    published: str
    said: str | None
    keys: list[str]
    met: list[tuple[str, int, int]]


class StoredReport(TypedDict):
    """A report as it is linked; `main` is the number of the account that judgements are about."""

    main: int
    accounts: list[StoredAccount]


class StoredGroup(TypedDict):
    """A group with the id of its event, None where it tells of none."""

    event: str | None
    members: list[tuple[str, int]]
    met: list[tuple[str, int, str, int, str]]


class Stored(TypedDict):
    """All that grouping keeps beside the reports themselves, and the version of its rules.

    `over_several` are the reports with a figure over several incidents.
    """

    rules: str
    reports: dict[str, StoredReport]
    groups: list[StoredGroup]
    over_several: list[str]


def row_to(row: Row, met: Mapping[Key, Mapping[Key, int]]) -> StoredReport:
    """Return a report as data."""
    accounts: list[StoredAccount] = [
        {
            "number": entry.key[1],
            "published": entry.published,
            "said": _said_to(said),
            "keys": list(entry.keys),
            "met": [(*other, points) for other, points in met[entry.key].items()],
        }
        for entry, said in zip(row.entries, row.said, strict=True)
    ]
    return {"main": row.main[1], "accounts": accounts}


def row_from(document: str, data: StoredReport) -> tuple[Row, dict[Key, dict[Key, int]]]:
    """Return a report as it is linked, and whom its accounts met."""
    entries = tuple(
        Entry(key=(document, a["number"]), published=a["published"], keys=tuple(a["keys"]))
        for a in data["accounts"]
    )
    row = Row(
        document=document,
        entries=entries,
        said=tuple(_said_from(a["said"]) for a in data["accounts"]),
        main=(document, data["main"]),
    )
    met = {(document, a["number"]): {(d, n): p for d, n, p in a["met"]} for a in data["accounts"]}
    return row, met


def group_to(group: Group, event: str | None) -> StoredGroup:
    """Return a group as data."""
    met = [(*left, *right, verdict) for left, right, verdict in group.met]
    return {"event": event, "members": list(group.members), "met": met}


def group_from(data: StoredGroup) -> Group:
    """Return a group from its data."""
    members = tuple((document, number) for document, number in data["members"])
    met = tuple(((a, n), (b, m), verdict) for a, n, b, m, verdict in data["met"])
    return Group(members, met)


def _said_to(said: str | Key | None) -> str | None:
    return f"{_AS}{said[1]} {said[0]}" if isinstance(said, tuple) else said


def _said_from(said: str | None) -> str | Key | None:
    if said is None or not said.startswith(_AS):
        return said
    number, _, document = said.removeprefix(_AS).partition(" ")
    return document, int(number)
