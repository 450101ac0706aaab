"""Words keep their offsets; quotation marks are followed and never trusted."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.origins.words import MAX_WORDS, quoted, tokens_of, words_of
from rashomon.types import Boilerplate, Document


@given(
    st.text(max_size=300),
    st.lists(st.tuples(st.integers(-5, 300), st.integers(-5, 300)), max_size=4),
)
def test_every_word_stands_where_it_says(text, pieces):
    boilerplate = tuple(Boilerplate(start=a, end=b, reason="x") for a, b in pieces if a < b)
    document = Document(id="d", text=text, boilerplate=boilerplate)
    words = words_of(document)
    assert list(words.tokens) == tokens_of(document)
    for token, start, end in zip(words.tokens, words.starts, words.ends, strict=True):
        assert text[start:end].lower() == token
        assert not any(b.start < end and start < b.end for b in boilerplate)
    assert len(quoted(text, words)) == len(words.tokens)


def test_words_of_a_stretch():
    document = Document(id="d", text="one two three four")
    assert words_of(document, 4, 13).tokens == ("two", "three")


def test_a_book_is_cut():
    document = Document(id="d", text="and 5 " * MAX_WORDS)
    assert len(words_of(document).tokens) == MAX_WORDS
    assert len(tokens_of(document)) == MAX_WORDS


def test_quotation_marks():
    text = 'He said "we ran" and left. “They shot\nNobody spoke. «Non» he said'
    document = Document(id="d", text=text)
    words = words_of(document)
    flags = quoted(text, words)
    inside = [token for token, flag in zip(words.tokens, flags, strict=True) if flag]
    assert inside == ["we", "ran", "they", "shot", "non"]


def test_scripts_without_spaces_are_split():
    assert tokens_of(Document(id="d", text="爆発で12人")) == ["爆", "発", "で", "12", "人"]
