"""Which claims set no figure, why, and which figures that is about."""

from rashomon.types import Event
from rashomon.wording.words import estimate_group, outcome, outcome_rank, set_aside


def asides(event: Event) -> dict[tuple[str, str], list[str]]:
    """Return the figures that each claim did not set, by the reason in words and the claim."""
    figures: dict[tuple[str, str], list[str]] = {}
    for estimate in sorted(event.estimates, key=lambda each: outcome_rank(each.outcome)):
        of = f"{outcome(estimate.outcome)}, {estimate_group(estimate)}"
        for aside in estimate.set_aside:
            figures.setdefault((set_aside(aside), aside.claim), []).append(of)
    return figures
