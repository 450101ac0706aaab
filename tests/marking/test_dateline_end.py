"""Where a dateline ends: its day is when the report was written, not when something happened."""

import pytest

from rashomon.marking.scene_moves import dateline_end


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("KORREMATH, May 9 - ", "The attack"),
        ("Korremath, May 9 – ", "The attack"),
        ("KORREMATH, Hask, Monday, May 9, 2021 -- ", "Police said"),
        ("Port Harlow, 12 March 2019 — ", "Gunmen"),
        ("AL-KORRE/TOLVASKAR, Jan. 21 - ", "A bomb"),
        ("Tel al-Korre and Deir Harrow, May 9 - ", "Two men"),
        ("KORREMATH (Harrow Wire) - ", "Gunmen"),
        ("", "On Monday, May 3 - a market day - gunmen came"),
        ("", "Monday, May 3 - the attack"),
        ("", "Gunmen killed 3 on May 9 - police said"),
        ("", "The army, on May 3 - said"),
        ("", "In Korremath, May 9 - the day of the fair -"),
        ("", "Seven soldiers killed, May 3 - army"),
    ],
)
def test_a_dateline_ends_where_the_report_begins(dateline: str, rest: str) -> None:
    assert dateline_end(dateline + rest) == len(dateline)
