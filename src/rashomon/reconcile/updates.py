"""Later figures in place of earlier ones: a toll that rose, was cut, or was retracted."""

import re
from collections.abc import Iterable, Mapping

from rashomon.calendar.minutes import moment_text
from rashomon.reconcile.standings import Replaced, Standing
from rashomon.reconcile.wording import figure_of, speaker_of
from rashomon.types import Claim, Document, Update

_CORRECTION = "correction_by_source"
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
    found = {
        (each.earlier.claim.id, each.later.claim.id): _update(each, documents) for each in replaced
    }
    for earlier, later in retracted.items():
        found[earlier, later] = _retraction(claims[earlier], claims[later], documents)
    return tuple(found[pair] for pair in sorted(found))


def date_of(claim: Claim, documents: Mapping[str, Document]) -> str | None:
    """Return the date of a claim's report as EDTF, None where it has none."""
    document = documents.get(claim.document)
    published = None if document is None else document.published
    return None if published is None else moment_text(published.edtf)


def _update(replaced: Replaced, documents: Mapping[str, Document]) -> Update:
    earlier, later = replaced.earlier, replaced.later
    is_one_voice = earlier.voice == later.voice
    how = "cut" if later.interval.number < earlier.interval.number else "rose"
    is_corrected = is_one_voice and _CORRECTED.search(later.claim.quote[:300]) is not None
    reason = _CORRECTION if how == "cut" or is_corrected else "toll_rose"
    by = speaker_of(later.claim)
    if not is_one_voice:
        by = f"{by}, after {speaker_of(earlier.claim)}"
    verb = "rose" if how == "rose" else "was cut"
    dates = date_of(earlier.claim, documents), date_of(later.claim, documents)
    before, after = (
        _dated(_said(standing), date)
        for standing, date in zip((earlier, later), dates, strict=True)
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


def _said(standing: Standing) -> str:
    """Return a figure; of one that was added to another also the sum."""
    said, lead = figure_of(standing.claim), standing.lead
    return f"{lead.interval.number} with {said}" if lead.also else said


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
