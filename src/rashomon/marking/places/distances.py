"""Distances told in words: "some 40 km", "15 miles (24 km)", "an hour's drive"."""

import re
from collections.abc import Sequence

from rashomon.marking.number_words import word_value
from rashomon.marking.places.words import place_words

# Up to here a place is near another: UCDP GED codebook, appendix 3.
NEAR_KM = 25.0
_FARTHEST_KM = 20_000.0
_FIGURE = re.compile(r"(?:\d[\d.,]{0,8}[-–])?(\d[\d.,]{0,8})-?([a-z]{0,12})\Z")
_FEW = frozenset(("few", "several", "couple"))
_MANY = frozenset(("dozens", "scores", "tens", "hundreds", "thousands"))
_WHOLES = frozenset(("a", "an", "one"))

Told = tuple[str, float | None]


def tell_distance(row: Sequence[str]) -> Told | None:
    """Return `near` or `away` with the km that the last of these words tell; None for no distance.

    Words are in small letters. Of two figures ("10 to 15 km") the last counts, of two units
    ("15 miles (24 km)") the metric one. Few kilometres are near and hundreds far, neither told.
    """
    words = [word.strip("(),;") for word in row[-8:]]
    if words and words[-1] == "away":
        words.pop()
    if not words:
        return None
    told = _length(words[:-1] if words[-1] in place_words().travel else words)
    if told is None:
        return _vague(words) or _travelled(words)
    other = _length(words[: -told[1]])
    if other is not None and other[2] and not told[2]:
        told = other
    return _graded(told[0])


def _graded(km: float) -> Told | None:
    if not 0 <= km <= _FARTHEST_KM:
        return None
    return ("near" if km <= NEAR_KM else "away"), round(km, 3)


def _length(words: list[str]) -> tuple[float, int, bool] | None:
    """Return a length in km, how many words tell it, and whether its unit is metric."""
    metres = place_words().metres
    if not words:
        return None
    glued = _FIGURE.match(words[-1])
    unit, at = words[-1], len(words) - 1
    if glued is not None and glued.group(2):
        unit, at = glued.group(2), len(words)
        value = _figure(glued.group(1))
    elif "-" in unit and unit.rpartition("-")[2] in metres:
        head, _, unit = unit.rpartition("-")
        value = _number([head])
    else:
        value = _number(words[:at])
    if value is None or unit not in metres:
        return None
    used = len(words) - at + (at < len(words) and "-" not in words[-1])
    return value * metres[unit] / 1000, max(1, used), metres[unit] in (1, 1000)


def _number(words: list[str]) -> float | None:
    """Return the number that ends these words: "40", "10-15", "two dozen", "half a"."""
    if not words:
        return None
    last = words[-1]
    found = _FIGURE.match(last)
    if found is not None and not found.group(2):
        return _figure(found.group(1))
    before = words[-2] if len(words) > 1 else ""
    if last in _WHOLES:
        return 0.5 if before == "half" else 1.0
    value = word_value(last)
    if value is None:
        return None
    times = word_value(before) if value in (12, 20, 100, 1000) and before else None
    return float(value * times if times is not None and times < value else value)


def _figure(text: str) -> float | None:
    try:
        return float(text.rstrip(".,").replace(",", ""))
    except ValueError:
        return None


def _vague(words: list[str]) -> Told | None:
    if words[-1] not in place_words().metres or len(words) < 2:
        return None
    told = words[-3:-1]
    if not _FEW.isdisjoint(told):
        return "near", None
    return ("away", None) if not _MANY.isdisjoint(told) else None


def _travelled(words: list[str]) -> Told | None:
    """Return how far a way is that is told by the time it takes: "a two-hour drive"."""
    known = place_words()
    time = words[-2] if words[-1] in known.travel and len(words) > 1 else words[-1]
    time = time.replace("’", "'").rpartition("-")[2]
    if time in known.far_time:
        return "away", None
    return ("near", None) if time in known.near_time else None
