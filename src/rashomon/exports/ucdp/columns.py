"""The 49 columns of GED 24.1 to 26.1, in order, with what the codebook says of each."""

from rashomon.exports.tables.table import DATE, INTEGER, NUMBER, TEXT, Column

SOURCE = "UCDP GED Codebook 23.1"
_OBSOLETE = "obsolete; empty"
_REGISTRY = "id in UCDP's registry; empty unless the project's own actor has it as ucdp_id"
_DEATHS, _REPORTS = "deaths", "reports"


def _column(
    name: str, type: str, what: str, *, unit: str | None = None, values: tuple[str, ...] = ()
) -> Column:
    return Column(name=name, type=type, what=what, source=SOURCE, unit=unit, values=values)


def _deaths(name: str, what: str) -> Column:
    return _column(name, INTEGER, what, unit=_DEATHS)


COLUMNS = (
    _column("id", INTEGER, "Rashomon's id of the event: its twelve hex digits as a number"),
    _column("relid", TEXT, _OBSOLETE),
    _column("year", INTEGER, "the year in which the event began"),
    _column("active_year", INTEGER, "the conflict passes 25 deaths in the year; not known: empty"),
    _column(
        "code_status",
        TEXT,
        "Clear once a person accepted the event, else Candidate and what is left to decide",
        values=("Clear", "Candidate", "Candidate: disputed", "Candidate: needs a person"),
    ),
    _column(
        "type_of_violence",
        INTEGER,
        "1 state-based conflict, 2 non-state conflict, 3 one-sided violence",
        values=("1", "2", "3"),
    ),
    _column("conflict_dset_id", TEXT, _OBSOLETE),
    _column("conflict_new_id", INTEGER, "id in UCDP's registry; empty"),
    _column("conflict_name", TEXT, "name in UCDP's registry; empty"),
    _column("dyad_dset_id", TEXT, _OBSOLETE),
    _column("dyad_new_id", INTEGER, "id in UCDP's registry; empty"),
    _column("dyad_name", TEXT, "side A - side B, where both are known"),
    _column("side_a_dset_id", TEXT, _OBSOLETE),
    _column("side_a_new_id", INTEGER, _REGISTRY),
    _column("side_a", TEXT, "the government (type 1), the perpetrator (type 3), or one of two"),
    _column("side_b_dset_id", TEXT, _OBSOLETE),
    _column("side_b_new_id", INTEGER, _REGISTRY),
    _column("side_b", TEXT, "the other side; Civilians (type 3)"),
    _column("number_of_sources", INTEGER, "reports that tell of the event", unit=_REPORTS),
    _column("source_article", TEXT, "publisher, date and title of each report, parted by ;"),
    _column("source_office", TEXT, "the publishers, in the order of source_article"),
    _column("source_date", TEXT, "days of publication in the same order; 1753-01-01: not known"),
    _column("source_headline", TEXT, "the titles in the same order"),
    _column("source_original", TEXT, "whom the reports quote for the figures of the dead"),
    _column(
        "where_prec",
        INTEGER,
        "1 exact, 2 within 25 km, 3 second-level region, 4 first-level region, 5 line or fuzzy "
        "area, 6 country, 7 international waters or airspace",
        values=tuple("1234567"),
    ),
    _column("where_coordinates", TEXT, "the name of the place that has the coordinates"),
    _column("where_description", TEXT, "comment: the place as told, splits, level of redaction"),
    _column("adm_1", TEXT, "first-level region"),
    _column("adm_2", TEXT, "second-level region"),
    _column("latitude", NUMBER, "WGS84, six decimals", unit="degrees"),
    _column("longitude", NUMBER, "WGS84, six decimals", unit="degrees"),
    _column("geom_wkt", TEXT, "the point as well-known text"),
    _column("priogrid_gid", INTEGER, "the cell of the PRIO-GRID of half a degree"),
    _column("country", TEXT, "the country as UCDP calls it"),
    _column("country_id", INTEGER, "its number in Gleditsch and Ward's list of states"),
    _column(
        "region",
        TEXT,
        "UCDP's region",
        values=("Africa", "Americas", "Asia", "Europe", "Middle East"),
    ),
    _column(
        "event_clarity",
        INTEGER,
        "1 a single incident, 2 an aggregate of several, less what is known singly",
        values=("1", "2"),
    ),
    _column(
        "date_prec",
        INTEGER,
        "1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 up to a year",
        values=tuple("12345"),
    ),
    _column("date_start", DATE, "the first possible day"),
    _column("date_end", DATE, "the last possible day"),
    _deaths("deaths_a", "of side A, by the best estimate; 0 for one-sided violence"),
    _deaths("deaths_b", "of side B, by the best estimate; 0 for one-sided violence"),
    _deaths("deaths_civilians", "civilians, by the best estimate"),
    _deaths("deaths_unknown", "of unknown status, by the best estimate"),
    _deaths("best", "the sum of the four; empty where no figure is the best"),
    _deaths("high", "the highest reliable estimate"),
    _deaths("low", "the most conservative estimate"),
    _column("gwnoa", INTEGER, "number of side A in Gleditsch and Ward's list, if it is a state"),
    _column("gwnob", INTEGER, "number of side B in Gleditsch and Ward's list, if it is a state"),
)
