"""Later figures in place of earlier ones: a toll that rose, was cut, or was retracted."""

from collections.abc import Iterable, Mapping

from rashomon.reconcile.standings import Replaced
from rashomon.reconcile.wording import figure_of, speaker_of
from rashomon.types import Claim, Update


def updates(
    replaced: Iterable[Replaced], retracted: Mapping[str, str], claims: Mapping[str, Claim]
) -> tuple[Update, ...]:
    """Return every update of an event, in the order of the claims' ids."""
    found = {(each.earlier.claim.id, each.later.claim.id): _update(each) for each in replaced}
    for earlier, later in retracted.items():
        said = f"{figure_of(claims[earlier])} was retracted by {speaker_of(claims[later])}."
        found[earlier, later] = Update(
            earlier=earlier, later=later, how="retracted", explanation=said
        )
    return tuple(found[pair] for pair in sorted(found))


def _update(replaced: Replaced) -> Update:
    earlier, later = replaced.earlier, replaced.later
    how = "cut" if later.interval.number < earlier.interval.number else "rose"
    by = speaker_of(later.claim)
    if earlier.voice != later.voice:
        by = f"{by}, after {speaker_of(earlier.claim)}"
    verb = "rose" if how == "rose" else "was cut"
    said = f"{figure_of(earlier.claim)} {verb} to {figure_of(later.claim)} ({by})."
    return Update(earlier=earlier.claim.id, later=later.claim.id, how=how, explanation=said)
