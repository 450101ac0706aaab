"""Whatever a gold file holds: its gold, or its mistakes, and never anything else."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.evaluation.form import MOST_TOGETHER, read_gold
from rashomon.evaluation.form_claims import FIELDS, MOST_CLAIMS
from rashomon.evaluation.tree import BadGold
from tests.evaluation.golds import GOLD, read, write

NAMES = (
    sorted(FIELDS)
    + (
        "documents events claims contradictions updates same_origin reconciled given outcomes "
        "folder file start place name lat precision killed total low high best earlier "
        "later how e c a.txt"
    ).split()
)
SMALL = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.sampled_from(NAMES),
    st.text(max_size=9),
)
VALUES = st.recursive(
    SMALL,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(NAMES), inner, max_size=6)
    ),
    max_leaves=40,
)
TOPS = st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=9)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("hostile"))


def is_told(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    told = ["a gold"]
    try:
        read_gold(file)
    except BadGold as error:
        told = [f"{p.input}{p.error}" for p in error.problems]
    assert told
    assert not any("\n" in line for line in told)


@given(top=TOPS)
def test_any_tree_is_read_or_its_mistakes_are_told(file: Path, top: dict) -> None:
    is_told(file, json.dumps(top).encode())


@given(content=st.one_of(st.binary(max_size=60), st.text(max_size=60).map(str.encode)))
def test_any_bytes_are_read_or_refused(file: Path, content: bytes) -> None:
    is_told(file, content)


@given(at=st.integers(0, len(GOLD) - 1), letters=st.sampled_from("{}[]:,-#&*!|>'\"%@` \n\t\0é"))
def test_one_letter_too_many_never_breaks_it(file: Path, at: int, letters: str) -> None:
    is_told(file, (GOLD[:at] + letters + GOLD[at:]).encode())


def test_a_path_that_no_file_can_have_is_no_such_file(tmp_path: Path) -> None:
    for name in ("x" * 5000, '"a\\0b"', "/dev/null", "."):
        with pytest.raises(BadGold, match="no such file"):
            read(tmp_path, GOLD.replace("file: b.txt", f"file: {name}"))


def test_a_gold_of_too_many_claims_is_refused(tmp_path: Path) -> None:
    claim = "  - {{id: x{}, doc: a.txt, event: bomb, outcome: killed, count: [1, 1]}}\n"
    many = "".join(claim.format(n) for n in range(MOST_CLAIMS))
    with pytest.raises(BadGold, match="more than 5,000 claims"):
        read(tmp_path, GOLD.replace("claims:\n", f"claims:\n{many}"))


def test_a_contradiction_of_too_many_claims_is_refused(tmp_path: Path) -> None:
    many = ", ".join(["a1"] * (MOST_TOGETHER + 1))
    with pytest.raises(BadGold, match="two ids of claims, or up to 50"):
        read(tmp_path, GOLD.replace("[a1, b1]", f"[{many}]"))
