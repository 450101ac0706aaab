"""One step of linking: reports that are new, read again or judged, and the events it changes."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from rashomon.casebook.judging.decisions import Decisions
from rashomon.casebook.linking.locality import alike, closure
from rashomon.casebook.linking.reports import Reports
from rashomon.casebook.linking.state import State, accounts_of, keep, state_of
from rashomon.events import Changes, Grouping, Judgements, judgements
from rashomon.events.linking.accounts import Account, Key
from rashomon.events.told import accounts_in, reading_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a step made: the events around, and which of them are new, changed or gone."""

    grouping: Grouping
    changes: Changes


def add(
    connection: Connection, reports: Reports, documents: Sequence[str], decisions: Decisions
) -> Step:
    """Link reports that are new, or whose claims are others than before."""
    reports.fetch(documents)
    accounts = _accounts(reports, documents)
    near = alike(connection, accounts.values())
    state, judged = _around(connection, {*documents, *near}, decisions)
    made = _restored(connection, state, reports, judged)
    changes = made.add(*(reports[document] for document in documents))
    keep(connection, state, made.stored(), accounts)
    return Step(grouping=made, changes=changes)


def add_judged(  # noqa: PLR0913 (what is told, what is judged, before and after)
    connection: Connection,
    reports: Reports,
    documents: Sequence[str],
    judged_ones: Iterable[str],
    *,
    before: Decisions,
    after: Decisions,
) -> Step:
    """Link reports that tell other claims than before, and others that were judged, in one step."""
    reports.fetch(documents)
    accounts = _accounts(reports, documents)
    near = alike(connection, accounts.values())
    tied = closure(connection, {*documents, *near, *judged_ones}, beside((before, after)))
    state, judged = _around(connection, tied, before)
    grouping = _restored(connection, state, reports, judged)
    came = grouping.add(*(reports[document] for document in documents))
    then = grouping.judge(_judged(after, {*state.stored["reports"], *documents}))
    keep(connection, state, grouping.stored(), accounts)
    return Step(grouping=grouping, changes=_both(came, then))


def judge(
    connection: Connection,
    reports: Reports,
    documents: Iterable[str],
    *,
    before: Decisions,
    after: Decisions,
) -> Step:
    """Link reports anew after a person judged them to be of one event, or of two, or undid that."""
    tied = closure(connection, documents, beside((before, after)))
    state, judged = _around(connection, tied, before)
    made = _restored(connection, state, reports, judged)
    changes = made.judge(_judged(after, state.stored["reports"]))
    keep(connection, state, made.stored(), {})
    return Step(grouping=made, changes=changes)


def _both(first: Changes, then: Changes) -> Changes:
    """Return two changes, one after the other, as one."""
    replaced = {old for some in then.replaces.values() for old in some} | set(then.gone)
    now = {e.id: e for e in first.events if e.id not in replaced} | {e.id: e for e in then.events}
    replaces = {
        **{new: old for new, old in first.replaces.items() if new in now},
        **{
            new: tuple(sorted({o for x in old for o in first.replaces.get(x, (x,))}))
            for new, old in then.replaces.items()
        },
    }
    return Changes(
        events=tuple(now.values()),
        gone=tuple(sorted({*first.gone, *then.gone} - now.keys())),
        replaces=replaces,
        documents=tuple(sorted({*first.documents, *then.documents})),
    )


def _around(
    connection: Connection, documents: Iterable[str], decisions: Decisions
) -> tuple[State, Judgements]:
    """Return the state that reports are part of, and the judgements in it."""
    around = closure(connection, documents, beside([decisions]))
    return state_of(connection, sorted(around)), _judged(decisions, around)


def _restored(
    connection: Connection, state: State, reports: Reports, judged: Judgements
) -> Grouping:
    stored = state.stored
    known = accounts_of(connection, sorted(stored["reports"]))
    return Grouping.restored(stored, reports, judged=judged, accounts=known)


def _accounts(reports: Reports, documents: Sequence[str]) -> dict[Key, Account]:
    found = (a for d in documents for a in accounts_in(reading_of(reports[d])))
    return {account.key: account for account in found}


def _judged(decisions: Decisions, documents: Collection[str]) -> Judgements:
    """Return the judgements between reports that are here, as far as they can hold together."""
    same, different = (
        [p for p in decisions.pairs(kind) if p[0] in documents and p[1] in documents]
        for kind in ("same", "different")
    )
    return judgements(same, different)


def grouping(
    connection: Connection, reports: Reports, documents: Iterable[str], decisions: Decisions
) -> Grouping:
    """Return the grouping of reports that are linked; they must be all that are around."""
    state, judged = _around(connection, documents, decisions)
    return _restored(connection, state, reports, judged)


def beside(decisions: Iterable[Decisions]) -> Mapping[str, Sequence[str]]:
    """Return the reports that each was judged to be of one event with."""
    found: dict[str, list[str]] = defaultdict(list)
    for some in decisions:
        for left, right in some.pairs("same"):
            found[left].append(right)
            found[right].append(left)
    return found
