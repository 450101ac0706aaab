"""An agency's slug is no part of the headline, and speaks for nobody."""

import pytest

import rashomon


@pytest.mark.parametrize(
    "slug", ["UPDATE 1-", "WRAPUP 9-", "URGENT: ", "CORRECTED-UPDATE 2-", "FLASH - "]
)
def test_a_slug_is_furniture(slug):
    text = f"{slug}Orrish army says killed 15 insurgents\n\nThe army said so on Friday in Orlen."
    (reading,) = rashomon.read([{"text": text}])
    (cut, *_) = reading.document.boilerplate
    assert (cut.start, text[cut.start : cut.end]) == (0, slug)
    assert reading.claims[0].source.label == "Orrish army"


@pytest.mark.parametrize(
    "line", ["UPDATED figures of the ministry", "Exclusive: 12 die", "LEAD poisoning"]
)
def test_other_words_are_none(line):
    text = f"{line}\n\nTwelve people died in Orlen on Friday, police said."
    (reading,) = rashomon.read([{"text": text}])
    assert reading.document.boilerplate == ()
