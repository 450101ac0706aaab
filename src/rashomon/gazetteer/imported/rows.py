"""One row of a GeoNames dump, checked: 19 columns, https://download.geonames.org/export/dump/."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

N_COLUMNS = 19
LONGEST_NAME = 200  # as GeoNames bounds its columns
LONGEST_ALTERNATES = 20_000
MOST_PEOPLE = 20_000_000_000
HIGHEST_ID = 2**32 - 1
_DEGREES = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,17})?")
_COUNTRY = re.compile(r"[A-Z]{2}")
_CODE = re.compile(r"[A-Za-z0-9 ._/-]{0,20}")
_ZONE = re.compile(r"[A-Za-z0-9_+/-]{1,40}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

Kind = Callable[[str, str], str | None]


class BadRow(ValueError):
    """A row that cannot be used; says why in a few words that many rows can share."""


class Row(NamedTuple):
    """A row to take. Codes of regions and the time zone are empty where the dump has none."""

    geonameid: int
    name: str
    spellings: tuple[str, ...]
    kind: str
    country: str
    admin1: str
    admin2: str
    code: str
    latitude: float
    longitude: float
    population: int
    timezone: str
    modified: str


def read_row(line: bytes, kind: Kind) -> Row | None:
    """Return the row of a line, None where its feature is not wanted; raise BadRow."""
    cells = line.split(b"\t")
    if len(cells) != N_COLUMNS:
        raise BadRow("not 19 columns")
    taken = kind(_ascii(cells[6]), _ascii(cells[7]))
    if taken is None:
        return None
    if b"\0" in line:
        raise BadRow("a NUL byte")
    try:
        texts = [cell.decode("utf-8") for cell in cells]
    except UnicodeDecodeError:
        raise BadRow("not UTF-8") from None
    return _row(texts, taken)


def has_shape(line: bytes) -> bool:
    """Say whether a line looks like a row of a dump: 19 columns, a number, two coordinates."""
    cells = line.split(b"\t")
    return (
        len(cells) == N_COLUMNS
        and cells[0].isdigit()
        and all(_DEGREES.fullmatch(_ascii(cell)) for cell in cells[4:6])
    )


def clean(name: str) -> str:
    """Return a name without control, bidirectional and other unseen characters."""
    if not name.isprintable():
        categories = ((c, unicodedata.category(c)) for c in name)
        name = "".join(
            " " if kind[0] == "Z" or kind == "Cc" else c
            for c, kind in categories
            if kind not in ("Cf", "Cs", "Co")
        )
    return " ".join(name.split())


def _row(texts: list[str], kind: str) -> Row:
    geonameid = _number(texts[0], HIGHEST_ID, "geonameid is no number")
    if not geonameid:
        raise BadRow("geonameid is 0")
    if max(len(texts[1]), len(texts[2])) > LONGEST_NAME or len(texts[3]) > LONGEST_ALTERNATES:
        raise BadRow("a name is too long")
    name = clean(texts[1]) or clean(texts[2])
    if not name:
        raise BadRow("no name")
    further = (clean(x) for x in (texts[2], *texts[3].split(",")) if len(x) <= LONGEST_NAME)
    return Row(
        geonameid=geonameid,
        name=name,
        spellings=tuple(dict.fromkeys(x for x in further if x and x != name)),
        kind=kind,
        country=_matching(_COUNTRY, texts[8], "country is no code of two letters"),
        admin1=_matching(_CODE, texts[10], "a region's code is none"),
        admin2=_matching(_CODE, texts[11], "a region's code is none"),
        code=f"{texts[6]}.{texts[7]}",
        latitude=_degrees(texts[4], 90, "latitude"),
        longitude=_degrees(texts[5], 180, "longitude"),
        population=_number(texts[14] or "0", MOST_PEOPLE, "population is no number"),
        timezone=texts[17] if _ZONE.fullmatch(texts[17]) else "",
        modified=_day(texts[18]),
    )


def _ascii(cell: bytes) -> str:
    return cell.decode("ascii", "replace") if len(cell) <= 40 else ""


def _number(text: str, most: int, reason: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 12) or int(text) > most:
        raise BadRow(reason)
    return int(text)


def _degrees(text: str, most: int, what: str) -> float:
    if not _DEGREES.fullmatch(text):
        raise BadRow(f"{what} is no number")
    if abs(float(text)) > most:
        raise BadRow(f"{what} is out of range")
    return float(text)


def _matching(pattern: re.Pattern[str], text: str, reason: str) -> str:
    if text and not pattern.fullmatch(text):
        raise BadRow(reason)
    return text


def _day(text: str) -> str:
    try:
        if not _DATE.fullmatch(text):
            raise ValueError(text)
        date.fromisoformat(text)
    except ValueError:
        raise BadRow("modification date is none") from None
    return text
