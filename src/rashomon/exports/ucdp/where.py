"""The columns of the place: never finer than the town (codebook, appendix 3)."""

from rashomon.exports.one_line import one_line
from rashomon.exports.states import state_of
from rashomon.exports.ucdp.priogrid import cell_of
from rashomon.types import Event, Place

COUNTRY = 6
_DECIMALS = 6
_Cell = str | int | float | None


def where_cells(event: Event, note: str | None, level: str) -> tuple[_Cell, ...]:
    """Return the twelve columns from where_prec to region; what is not known is empty.

    `note` says what was done to the figures by reason of the place, `level` for whom this is.
    """
    place = event.place or Place()
    state = state_of(place.country)
    lat, lon = _rounded(place.latitude), _rounded(place.longitude)
    is_point = lat is not None and lon is not None
    return (
        place.where_prec,
        one_line(_standing_for(place), 300) or None,
        one_line(_description(place, note, level)),
        one_line(place.admin1, 300) or None,
        one_line(place.district, 300) or None,
        lat,
        lon,
        f"POINT ({lon:.{_DECIMALS}f} {lat:.{_DECIMALS}f})" if is_point else None,
        cell_of(lat, lon) if lat is not None and lon is not None else None,
        state.ucdp or place.country,
        state.gw,
        state.ucdp_region,
    )


def _rounded(degrees: float | None) -> float | None:
    return None if degrees is None else round(degrees, _DECIMALS)


def _standing_for(place: Place) -> str | None:
    """Return the name of what has the coordinates: one name for one point."""
    if place.where_prec == COUNTRY and place.name is None:
        return state_of(place.country).ucdp
    return place.point_of or place.name or place.district or place.admin1


def _description(place: Place, note: str | None, level: str) -> str:
    told = []
    if place.point_of is not None and place.name is not None:
        told.append(f"told as {place.name}, which is on no map; the point is {place.point_of}'s")
    if place.latitude is None:
        told.append("no coordinates: the place is on no map")
    if place.section is not None:
        told.append(f"part of town: {place.section}")
    if note is not None:
        told.append(note)
    return "; ".join([*told, f"redaction: {level}"])
