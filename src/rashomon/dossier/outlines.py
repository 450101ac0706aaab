"""Outlines of countries and of their first-level regions, read from a compact file.

The file is made by `scripts/build_outlines.py` from Natural Earth (see NOTICE): a header of bounds
by ISO code, then a block for each country, and one of the whole world in less detail.
"""

import itertools
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("outlines.bin")
MAGIC = b"OUTLINE1"
STEP = 0.005  # degrees: about half a kilometre
WORLD = "*"

Point = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A country (by its ISO code) or a region (by its name): rings of longitude and latitude."""

    name: str
    rings: tuple[tuple[Point, ...], ...]
    boxes: tuple[Box, ...] = ()

    def meeting(self, box: Box) -> Iterator[tuple[Point, ...]]:
        """Yield the rings that a box (west, south, east, north) may show."""
        west, south, east, north = box
        for ring, (w, s, e, n) in zip(self.rings, self.boxes, strict=True):
            if w <= east and e >= west and s <= north and n >= south:
                yield ring

    def holds(self, longitude: float, latitude: float) -> bool:
        """Say whether a point lies inside: an odd number of borders to the east of it."""
        crossings = 0
        for ring in self.rings:
            for (ax, ay), (bx, by) in itertools.pairwise(ring):
                if (ay > latitude) != (by > latitude):
                    at = ax + (latitude - ay) * (bx - ax) / (by - ay)
                    crossings += at > longitude
        return crossings % 2 == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """A country with its first-level regions."""

    outline: Outline
    regions: tuple[Outline, ...]


def countries_in(box: Box) -> Iterator[str]:
    """Yield the codes of the countries whose bounds meet a box (west, south, east, north)."""
    west, south, east, north = box
    for code, (_, _, w, s, e, n) in _header().items():
        if code != WORLD and w <= east and e >= west and s <= north and n >= south:
            yield code


def bounds(code: str) -> Box | None:
    """Return west, south, east and north of a country, None for an unknown one."""
    row = _header().get(code)
    return None if row is None else (row[2], row[3], row[4], row[5])


@cache
def country(code: str) -> Country | None:
    """Return a country by its ISO code, None where it has no outline."""
    if code == WORLD or code not in _header():
        return None
    first, *rest = _block(code)
    return Country(outline=first, regions=tuple(rest))


@cache
def world() -> tuple[Outline, ...]:
    """Return the countries of the world in little detail."""
    return tuple(_block(WORLD))


def packed(outlines: Iterable[Outline]) -> bytes:
    """Return outlines as bytes: lengths and steps from point to point as whole numbers."""
    data = bytearray()
    for outline in outlines:
        name = outline.name.encode()
        data += _number(len(name)) + name + _number(len(outline.rings))
        for ring in outline.rings:
            data += _number(len(ring))
            before = (0, 0)
            for x, y in ring:
                here = (round(x / STEP), round(y / STEP))
                data += _signed(here[0] - before[0]) + _signed(here[1] - before[1])
                before = here
    return bytes(data)


def unpacked(data: bytes) -> Iterator[Outline]:
    """Yield the outlines of `packed`."""
    at = 0
    while at < len(data):
        length, at = _read(data, at)
        name = data[at : at + length].decode()
        n_rings, at = _read(data, at + length)
        rings = []
        for _ in range(n_rings):
            ring, at = _ring(data, at)
            rings.append(ring)
        yield Outline(name=name, rings=tuple(rings), boxes=tuple(map(box_of, rings)))


def box_of(ring: Sequence[Point]) -> Box:
    """Return west, south, east and north of a ring."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)


def _ring(data: bytes, at: int) -> tuple[tuple[Point, ...], int]:
    length, at = _read(data, at)
    x = y = 0
    points = []
    for _ in range(length):
        dx, at = _read(data, at)
        dy, at = _read(data, at)
        x, y = x + _unsigned(dx), y + _unsigned(dy)
        points.append((round(x * STEP, 3), round(y * STEP, 3)))
    return tuple(points), at


@cache
def _header() -> dict[str, Sequence[float]]:
    with FILE.open("rb") as file:
        if file.read(8) != MAGIC:
            raise ValueError(f"{FILE}: no outlines; run scripts/build_outlines.py")
        size = int.from_bytes(file.read(4), "little")
        header: dict[str, Sequence[float]] = json.loads(zlib.decompress(file.read(size)))
    base = 12 + size
    return {code: (row[0] + base, *row[1:]) for code, row in header.items()}


def _block(code: str) -> Iterator[Outline]:
    at, size = (int(each) for each in _header()[code][:2])
    with FILE.open("rb") as file:
        file.seek(at)
        yield from unpacked(zlib.decompress(file.read(size)))


def _number(value: int) -> bytes:
    """Return a whole number in as many bytes as it needs, seven bits in each."""
    data = bytearray()
    while value > 0x7F:
        data.append(value & 0x7F | 0x80)
        value >>= 7
    data.append(value)
    return bytes(data)


def _signed(value: int) -> bytes:
    return _number(value * 2 if value >= 0 else -value * 2 - 1)


def _unsigned(value: int) -> int:
    return value // 2 if value % 2 == 0 else -(value + 1) // 2


def _read(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while data[at] & 0x80:
        value |= (data[at] & 0x7F) << shift
        shift += 7
        at += 1
    return value | data[at] << shift, at + 1
