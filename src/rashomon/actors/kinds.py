"""The kinds of actor, and the status of the people of each."""

STATE = "state forces"
REBELS = "rebel group"
MILITIA = "political militia"
IDENTITY = "identity militia"
RIOTERS = "rioters"
PROTESTERS = "protesters"
CIVILIANS = "civilians"
EXTERNAL = "external forces"

# ACLED's eight actor types ("inter codes" 1 to 8), in their order.
KINDS = (STATE, REBELS, MILITIA, IDENTITY, RIOTERS, PROTESTERS, CIVILIANS, EXTERNAL)

_CATEGORIES = {
    STATE: "state_forces",
    EXTERNAL: "state_forces",
    REBELS: "non_state_fighters",
    MILITIA: "non_state_fighters",
    IDENTITY: "non_state_fighters",
    RIOTERS: "civilians",
    PROTESTERS: "civilians",
    CIVILIANS: "civilians",
}


def category_of(kind: str) -> str:
    """Return the status of the people of a kind of actor; raise KeyError for no kind."""
    return _CATEGORIES[kind]
