"""Cost grows with the reports and not with their pairs."""

import random

import pytest

from rashomon.origins import trace
from rashomon.origins.matches import LEADERS, matches
from rashomon.types import Document
from tests.clock import assert_within

VOCABULARY = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in "lmnrst"]


def text(seed: int, n: int) -> str:
    return " ".join(random.Random(seed).choices(VOCABULARY, k=n))


def doubtless(_):
    return False


def test_copies_cost_one_comparison_each():
    words = text(1, 150).split()
    documents = []
    for i in range(400):
        changed = list(words)
        changed[i % 150] = str(i)
        documents.append(Document(id=f"d-{i:04}", text=" ".join(changed)))
    found = matches(documents, is_doubtful=doubtless)
    assert len(found.same.groups(d.id for d in documents)) == 1
    assert len(found.pairs) < 3 * len(documents)


def test_a_footer_under_many_pages_costs_a_few_comparisons_each():
    footer = text(2, 60)
    documents = [Document(id=f"d-{i:04}", text=f"{text(i + 10, 120)} {footer}") for i in range(300)]
    found = matches(documents, is_doubtful=doubtless)
    assert len(found.pairs) < 2 * LEADERS * len(documents)


def test_a_thousand_reports_of_their_own_take_seconds():
    documents = [Document(id=f"d-{i:04}", text=text(i, 300)) for i in range(1_000)]
    assert trace(documents[:100], []) == ()
    assert_within(10, lambda: trace(documents, []))


@pytest.mark.parametrize("piece", ["and 5 and 5 ", '" “ 5 (', "x", "12 killed, 12 wounded; ", "“"])
def test_hostile_texts_are_linear(piece):
    documents = [
        Document(id=f"d{i}", text=piece * (2_000_000 // len(piece)) + str(i)) for i in (1, 2)
    ]
    assert_within(10, lambda: trace(documents, []))
