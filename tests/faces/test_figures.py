"""The table of figures: low, best, high, reports, origins, and by which rule."""

import dataclasses
import re

import pytest

from rashomon.terminal import render
from rashomon.terminal.layout import columns_of
from rashomon.types import Breakdown, Sides
from tests.faces.changed import flat, raid_of, with_raid
from tests.faces.sample import EVERYONE, GUARD_TOLL, RECORD, WOUNDED

PAGE = render(RECORD)


def page_of(*estimates: object) -> str:
    return render(with_raid(estimates=estimates))


def test_figures_stand_low_best_high_reports_origins_rule() -> None:
    assert re.search(r"reported +low +best +high +reports +origins +rule\n", PAGE)
    assert re.search(r"    everyone +16 +\? +31\+ +2 +1 +a\n", PAGE)
    assert re.search(
        r"    border guards \(Border Guard +6 +14 +14\+ +2 +2 +b\n +of Quraya\)\n", PAGE
    )
    assert re.search(r"    everyone +12 +\? +99 +1 +1 +c\n", PAGE)
    assert PAGE.index("    everyone") < PAGE.index("    border guards (Border")


def test_each_rule_is_told_once_under_its_letter() -> None:
    rules = "rules of gtd: (a) no majority, no best figure; (b) most recent independent source; (c)"
    assert rules in flat(PAGE)
    assert "rule of gtd: only a vague word" in flat(page_of(WOUNDED, WOUNDED))
    shown = page_of(WOUNDED, WOUNDED)
    assert re.search(r"reports +origins\n", shown)
    assert re.search(r"    everyone +12 +\? +99 +1 +1\n", shown)


def test_rules_of_different_profiles_keep_their_names() -> None:
    other = dataclasses.replace(WOUNDED, rule="by hand")
    assert "rules: (a) gtd: no majority, no best figure; (b) by hand" in flat(
        page_of(EVERYONE, other)
    )


def test_a_figure_without_a_rule_has_no_letter() -> None:
    bare = dataclasses.replace(WOUNDED, rule="")
    assert re.search(r"    everyone +12 +\? +99 +1 +1\n", page_of(EVERYONE, GUARD_TOLL, bare))


def test_an_open_end_is_explained_only_where_there_is_one() -> None:
    assert PAGE.count("the upper end is open") == 1
    assert "the upper end is open" not in page_of(WOUNDED)


def test_sums_that_were_checked_stand_under_their_figure() -> None:
    assert re.search(r"    everyone +16 .*\n      checked: 31 = 14 \+ 17\n", PAGE)


def test_a_toll_of_nobody_is_shown_as_nought() -> None:
    none = dataclasses.replace(raid_of(RECORD).estimates[1], low=0, best=0, high=0)
    assert re.search(r"    everyone +0 +0 +0 ", page_of(none))


@pytest.mark.parametrize("low", [7, 400_001, 123_456_789])
@pytest.mark.parametrize(
    "group", ["guards", "guards of the customs house and the mint " * 3, "村" * 40]
)
def test_figures_of_any_size_and_name_keep_apart(low: int, group: str) -> None:
    wide = dataclasses.replace(GUARD_TOLL, low=low, best=low, high=low, group=group, actor=None)
    page = page_of(wide, EVERYONE)
    assert max(columns_of(line) for line in page.splitlines()) <= 80
    assert re.search(rf"  {low:,}  +{low:,}  +{low:,}\+ +2 +2 +b\n", page)


def test_the_dead_by_side_stand_in_one_line() -> None:
    told = Breakdown(best=31, deaths_a=8, deaths_b=0, deaths_civilians=5, deaths_unknown=18)
    page = flat(with_sides(told))
    assert "by side: 31 killed = 8 side A (Army of Orran) + 0 side B + 5 civilians" in page
    assert "+ 18 unknown" in page
    over = dataclasses.replace(told, exceeds=True, deaths_unknown=0, best=10)
    assert "by side, more than the best figure of 10: 8 side A" in flat(with_sides(over))
    alone = dataclasses.replace(told, best=None, deaths_unknown=None)
    assert "by side: 8 side A (Army of Orran) + 0 side B + 5 civilians + ? unknown" in flat(
        with_sides(alone)
    )
    none = Breakdown(best=31, deaths_a=0, deaths_b=0, deaths_civilians=0, deaths_unknown=31)
    assert "by side" not in with_sides(none)


def with_sides(told: Breakdown) -> str:
    return render(with_raid(breakdown=told, sides=Sides(a="Army of Orran", b=None)))
