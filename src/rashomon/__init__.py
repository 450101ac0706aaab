"""Many reports of one event in; one record in which every figure names its source out."""

from rashomon.version import __version__

__all__ = ["__version__"]
