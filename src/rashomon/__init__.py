"""Many reports of one event in; one record in which every figure names its source out."""

from typing import TYPE_CHECKING

from rashomon.errors import BadInput, BadLexicon, NotFound, RashomonError, Unreadable
from rashomon.types import Claim, Document, Event, Mention, Origin, Reading, Record
from rashomon.version import __version__

if TYPE_CHECKING:
    from rashomon.evaluation import evaluate
    from rashomon.exports.call import export
    from rashomon.recipe import Options, mentions, read, report

__all__ = [
    "BadInput",
    "BadLexicon",
    "Claim",
    "Document",
    "Event",
    "Mention",
    "NotFound",
    "Options",
    "Origin",
    "RashomonError",
    "Reading",
    "Record",
    "Unreadable",
    "__version__",
    "evaluate",
    "export",
    "mentions",
    "read",
    "report",
]


def __getattr__(name: str) -> object:
    """Load the recipe, with every stage behind it, when one of its names is first asked for."""
    if name == "evaluate":
        from rashomon import evaluation

        return evaluation.evaluate
    if name == "export":
        from rashomon.exports import call

        return call.export
    if name not in ("Options", "mentions", "read", "report"):
        raise AttributeError(f"module 'rashomon' has no attribute {name!r}")
    from rashomon import recipe

    return getattr(recipe, name)
