"""Labelled pairs of dispatches, and how many of them are told right."""

import pytest

from rashomon.origins import trace
from rashomon.types import Claim, Document, Origin

from .dispatches import load

DOCUMENTS, CLAIMS, PAIRS = load()
TOGETHER = trace(
    tuple(DOCUMENTS.values()), tuple(claim for claims in CLAIMS.values() for claim in claims)
)
# What no reading of the two texts alone can tell: the initials of a name that neither writes out.
NEEDS_A_THIRD = {("barracks-afp", "barracks-acronym")}
FLOOR_TOGETHER = 49 / 49
FLOOR_ALONE = 48 / 49


def verdict(origins: tuple[Origin, ...], one: str, other: str) -> str:
    kinds = {origin.kind for origin in origins if {one, other} <= set(origin.documents)}
    for kind, label in (("text_copy", "copy"), ("rewrite", "rewrite")):
        if kind in kinds:
            return label
    return "same_source" if kinds else "independent"


def alone(one: str, other: str) -> str:
    documents: list[Document] = [DOCUMENTS[one], DOCUMENTS[other]]
    claims: tuple[Claim, ...] = CLAIMS[one] + CLAIMS[other]
    return verdict(trace(documents, claims), one, other)


@pytest.mark.parametrize(("one", "other", "label"), PAIRS, ids=lambda value: str(value))
def test_a_pair_is_told_among_all_reports(one, other, label):
    assert verdict(TOGETHER, one, other) == label


@pytest.mark.parametrize(("one", "other", "label"), PAIRS, ids=lambda value: str(value))
def test_a_pair_is_told_by_its_two_texts(one, other, label):
    if (one, other) in NEEDS_A_THIRD:
        label = "independent"
    assert alone(one, other) == label


def test_accuracy_does_not_fall(record_property):
    together = sum(verdict(TOGETHER, a, b) == label for a, b, label in PAIRS) / len(PAIRS)
    by_itself = sum(alone(a, b) == label for a, b, label in PAIRS) / len(PAIRS)
    record_property("pairs", len(PAIRS))
    record_property("accuracy_together", together)
    record_property("accuracy_alone", by_itself)
    assert together >= FLOOR_TOGETHER
    assert by_itself >= FLOOR_ALONE


def test_there_are_enough_pairs_of_each_label():
    labels = [label for _, _, label in PAIRS]
    assert len(PAIRS) >= 30
    assert len({frozenset((a, b)) for a, b, _ in PAIRS}) == len(PAIRS)
    assert min(labels.count(label) for label in set(labels)) >= 4
