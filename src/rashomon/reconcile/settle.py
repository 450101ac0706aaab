"""Settling one event: from what its claims say to what they say together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.reconcile.admission import Admitted, admit
from rashomon.reconcile.breakdown import breakdown
from rashomon.reconcile.contradictions import figure_conflicts
from rashomon.reconcile.denials import denials
from rashomon.reconcile.outcomes import Outcome, outcome_names, settle_outcome
from rashomon.reconcile.profiles import profile_named
from rashomon.reconcile.standings import Replaced
from rashomon.reconcile.tensions import tensions
from rashomon.reconcile.updates import updates
from rashomon.types import Claim, Contradiction, Document, Estimate, Event, Origin


def settle(
    event: Event,
    *,
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
    origins: Sequence[Origin],
    profile: str = "gtd",
) -> Event:
    """Return the event with estimates, contradictions, updates and `provisional` filled in.

    A pure function of the claims that the event names, whatever their order. The best figures
    follow the named profile (field guide, R8); an unknown name raises BadInput.
    """
    figured = _figured(event, claims, documents, origins, profile)
    return replace(
        figured.event,
        contradictions=_contradictions(figured.outcomes, figured.claims, figured.admitted),
        provisional=_is_provisional(figured.event.estimates),
    )


def settle_figures(
    event: Event,
    *,
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
    origins: Sequence[Origin],
    profile: str = "gtd",
) -> Event:
    """Return the event with the same estimates and updates as `settle`, and nothing else."""
    return _figured(event, claims, documents, origins, profile).event


@dataclass(frozen=True, slots=True)
class _Figured:
    event: Event
    claims: Sequence[Claim]
    admitted: Admitted
    outcomes: Sequence[Outcome]


def _figured(
    event: Event,
    claims: Mapping[str, Claim],
    documents: Mapping[str, Document],
    origins: Sequence[Origin],
    profile: str,
) -> _Figured:
    """Return the event with estimates and updates, and what they were made of."""
    chosen = profile_named(profile)
    own = [claims[name] for name in sorted(set(event.claims)) if name in claims]
    admitted = admit(event, own, documents, origins)
    outcomes = [settle_outcome(name, admitted, chosen) for name in outcome_names(admitted)]
    settled = replace(
        event,
        estimates=tuple(each for outcome in outcomes for each in outcome.estimates),
        updates=updates(_replaced(outcomes), admitted.retracted, claims, documents),
        breakdown=breakdown(event, next((o for o in outcomes if o.name == "killed"), None)),
    )
    return _Figured(settled, own, admitted, outcomes)


def _replaced(outcomes: Iterable[Outcome]) -> list[Replaced]:
    return [each for outcome in outcomes for state in outcome.states for each in state.replaced]


def _contradictions(
    outcomes: Sequence[Outcome], claims: Sequence[Claim], admitted: Admitted
) -> tuple[Contradiction, ...]:
    """Return what excludes or strains what, the impossible first, each set of claims once."""
    found = figure_conflicts(outcomes)
    found += denials(claims, admitted.voices)
    found += tensions(claims, admitted.voices, admitted.moments)
    unique: dict[frozenset[str], Contradiction] = {}
    for each in sorted(found, key=lambda c: (c.strength != "impossible", c.about, c.claims)):
        unique.setdefault(frozenset(each.claims), each)
    return tuple(sorted(unique.values(), key=lambda c: (c.strength, c.about, c.claims)))


def _is_provisional(estimates: Iterable[Estimate]) -> bool:
    """Say whether fewer than two origins stand behind the number of the dead (IBC)."""
    for each in estimates:
        if each.outcome == "killed" and each.category == "mixed_total":
            return each.n_origins < 2
    return True
