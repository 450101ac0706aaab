"""A report in full: no letter is lost, and every claim is marked where it stands."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

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
