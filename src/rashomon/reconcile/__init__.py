"""Settling: what an event's claims, taken together, say; what was known when."""

from rashomon.reconcile.aggregates import less_known
from rashomon.reconcile.curve import with_curve
from rashomon.reconcile.excluded import excluded_in
from rashomon.reconcile.given import Given
from rashomon.reconcile.profiles import PROFILES
from rashomon.reconcile.scopes import with_scopes
from rashomon.reconcile.settle import settle, settle_events

__all__ = [
    "PROFILES",
    "Given",
    "excluded_in",
    "less_known",
    "settle",
    "settle_events",
    "with_curve",
    "with_scopes",
]
