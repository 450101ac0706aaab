"""The columns of the table of differences."""

from rashomon.exports.tables.table import INTEGER, NUMBER, TEXT, Column

_OURS = "Rashomon, docs/datasets.md"
FIELDS = (
    *("match", "killed_low", "killed_best", "killed_high"),
    *("date_start", "date_end", "place", "type", "side_a", "side_b"),
)
UNITS = {
    **dict.fromkeys(("killed_low", "killed_best", "killed_high"), "persons"),
    **dict.fromkeys(("date_start", "date_end"), "days"),
    "place": "km",
    **dict.fromkeys(("type", "side_a", "side_b"), "0 the same, 1 other"),
}
MATCHES = ("same", "not in the record", "not in the data set")


def _text(name: str, what: str, values: tuple[str, ...] = ()) -> Column:
    return Column(name=name, type=TEXT, what=what, source=_OURS, values=values)


COLUMNS = (
    _text("data_set", "the data set, with its version where it is known"),
    Column(name="row", type=INTEGER, what="the row of the file", source=_OURS, unit="rows"),
    _text("data_set_event", "the data set's id of the event"),
    _text("event", "our id of the event"),
    _text("match", "whether both have it", MATCHES),
    _text("field", "what is compared", FIELDS),
    _text("theirs", "what the data set says"),
    _text("ours", "what the record says"),
    Column(
        name="difference",
        type=NUMBER,
        what="ours less theirs: persons, days; of places the distance in kilometres; of words 0 "
        "where they agree and 1 where not; empty where one says nothing",
        source=_OURS,
    ),
    _text("unit", "what the difference counts", tuple(dict.fromkeys(UNITS.values()))),
)
