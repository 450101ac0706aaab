"""One step of linking: reports that are new, read again or judged, and the events it changes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from rashomon.casebook.judging.decisions import Decisions
from rashomon.casebook.judging.placing import following, judged, tied
from rashomon.casebook.linking.locality import closure, linked_of, near
from rashomon.casebook.linking.misses import keep_misses, missed_by
from rashomon.casebook.linking.reports import Reports
from rashomon.casebook.linking.state import State, accounts_of, keep, state_of
from rashomon.events import Changes, Grouping, Judgements
from rashomon.events.linking.accounts import Account, Key
from rashomon.events.threads import MUTE
from rashomon.events.told import accounts_in, reading_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What a step made: the events around, and which of them are new, changed or gone.

    `documents` are the reports that were told or judged, `near` those that these had met before.
    """

    grouping: Grouping
    changes: Changes
    documents: frozenset[str]
    near: frozenset[str]


def add(
    connection: Connection, reports: Reports, documents: Sequence[str], decisions: Decisions
) -> Step:
    """Link reports that are new, or whose claims are others than before."""
    documents = _with_following(connection, documents, decisions)
    reports.fetch(documents)
    accounts = _accounts(reports, documents)
    met = missed_by(connection, documents)
    beside = near(connection, _free(reports, accounts))
    state, known = _around(connection, {*documents, *beside.documents}, decisions)
    made = _restored(connection, state, reports, known)
    changes = made.add(*(reports[document] for document in documents))
    keep(connection, state, made.stored(), accounts)
    keep_misses(connection, beside.scored, {*state.stored["reports"], *documents})
    return Step(grouping=made, changes=changes, documents=frozenset(documents), near=met)


def add_judged(  # noqa: PLR0913 (what is told, what is judged, before and after)
    connection: Connection,
    reports: Reports,
    documents: Sequence[str],
    judged_ones: Sequence[str],
    *,
    before: Decisions,
    after: Decisions,
) -> Step:
    """Link reports that tell other claims than before, and others that were judged, in one step."""
    documents = _with_following(connection, documents, after)
    reports.fetch(documents)
    accounts = _accounts(reports, documents)
    met = missed_by(connection, documents)
    beside = near(connection, _free(reports, accounts))
    found = closure(
        connection, {*documents, *beside.documents, *judged_ones}, tied((before, after))
    )
    state, known = _around(connection, found, before)
    grouping = _restored(connection, state, reports, known)
    came = grouping.add(*(reports[document] for document in documents))
    then = grouping.judge(judged(after, {*state.stored["reports"], *documents}))
    keep(connection, state, grouping.stored(), accounts)
    keep_misses(connection, beside.scored, {*state.stored["reports"], *documents})
    told = frozenset((*documents, *judged_ones))
    return Step(grouping=grouping, changes=_both(came, then), documents=told, near=met)


def judge(
    connection: Connection,
    reports: Reports,
    documents: Sequence[str],
    *,
    before: Decisions,
    after: Decisions,
) -> Step:
    """Link reports anew after a person judged them to be of one event, or of two, or undid that."""
    found = closure(connection, documents, tied((before, after)))
    state, known = _around(connection, found, before)
    made = _restored(connection, state, reports, known)
    changes = made.judge(judged(after, state.stored["reports"]))
    keep(connection, state, made.stored(), {})
    return Step(grouping=made, changes=changes, documents=frozenset(documents), near=frozenset())


def _with_following(
    connection: Connection, documents: Sequence[str], decisions: Decisions
) -> list[str]:
    """Return reports and those that are linked of which a claim was moved to one of theirs."""
    return [*documents, *sorted(linked_of(connection, following(decisions, documents)))]


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
    around = closure(connection, documents, tied([decisions]))
    return state_of(connection, sorted(around)), judged(decisions, around)


def _restored(
    connection: Connection, state: State, reports: Reports, known: Judgements
) -> Grouping:
    stored = state.stored
    accounts = accounts_of(connection, sorted(stored["reports"]))
    return Grouping.restored(stored, reports, judged=known, accounts=accounts)


def _accounts(reports: Reports, documents: Sequence[str]) -> dict[Key, Account]:
    found = (a for d in documents for a in accounts_in(reading_of(reports[d])))
    return {account.key: account for account in found}


def _free(reports: Reports, accounts: Mapping[Key, Account]) -> list[Account]:
    """Return the accounts that no person put beside another."""
    whole = {d for d, _ in accounts if any(m.claim is None for m in reports[d].moved)}
    return [a for (d, n), a in accounts.items() if d not in whole and n <= MUTE]


def grouping(
    connection: Connection, reports: Reports, documents: Iterable[str], decisions: Decisions
) -> Grouping:
    """Return the grouping of reports that are linked; they must be all that are around."""
    state, known = _around(connection, documents, decisions)
    return _restored(connection, state, reports, known)
