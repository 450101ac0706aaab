"""What settles to what does not depend on the ids of the reports."""

import pytest

import rashomon

FIRST = {
    "published": "2021-05-04",
    "text": "KORREMATH, May 4 - Twelve people were killed when gunmen attacked the grain market of "
    "Korremath on Monday evening, the governor of Hask province said.",
}
SECOND = {
    "published": "2021-05-05",
    "text": "KORREMATH, May 5 - At least 17 people died in Monday's attack on the grain market of "
    "Korremath, Doctor Irma Callow of Korremath hospital told reporters. "
    "The governor of Hask province had put the number of dead at 12.",
}


@pytest.mark.parametrize("ids", [("a", "b"), ("b", "a")])
def test_a_repeated_toll_is_overtaken_whatever_its_reports_are_called(ids: tuple[str, str]) -> None:
    reports = [{**FIRST, "id": ids[0]}, {**SECOND, "id": ids[1]}]
    (event,) = rashomon.report(reports).events
    dead = next(e for e in event.estimates if e.outcome == "killed")
    assert (dead.low, dead.best, dead.high) == (17, 17, 17)
