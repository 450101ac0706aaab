"""The casebook: reports, claims, judgements and events kept, revised and verified."""

from rashomon.casebook.casebook import Casebook

__all__ = ["Casebook"]
