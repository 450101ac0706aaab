"""Two attacks of one day in one town with the same number of dead: two events, or shown."""

import pytest

import rashomon
from rashomon.types import Record

DAY = "2021-03-05"
CLINIC = (
    "Gunmen raided the clinic in Talvik at dawn on Thursday and killed seven people, most of them "
    "nurses of the night shift, the head of the clinic said."
)
CLINIC_AGAIN = (
    "Seven people were shot dead in Thursday's dawn raid on a clinic in Talvik. The gunmen went "
    "from ward to ward, and nurses of the night shift were among the dead."
)
MARKET = (
    "A bomb exploded in the vegetable market of Talvik on Thursday evening and killed seven "
    "people. Traders carried the wounded out on barrows."
)
MARKET_AGAIN = (
    "Thursday evening's blast in a market in Talvik left seven people dead. The bomb had been "
    "hidden among vegetables, traders said."
)
ROAD = (
    "Gunmen shot seven people dead on Thursday evening at a checkpoint on the ring road of "
    "Talvik. Soldiers said that a bus had been stopped there."
)


def record_of(*texts: str) -> Record:
    rows = [{"id": f"r{n}", "text": t, "published": DAY} for n, t in enumerate(texts)]
    return rashomon.report(rows)


def groups(record: Record) -> list[list[str]]:
    return sorted(sorted(e.documents) for e in record.events)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param((CLINIC, MARKET), [["r0"], ["r1"]], id="another target, another hour"),
        pytest.param((CLINIC, ROAD), [["r0"], ["r1"]], id="another hour, the same weapon"),
        pytest.param(
            (CLINIC, MARKET, CLINIC_AGAIN, MARKET_AGAIN),
            [["r0", "r2"], ["r1", "r3"]],
            id="two reports of each",
        ),
    ],
)
def test_equal_numbers_in_one_town_on_one_day_are_not_one_event(
    texts: tuple[str, ...], expected: list[list[str]]
) -> None:
    assert groups(record_of(*texts)) == expected
