"""Settling: what an event's claims, taken together, say."""

from rashomon.reconcile.profiles import PROFILES
from rashomon.reconcile.settle import settle

__all__ = ["PROFILES", "settle"]
