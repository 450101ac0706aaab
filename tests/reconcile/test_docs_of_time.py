"""The pages on the toll over time and on aggregates say what the code does."""

import re
from pathlib import Path

import pytest

from rashomon.reconcile import releases, splits
from tests.reconcile.test_splits import killed, of_days

ROOT = Path(__file__).parents[2]
TIME = (ROOT / "docs" / "toll-over-time.md").read_text(encoding="utf-8")
TOGETHER = (ROOT / "docs" / "aggregates.md").read_text(encoding="utf-8")
HOWS = {"first", "rose", "cut", "retracted", "disputed", "narrowed", "corroborated"}


def test_the_page_explains_every_way_in_which_a_toll_changes() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", TIME, flags=re.MULTILINE)) == HOWS
    source = (ROOT / "src/rashomon/reconcile/changes.py").read_text(encoding="utf-8")
    assert all(f'"{how}"' in source for how in HOWS)


@pytest.mark.parametrize("reason", ["correction_by_source", "toll_rose", "retracted"])
def test_the_page_names_every_reason_of_an_update(reason: str) -> None:
    assert f"`{reason}`" in TIME
    source = (ROOT / "src/rashomon/reconcile/updates.py").read_text(encoding="utf-8")
    assert f'"{reason}"' in source


def test_the_page_tells_the_bound() -> None:
    assert f"{releases.LEAST:,} claims" in TIME
    assert f"at most {releases.MOST:,}" in TIME


def test_the_example_of_a_split_runs() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", TOGETHER, flags=re.DOTALL)
    scope = {"event": of_days(3, killed(13, 13, 13)), "places": ()}
    exec(code, scope)
    assert isinstance(scope["split"], splits.Split)
