"""A quote in its sentence: cut from the report, or from what the record stores."""

from dataclasses import replace

import pytest

from rashomon.types import Claim, Span
from rashomon.wording.sentences import told
from tests.faces.sample import CLAIMS, RECORD

CLAIM = CLAIMS[0]


def stored(sentence: str, quote: str, begin: int) -> Claim:
    span = Span(start=100, end=100 + len(sentence), text=sentence)
    return replace(
        CLAIM, quote=quote, start=100 + begin, end=100 + begin + len(quote), sentence=span
    )


@pytest.mark.parametrize(
    ("sentence", "quote", "begin", "parts"),
    [
        ("He said six died there.", "six died", 8, ("He said ", "six died", " there.")),
        ("six died, and six died", "six died", 14, ("six died, and ", "six died", "")),
        # A name withheld before the quote: the offset is that of the report.
        ("[name withheld] said six died.", "six died", 5,
         ("[name withheld] said ", "six died", ".")),
        # Twice, and at neither is it known to stand: no cut.
        ("[x] six died, six died", "six died", 1, ("", "[x] six died, six died", "")),
        ("Other words.", "six died", 2, ("", "Other words.", "")),
    ],
)  # fmt: skip
def test_a_stored_sentence(
    sentence: str, quote: str, begin: int, parts: tuple[str, str, str]
) -> None:
    made = told(stored(sentence, quote, begin), None)
    assert (made.before, made.quote, made.after) == parts


def test_a_long_sentence_is_cut_at_words() -> None:
    sentence = "word " * 100 + "six died" + " word" * 100
    made = told(stored(sentence, "six died", 500), None)
    assert made.before.startswith("... word ")
    assert made.after.endswith(" word ...")
    assert len(made.whole) < 360


def test_the_report_at_hand_goes_first() -> None:
    document = next(d for d in RECORD.documents if d.id == CLAIM.document)
    made = told(CLAIM, document)
    assert made.quote == CLAIM.quote
    text = " ".join(document.text.split())
    assert made.whole.strip(". ") in text
