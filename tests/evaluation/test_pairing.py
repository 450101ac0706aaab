"""One-to-one pairs: none lost, the likest first, whatever the order."""

from dataclasses import dataclass
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.evaluation.pairing import paired


@dataclass(frozen=True)
class Named:
    id: str


GOLD = [Named(f"g{n}") for n in range(4)]
FOUND = [Named(f"f{n}") for n in range(4)]
TABLES = st.dictionaries(
    st.tuples(st.integers(0, 3), st.integers(0, 3)), st.integers(1, 3), max_size=12
)


def pairs(table: dict[tuple[int, int], int], gold: list[Named], found: list[Named]) -> set:
    def like(i: int, j: int) -> tuple[float, ...] | None:
        value = table.get((int(gold[i].id[1]), int(found[j].id[1])))
        return None if value is None else (float(value),)

    got = paired(gold, found, like, lambda i: range(len(found)))
    return {(gold[i].id, found[j].id) for i, j in got.items()}


@given(TABLES)
def test_as_many_are_paired_as_can_be(table: dict[tuple[int, int], int]) -> None:
    most = max(
        sum((i, j) in table for i, j in enumerate(order)) for order in permutations(range(4))
    )
    got = pairs(table, GOLD, FOUND)
    assert len(got) == most
    assert all((int(g[1]), int(f[1])) in table for g, f in got)


@given(TABLES, st.permutations(GOLD), st.permutations(FOUND))
def test_the_order_does_not_matter(
    table: dict[tuple[int, int], int], gold: list[Named], found: list[Named]
) -> None:
    assert pairs(table, gold, found) == pairs(table, GOLD, FOUND)


def test_the_likest_are_paired() -> None:
    assert pairs({(0, 0): 1, (0, 1): 3, (1, 0): 2, (1, 1): 2}, GOLD[:2], FOUND[:2]) == {
        ("g0", "f1"),
        ("g1", "f0"),
    }
