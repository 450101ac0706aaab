"""From degrees to the points of a picture, and outlines cut to what the picture shows."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.dossier.drawing import Point
from rashomon.dossier.outlines import Box

_CLOSE = 0.6  # points nearer than this to the one before are left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """An equirectangular picture of a box of degrees, true to scale in its middle."""

    box: Box
    width: float
    height: float
    scale: float

    @classmethod
    def of(cls, box: Box, width: float, height: float) -> "Projection":
        """Return the picture that shows the box, with more around it to fill the size."""
        west, south, east, north = box
        middle = max(min((south + north) / 2, 80), -80)
        squeeze = math.cos(math.radians(middle))
        scale = min(width / ((east - west) * squeeze), height / (north - south))
        wide, high = width / scale / squeeze / 2, height / scale / 2
        x, y = (west + east) / 2, (south + north) / 2
        whole = (x - wide, y - high, x + wide, y + high)
        return cls(box=whole, width=width, height=height, scale=scale)

    @property
    def km(self) -> float:
        """How many points a kilometre takes."""
        return self.scale / 111.32

    def at(self, longitude: float, latitude: float) -> Point:
        """Return where a place stands in the picture."""
        west, south, east, north = self.box
        x = (longitude - west) / (east - west) * self.width
        return x, (north - latitude) / (north - south) * self.height

    def ring(self, ring: Sequence[Point]) -> list[Point]:
        """Return a ring as it is seen: projected, cut to the picture, without needless points."""
        seen = _clipped([self.at(*point) for point in ring], self.width, self.height)
        kept: list[Point] = []
        for point in seen:
            if not kept or math.dist(point, kept[-1]) >= _CLOSE:
                kept.append(point)
        return kept if len(kept) > 2 else []


def centre(ring: Sequence[Point]) -> Point:
    """Return the middle of the area inside a ring."""
    area = x = y = 0.0
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = ax * by - bx * ay
        area, x, y = area + cross, x + (ax + bx) * cross, y + (ay + by) * cross
    if not area:
        return ring[0]
    return x / (3 * area), y / (3 * area)


def size(ring: Sequence[Point]) -> Point:
    """Return how wide and how high a ring is."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return max(xs) - min(xs), max(ys) - min(ys)


def _clipped(ring: Iterable[Point], width: float, height: float) -> list[Point]:
    """Return a ring cut to a picture with a margin (Sutherland and Hodgman)."""
    points = list(ring)
    margin = 4.0
    for axis, limit, sign in (
        (0, -margin, 1),
        (0, width + margin, -1),
        (1, -margin, 1),
        (1, height + margin, -1),
    ):
        points = _cut(points, axis, limit, sign)
    return points


def _cut(points: Sequence[Point], axis: int, limit: float, sign: int) -> list[Point]:
    """Return a ring without what lies beyond one edge."""
    kept: list[Point] = []
    for n, point in enumerate(points):
        before = points[n - 1]
        is_in = sign * (point[axis] - limit) >= 0
        was_in = sign * (before[axis] - limit) >= 0
        if is_in != was_in:
            t = (limit - before[axis]) / (point[axis] - before[axis])
            kept.append(
                (before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1]))
            )
        if is_in:
            kept.append(point)
    return kept
