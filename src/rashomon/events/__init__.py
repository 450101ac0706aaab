"""Stage `group`: claims of many reports into events, with the reasons.

Inside a report, claims fall into threads; across reports, threads that can be one happening are
linked. The same input in any order gives the same events and the same ids.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.events.aggregates import aggregates
from rashomon.events.changes import Changes
from rashomon.events.gathering import gather
from rashomon.events.grouping import Grouping
from rashomon.events.linking.accounts import Account, Key, key_of
from rashomon.events.linking.judgements import NO_JUDGEMENTS, Judgements, judgements
from rashomon.events.making import Made, by_weight, make, placed
from rashomon.events.moved import Beside, Moved
from rashomon.events.told import Report, accounts_in, main_of, reading_of, reports_of
from rashomon.types import Claim, Document, Event, Link, Scene

__all__ = [
    "Beside",
    "Changes",
    "Grouped",
    "Grouping",
    "Judgements",
    "Moved",
    "Report",
    "accounts",
    "group",
    "judgements",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """The events, every claim with the event or events that it belongs to, and the links.

    `links` are the pairs of reports that were joined, and those that nearly were.
    """

    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...] = ()


def group(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    scenes: Mapping[str, Sequence[Scene]],
    *,
    one_event: bool = False,
    judged: Judgements = NO_JUDGEMENTS,
) -> Grouped:
    """Return the events of a set of reports; `scenes` has those of each document, by its id.

    With `one_event` the caller knows that all reports are about one happening: what is not
    background is one event. What a person judged is a constraint.
    """
    reports = reports_of(documents, claims, scenes)
    if one_event:
        found = _gathered(reports)
    else:
        grouping = Grouping(judged=judged)
        grouping.add(*reports)
        found = Grouped(events=grouping.events(), claims=grouping.claims(), links=grouping.links())
    return _in_order(found, claims)


def accounts(
    documents: Sequence[Document], claims: Sequence[Claim], scenes: Mapping[str, Sequence[Scene]]
) -> dict[str, Account]:
    """Return the account of each report's main happening, as reports are compared by it."""
    readings = map(reading_of, reports_of(documents, claims, scenes))
    return {a.key[0]: a for r in readings for a in accounts_in(r) if a.key == main_of(r)}


def _gathered(reports: Sequence[Report]) -> Grouped:
    """Return all that is not background as one event, figures over several incidents apart."""
    readings = [reading_of(r) for r in reports]
    by_document = {r.report.document.id: r for r in readings}
    linked = gather([t for r in readings for t in r.threads if not t.is_mute])
    made: dict[Key, Made] = {}
    for group in linked.groups:
        one = make(group, linked.joins, by_document)
        made.update({key_of(t): one for t in group})
    found = {id(one): one.event for one in made.values()}.values()
    claims = [claim for r in readings for claim in placed(r, made.get)]
    scenes = {r.document.id: r.scenes for r in reports}
    events, told = aggregates(
        sorted(found, key=by_weight), claims, [r.document for r in reports], scenes
    )
    return Grouped(events=events, claims=told)


def _in_order(found: Grouped, claims: Sequence[Claim]) -> Grouped:
    """Return the claims in the order in which they were given."""
    by_id = {c.id: c for c in found.claims}
    return Grouped(
        events=found.events, claims=tuple(by_id[c.id] for c in claims), links=found.links
    )
