"""Settling: what an event's claims, taken together, say."""

from rashomon.reconcile.curve import with_curve
from rashomon.reconcile.profiles import PROFILES
from rashomon.reconcile.settle import settle

__all__ = ["PROFILES", "settle", "with_curve"]
