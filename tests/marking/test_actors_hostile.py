"""Texts made to break or to slow the finding of actors."""

import pytest
from hypothesis import given, settings

import rashomon
from tests.clock import assert_within
from tests.texts import TEXTS

SLOW = (
    "militant " * 20_000,
    "Boko Haram " * 10_000,
    "BOKO HARAM " * 10_000,
    "the group " * 10_000,
    "Al " * 20_000 + "Shabaab",
    "RSF (" * 10_000,
    "Syrian " * 10_000 + "army",
    "People's " * 10_000,
    "armed " * 20_000 + "Fulani herders",
)


@pytest.mark.parametrize("text", SLOW, ids=lambda text: text[:12])
def test_long_runs_take_bounded_time(text):
    assert_within(30, lambda: rashomon.mentions(text))


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_mentions_stand_in_the_text_whatever_it_is(text):
    for reading in rashomon.read([{"text": text}]):
        for mention in reading.mentions:
            found = reading.document.text[mention.start : mention.end]
            assert mention.kind != "actor" or found == mention.text
