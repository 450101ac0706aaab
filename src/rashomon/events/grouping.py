"""Grouping that takes one more report: earlier results in, what is new or changed out.

`group` is the same with all reports added at once, so that both go one way. What can be stored is
`stored()`: pure data, a row a report and a row a group. The reports themselves are looked up where
an account or an event has to be made.
"""

from collections import ChainMap
from collections.abc import Container, Iterable, Mapping, MutableMapping, Sequence
from types import MappingProxyType
from typing import Self

from rashomon.errors import BadInput
from rashomon.events.changes import Changes
from rashomon.events.linking.accounts import Account, Key, key_of
from rashomon.events.linking.judgements import NO_JUDGEMENTS, Judgements
from rashomon.events.linking.linker import Group, Linker, Regrouped, Row
from rashomon.events.links import is_undecided, join_of
from rashomon.events.making import Made, by_weight, make, placed
from rashomon.events.moved import Beside
from rashomon.events.periods import NONE, Periods, changes_with, has_period, periods_of
from rashomon.events.storing import Stored, group_from, group_to, row_from, row_to
from rashomon.events.threads import MUTE
from rashomon.events.told import Reading, Report, accounts_in, reading_of, row_of, told_at
from rashomon.rules_version import refuse_other_rules, rules_version
from rashomon.text import snippet
from rashomon.types import Claim, Event, Link


class Grouping:
    """Reports grouped into events; what comes out does not depend on when which report came."""

    def __init__(
        self, *, judged: Judgements = NO_JUDGEMENTS, known: Mapping[str, Report] | None = None
    ) -> None:
        # not `known or {}`: to say whether it has any, a store has to count them
        beside = {} if known is None else known
        self._reports: MutableMapping[str, Report] = ChainMap({}, beside)  # type: ignore[arg-type]
        self._readings: dict[str, Reading] = {}
        self._accounts: dict[Key, Account] = {}
        self._linker = Linker(self._account, judged)
        self._made: dict[Group, Made | None] = {}
        self._event: dict[Group, str | None] = {}
        self._over_several: set[str] = set()  # reports with a figure over several incidents
        self._known_periods: Periods | None = NONE

    @classmethod
    def restored(
        cls,
        data: Stored,
        known: Mapping[str, Report],
        *,
        judged: Judgements = NO_JUDGEMENTS,
        accounts: Mapping[Key, Account] = MappingProxyType({}),
    ) -> Self:
        """Return a grouping as it was stored; `known` has the reports, and may fetch them late.

        The judgements are to be those with which it was stored; `accounts` spares reading those
        reports again that are only compared. Raises BadInput if it was stored by other rules, or a
        report of it is not known.
        """
        refuse_other_rules(data.get("rules"), "grouping")
        _refuse_missing(sorted(name for name in data["reports"] if name not in known))
        grouping = cls(judged=judged, known=known)
        grouping._accounts.update(accounts)
        rows = [row_from(document, row) for document, row in data["reports"].items()]
        groups = [group_from(row) for row in data["groups"]]
        met = {key: others for _, some in rows for key, others in some.items()}
        grouping._linker.put([row for row, _ in rows], met, groups)
        events = (row["event"] for row in data["groups"])
        grouping._event = dict(zip(groups, events, strict=True))
        grouping._over_several = set(data["over_several"])
        grouping._known_periods = None
        return grouping

    @property
    def n_compared(self) -> int:
        """How many pairs of accounts were compared so far."""
        return self._linker.n_scored

    def stored(self) -> Stored:
        """Return all that is kept beside the reports, as data that JSON can hold."""
        linker = self._linker
        rows = {
            document: row_to(row, {e.key: linker.met(e.key) for e in row.entries})
            for document, row in sorted(linker.rows.items())
        }
        return {
            "rules": rules_version(),
            "reports": rows,
            "groups": [group_to(g, self._event[g]) for g in linker.groups()],
            "over_several": sorted(self._over_several),
        }

    def add(self, *reports: Report) -> Changes:
        """Take in reports, each in place of the one of its id so far, and return what changed."""
        before = self._periods()
        replaced = [r.document.id for r in reports if r.document.id in self._linker.rows]
        for report in reports:
            self._read(report)
        here = self._linker.rows.keys() | {r.document.id for r in reports}
        rows = [self._row(r.document.id, here) for r in reports]
        return self._changes(self._linker.change(replaced, rows), before)

    def judge(self, judged: Judgements) -> Changes:
        """Take other judgements instead of those so far, and return what changed."""
        before = self._periods()
        return self._changes(self._linker.judge(judged), before)

    def events(self) -> tuple[Event, ...]:
        """Return all events, in the order of a record."""
        made = (self._event_of(group) for group in self._linker.groups())
        return self._periods().shown(m.event for m in made if m is not None)

    def claims(self, documents: Iterable[str] | None = None) -> tuple[Claim, ...]:
        """Return the claims of these reports, or of all, with the event or events of each."""
        of = sorted(self._linker.rows) if documents is None else documents
        told = self._periods().claims
        return tuple(told.get(claim.id, claim) for claim in self._placed(of))

    def links(self, documents: Iterable[str] | None = None) -> tuple[Link, ...]:
        """Return the pairs that were joined and those that nearly were, most points first.

        Of some documents only those of the groups that they are in.
        """
        linker = self._linker
        of = sorted(linker.rows if documents is None else linker.rows.keys() & set(documents))
        groups = dict.fromkeys(linker.group(e.key) for d in of for e in linker.rows[d].entries)
        met = [m for group in groups for m in group.met]
        met += [(a, b, "apart") for a, b in linker.near_misses(of)]
        joins = [join_of(self._account(a), self._account(b), verdict) for a, b, verdict in met]
        periods = self._periods()
        found = (
            Link(
                left=join.left[0],
                right=join.right[0],
                points=join.points,
                verdict=join.verdict,
                parts=join.parts,
                left_event=self._event[linker.group(join.left)],
                right_event=self._event[linker.group(join.right)],
                undecided=is_undecided(join),
            )
            for join in sorted(joins, key=lambda j: (-j.points, j.left, j.right))
        )
        return tuple(map(periods.link, found))

    def _changes(self, regrouped: Regrouped, before: Periods) -> Changes:
        """Make the events of new groups, forget those that are gone, and say which they are."""
        had = {group: self._event.pop(group) for group in regrouped.gone}
        for group in regrouped.gone:
            self._made.pop(group, None)
        of = {key: event for group, event in had.items() for key in group.members}
        made = [(group, one) for group in regrouped.new if (one := self._make(group)) is not None]
        replaces = {
            one.event.id: tuple(sorted({e for k in group.members if (e := of.get(k)) is not None}))
            for group, one in made
        }
        changes = Changes(
            events=tuple(sorted((one.event for _, one in made), key=by_weight)),
            gone=tuple(sorted({e for e in had.values() if e is not None} - replaces.keys())),
            replaces={new: old for new, old in replaces.items() if old},
            documents=tuple(sorted({d for group in regrouped.new for d, _ in group.members})),
        )
        if not self._over_several and before is NONE:
            return changes
        touched = {d for g in (*regrouped.gone, *regrouped.new) for d, _ in g.members}
        if touched & self._over_several:
            self._known_periods = None
        was = {event for event in had.values() if event is not None}
        return changes_with(changes, was, before, self._periods())

    def _periods(self) -> Periods:
        """Return the records of figures over several incidents, made anew where they may differ."""
        if self._known_periods is None:
            documents = sorted(self._over_several)
            keys = [e.key for d in documents for e in self._linker.rows[d].entries]
            groups = dict.fromkeys(map(self._linker.group, keys))
            made = (self._event_of(group) for group in groups)
            self._known_periods = (
                periods_of(
                    [self._reports[d] for d in documents],
                    sorted((m.event for m in made if m is not None), key=by_weight),
                    list(self._placed(documents)),
                )
                if documents
                else NONE
            )
        return self._known_periods

    def _placed(self, documents: Iterable[str]) -> Iterable[Claim]:
        """Yield the claims of reports with the events that their groups make."""
        for document in documents:
            yield from placed(
                self._reading(document), lambda key: self._event_of(self._linker.group(key))
            )

    def _make(self, group: Group) -> Made | None:
        """Return the event of a group; None where no report of it tells an act or a casualty."""
        made = None
        if any(number != MUTE for _, number in group.members):
            readings = {d: self._reading(d) for d, _ in group.members}
            by_key = {key_of(t): t for r in readings.values() for t in r.threads}
            joins = [join_of(self._account(a), self._account(b), v) for a, b, v in group.met]
            made = make([by_key[key] for key in group.members], joins, readings)
        self._made[group] = made
        self._event[group] = None if made is None else made.event.id
        return made

    def _event_of(self, group: Group) -> Made | None:
        return self._made[group] if group in self._made else self._make(group)

    def _read(self, report: Report) -> None:
        """Take in what a report tells."""
        document = report.document.id
        self._reports[document] = report
        if has_period(report):
            self._over_several.add(document)
            self._known_periods = None
        elif document in self._over_several:
            self._over_several.remove(document)
            self._known_periods = None
        self._readings[document] = reading_of(report)

    def _row(self, document: str, here: Container[str]) -> Row:
        """Return a report as it is linked; `here` are all reports that are."""
        reading = self._readings[document]
        accounts = list(accounts_in(reading))
        self._accounts.update({a.key: a for a in accounts})
        return row_of(reading, accounts, lambda beside: self._told(beside, here))

    def _told(self, beside: Sequence[Beside], here: Container[str]) -> Key | None:
        """Return the account of what a claim was put beside, one that was read so first of all."""
        readings = ((one, self._reading(one.document)) for one in beside if one.document in here)
        told = [key for one, reading in readings if (key := told_at(reading, one)) is not None]
        return min(told, key=lambda key: key[1] > MUTE, default=None)

    def _reading(self, document: str) -> Reading:
        if document not in self._readings:
            self._readings[document] = reading_of(self._reports[document])
        return self._readings[document]

    def _account(self, key: Key) -> Account:
        if key not in self._accounts:
            self._accounts.update({a.key: a for a in accounts_in(self._reading(key[0]))})
        return self._accounts[key]


def _refuse_missing(missing: Sequence[str]) -> None:
    """Raise BadInput if a stored grouping has reports that its caller does not."""
    if missing:
        more = f" and {len(missing) - 1} more" if missing[1:] else ""
        raise BadInput(
            f"the stored grouping holds the report {snippet(missing[0])}{more}, which is not among "
            "those known: give every report, or build the grouping anew without it"
        )
