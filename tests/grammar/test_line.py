"""Lines keep true offsets through encoding and folding."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.grammar import load_grammar
from rashomon.grammar.tokens import pieces, tokenize
from rashomon.types import Mention, NumberValue, Sentence

TEXT = st.text(max_size=300)


def sentence(text: str, start: int = 0) -> Sentence:
    return Sentence(document="d", index=0, start=start, end=start + len(text), text=text)


@given(TEXT)
def test_tokens_are_in_order_and_cover_everything_but_blanks(text: str) -> None:
    assert "".join(pieces(text)) == text.rstrip()
    assert all(tokenize(text))
    assert "".join(tokenize(text)) == "".join(text.split())


@given(TEXT, st.integers(0, 1000))
def test_each_symbol_cuts_its_own_token(text: str, start: int) -> None:
    line = load_grammar().alphabet.encode(sentence(text, start))
    assert [line.text(i, i + 1) for i in range(len(line.symbols))] == tokenize(text)
    assert len(line.symbols) == len(line.starts) == len(line.ends)


@given(st.lists(st.sampled_from(["twelve", "men", "were", "at", "sea", ","]), min_size=1))
def test_folding_keeps_the_text_and_shortens_the_line(words: list[str]) -> None:
    text = " ".join(words)
    line = load_grammar().alphabet.encode(sentence(text))
    size = len(tokenize(text))
    value = NumberValue(low=1, high=1, verbatim="x")
    end = line.ends[size // 2]
    mention = Mention(kind="number", start=0, end=end, text="", rule="x", value=value)
    folded = line.fold([(mention, "N")])
    assert folded.symbols[0] == "N"
    assert folded.text(0, len(folded.symbols)) == text
    assert len(folded.symbols) == len(line.symbols) - size // 2
    assert folded.values[0] is mention


def test_a_mention_that_cuts_a_token_is_left_out() -> None:
    line = load_grammar().alphabet.encode(sentence("Twelve men"))
    value = NumberValue(low=1, high=1, verbatim="x")
    mention = Mention(kind="number", start=0, end=3, text="Twe", rule="x", value=value)
    assert line.fold([(mention, "N")]) is line
