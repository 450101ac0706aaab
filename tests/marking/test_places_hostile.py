import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.marking.places import find_places
from rashomon.types import Sentence
from tests.clock import assert_linear

PARTS = st.sampled_from(
    ("Paris", "al-", "U.S.", "the", "of", "city", "in", ", ", " ", "'s", "(", ")", "—", "\u202b")
) | st.sampled_from(
    ("\x00", "San", "KABUL", "Texas", "People's", "-", "and", "Syrian", "St.", "D-", "é", "ي")
)


def one(text):
    return [Sentence(document="d", index=0, start=7, end=7 + len(text), text=text)]


@settings(deadline=None)
@given(st.lists(st.one_of(PARTS, st.text(max_size=5)), max_size=40).map("".join))
def test_every_span_is_the_text_it_names(text):
    last = 0
    for mention in find_places(one(text)):
        assert text[mention.start - 7 : mention.end - 7] == mention.text
        assert mention.text == mention.text.strip()
        assert mention.start >= last
        assert mention.value.name
        assert (mention.value.latitude is None) == (mention.value.longitude is None)
        last = mention.end


@settings(deadline=None)
@given(st.lists(st.sampled_from(["Paris", "Texas", "Gori", "Lima"]), max_size=6))
def test_the_same_words_give_the_same_places(names):
    text = "Shots were heard in " + ", ".join(names) + "."
    assert find_places(one(text)) == find_places(one(text))


@pytest.mark.parametrize(
    "piece",
    [
        "and 5 and 5 ",
        "Paris, ",
        "Al-",
        '"',
        "(",
        "U.S.",
        "SAN OF ",
        "People's ",
        "Ab of ",
        "Orlek and ",
        "villages of Ab, ",
        "Ab air ",
    ],
)
def test_time_grows_no_faster_than_the_text(piece):
    def work(size):
        find_places(one((piece * (size // len(piece) + 1))[:size]))

    work(1000)
    assert_linear(work, 40_000)
