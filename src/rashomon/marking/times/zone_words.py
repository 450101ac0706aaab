"""Whether letters after a number are a time zone: "5 p.m. EST", "20:00 UTC+3", "Moscow time"."""

from rashomon.calendar.zones import offset
from rashomon.marking.times.beside import Beside
from rashomon.marking.times.vocabulary import SYMBOLS

_ZONE, _OTHER = SYMBOLS["ZONE"], SYMBOLS["OTHER"]
HOUR_WORDS = frozenset(("hours", "hrs", "h"))
"""What follows military time: "1400 hours"."""

_LOOSE = frozenset(("gmt", "utc", "z"))


def read_zone(line: Beside, at: int, kinds: list[str]) -> None:
    """Keep letters as a zone only after a clock time, with the offset that touches them."""
    word, before = line.words[at], kinds[at - 1] if at else _OTHER
    start, end = line.span(at, at + 1)
    is_zone = before in "a@" or (word in _LOOSE and before in "dny") or before == _ZONE
    if not is_zone or not (word == "local" or line.text[start:end].isupper()):
        kinds[at] = _ZONE if word in ("gmt", "utc") else _OTHER
    if word in ("gmt", "utc") and len(kinds) > at + 2 and offset(_sum(line, at)) is not None:
        kinds[at + 1] = kinds[at + 2] = _ZONE


def _sum(line: Beside, at: int) -> str:
    """Return the "+3" of "UTC+3" or "GMT +3"; a dash that stands apart is none."""
    (_, end), (start, _) = line.span(at + 1, at + 2), line.span(at + 2, at + 3)
    return line.words[at + 1] + line.words[at + 2] if start == end else ""


def join_named_zone(line: Beside, at: int, kinds: list[str]) -> None:
    """Make "local time" and "Moscow time" after a clock time a zone."""
    if line.words[at + 2 : at + 3] != ["time"]:
        return
    start = line.span(at + 1, at + 2)[0]
    if line.words[at + 1] == "local" or (line.text[start].isupper() and kinds[at + 1] in "Z."):
        kinds[at + 1] = kinds[at + 2] = _ZONE
