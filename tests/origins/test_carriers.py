"""Figures that came by one agency."""

import pytest

from rashomon.origins import trace
from rashomon.origins.naming import agency_key, site_of
from rashomon.types import Document, Source

from .reports import figure, report


def carried(*credits, figures=(5, 5), event="e-1"):
    texts = ("The blast left 5 dead.", "In the square lay 5 dead.")
    documents = [
        report(f"d{i}", text, credits=credit)
        for i, (text, credit) in enumerate(zip(texts, credits, strict=True))
    ]
    claims = [figure(d, "5 dead", n, event=event) for d, n in zip(documents, figures, strict=True)]
    return trace(documents, claims)


def test_the_same_figure_by_the_same_agency_is_one_origin():
    (origin,) = carried(("AFP",), ("Agence France-Presse",))
    assert (origin.kind, origin.label) == ("rewrite", "AFP")
    assert "all credit AFP" in origin.evidence


@pytest.mark.parametrize(
    ("one", "other"), [(("AFP",), ("AP",)), (("AFP",), ()), (("AFP",), ("AFP", "AP"))]
)
def test_other_credits_join_nothing(one, other):
    assert carried(one, other) == ()


def test_another_figure_or_no_event_joins_nothing():
    assert carried(("AFP",), ("AFP",), figures=(5, 6)) == ()
    assert carried(("AFP",), ("AFP",), event=None) == ()


def test_a_report_that_quotes_the_agency_carries_its_figure():
    first = report("d1", "The blast left 5 dead.", credits=("Reuters",))
    second = report("d2", "Reuters speaks of 5 dead.")
    source = Source(label="Reuters", kind="media")
    claims = [figure(first, "5 dead", 5), figure(second, "5 dead", 5, source=source)]
    (origin,) = trace([first, second], claims)
    assert origin.claims == tuple(sorted(c.id for c in claims))


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("Agence France-Presse", "AFP"),
        ("The Associated Press", "AP"),
        ("Xinhua News Agency", "Xinhua"),
        ("Deutsche Presse-Agentur", "dpa"),
        ("Reuters", "REUTERS"),
    ],
)
def test_long_and_short_names_of_agencies(long, short):
    assert agency_key(long) == agency_key(short)


def test_a_site_is_its_outlet_or_its_host():
    assert site_of(Document(id="d", text="", url="https://News.example/a")) == "news.example"
    assert site_of(Document(id="d", text="", url="http://[broken")) == ""
    assert site_of(Document(id="d", text="")) == ""
