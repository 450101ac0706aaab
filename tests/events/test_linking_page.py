"""The numbers of `docs/linking.md` are those of the lexicon and of the code."""

from pathlib import Path

import pytest

from rashomon.events.linking import accounts, apart, blocks, compared, linker
from rashomon.events.linking.features import FEATURES
from rashomon.events.linking.scorecard import scorecard
from tests.events.linking_page import PAGE, TABLE, table
from tests.golden_links import read_link_cases

TEXT = " ".join(PAGE.read_text(encoding="utf-8").split())
CASES = Path(__file__).parents[1] / "cases" / "linking"
NUMBERS = {3: "three", 6: "six"}


def test_the_table_of_points_is_that_of_the_lexicon() -> None:
    (found,) = TABLE.findall(PAGE.read_text(encoding="utf-8"))
    assert found == table()


def test_every_feature_is_explained() -> None:
    lines = TABLE.sub("", PAGE.read_text(encoding="utf-8")).splitlines()
    cells = [line.split("|")[1] for line in lines if line.startswith("|")]
    named = {name.strip() for cell in cells for name in cell.split(",")}
    assert [f.name for f in FEATURES if f.name not in named] == []


@pytest.mark.parametrize(
    "said",
    [
        f"joining at {scorecard().join_at:g}, a little less",
        f"until no average reaches {scorecard().join_at:g}",
        f"starts from {scorecard().start}.",
        f"The opening adds at most {max(scorecard().points['opening'].values())} points",
        f"Equal numbers prove nothing: {scorecard().points['figures']['same']} points",
        f"within {NUMBERS[compared.NEAR_MISS]} of those that join",
        f"fewer than {NUMBERS[compared.NEAR_MISS]} points, no more than",
        f"Of each report the {NUMBERS[linker._NEAR_MISSES]} nearest are kept",
        f"the first {accounts._OPENING} characters",
        f"({apart._KNOWN:,} people or more)",
        f"all others up to {blocks.FULL}, or {blocks.NEIGHBOURS} before and",
        f"some {blocks.BUDGET} meetings",
        f"are {len(read_link_cases(CASES))} small sets",
    ],
)
def test_a_number_of_the_page_is_that_of_the_code(said: str) -> None:
    assert said in TEXT
