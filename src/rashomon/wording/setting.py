"""Where and when an event happened, and how exactly that is known, in words."""

from rashomon.types import Event, Place
from rashomon.wording.safe import short
from rashomon.wording.words import moment

# UCDP GED codebook 23.1, where_prec.
WHERE_PREC = {
    1: "exact place",
    2: "within about 25 km of the place named",
    3: "only the district is known",
    4: "only the province is known",
    5: "a line or an area",
    6: "only the country is known",
    7: "international waters or airspace",
}

# UCDP GED codebook 23.1, date_prec.
DATE_PREC = {
    1: "the day is known",
    2: "known within 2 to 6 days",
    3: "only the week is known",
    4: "only the month, or 8 to 30 days, is known",
    5: "known within a year at best",
}


_DAY = len("2022-01-20")


def where(place: Place | None) -> str:
    """Return where an event happened, how exactly that is known, and what decided it."""
    if place is None:
        return "not known"
    said = place_names(place)
    notes = [] if place.where_prec is None else [WHERE_PREC.get(place.where_prec, "")]
    if place.latitude is None or place.longitude is None:
        notes.append("not found on the map")
    else:
        point = f"{place.latitude:.3f}, {place.longitude:.3f}"
        notes.append(
            point if place.point_of is None else f"{point}, of {short(place.point_of, 80)}"
        )
    if place.section is not None:
        notes.append(f"in the quarter {short(place.section, 80)}")
    notes.append(short(place.evidence or "", 240))
    return f"{said} ({'; '.join(note for note in notes if note)})"


def place_names(place: Place | None) -> str:
    """Return the names of a place, the smallest first."""
    if place is None:
        return "not known"
    names = [short(x, 80) for x in (place.name, place.admin1, _country(place)) if x]
    return ", ".join(dict.fromkeys(names)) or "not known"


def _country(place: Place) -> str | None:
    from rashomon.gazetteer import country_name

    return None if place.country is None else country_name(place.country)


def when(event: Event) -> str:
    """Return when an event began and ended, how exactly, and whether it goes on."""
    if event.start is None and event.end is None:
        said = "not known"
    elif event.start is None:
        said = f"ended by {moment(event.end or '')}"
    elif event.end is None:
        said = f"from {moment(event.start)}, end not known"
    elif event.end.startswith(event.start[:10]):
        day, _, hour = event.start.partition("T")
        said = f"{'on' if len(day) == _DAY else 'in'} {moment(day)}"
        said += f", not before {short(hour, 12)}" if hour else ""
    else:
        said = f"between {moment(event.start)} and {moment(event.end)}"
    if event.date_prec is not None:
        notes = [DATE_PREC.get(event.date_prec, "precision not known"), event.time_evidence]
        said += f" ({'; '.join(short(note, 240) for note in notes if note)})"
    going = {True: "; still going on in the latest report", False: "; over", None: ""}
    return said + going[event.ongoing]
