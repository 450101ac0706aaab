"""Names that look like places and are none: points of the compass, armed groups."""

import pytest

import rashomon


def places(text):
    found = rashomon.mentions(text, published="2031-05-09")
    return [(m.text, m.value.country, m.value.relation) for m in found if m.kind == "place"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A mine killed two in NE Nigeria.", [("Nigeria", "NG", "part")]),
        ("Blast in NW Pakistan kills two", [("Pakistan", "PK", "part")]),
        ("He was buried in Omaha, NE.", [("Omaha", "US", None), ("NE", "US", None)]),
        ("Nine killed in Boko Haram raid", []),
        (
            "Men raided Orlekvar, 8 km from Homs.",
            [("Orlekvar", None, None), ("Homs", "SY", "near")],
        ),
        ("Men raided Orlekvar, but left.", []),
        ("Nine killed in Orlekvar on Monday", [("Orlekvar", None, None)]),
    ],
)
def test_only_places_are_places(text, expected):
    assert places(text) == expected
