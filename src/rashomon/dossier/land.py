"""The land of a map: countries and regions as paths, with the names that there is room for."""

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from rashomon.dossier.drawing import Point, element, label, path
from rashomon.dossier.outlines import Outline, countries_in, country, world
from rashomon.dossier.projection import Projection, centre, size
from rashomon.gazetteer import country_name

_LETTER = 6.2
_WIDE = 28.0  # degrees: a wider map shows the world in little detail


def land(view: Projection, home: str | None) -> list[Markup]:
    """Return countries, regions of the one that is meant, and their names."""
    west, _, east, _ = view.box
    if east - west > _WIDE:
        return [_shape(outline, view, "land") for outline in world() if _seen(outline, view)]
    codes = sorted(countries_in(view.box))
    known = [(code, country(code)) for code in codes]
    parts: list[Markup] = []
    names: list[Markup] = []
    for code, each in known:
        if each is None:
            continue
        kind = "land home" if code == home else "land"
        parts.append(_shape(each.outline, view, kind))
        names += _name(each.outline, country_name(code) or code, view, "country")
    for code, each in known:
        if each is not None and code == home:
            parts += [_shape(region, view, "region") for region in each.regions]
            names += [x for r in each.regions for x in _name(r, r.name, view, "regionname")]
    return [*parts, *names]


def region_at(code: str | None, longitude: float, latitude: float) -> Outline | None:
    """Return the first-level region of a country that holds a point."""
    found = None if code is None else country(code)
    if found is None:
        return None
    return next((r for r in found.regions if r.holds(longitude, latitude)), None)


def area(outline: Outline, view: Projection, kind: str) -> Markup:
    """Return an outline that is known to hold an event and no more."""
    return _shape(outline, view, kind)


def _shape(outline: Outline, view: Projection, kind: str) -> Markup:
    told = "".join(path(ring, closed=True) for ring in _rings(outline, view))
    return element("path", d=told, class_=kind) if told else Markup("")


def _rings(outline: Outline, view: Projection) -> Iterator[list[Point]]:
    for ring in outline.rings:
        if _meets(ring, view) and (seen := view.ring(ring)):
            yield seen


def _seen(outline: Outline, view: Projection) -> bool:
    return any(_meets(ring, view) for ring in outline.rings)


def _meets(ring: Sequence[Point], view: Projection) -> bool:
    west, south, east, north = view.box
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs) <= east and max(xs) >= west and min(ys) <= north and max(ys) >= south


def _name(outline: Outline, name: str, view: Projection, kind: str) -> Iterable[Markup]:
    """Return the name of an outline in its middle, where it fits."""
    rings = list(_rings(outline, view))
    if not rings:
        return
    largest = max(rings, key=lambda ring: size(ring)[0] * size(ring)[1])
    wide, high = size(largest)
    x, y = centre(largest)
    is_inside = 0 < x < view.width and 0 < y < view.height
    if is_inside and wide > _LETTER * len(name) and high > 18:
        yield label(name, (round(x, 1), round(y, 1)), class_=kind, text_anchor="middle")
