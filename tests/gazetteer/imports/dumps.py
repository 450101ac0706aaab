"""Dumps of an invented country, and what an import made of them."""

import random
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

_SYLLABLES = "bar dun fel gor hax jil kem lor mav nix pol quz rab sel tov wim yar zed".split()
_FEATURES = (("P", "PPL"), ("P", "PPL"), ("P", "PPLX"), ("A", "ADM3"), ("H", "WAD"), ("S", "HTL"))
_DEFAULTS = {
    "geonameid": 90_000_001,
    "name": "Dunfelgor",
    "asciiname": "",
    "alternates": "",
    "latitude": "35.5",
    "longitude": "38.25",
    "letter": "P",
    "code": "PPL",
    "country": "SY",
    "cc2": "",
    "admin1": "09",
    "admin2": "",
    "admin3": "",
    "admin4": "",
    "population": 1200,
    "elevation": "",
    "dem": "410",
    "timezone": "Asia/Damascus",
    "modified": "2024-05-01",
}


def row(**changes: object) -> str:
    """Return a line of a dump, without its end."""
    assert not set(changes) - set(_DEFAULTS)
    return "\t".join(str(x) for x in {**_DEFAULTS, **changes}.values())


def many(n: int, *, seed: int = 1) -> list[str]:
    """Return lines of places, a few of them unusable, of other features, or told twice."""
    chance = random.Random(seed)
    lines = []
    for number in range(1, n + 1):
        letter, code = chance.choice(_FEATURES)
        fields = {
            "geonameid": 90_000_000 + (chance.randint(1, n) if number % 37 == 0 else number),
            "name": name_of(chance),
            "alternates": ",".join(name_of(chance) for _ in range(chance.randint(0, 3))),
            "latitude": f"{chance.uniform(32, 37):.5f}",
            "modified": f"2024-05-{chance.randint(1, 28):02}",
        }
        broken = {"longitude": "400"} if number % 41 == 0 else {}
        lines.append(row(letter=letter, code=code, **fields, **broken))
    return lines


def name_of(chance: random.Random) -> str:
    words = range(chance.randint(1, 2))
    return " ".join("".join(chance.choices(_SYLLABLES, k=3)).capitalize() for _ in words)


def write(path: Path, lines: list[str]) -> Path:
    path.write_text("".join(line + "\n" for line in lines), "utf-8")
    return path


def zipped(text: Path, *, member: str | None = None, packing: int = zipfile.ZIP_DEFLATED) -> Path:
    """Return an archive beside a dump, with GeoNames' readme in it."""
    path = text.with_suffix(".zip")
    with zipfile.ZipFile(path, "w", packing) as archive:
        archive.writestr("readme.txt", "Readme for GeoNames Gazetteer extract files")
        archive.write(text, member or text.name)
    return path


def contents(data: Path, name: str = "ZZ") -> list[tuple[object, ...]]:
    """Return all that a whole import holds."""
    with closing(sqlite3.connect(data / "gazetteer" / f"{name}.places")) as db:
        tables = ("place", "key", "state")
        return [row for table in tables for row in db.execute(f"SELECT * FROM {table}")]


def files(data: Path) -> list[str]:
    return sorted(path.name for path in (data / "gazetteer").iterdir())
