"""Marks find every shared run of twelve words; footers of one site are cut."""

import string

from hypothesis import given
from hypothesis import strategies as st

from rashomon.origins.likeness import TELLING_RUN, likeness
from rashomon.origins.shingles import marks, shingles, sketch_of

WORD = st.text(alphabet=string.ascii_lowercase, min_size=1, max_size=6)


@given(
    st.lists(WORD, min_size=TELLING_RUN, max_size=40),
    st.lists(WORD, max_size=60),
    st.lists(WORD, max_size=60),
    st.lists(WORD, max_size=60),
)
def test_twelve_words_in_a_row_always_share_a_mark(run, before, after, elsewhere):
    ours = marks(shingles(before + run + after))
    theirs = marks(shingles(elsewhere + run + before))
    assert ours & theirs


@given(st.lists(WORD, max_size=60))
def test_marks_are_shingles(words):
    grams = shingles(words)
    assert marks(grams) <= set(grams)
    assert len(grams) == max(0, len(words) - 4)
    assert bool(marks(grams)) == bool(grams)


def test_shingles_are_the_same_in_every_run():
    assert list(shingles(["a", "b", "c", "d", "e"])) == list(shingles(["a", "b", "c", "d", "e"]))
    assert shingles(["a", "b", "c", "d", "e"]) != shingles(["e", "d", "c", "b", "a"])


def test_a_footer_counts_only_between_sites():
    footer = [f"footer{i}" for i in range(60)]
    texts = [[f"{name}{i}" for i in range(50)] + footer for name in ("first", "second")]
    one_site = [sketch_of(str(i), words, site="x") for i, words in enumerate(texts)]
    two_sites = [sketch_of(str(i), words) for i, words in enumerate(texts)]
    assert likeness(*one_site) is None
    between = likeness(*two_sites)
    assert between is not None
    assert between.run == 60


def test_a_copy_on_its_own_site_is_a_copy():
    words = [f"word{i}" for i in range(90)]
    pair = [
        sketch_of("a", words, site="x"),
        sketch_of("b", [*words[:40], "new", *words[40:]], site="x"),
    ]
    found = likeness(*pair)
    assert found is not None
    assert found.is_same


def test_likeness_does_not_depend_on_the_order():
    one = sketch_of("a", [f"w{i}" for i in range(80)])
    two = sketch_of("b", [f"w{i}" for i in range(30, 200)])
    assert likeness(one, two) == likeness(two, one)
