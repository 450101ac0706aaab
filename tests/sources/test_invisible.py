"""Unseen marks inside words are named, and the text stays as it was."""

import pytest

import rashomon


@pytest.mark.parametrize("mark", ["\u200b", "\u00ad", "\u202e", "\u2060"])
def test_a_mark_inside_a_word_is_a_problem(mark):
    text = f"Nine peo{mark}ple were killed in Orlek."
    record = rashomon.report([{"text": text}, {"text": "Two people were killed in Sarn."}])
    assert [p.error.split(" (")[0] for p in record.problems] == ["has unseen marks inside 1 word"]
    assert text in {d.text for d in record.documents} or len(record.documents) == 2


@pytest.mark.parametrize("text", ["Nine people were killed.\u200b Two fled.", "\ufeffNine died."])
def test_a_mark_between_words_is_none(text):
    assert rashomon.report([{"text": text}]).problems == ()
