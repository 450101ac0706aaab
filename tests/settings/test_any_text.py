"""Whatever a file holds, it is read or refused in words."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon import BadInput, BadLexicon
from rashomon.settings import settings_of, to_text
from rashomon.settings.reading import KEYS
from tests.settings.test_page import EXAMPLE

KEY = st.sampled_from((*KEYS, "kinds", "latitude", "country", "kind", "include", "zzz"))
VALUE = st.recursive(
    st.just("nan")
    | st.integers().map(str)
    | st.booleans().map(lambda value: str(value).lower())
    | st.text("aZ é\t.\\u0", max_size=9).map(lambda text: f'"{text}"')
    | st.just("1979-05-27T07:32:00Z"),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda values: f"[{', '.join(values)}]")
        | st.tuples(KEY, inner).map(lambda pair: f"{{{pair[0]} = {pair[1]}}}")
    ),
    max_leaves=8,
)
TABLE = st.sampled_from(("", "[[actors]]", "[[places]]", "[[sources]]", "[inclusion]", "[x.y]"))
LINES = st.lists(TABLE | st.tuples(KEY, VALUE).map(" = ".join), max_size=12).map("\n".join)


def read(text):
    try:
        return to_text(settings_of(text))
    except BadLexicon as refused:
        told = refused.mistakes
    except BadInput as refused:
        told = (str(refused),)
    assert 0 < len(told) <= 51
    assert all(one.startswith("settings: ") and "\n" not in one for one in told)
    return None


@settings(max_examples=400, deadline=None)
@given(st.text(max_size=200) | LINES)
def test_any_text_is_read_or_refused(text):
    read(text)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(EXAMPLE)), st.integers(0, 20), st.text(max_size=5))
def test_a_damaged_file_is_read_or_refused(at, cut, put):
    read(EXAMPLE[:at] + put + EXAMPLE[at + cut :])


@settings(max_examples=200, deadline=None)
@given(LINES)
def test_what_was_read_is_read_again(lines):
    text = read(f'name = "t"\n{lines}')
    assert text is None or read(text) == text
