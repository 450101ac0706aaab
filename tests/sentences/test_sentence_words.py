import pytest

from rashomon.errors import BadLexicon
from rashomon.lexicon import lexicon_text
from rashomon.sentences.words import build_words, sentence_words


def test_the_shipped_lists_are_sound():
    words = sentence_words()
    assert "gen" in words.never_final
    assert "a.m" in words.clock


def test_every_mistake_is_reported_at_once():
    text = lexicon_text("sentences.toml")
    text = text.replace("clock =", "clocks =").replace('"gen"', '"Gen", "mr"')
    with pytest.raises(BadLexicon) as caught:
        build_words(text + '\n[other]\nx = ["y"]')
    said = "\n".join(caught.value.mistakes)
    for part in ("'clocks'", "'clock' is missing", "'mr' stands twice", "'Gen' is not", "'other'"):
        assert part in said
