"""The state of linking in tables: rows of reports, whom they met, and clusters."""

import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from json import dumps, loads
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from rashomon.casebook.linking.keys import number_of
from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import working
from rashomon.events.linking.accounts import Account, Key
from rashomon.events.storing import Stored, StoredAccount, StoredGroup, StoredReport
from rashomon.rules_version import rules_version

_ACCOUNT, _LINKED = working.ACCOUNT, working.LINKED
_MEETING, _CLUSTER = working.MEETING, working.CLUSTER


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """The part of the state that some reports are in; `clusters` has the groups by their ids."""

    stored: Stored
    clusters: Mapping[int, StoredGroup]


def state_of(connection: Connection, documents: Sequence[str]) -> State:
    """Return the state of linking as far as it concerns reports; they must be whole clusters."""
    here = set(documents)
    met = _meetings(connection, documents)
    reports: dict[str, StoredReport] = {}
    over_several: list[str] = []
    members: dict[int, list[Key]] = {}
    for some in batches(documents):
        for row in connection.execute(select(_LINKED).where(_LINKED.c.document.in_(some))):
            reports[row.document] = {"main": row.main, "accounts": []}
            if row.is_over_several:
                over_several.append(row.document)
        columns = (c for c in _ACCOUNT.c if c is not _ACCOUNT.c.content)
        asked = select(*columns).where(_ACCOUNT.c.document.in_(some))
        for row in connection.execute(asked.order_by(_ACCOUNT.c.document, _ACCOUNT.c.number)):
            key = (row.document, row.number)
            account: StoredAccount = {
                "number": row.number,
                "published": row.published,
                "said": row.said,
                "keys": loads(row.keys),
                "met": [m for m in met.get(key, ()) if m[0] in here],
            }
            reports[row.document]["accounts"].append(account)
            members.setdefault(row.cluster, []).append(key)
    clusters = _clusters(connection, members)
    stored: Stored = {
        "rules": rules_version(),
        "reports": reports,
        "groups": list(clusters.values()),
        "over_several": sorted(over_several),
    }
    return State(stored=stored, clusters=clusters)


def accounts_of(connection: Connection, documents: Sequence[str]) -> dict[Key, Account]:
    """Return the accounts of reports as they were when these were linked."""
    asked = select(_ACCOUNT.c.document, _ACCOUNT.c.number, _ACCOUNT.c.content)
    return {
        (row.document, row.number): _restored(row.content)
        for some in batches(documents)
        for row in connection.execute(asked.where(_ACCOUNT.c.document.in_(some)))
    }


def keep(
    connection: Connection, before: State, after: Stored, accounts: Mapping[Key, Account]
) -> None:
    """Write what a step of grouping changed: whom reports met, and clusters.

    `accounts` are those of the reports that are new or were read again.
    """
    fresh = {document for document, _ in accounts}
    was = before.stored["reports"]
    drop_reports(connection, sorted(fresh & was.keys()))
    _keep_reports(connection, after, fresh, accounts)
    _keep_meetings(connection, was, after["reports"], fresh)
    kept = {_identity(group): cluster for cluster, group in before.clusters.items()}
    now = {_identity(group): group for group in after["groups"]}
    _drop_clusters(connection, [kept[i] for i in kept.keys() - now.keys()])
    for identity in kept.keys() & now.keys():
        _assign(connection, kept[identity], now[identity], only=fresh)
    for number, identity in enumerate(sorted(now.keys() - kept.keys()), _next_cluster(connection)):
        group = now[identity]
        row = {"id": number, "found": group["event"], "met": dumps(group["met"])}
        connection.execute(insert(_CLUSTER), [row])
        _assign(connection, number, group)


def drop_reports(connection: Connection, documents: Sequence[str]) -> None:
    """Forget reports, and let nobody have met them."""
    _forget(connection, documents)
    for some in batches(documents):
        connection.execute(delete(_MEETING).where(_MEETING.c.other_document.in_(some)))


def _meetings(
    connection: Connection, documents: Sequence[str]
) -> dict[Key, list[tuple[str, int, int]]]:
    found: dict[Key, list[tuple[str, int, int]]] = {}
    for some in batches(documents):
        for row in connection.execute(select(_MEETING).where(_MEETING.c.document.in_(some))):
            met = (row.other_document, row.other_number, row.points)
            found.setdefault((row.document, row.number), []).append(met)
    return {key: sorted(met) for key, met in found.items()}


def _clusters(
    connection: Connection, members: Mapping[int, Sequence[Key]]
) -> dict[int, StoredGroup]:
    found: dict[int, StoredGroup] = {}
    for some in batches(members):
        for row in connection.execute(select(_CLUSTER).where(_CLUSTER.c.id.in_(some))):
            found[row.id] = {
                "event": row.found,
                "members": sorted(members[row.id]),
                "met": [tuple(m) for m in loads(row.met)],
            }
    return found


def _forget(connection: Connection, documents: Sequence[str]) -> None:
    for some in batches(documents):
        for table in (working.ACCOUNT_KEY, _ACCOUNT, _MEETING, _LINKED):
            connection.execute(delete(table).where(table.c.document.in_(some)))


def _keep_reports(
    connection: Connection, after: Stored, fresh: set[str], accounts: Mapping[Key, Account]
) -> None:
    """Write the rows of reports that are new or were read again."""
    over = set(after["over_several"])
    linked, rows, keys = [], [], []
    for document in sorted(fresh):
        report = after["reports"][document]
        linked.append(
            {
                "document": document,
                "version": rules_version(),
                "main": report["main"],
                "is_over_several": int(document in over),
            }
        )
        for account in report["accounts"]:
            place = {"document": document, "number": account["number"]}
            rows.append(_account_row(place, account, accounts))
            found = {number_of(key) for key in account["keys"]}
            keys += [{**place, "published": account["published"], "key": key} for key in found]
    for table, some in ((_LINKED, linked), (_ACCOUNT, rows), (working.ACCOUNT_KEY, keys)):
        if some:
            connection.execute(insert(table), some)


def _keep_meetings(
    connection: Connection,
    was: Mapping[str, StoredReport],
    now: Mapping[str, StoredReport],
    fresh: set[str],
) -> None:
    """Write whom reports met, of those for which it changed; those elsewhere stay as they are."""
    changed = sorted(d for d in now if d in fresh or was.get(d) != now[d])
    for some in batches(changed):
        for others in batches(sorted(was)):
            connection.execute(
                delete(_MEETING).where(
                    _MEETING.c.document.in_(some), _MEETING.c.other_document.in_(others)
                )
            )
    rows = [
        {
            "document": document,
            "number": account["number"],
            "other_document": other,
            "other_number": number,
            "points": points,
        }
        for document in changed
        for account in now[document]["accounts"]
        for other, number, points in account["met"]
    ]
    if rows:
        connection.execute(insert(_MEETING), rows)


def _account_row(
    place: Mapping[str, Any], account: StoredAccount, accounts: Mapping[Key, Account]
) -> dict[str, Any]:
    told = accounts[(place["document"], place["number"])]
    return {
        **place,
        "published": account["published"],
        "said": account["said"],
        "keys": dumps(account["keys"]),
        "content": zlib.compress(_adapter().dump_json(told, exclude_defaults=True), 1),
        "cluster": None,
    }


def _drop_clusters(connection: Connection, clusters: Iterable[int]) -> None:
    for some in batches(clusters):
        connection.execute(delete(_CLUSTER).where(_CLUSTER.c.id.in_(some)))


def _assign(
    connection: Connection, cluster: int, group: StoredGroup, *, only: set[str] | None = None
) -> None:
    """Put accounts into a cluster, one by one: SQLite uses no index for a list of pairs."""
    members = [m for m in group["members"] if only is None or m[0] in only]
    table = _ACCOUNT.c
    is_it = (table.document == bindparam("of")) & (table.number == bindparam("at"))
    if members:
        connection.execute(
            update(_ACCOUNT).where(is_it).values(cluster=cluster),
            [{"of": document, "at": number} for document, number in members],
        )


def _next_cluster(connection: Connection) -> int:
    return (connection.execute(select(func.max(_CLUSTER.c.id))).scalar() or 0) + 1


def _identity(group: StoredGroup) -> str:
    return dumps([group["event"], sorted(group["members"]), sorted(map(list, group["met"]))])


def _restored(content: bytes) -> Account:
    """Return an account as it was: an opening that is all of its words is the same object."""
    account = _adapter().validate_json(zlib.decompress(content))
    if account.opening != account.words:
        return account
    return replace(account, opening=account.words)


@cache
def _adapter() -> TypeAdapter[Account]:
    return TypeAdapter(Account)
