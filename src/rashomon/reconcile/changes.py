"""What changed a toll from one moment to the next: it rose, or sources disagree."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf

from rashomon.reconcile.gate import counts
from rashomon.reconcile.wording import figure_of, speaker_of
from rashomon.types import Claim, Estimate, Update

_OPEN = "or more"
# How, the claim that caused it, and a sentence.
Told = tuple[str, str | None, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A toll before and after the reports of a moment, and the updates that they brought."""

    before: Estimate | None
    after: Estimate
    updates: Sequence[Update]
    documents: frozenset[str]
    claims: Mapping[str, Claim]

    @property
    def own(self) -> list[Update]:
        """Return the updates of this toll that the reports of the moment brought."""
        mine = (u for u in self.updates if self.claims[u.later].document in self.documents)
        return [u for u in mine if self.claims[u.earlier].outcome == self.after.outcome]


def changed(change: Change) -> Told | None:
    """Return how a toll changed, by which claim, and why in a sentence; None if it is as it was.

    `rose`, `cut` and `retracted` need an update: an earlier figure that no longer stands, or a toll
    that has left the old one behind. A range that grows without one is `disputed`.
    """
    before, after = change.before, change.after
    if before is None or not _speaks(before):
        cause = _cause(change)
        return ("first", _id(cause), f"First told: {_said(cause)}.") if _speaks(after) else None
    if _figures(before) == _figures(after) and after.n_origins <= before.n_origins:
        return None
    how = _how(before, after, {u.how for u in change.own})
    mine = [u for u in change.own if u.how == how]
    update = min(mine, key=lambda u: _bearing(change.claims[u.later], change), default=None)
    if update is not None:
        return how, update.later, update.explanation
    cause = _cause(change)
    return how, _id(cause), _sentence(how, cause, change)


def _how(before: Estimate, after: Estimate, updates: set[str]) -> str:
    old, new = _ends(before), _ends(after)
    top = inf if before.upper_open or before.high is None else old[1]
    if "retracted" in updates:
        return "retracted"
    if _figures(before) == _figures(after):
        return "corroborated"
    if old == new and before.upper_open == after.upper_open:
        return next((how for how in ("rose", "cut") if how in updates), "corroborated")
    if not _speaks(after):
        return "cut"
    if new[0] > top or ("rose" in updates and new[0] >= old[0] and new[1] >= old[1]):
        return "rose"
    if new[1] < old[0] or ("cut" in updates and new[0] <= old[0] and new[1] <= old[1]):
        return "cut"
    is_within = old[0] <= new[0] and (inf if after.upper_open else new[1]) <= top
    return "narrowed" if is_within and new[1] - new[0] <= old[1] - old[0] else "disputed"


def _sentence(how: str, cause: Claim | None, change: Change) -> str:
    before, after = (_range(x) for x in (change.before, change.after) if x is not None)
    told = {
        "rose": f"{_said(cause)}: the toll rose from {before} to {after}",
        "cut": f"{_said(cause)}: the toll fell from {before} to {after}",
        "narrowed": f"{_said(cause)}: {after}, within the {before} known before",
        "corroborated": f"{_said(cause)} bears out {after}",
        "retracted": f"A figure was retracted: {after}, after {before}",
        "disputed": f"{_said(cause)} against {before}: sources disagree, {after}",
    }
    return f"{told[how]}."


def _cause(change: Change) -> Claim | None:
    """Return the claim of the moment's reports that bears on the toll most.

    One that newly sets the toll comes before one that does not; then one that gives an end that is
    new, then one that gives the best figure; then the order of the text.
    """
    own = [
        claim
        for claim in change.claims.values()
        if claim.document in change.documents
        and claim.outcome == change.after.outcome
        and counts(claim) is not None
    ]
    return min(own, key=lambda claim: _bearing(claim, change), default=None)


def _bearing(claim: Claim, change: Change) -> tuple[object, ...]:
    after, before = change.after, change.before
    used = set(after.used) - set(() if before is None else before.used)
    count = counts(claim)
    ends = {None if count is None else count.low, None if count is None else count.high} - {None}
    old = set() if before is None else {before.low, before.high}
    is_end = bool(ends & ({after.low, after.high} - old))
    is_vouched = claim.source.kind != "none"
    order = (claim.document, claim.start, claim.id)
    return claim.id not in used, not is_end, after.best not in ends, not is_vouched, order


def _speaks(estimate: Estimate) -> bool:
    return any(end is not None for end in (estimate.low, estimate.best, estimate.high))


def _figures(estimate: Estimate) -> tuple[object, ...]:
    return estimate.low, estimate.best, estimate.high, estimate.upper_open


def _ends(estimate: Estimate) -> tuple[float, float]:
    return estimate.low or 0, inf if estimate.high is None else estimate.high


def _range(estimate: Estimate) -> str:
    low, high = estimate.low, estimate.high
    if not _speaks(estimate):
        return "no figure"
    if low is None or high is None:
        return f"up to {high}" if high is not None else f"{low or 0} {_OPEN}"
    said = f"{low:,}" if low == high else f"{low:,} to {high:,}"
    return f"{said} {_OPEN}" if estimate.upper_open else said


def _said(claim: Claim | None) -> str:
    if claim is None:
        return "another reading of the reports"
    return f"{figure_of(claim)} ({speaker_of(claim)})"


def _id(claim: Claim | None) -> str | None:
    return None if claim is None else claim.id
