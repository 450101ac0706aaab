"""Very many copies, very many places, one headline of many years, hardly a word."""

import random

import rashomon
from rashomon.events import Grouping, Report
from rashomon.types import Document, Published
from tests.clock import seconds

WORDS = "ferry shells quay captain nurses bakers mill orchard tunnel viaduct lantern".split()


def document(id: str, text: str) -> Document:
    """Return a report that tells everything in its headline: without scenes nothing else counts."""
    published = Published(edtf="2021-03-02", precision="day", evidence="made")
    return Document(id=id, text=text, title=text, published=published)


def grouped(documents: list[Document]) -> tuple[Grouping, float]:
    grouping = Grouping()
    reports = [Report(document=d, claims=(), scenes=()) for d in documents]
    return grouping, seconds(lambda: grouping.add(*reports))


def test_five_thousand_copies_of_one_text_are_compared_once() -> None:
    text = f"Shells killed nine people at the quay of Talvik. {' '.join(WORDS * 3)}."
    grouping, took = grouped([document(f"d{n:04}", text) for n in range(5000)])
    assert grouping.n_compared == 0
    assert took < 60
    one, changes = Report(document=document("d", text), claims=(), scenes=()), []
    assert seconds(lambda: changes.append(grouping.add(one))) < 15
    assert len(changes[0].documents) == 5001


def test_five_thousand_copies_with_another_number_each_cost_a_few_pairs_each() -> None:
    text = f"Shells killed people at the quay of Talvik. {' '.join(WORDS * 3)}."
    documents = [document(f"d{n:04}", f"No. {n} {text}") for n in range(600)]
    grouping, took = grouped(documents)
    assert grouping.n_compared <= 40 * len(documents)
    assert took < 60


def test_one_headline_of_many_years_joins_nothing() -> None:
    rows = [
        {
            "id": f"r{year}",
            "title": "Gunmen kill three in Orlek",
            "text": f"Gunmen killed three {who} in Orlek on Monday, near the {where}.",
            "published": f"{year}-03-05",
        }
        for year, who, where in zip(range(2012, 2020), WORDS, reversed(WORDS), strict=False)
    ]
    events = rashomon.report(rows).events
    assert all(len(e.documents) == 1 for e in events)
    assert len(events) == len(rows)


def test_the_input_in_any_order_gives_the_same_events_and_links() -> None:
    chance = random.Random(5)
    texts = [
        f"Shells killed {n % 4 + 2} people at the {WORDS[n % 5]} of Talvik, a {WORDS[n % 7]} said."
        for n in range(24)
    ]
    rows = [
        {"id": f"r{n}", "text": text, "published": f"2021-03-{n % 9 + 1:02}"}
        for n, text in enumerate(texts)
    ]
    before = rashomon.report(rows)
    for _ in range(3):
        chance.shuffle(rows)
        after = rashomon.report(rows)
        assert (after.events, after.links, after.origins) == (
            before.events,
            before.links,
            before.origins,
        )
