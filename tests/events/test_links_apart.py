"""What tells two acts surely apart, and of which day a report of an anniversary tells."""

from datetime import date

import pytest

import rashomon
from rashomon.events.linking.anniversary import remembered
from rashomon.types import Link

DAY = date(2021, 3, 6)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Parents laid flowers on Saturday, one year after a bomb hit a bus.", 2020),
        ("The town marks 10 years since the raid.", 2011),
        ("Bells were rung on the third anniversary of the shelling.", 2018),
        ("A vigil was held on the 2nd anniversary of the shelling.", 2019),
    ],
)
def test_a_memorial_tells_of_the_day_that_it_marks(text: str, year: int) -> None:
    days = remembered(text, DAY)
    assert days is not None
    assert days[0] < date(year, 3, 6) < days[1]
    assert (days[1] - days[0]).days == 14


@pytest.mark.parametrize(
    "text",
    [
        "A bomb hit a bus on Saturday, a year after a similar attack.",
        "A bomb hit a bus, two days after the town marked the first anniversary of a raid.",
        "Parents laid flowers after a bomb hit a bus.",
        "The town marks 9999999 years since the raid.",
        "A memorial was opened a century ago." + " It rained." * 40 + " One year after.",
    ],
)
def test_news_of_a_new_act_is_no_memorial(text: str) -> None:
    assert remembered(text, DAY) is None


def test_an_anniversary_before_the_calendar_is_none() -> None:
    assert remembered("The town marks 30 years since the raid.", date(20, 1, 1)) is None


def link(first: str, second: str, published: str = "2021-03-06") -> list[Link]:
    days = {"published": published}
    documents = [{"id": "a", "text": first, **days}, {"id": "b", "text": second, **days}]
    return list(rashomon.report(documents).links)


def said(links: list[Link], feature: str) -> list[tuple[str, int]]:
    return [(p.said, p.points) for x in links for p in x.parts if p.feature == feature]


STOCK = (
    "A bomb hidden in a van killed {} at a market in the city of {} on {}, police said. "
    "Nineteen others were wounded, hospital officials said. Nobody has said that he did it."
)


def test_known_towns_far_apart_outweigh_the_same_words() -> None:
    first = STOCK.format("six people", "Bergen", "Friday")
    found = link(first, STOCK.format("six people", "Trondheim", "Friday"))
    assert all(x.verdict == "apart" for x in found)
    assert [x.verdict for x in link(first, first.replace("a van", "a lorry"))] == ["joined"]


def test_other_days_beside_the_act_speak_against_more_with_another_toll() -> None:
    first = STOCK.format("six people", "Bergen", "Friday")
    same = said(link(first, STOCK.format("six people", "Bergen", "Tuesday")), "act_day")
    assert same[0][0] == "the acts are 3 days apart"
    assert same[0][1] < 0
    other = link(first, STOCK.format("ten people", "Bergen", "Tuesday"))
    assert all(x.verdict == "apart" for x in other)


def test_men_and_women_dead_are_other_dead_only_where_they_are_all() -> None:
    men, women = (
        STOCK.format("two men", "Selk", "Friday"),
        STOCK.format("a woman", "Selk", "Friday"),
    )
    assert [points < 0 for _, points in said(link(men, women), "dead")] == [True]
    more = women.replace("killed a woman", "killed nine people, among them a woman,")
    assert said(link(men, more), "dead") == []
