"""Text made to be slow: time and memory grow with its length and no faster."""

import tracemalloc
from collections.abc import Callable

import pytest

import rashomon
from rashomon import recipe
from tests.clock import assert_linear

UNITS = {
    "numbers": "and 5 and 5 ",
    "quotes": '"',
    "digits": "7",
    "brackets": "(",
    "killed": "killed ",
    "said": "said ",
    "members of": "members of ",
    "newlines": "\n",
    "capitals": "A",
    "abbreviations": "a.b.c.",
}
# Reports in which every sentence brings a name that later sentences are compared with.
NAMED: dict[str, Callable[[str, int], str]] = {
    "facilities": lambda x, n: f"{x} prison. {x} has some {n}, including commanders. ",
    "speakers": lambda x, n: f"{x} Valk, a {x.lower()} chief, said {n} died. A doctor said so. ",
    "acronyms": lambda x, n: f"The {x} Rebel Front ({x[0]}RF) said {n} died. {x[0]}RF said so. ",
    "actors": lambda x, n: f"Islamic State fighters killed {n} soldiers near {x}. ",
    "claimed": lambda x, n: f"The {x} Front claimed responsibility for the attack. ",
    "paragraphs": lambda x, n: f"Attack in {x}\n\nGunmen killed {n} people in {x}.\n\n",
}


def read(text: str) -> None:
    for reading in rashomon.read([{"text": text, "published": "2022-01-21"}]):
        assert reading.mentions is not None


def named(kind: str, size: int) -> str:
    parts, length = [], 0
    while length < size:
        n = len(parts)
        name = "".join(chr(97 + n // 26**place % 26) for place in range(4)).title()
        parts.append(NAMED[kind](name, n + 10))
        length += len(parts[-1])
    return "".join(parts)


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    read("Gunmen killed 12 people in Kabul on Monday, police said.")


@pytest.mark.parametrize("kind", UNITS)
def test_a_repeated_unit_takes_linear_time(kind: str) -> None:
    unit = UNITS[kind]
    assert_linear(lambda size: read(unit * (size // len(unit))), 500_000)


@pytest.mark.parametrize("kind", NAMED)
def test_a_report_of_many_names_takes_linear_time(kind: str) -> None:
    assert_linear(lambda size: read(named(kind, size)), 50_000)


@pytest.mark.parametrize("kind", ["numbers", "brackets", "killed"])
def test_memory_grows_with_the_text(kind: str) -> None:
    unit = UNITS[kind]
    small, large = (peak(unit * (size // len(unit))) for size in (25_000, 100_000))
    assert large < 6 * small
    assert large < 500 * 100_000


def peak(text: str) -> int:
    tracemalloc.start()
    try:
        read(text)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_unused_sentences_are_found_in_linear_time() -> None:
    def work(size: int) -> None:
        text = "The dead were buried. " * (size // 22)
        assert sum(len(rows) for rows in recipe.unused([{"text": text}])) == size // 22

    assert_linear(work, 50_000)


def test_more_than_a_report_can_hold_is_refused_by_name() -> None:
    problems = []
    text = "and 5 and 5 " * 900_000
    given = {"id": "huge", "text": text}
    assert list(rashomon.read([given], on_problem=problems.append)) == []
    assert [p.input for p in problems] == ["huge"]


@pytest.mark.parametrize(
    "unit",
    ["5 km north of Homs, ", "Four were killed 5 km north of Homs. ", "Aleppo and Hama, "],
)
def test_a_report_of_many_places_is_reconciled_in_linear_time(unit: str) -> None:
    def work(size: int) -> None:
        text = "Four were killed " + unit * (size // len(unit))
        assert rashomon.report([{"text": text, "published": "2022-01-21"}]).claims

    assert_linear(work, 40_000)
