"""Any text: no exception, spans that cut what they name, intervals with low ≤ high."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rashomon
from rashomon import recipe
from rashomon.types import Claim, NumberValue, Quantity
from tests.texts import MUTATED, TEXTS

RELAXED = settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
ANY = st.one_of(TEXTS, MUTATED, st.text(max_size=200))


def is_ordered(count: Quantity | NumberValue) -> bool:
    low, high = count.low or 0, count.high
    return low >= 0 and (high is None or low <= high)


def check_claim(claim: Claim, text: str) -> None:
    assert text[claim.start : claim.end] == claim.quote != ""
    sentence = claim.sentence
    assert sentence is not None
    assert text[sentence.start : sentence.end] == sentence.text
    assert sentence.start <= claim.start < claim.end <= sentence.end
    if claim.count is not None:
        assert is_ordered(claim.count)
        assert all((p.low or 0) <= (p.high or p.low or 0) for p in claim.count.parts or ())
    for span in (claim.group, claim.source):
        if span is not None and span.start is not None:
            assert span.end is not None
            assert 0 <= span.start < span.end <= len(text)


@RELAXED
@given(ANY)
def test_claims_cut_the_text_and_count_in_order(text: str) -> None:
    for reading in rashomon.read([{"text": text, "published": "2022-01-21"}]):
        for claim in reading.claims:
            check_claim(claim, text)
        assert reading.to_dict()


def test_a_line_may_end_in_words_that_open_a_number() -> None:
    for text in ("They left all but", "as many", "up to", "a dozen and", "half of the", "both"):
        assert list(rashomon.read([{"text": text}]))


@RELAXED
@given(ANY)
def test_mentions_cut_the_text_and_count_in_order(text: str) -> None:
    for mention in rashomon.mentions(text, published="2022-01-21"):
        assert text[mention.start : mention.end] == mention.text != ""
        if isinstance(mention.value, NumberValue):
            assert is_ordered(mention.value)


@RELAXED
@given(ANY)
def test_unused_sentences_cut_the_text_and_give_a_reason(text: str) -> None:
    claimed = {c.sentence for r in rashomon.read([{"text": text}]) for c in r.claims}
    for row in (row for rows in recipe.unused([{"text": text}]) for row in rows):
        assert text[row.start : row.end] == row.sentence
        assert text[row.word_start : row.word_end] == row.word
        assert row.start <= row.word_start < row.word_end <= row.end
        assert row.reason
        assert row.because
        assert all(c is None or (c.start, c.end) != (row.start, row.end) for c in claimed)
