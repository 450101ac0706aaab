"""The land of a map: countries and regions as paths, with the names that there is room for."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markupsafe import Markup

from rashomon.dossier.drawing import Point, element, label, path
from rashomon.dossier.outlines import Outline, countries_in, country, world
from rashomon.dossier.projection import Projection, centre, size
from rashomon.gazetteer import country_name

# The rings of an outline, what it is called, and whether it is a country or a region.
Name = tuple[list[list[Point]], str, str]

_LETTER, _HIGH = 6.2, 26.0
_WIDE = 28.0  # degrees: a wider map shows the world in little detail


def land(view: Projection, home: str | None, taken: Point | None = None) -> list[Markup]:
    """Return countries, regions of the one that is meant, and their names.

    No name stands where the sign of the event is `taken`.
    """
    west, _, east, _ = view.box
    if east - west > _WIDE:
        return [_shape(_rings(outline, view), "land") for outline in world()]
    codes = sorted(countries_in(view.box))
    known = [(code, country(code)) for code in codes]
    parts: list[Markup] = []
    names: list[Name] = []
    for code, each in known:
        if each is None:
            continue
        kind = "land home" if code == home else "land"
        rings = _rings(each.outline, view)
        parts.append(_shape(rings, kind))
        names.append((rings, country_name(code) or code, "country"))
    for code, each in known:
        if each is not None and code == home:
            parts.append(_borders(each.regions, view))
            names += [(_rings(r, view), r.name, "regionname") for r in each.regions]
    return [*parts, *(x for row in names for x in _name(row, view, taken))]


def region_at(code: str | None, longitude: float, latitude: float) -> Outline | None:
    """Return the first-level region of a country that holds a point."""
    found = None if code is None else country(code)
    if found is None:
        return None
    return next((r for r in found.regions if r.holds(longitude, latitude)), None)


def area(outline: Outline, view: Projection, kind: str) -> Markup:
    """Return an outline that is known to hold an event and no more."""
    return _shape(_rings(outline, view), kind)


def _shape(rings: Sequence[Sequence[Point]], kind: str) -> Markup:
    told = "".join(path(ring, closed=True) for ring in rings)
    return element("path", d=told, class_=kind) if told else Markup("")


def _borders(regions: Sequence[Outline], view: Projection) -> Markup:
    """Return the borders between regions: the stretches that two of them share.

    The country's own border is drawn from another map, and would not quite meet theirs.
    """
    times: Counter[tuple[Point, Point]] = Counter()
    for region in regions:
        for ring in region.meeting(view.box):
            times.update((min(pair), max(pair)) for pair in pairwise(ring))
    lines = _chains([pair for pair, n in times.items() if n > 1])
    seen = ([view.at(*point) for point in line] for line in lines)
    told = "".join(path(line) for line in seen if _crosses(line, view))
    return element("path", d=told, class_="region") if told else Markup("")


def _chains(pairs: Sequence[tuple[Point, Point]]) -> list[list[Point]]:
    """Return stretches joined end to end where one goes on from the one before."""
    lines: list[list[Point]] = []
    for start, end in pairs:
        if lines and lines[-1][-1] in (start, end):
            lines[-1].append(end if lines[-1][-1] == start else start)
        else:
            lines.append([start, end])
    return lines


def _crosses(line: Sequence[Point], view: Projection) -> bool:
    return any(0 <= x <= view.width and 0 <= y <= view.height for x, y in line)


def _rings(outline: Outline, view: Projection) -> list[list[Point]]:
    """Return the rings of an outline as they are seen."""
    return [seen for ring in outline.meeting(view.box) if (seen := view.ring(ring))]


def _name(name: Name, view: Projection, taken: Point | None) -> Iterator[Markup]:
    """Yield the name of an outline in its middle, where it fits."""
    rings, said, kind = name
    if not rings:
        return
    largest = max(rings, key=lambda ring: size(ring)[0] * size(ring)[1])
    wide, high = size(largest)
    x, y = centre(largest)
    is_inside = 0 < x < view.width and 0 < y < view.height
    if taken is not None and abs(taken[1] - y) < _HIGH and abs(taken[0] - x) < _LETTER * len(said):
        return
    if is_inside and wide > _LETTER * len(said) and high > _HIGH:
        yield label(said, (round(x, 1), round(y, 1)), class_=kind, text_anchor="middle")
