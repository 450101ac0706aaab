"""Later figures in place of earlier ones: a toll that rose, was cut, or was retracted."""

import re
from collections.abc import Iterable, Mapping

from rashomon.calendar.minutes import moment_text
from rashomon.reconcile.figures import Figure
from rashomon.reconcile.moments import Moment, is_before, moment_of
from rashomon.reconcile.standings import Replaced, Standing
from rashomon.reconcile.wording import figure_of, speaker_of
from rashomon.types import Claim, Document, Update

_CORRECTION = "correction_by_source"
_MOST = 60
_NEVER = Moment(first=0, last=0)
_REASONS = {_CORRECTION: ": a correction by its source", "toll_rose": "", "retracted": ""}
_CORRECTED = re.compile(
    r"\b(?:correct(?:s|ed|ion|ing)|revis(?:e|es|ed|ion)|mistaken(?:ly)?|in error|wrong(?:ly)?)\b",
    re.IGNORECASE,
)


def updates(
    replaced: Iterable[Replaced],
    retracted: Mapping[str, str],
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
) -> tuple[Update, ...]:
    """Return every update of an event with its dates, in the order of the claims' ids."""
    found = {}
    for each in replaced:
        pair = _in_order(each, documents)
        if pair is not None:
            found[pair[0].claim.id, pair[1].claim.id] = _update(each, *pair, documents)
    for earlier, later in retracted.items():
        found[earlier, later] = _retraction(claims[earlier], claims[later], documents)
    return tuple(found[pair] for pair in sorted(found))


def date_of(claim: Claim, documents: Mapping[str, Document]) -> str | None:
    """Return the date of a claim's report as EDTF, None where it has none."""
    document = documents.get(claim.document)
    published = None if document is None else document.published
    return None if published is None else moment_text(published.edtf)


def _in_order(
    replaced: Replaced, documents: Mapping[str, Document]
) -> tuple[Figure, Figure] | None:
    """Return the claims to quote for an update, the earlier not published after the later.

    None where every report of the earlier figure came out after: it repeats what was known.
    """
    earlier, later = (_quotable(s, documents) for s in (replaced.earlier, replaced.later))
    pairs = ((a, b) for a in earlier for b in later if not is_before(b[0], a[0]))
    return next(((a[1], b[1]) for a, b in pairs), None)


def _quotable(
    standing: Standing, documents: Mapping[str, Document]
) -> list[tuple[Moment | None, Figure]]:
    """Return the figure to quote, then the others as they were published."""
    dated = [(moment_of(documents.get(f.claim.document)), f) for f in standing.figures[:_MOST]]
    rest = sorted(dated[1:], key=lambda x: (x[0] is None, x[0] or _NEVER, x[1].place))
    return [*dated[:1], *rest]


def _update(
    replaced: Replaced, earlier: Figure, later: Figure, documents: Mapping[str, Document]
) -> Update:
    numbers = replaced.earlier.interval.number, replaced.later.interval.number
    is_one_voice = replaced.earlier.voice == replaced.later.voice
    how = "cut" if numbers[1] < numbers[0] else "rose"
    is_corrected = is_one_voice and _CORRECTED.search(later.claim.quote[:300]) is not None
    reason = _CORRECTION if how == "cut" or is_corrected else "toll_rose"
    by = speaker_of(later.claim)
    if not is_one_voice:
        by = f"{by}, after {speaker_of(earlier.claim)}"
    verb = "rose" if how == "rose" else "was cut"
    dates = date_of(earlier.claim, documents), date_of(later.claim, documents)
    before, after = (
        _dated(_said(figure), date) for figure, date in zip((earlier, later), dates, strict=True)
    )
    return Update(
        earlier=earlier.claim.id,
        later=later.claim.id,
        how=how,
        explanation=f"{before} {verb} to {after} ({by}){_REASONS[reason]}.",
        reason=reason,
        earlier_date=dates[0],
        later_date=dates[1],
    )


def _said(figure: Figure) -> str:
    """Return a figure; of one that was added to another also the sum."""
    said = figure_of(figure.claim)
    return f"{figure.interval.number} with {said}" if figure.also else said


def _retraction(earlier: Claim, later: Claim, documents: Mapping[str, Document]) -> Update:
    said, back = date_of(earlier, documents), date_of(later, documents)
    when = "" if back is None else f" on {back}"
    before = _dated(figure_of(earlier), said)
    return Update(
        earlier=earlier.id,
        later=later.id,
        how="retracted",
        explanation=f"{before} was retracted by {speaker_of(later)}{when}.",
        reason="retracted",
        earlier_date=said,
        later_date=back,
    )


def _dated(figure: str, date: str | None) -> str:
    return figure if date is None else f"{figure} ({date})"
