"""The examples of docs/casebook/judging.md run as they stand, and its lists are whole."""

import doctest
import re
from functools import partial
from pathlib import Path

from rashomon.casebook.events import needs
from rashomon.casebook.judging import by_hand, event_fields
from rashomon.casebook.judging.allowed import FIELDS
from rashomon.casebook.judging.deciding import ASKED
from tests.casebook.judging.case import claim, event_of

PAGE = Path(__file__).parents[3] / "docs" / "casebook" / "judging.md"


def test_the_examples_run(book):
    text = PAGE.read_text(encoding="utf-8")
    code = "\n".join(re.findall(r"```pycon\n(.*?)```", text, re.S))
    known = {"casebook": book, "claim": partial(claim, book), "event_of": partial(event_of, book)}
    example = doctest.DocTestParser().get_doctest(code, known, PAGE.name, str(PAGE), 0)
    told: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    runner.run(example, out=told.append)
    assert runner.failures == 0, "".join(told)


def test_the_page_names_all_that_there_is():
    text = PAGE.read_text(encoding="utf-8")
    kinds = (needs.CHANGED, needs.LOST, needs.SHIFTED, needs.LINK, needs.NEAR)
    asked = (kind.replace("_", "-") for kind in ASKED)
    for name in (*asked, *FIELDS, *kinds, *by_hand.MEDIA, *event_fields.FIELDS):
        assert f"`{name}`" in text, name
