"""A recorder's own gold against the records that the recipe makes (docs/evaluate.md)."""

from rashomon.evaluation.evaluating import evaluate
from rashomon.evaluation.measures import HEADLINE, Apart, Found, Measure, Measures, Share
from rashomon.evaluation.misses import Miss
from rashomon.evaluation.result import Evaluated, Evaluation

__all__ = [
    "Apart",
    "Evaluated",
    "Evaluation",
    "Found",
    "HEADLINE",
    "Measure",
    "Measures",
    "Miss",
    "Share",
    "evaluate",
]
