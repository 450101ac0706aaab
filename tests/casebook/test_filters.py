"""What events are asked for by: place, day, actor, outcome, source, state and words."""

from collections.abc import Iterator

import pytest

from rashomon.casebook import Casebook
from rashomon.casebook.asking.asked import Filters
from rashomon.errors import BadInput
from tests.casebook.reports import ALL, RIVAL, added, casebook


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Casebook]:
    with casebook(tmp_path_factory.mktemp("filters")) as one:
        added(one, *ALL, RIVAL)
        yield one


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        (Filters(), ["Tolvaskar", "Korremath"]),
        (Filters(place="korre"), ["Korremath"]),
        (Filters(place="%"), []),
        (Filters(since="2021-06"), ["Tolvaskar"]),
        (Filters(until="2021-05-31"), ["Korremath"]),
        (Filters(since="2021-05-03", until="2021-05-03"), ["Korremath"]),
        (Filters(outcome="wounded"), ["Korremath"]),
        (Filters(source="Callow"), ["Korremath"]),
        (Filters(source="Osmere"), ["Tolvaskar", "Korremath"]),
        (Filters(source="medical"), ["Tolvaskar", "Korremath"]),
        (Filters(state="disputed"), ["Tolvaskar"]),
        (Filters(state="candidate"), ["Korremath"]),
        (Filters(words="coast road"), ["Tolvaskar"]),
        (Filters(words='"road coast"'), []),
        (Filters(words="lorries bombing"), ["Tolvaskar"]),
        (Filters(words="GRAIN"), ["Korremath"]),
        (Filters(words="grain lorry"), []),
        (Filters(words='" OR 1=1 --'), []),
    ],
)
def test_the_events_that_fit(made: Casebook, asked: Filters, places: list[str]) -> None:
    listed, n = made.events(asked)
    assert [one.place for one in listed] == places
    assert n == len(places)


def test_a_part_of_the_list_says_how_many_there_are(made: Casebook) -> None:
    listed, n = made.events(most=1, skip=1)
    assert [one.place for one in listed] == ["Korremath"]
    assert n == 2


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (Filters(since="soon"), "--since 'soon': is no date"),
        (Filters(outcome="slain"), "--outcome 'slain': is none of killed, wounded"),
        (Filters(words="* --"), r"--words '\* --': holds no word"),
        (Filters(state="odd"), "--state 'odd': is none of candidate, clear"),
    ],
)
def test_what_cannot_be_asked_is_told(made: Casebook, asked: Filters, told: str) -> None:
    with pytest.raises(BadInput, match="^" + told):
        made.events(asked)
