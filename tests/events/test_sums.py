"""A toll over two towns is of both attacks, and in neither's toll."""

import rashomon

TOLL = (
    "The number of people killed in Wednesday's bombings in Mosul and Basra rose to 34 on Thursday."
)
FIRST = "A truck bomb killed 21 people in Mosul on Wednesday, the governor said."
SECOND = "A motorcycle bomb killed 12 people in Basra on Wednesday, the mayor said."


def test_a_report_of_two_bombings_joins_the_reports_of_each() -> None:
    record = rashomon.report(
        [
            {"id": "toll", "text": TOLL, "published": "2021-06-03"},
            {"id": "first", "text": FIRST, "published": "2021-06-02"},
            {"id": "second", "text": SECOND, "published": "2021-06-02"},
        ]
    )
    assert sorted(e.documents for e in record.events) == [("first", "toll"), ("second", "toll")]
    best = sorted(s.best for e in record.events for s in e.estimates if s.group == "everyone")
    assert best == [12, 21]
