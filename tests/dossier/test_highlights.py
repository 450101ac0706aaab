"""A report in full: no letter is lost, and every claim is marked where it stands."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from rashomon.dossier.bounds import LONGEST_TEXT, LONGEST_WORD
from rashomon.dossier.highlights import marked
from rashomon.types import Boilerplate, Claim, Document, Span
from tests.dossier.parsed import Parsed

TEXT = "Nine people died. Two of them were guards, a monitor said.\n\nRead also: more.\n"
PLAIN = Claim(
    id="c", document="d", quote="", start=0, end=1, rule="r", kind="casualty",
    sentence=Span(start=0, end=1),
)  # fmt: skip


def claims_at(*spans: tuple[int, int]) -> list[Claim]:
    return [replace(PLAIN, id=f"c-{n}", start=a, end=b) for n, (a, b) in enumerate(spans)]


def shown(text: str, claims: list[Claim], furniture: tuple[Boilerplate, ...] = ()) -> Parsed:
    document = Document(id="d", text=text, boilerplate=furniture)
    return Parsed(str(marked(document, claims, lambda claim: Markup("<wbr>"))))


def words_of(page: Parsed) -> str:
    return "".join(tag.text for tag in page.named("p"))


spans = st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 30)).map(
    lambda pair: (pair[0], min(pair[0] + pair[1], len(TEXT)))
)


@given(st.lists(spans, max_size=6))
def test_every_letter_stands_once_however_marks_overlap(where: list[tuple[int, int]]) -> None:
    page = shown(TEXT, claims_at(*where))
    assert words_of(page) == TEXT.replace("\n", "")


@given(st.lists(spans, min_size=1, max_size=6))
def test_every_claim_is_marked_over_its_own_letters(where: list[tuple[int, int]]) -> None:
    claims = claims_at(*where)
    page = shown(TEXT, claims)
    for claim in claims:
        mine = [t for t in page.named("mark") if claim.id in str(t.attributes["data-c"]).split()]
        assert "".join(t.text for t in mine) == TEXT[claim.start : claim.end].replace("\n", "")


def test_a_claim_is_anchored_once_and_tagged_once() -> None:
    page = shown(TEXT, claims_at((0, 16), (0, 11), (5, 30)))
    assert [i for i in page.ids() if i.startswith("q-")] == ["q-c-0", "q-c-1", "q-c-2"]
    assert len(list(page.named("wbr"))) == 3


def test_marks_that_overlap_are_told_apart() -> None:
    page = shown(TEXT, claims_at((0, 16), (5, 30)))
    assert [tag.attributes["class"] for tag in page.named("mark")] == ["n1", "n2", "n1"]


def test_page_furniture_is_struck_with_its_reason() -> None:
    at = TEXT.index("Read also")
    page = shown(TEXT, [], (Boilerplate(start=at, end=at + 16, reason="related links"),))
    (struck,) = page.named("s")
    assert struck.text == "Read also: more."
    assert struck.attributes["title"] == "no part of the report: related links"


@pytest.mark.parametrize("span", [(500, 510), (3, 3), (-4, 2)])
def test_a_claim_outside_the_text_is_said_not_lost(span: tuple[int, int]) -> None:
    page = shown(TEXT, claims_at(span))
    assert "q-c-0" in page.ids()
    assert "not the text that was read" in words_of(page)


def test_of_a_word_that_nobody_reads_the_head_is_shown_and_the_rest_counted() -> None:
    said = words_of(shown("Nine died. " + "x" * 1_000_000 + " So it ends.", claims_at((0, 9))))
    assert said.startswith("Nine died. xxx")
    assert said.endswith("x [999,800 characters of one word left out here; the report itself has "
                         "them] So it ends.")  # fmt: skip
    assert len(said) < 400


def test_a_paragraph_without_blanks_is_no_word() -> None:
    text = "\u6b7b" * LONGEST_WORD
    assert words_of(shown(text, [])) == text


def test_of_a_text_that_nobody_prints_every_claim_is_shown() -> None:
    filler = "word " * 1000 + "\n\n"
    text = filler * 60 + "Nine died. " + filler * 60 + "Two fled. And so on."
    at = [text.index("Nine"), text.index("Two fled")]
    page = shown(text, claims_at((at[0], at[0] + 9), (at[1], at[1] + 8)))
    assert [tag.text for tag in page.named("mark")] == ["Nine died", "Two fled"]
    said = words_of(page)
    assert LONGEST_TEXT <= len(said) < LONGEST_TEXT + 500
    gone = sum(int(n.replace(",", "")) for n in re.findall(r"\[([\d,]+) characters", said))
    notes = sum(map(len, re.findall(r"\[[\d,]+ char[^\]]+\]", said)))
    assert len(said) - notes + gone == len(text.replace("\n", ""))
