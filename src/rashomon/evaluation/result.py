"""What an evaluation gives back."""

from dataclasses import dataclass, fields

from rashomon.evaluation.measures import Found, Measure, Measures, Share
from rashomon.evaluation.misses import Miss
from rashomon.types import Json, Problem, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluated:
    """One gold file: its measures and its errors."""

    gold: str
    name: str
    documents: int
    measures: Measures
    errors: tuple[Miss, ...]

    def to_dict(self) -> Json:
        """Return the file's public JSON."""
        return {
            "gold": self.gold,
            "name": self.name,
            "documents": self.documents,
            **_measured(self.measures),
            "errors": plain(self.errors),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """The records of all gold files against them; `measures` are of all their figures together.

    `problems` name the gold files with mistakes, line by line, and inputs that cannot be read.
    """

    rashomon: str
    profile: str
    as_of: str | None
    golds: tuple[Evaluated, ...]
    measures: Measures
    problems: tuple[Problem, ...]
    unusable: int

    @property
    def score(self) -> float | None:
        """Return the mean of the headline measures, in percent; None where nothing is to score."""
        return self.measures.score

    def to_dict(self) -> Json:
        """Return the evaluation's public JSON (docs/evaluate.md)."""
        return {
            "rashomon": self.rashomon,
            "profile": self.profile,
            "as_of": self.as_of,
            **_measured(self.measures),
            "unusable": self.unusable,
            "golds": [one.to_dict() for one in self.golds],
            "problems": plain(self.problems),
        }


def _measured(measures: Measures) -> Json:
    names = [f.name for f in fields(measures)]
    each = {name: _plain(getattr(measures, name)) for name in names}
    return {"score": measures.score, "measures": each}


def _plain(measure: Measure) -> Json:
    if isinstance(measure, Share):
        return {"percent": measure.percent, "right": measure.right, "of": measure.of}
    counts = (
        {"right": measure.right, "extra": measure.extra, "missed": measure.missed}
        if isinstance(measure, Found)
        else {"of": measure.of}
    )
    shares = {"f1": measure.percent, "precision": measure.precision, "recall": measure.recall}
    return {**shares, **counts}
