"""Columns of a PDF: read one after the other, whatever the order of the file; tables stay whole."""

import pytest

from tests.sources.readers import samples as s

LEFT = (
    "Gunmen attacked a mill near Orlen", "on Friday, killing nine people and",
    "wounding 14 others, police said.", "The attackers came on foot before",
    "dawn from the reed beds and opened", "fire on workers in the loft, and",
    "fled when soldiers came from the", "garrison of the town at sunrise.",
)  # fmt: skip
RIGHT = (
    "Two of the dead were children who", "had slept in the loft, a doctor at",
    "the clinic said on Saturday, and", "four of the wounded were flown to",
    "Sarrat. No group has said that it", "was behind the attack in the valley",
    "of the river, where six millers", "were killed in October last year.",
)  # fmt: skip
WOVEN = [
    place
    for n, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True))
    for place in ((40, 660 - 14 * n, left), (320, 660 - 14 * n, right))
]


@pytest.mark.parametrize("order", ["woven", "one after the other"])
def test_columns_are_read_one_after_the_other(reading, written, order):
    places = WOVEN if order == "woven" else sorted(WOVEN, key=lambda place: (place[0], -place[1]))
    content = s.pdf_at([(40, 700, "Nine die at mill"), *places, (40, 500, "Harbour Post, page 1")])
    words = reading(written("page.pdf", content)).document.text.split()
    assert words == " ".join(("Nine die at mill", *LEFT, *RIGHT, "Harbour Post, page 1")).split()


def test_the_rows_of_a_table_stay_whole(reading, written):
    towns = ("Orlen", "Sarrat", "Kest", "Volm", "Pell", "Serrin", "Dagun", "Tamsin")
    rows = [
        (40 + 200 * side, 660 - 14 * n, word)
        for n, town in enumerate(towns)
        for side, word in enumerate((town, f"{n + 3} killed"))
    ]
    text = reading(written("table.pdf", s.pdf_at(rows))).document.text
    assert "Orlen 3 killed" in " ".join(text.split())
