"""The 31 columns of ACLED's exports, in order, with what its codebook says of each."""

from rashomon.exports.acled.actors import INTERS
from rashomon.exports.acled.disorder import DISORDERS, EVENT_TYPES, SUB_EVENT_TYPES
from rashomon.exports.tables.table import DATE, INTEGER, NUMBER, TEXT, Column

SOURCE = "ACLED Codebook"
PRECISIONS = ("1", "2", "3")


def _column(
    name: str, type: str, what: str, *, unit: str | None = None, values: tuple[str, ...] = ()
) -> Column:
    return Column(name=name, type=type, what=what, source=SOURCE, unit=unit, values=values)


COLUMNS = (
    _column("event_id_cnty", TEXT, "country code and Rashomon's id of the event as a number"),
    _column("event_date", DATE, "the day; the middle of a longer time"),
    _column("year", INTEGER, "the year of event_date"),
    _column("time_precision", INTEGER, "1 the day, 2 a week, 3 a month", values=PRECISIONS),
    _column("disorder_type", TEXT, "follows from the event type", values=DISORDERS),
    _column("event_type", TEXT, "the type of event", values=EVENT_TYPES),
    _column("sub_event_type", TEXT, "the sub-event type", values=SUB_EVENT_TYPES),
    _column("actor1", TEXT, "a side; the order means nothing but in Violence against civilians"),
    _column("assoc_actor_1", TEXT, "others on the side of actor1, parted by ;"),
    _column("inter1", TEXT, "the kind of actor1", values=INTERS),
    _column("actor2", TEXT, "the other side; the target in Violence against civilians"),
    _column("assoc_actor_2", TEXT, "others on the side of actor2, parted by ;"),
    _column("inter2", TEXT, "the kind of actor2", values=INTERS),
    _column("interaction", TEXT, "both kinds in their order, or one kind with 'only'"),
    _column(
        "civilian_targeting",
        TEXT,
        "Civilians targeted, where civilians were the main or only target; else empty",
        values=("Civilians targeted",),
    ),
    _column("iso", INTEGER, "the country's number in ISO 3166-1"),
    _column("region", TEXT, "ACLED's region"),
    _column("country", TEXT, "the country as ACLED calls it"),
    _column("admin1", TEXT, "first-level region"),
    _column("admin2", TEXT, "second-level region"),
    _column("admin3", TEXT, "third-level region; not known: empty"),
    _column("location", TEXT, "the named place that has the coordinates"),
    _column("latitude", NUMBER, "WGS84, four decimals", unit="degrees"),
    _column("longitude", NUMBER, "WGS84, four decimals", unit="degrees"),
    _column(
        "geo_precision",
        INTEGER,
        "1 the town, 2 near it or a small part of a region, 3 a larger region",
        values=PRECISIONS,
    ),
    _column("source", TEXT, "who published the reports, parted by ;"),
    _column("source_scale", TEXT, "how far the sources reach; not known: empty"),
    _column("notes", TEXT, "what, when, where, who counts how many, what was split or withheld"),
    _column(
        "fatalities",
        INTEGER,
        "reported deaths, the lowest figure; words by ACLED's table; 0 where none are told",
        unit="deaths",
    ),
    _column("tags", TEXT, "the state of the record, parted by ;"),
    _column("timestamp", INTEGER, "day of the latest report as Unix time", unit="seconds"),
)
