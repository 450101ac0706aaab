"""The tables of a casebook: a ledger that only grows, and what is worked out from it."""

from rashomon.casebook.tables import ledger, working
from rashomon.casebook.tables.metadata import METADATA

__all__ = ["METADATA", "ledger", "working"]
