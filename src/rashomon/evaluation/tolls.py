"""The reconciled figures of an event against what the gold says must stand."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from rashomon.evaluation.gold import TOTAL, GoldRow
from rashomon.evaluation.likeness import words_of
from rashomon.evaluation.matching import Matched
from rashomon.evaluation.measures import Share
from rashomon.evaluation.outcomes import CATEGORIES, outcome_of
from rashomon.types import Estimate, Event


def paired_events(matched: Matched) -> dict[str, Event]:
    """Return, for each event of the gold, the record's event that has most of its figures.

    Of equals, the one that comes first in the record.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for gold, claim in matched.figures:
        ours = claim.event or next(iter(claim.events), None)
        if len(gold.events) == 1 and ours is not None:
            votes[gold.events[0]][ours] += 1
    by_id = {event.id: (n, event) for n, event in enumerate(matched.record.events)}
    found = {}
    for gold_event, of in votes.items():
        known = [(-of[id], *by_id[id]) for id in of if id in by_id]
        if known:
            found[gold_event] = min(known, key=lambda row: row[:2])[2]
    return found


def toll_shares(matched: Matched, events: dict[str, Event]) -> dict[str, Share]:
    """Return the shares of rows with low and high exact, by measure."""
    shares: dict[str, Share] = defaultdict(Share)
    for row, measure in asked(matched):
        ours = estimates_of(row, matched, events)
        is_exact = any((e.low, e.high) == (row.low, row.high) for e in ours)
        shares[measure] += Share(is_exact, 1)
        if measure == "reconciled" and row.best is not None:
            shares["reconciled_best"] += Share(any(e.best == row.best for e in ours), 1)
    return dict(shares)


def asked(matched: Matched) -> list[tuple[GoldRow, str]]:
    """Return each row with the measure that it counts for.

    `reconciled`: the total of the killed, or each group where the gold has no total;
    `reconciled_wounded`: likewise of the wounded; `reconciled_groups`: all other rows.
    """
    rows = matched.gold.rows
    with_total = {(row.event, row.outcome) for row in rows if row.group == TOTAL}
    measures = {"killed": "reconciled", "wounded": "reconciled_wounded"}
    found = []
    for row in rows:
        is_group = row.group != TOTAL and (row.event, row.outcome) in with_total
        measure = None if is_group else measures.get(row.outcome)
        found.append((row, measure or "reconciled_groups"))
    return found


def estimates_of(row: GoldRow, matched: Matched, events: dict[str, Event]) -> Sequence[Estimate]:
    """Return the record's estimates that answer a row.

    A total is `mixed_total`, or a group that the gold gives the very figures of the total; a
    category is itself; any other group is the estimate with most claims of that group.
    """
    event = events.get(row.event)
    if event is None:
        return ()
    ours = [e for e in event.estimates if outcome_of(e.outcome) == row.outcome]
    if row.group == TOTAL or row.group in CATEGORIES:
        names = _names(row, matched.gold.rows)
        return [e for e in ours if e.category in names]
    return _of_group(row, matched, ours)


def _names(row: GoldRow, rows: Sequence[GoldRow]) -> set[str]:
    if row.group != TOTAL:
        return {row.group}
    beside = (r for r in rows if (r.event, r.outcome) == (row.event, row.outcome))
    same = {r.group for r in beside if (r.low, r.high) == (row.low, row.high)}
    return {"mixed_total", *same}


def _of_group(row: GoldRow, matched: Matched, ours: Sequence[Estimate]) -> Sequence[Estimate]:
    """Return the estimate that used, or else set aside, most claims of a group of another name.

    Which these are the gold's own claims tell: those whose group shares a word with the row's.
    """
    words = words_of(row.group)
    of = {c.id for g, c in matched.figures if row.event in g.events and words & words_of(g.group)}
    counted = []
    for n, estimate in enumerate(ours):
        aside = {one.claim for one in estimate.set_aside}
        used = len(of & {*estimate.used})
        if estimate.category != "mixed_total" and (used or of & aside):
            counted.append((-used, -len(of & aside), n))
    return [ours[min(counted)[2]]] if counted else []
