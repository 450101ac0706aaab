"""Which news agencies a report credits."""

from rashomon.sources.credits.finding import credits_of

__all__ = ["credits_of"]
