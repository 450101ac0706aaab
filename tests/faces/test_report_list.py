"""Each report has one number, under which the whole page speaks of it."""

import dataclasses
import random
import re

from rashomon.terminal import render
from rashomon.terminal.layout import columns_of
from rashomon.terminal.report_list import MAX_LISTED
from rashomon.types import Document, Published, Record
from tests.faces.changed import flat, part, with_raid
from tests.faces.sample import CLAIMS, DOCUMENTS, RECORD

PAGE = render(RECORD)


def many(n_reports: int, name: str = "{n:03}.txt") -> Record:
    documents = tuple(
        Document(
            id=f"d-{n}",
            text="",
            path=name.format(n=n),
            published=Published(edtf=f"2031-03-{28 - n % 28:02}", precision="day", evidence="x"),
        )
        for n in range(n_reports)
    )
    claims = tuple(dataclasses.replace(c, document=f"d-{n}") for n, c in enumerate(CLAIMS))
    record = with_raid(documents=tuple(document.id for document in documents))
    return dataclasses.replace(record, documents=documents, claims=claims, origins=())


def test_reports_are_listed_once_under_the_answer() -> None:
    listed = PAGE[PAGE.index("  Reports\n") : PAGE.index("  kind")]
    assert "  [1] express.txt  2031-03-04  Daram Express, QNA\n" in listed
    assert "  [2] gazette.txt  ?           ?\n" in listed
    assert PAGE.count("  Reports\n") == 1


def test_a_later_event_names_reports_by_number_alone() -> None:
    assert "Reports: [2], listed above" in part(PAGE, "EVENT 2 of 2", "BACKGROUND")
    assert "Reports: [1], listed above" in part(PAGE, "BACKGROUND", "ONE SOURCE")


def test_file_names_stand_only_in_the_lists_of_reports() -> None:
    elsewhere = PAGE[PAGE.index("Who said what") : PAGE.index("REPORTS (2)")]
    assert "express.txt" not in elsewhere
    assert "gazette.txt" not in elsewhere
    assert {"[1]", "[2]"} <= set(elsewhere.split())


def test_the_same_number_means_the_same_report_everywhere() -> None:
    record = many(40)
    page = render(record)
    numbered = dict(re.findall(r"^  (\[\d+\]) +(\d+\.txt)", page, re.MULTILINE))
    assert len(numbered) == len(set(numbered.values())) == 40
    for claim in CLAIMS[:3]:
        document = f"{CLAIMS.index(claim):03}.txt"
        row = re.findall(r"(\[\d+\])", page[: page.index(claim.id)])[-1]
        assert numbered[row] == document


def test_numbers_do_not_hang_on_the_order_of_the_input() -> None:
    record = many(30)
    shuffled = list(record.documents)
    random.Random(7).shuffle(shuffled)
    raid = record.events[-1]
    other = dataclasses.replace(raid, documents=tuple(reversed(raid.documents)))
    again = dataclasses.replace(
        record, documents=tuple(shuffled), events=(*record.events[:-1], other)
    )
    assert render(again) == render(record)


def test_numbers_run_by_date() -> None:
    dates = re.findall(r"^  \[\d+\] +\S+ +(2031-\S+)", render(many(12)), re.MULTILINE)
    assert len(dates) == 12
    assert dates == sorted(dates)


def test_a_long_list_is_cut_and_says_how_many_are_left() -> None:
    page = render(many(70))
    assert f"{70 - MAX_LISTED} more reports: see REPORTS below" in page
    assert "10 more reports: see them with --json FILE" in page


def test_long_names_keep_to_the_page() -> None:
    page = render(many(9, "a-very-long-name-of-an-evening-paper-of-the-coast-{n}" * 3 + ".html"))
    assert max(columns_of(line) for line in page.splitlines()) <= 80


def test_reports_of_one_file_are_told_apart() -> None:
    documents = tuple(dataclasses.replace(d, path="wires.jsonl") for d in DOCUMENTS)
    page = render(dataclasses.replace(RECORD, documents=documents))
    assert "[1] wires.jsonl d-express" in page
    assert "[2] wires.jsonl d-gazette" in page


def test_a_claim_of_a_report_that_is_not_there_says_so() -> None:
    lost = dataclasses.replace(CLAIMS[0], document="d-lost")
    page = flat(render(dataclasses.replace(RECORD, claims=(lost, *CLAIMS[1:]))))
    assert "14+ border guards QNA <- Daram Monitor [?]" in page


def test_an_id_that_could_be_a_word_or_a_date_is_left_in_evidence() -> None:
    for each in ("monitor", "14", "2031-03-04"):
        document = dataclasses.replace(DOCUMENTS[0], id=each, path="a.txt")
        origin = dataclasses.replace(
            RECORD.origins[0], evidence=f"the {each} of it", documents=(each, "d-gazette")
        )
        record = dataclasses.replace(
            RECORD, documents=(document, DOCUMENTS[1]), origins=(origin,), events=(), claims=()
        )
        assert f"the {each} of it" in render(record)
