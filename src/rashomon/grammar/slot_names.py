"""The names of the slots that a template may use; what each is stands in `slots.py`."""

SLOTS = frozenset(
    (
        "ACTOR ASIDE BARE COUNTED DEED DOERS END FAR GROUP MEASURE NAMED NOUNS NUMBER PARTS PEOPLE "
        "PERSONS PLACED REST SOMEONE START THERE TIME"
    ).split()
)
