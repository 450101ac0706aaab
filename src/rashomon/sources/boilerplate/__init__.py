"""Which parts of a text are page furniture and no part of the report."""

from rashomon.sources.boilerplate.finding import find

__all__ = ["find"]
