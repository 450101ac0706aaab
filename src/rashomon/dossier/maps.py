"""Where an event happened, drawn as exactly as it is known and no more."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from rashomon.dossier import outlines
from rashomon.dossier.drawing import element, group, label, picture
from rashomon.dossier.land import area, land, region_at
from rashomon.dossier.outlines import Box
from rashomon.dossier.projection import Projection
from rashomon.types import Place

WIDTH, HEIGHT = 640, 400
NEAR_KM, DISTRICT_KM = 25, 40
_LEAST, _MOST = 1.6, 12.0  # degrees that a map is high


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMap:
    """The picture, and in words what its signs say of the place."""

    svg: Markup
    meaning: str


@lru_cache(maxsize=4096)  # many events happen in one town
def event_map(place: Place | None) -> EventMap | None:
    """Return the map of an event; None where the place has no point and no known outline."""
    if place is None or place.latitude is None or place.longitude is None:
        return None
    longitude, latitude = place.longitude, place.latitude
    region = region_at(place.country, longitude, latitude)
    known = outlines.country(place.country) if place.country else None
    held = region if place.where_prec == 4 else None
    held = known.outline if place.where_prec == 6 and known is not None else held
    view = Projection.of(_box(place, longitude, latitude, held or region), WIDTH, HEIGHT)
    sign, meaning = _sign(place, view, held)
    parts = [
        element("rect", width=WIDTH, height=HEIGHT, class_="sea"),
        *land(view, place.country, view.at(longitude, latitude)),
        *sign,
        *_scale(view),
    ]
    name = f"Map: {place.name or place.admin1 or place.country}"
    return EventMap(svg=picture(parts, (WIDTH, HEIGHT), name, meaning), meaning=meaning)


def _box(place: Place, longitude: float, latitude: float, shown: outlines.Outline | None) -> Box:
    """Return the degrees to show: the region around the place, or the country if it is all."""
    west, south, east, north = longitude, latitude, longitude, latitude
    if shown is not None:
        ring = max(shown.rings, key=len)
        xs, ys = [x for x, _ in ring], [y for _, y in ring]
        west, south = min(west, *xs), min(south, *ys)
        east, north = max(east, *xs), max(north, *ys)
    most = 60.0 if place.where_prec == 6 else _MOST
    high = min(max((north - south) * 1.25, _LEAST), most)
    wide = min(max((east - west) * 1.25, high), 2 * most)
    whole = north - south <= most and east - west <= 2 * most
    x, y = ((west + east) / 2, (south + north) / 2) if whole else (longitude, latitude)
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2


def _sign(
    place: Place, view: Projection, held: outlines.Outline | None
) -> tuple[list[Markup], str]:
    """Return what is drawn for the place, and what that means."""
    x, y = view.at(place.longitude or 0.0, place.latitude or 0.0)
    name = place.point_of or place.name or place.admin1 or ""
    at_name = label(name, (x, y - 12), class_="placename", text_anchor="middle")
    if held is not None:
        whole = "country" if place.where_prec == 6 else "province"
        shape = area(held, view, "known")
        return [
            shape,
            at_name,
        ], f"The shaded {whole} is all that is known: no point in it is meant."
    if place.where_prec in (2, 3, 5, 6, 7):
        km = NEAR_KM if place.where_prec == 2 else DISTRICT_KM
        ring = element("circle", cx=x, cy=y, r=max(km * view.km, 9.0), class_="around")
        said = {
            2: f"Within about {NEAR_KM} km of the place named: the ring, not its middle.",
            3: "Only the district is known. Its outline is not at hand: the broken ring stands for "
            "it and marks no border.",
        }
        other = "Only an area is known: the broken ring stands for it and marks no border."
        return [ring, at_name], said.get(place.where_prec or 0, other)
    dot = group(
        [
            element("circle", cx=x, cy=y, r=9, class_="halo"),
            element("circle", cx=x, cy=y, r=4.5, class_="point"),
        ]
    )
    of = f" The point is that of {place.point_of}." if place.point_of else ""
    return [dot, at_name], f"The point is the middle of the town or place, not the spot.{of}"


def _scale(view: Projection) -> Sequence[Markup]:
    """Return a bar of a round number of kilometres."""
    km = next((k for k in (500, 200, 100, 50, 20, 10) if k * view.km < WIDTH / 4), 5)
    x, y = 16.0, HEIGHT - 18.0
    bar = element("path", d=f"M{x},{y - 5}v5h{km * view.km:.1f}v-5", class_="scale")
    return [bar, label(f"{km} km", (x, y - 9), class_="tick")]
