"""Two attacks of one day in one town with the same number of dead: two events, or shown."""

import pytest

import rashomon
from rashomon.terminal import render
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


AT_NIGHT = (
    "A bomb exploded at the market of Talvik at 9 p.m. on Thursday and killed seven people. "
    "Traders carried the wounded out on barrows."
)
IN_THE_MORNING = AT_NIGHT.replace("9 p.m.", "7 a.m.")
SHOT_IN_CAR = (
    "A man of 34 was shot dead in his car in Talvik on Thursday, police said. He had been waiting "
    "for his brother when a motorcyclist fired at him."
)
SHOT_IN_STREET = (
    "A man was shot dead on Thursday in Talvik as he walked to prayers, police said. A gunman "
    "fired from a motorcycle."
)


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param((AT_NIGHT, IN_THE_MORNING), id="the same words, another hour"),
        pytest.param((SHOT_IN_CAR, SHOT_IN_STREET), id="no hour, no target"),
    ],
)
def test_two_attacks_that_may_be_one_are_shown_to_a_person_as_undecided(
    texts: tuple[str, ...],
) -> None:
    record = record_of(*texts)
    [link] = record.links
    assert (link.left, link.right, link.undecided) == ("r0", "r1", True)
    said = "perhaps" if link.verdict == "joined" else "nearly"
    assert f"\n  {said} " in render(record)


def test_two_reports_of_one_attack_are_not_undecided() -> None:
    assert [x.undecided for x in record_of(CLINIC, CLINIC_AGAIN).links] == [False]
