"""The time zone of a clock time: "GMT", "UTC+3", "EST", "local time", "Moscow time"."""

from dataclasses import replace

from rashomon.calendar.edtf_text import write_moment
from rashomon.calendar.zones import OFFSETS, UTC, iso_offset, offset
from rashomon.marking.times.line import Line
from rashomon.marking.times.vocabulary import SYMBOLS
from rashomon.marking.times.zone_words import HOUR_WORDS
from rashomon.types import TimeValue

_ZONE, _ISO, _OPEN = SYMBOLS["ZONE"], SYMBOLS["ISO"], SYMBOLS["OPEN"]


def with_zone(value: TimeValue, line: Line, i: int, j: int) -> TimeValue:
    """Return a value with the zone that tokens i to j tell, if it is a moment and they do."""
    if value.grain != "minute" or value.start is None or value.end is None:
        return value
    zone = zone_of(line, i, j)
    if zone is None:
        return value
    return replace(value, zone=zone, edtf=write_moment((value.start, value.end), zone))


def zone_of(line: Line, i: int, j: int) -> str | None:
    """Return the zone told in tokens i to j, None for the time of the place."""
    other = line.kinds.find(_OPEN, i, j)
    at = line.kinds.find(_ZONE, i, j if other < 0 else other)
    while at >= 0 and line.words[at] in HOUR_WORDS:
        at = line.kinds.find(_ZONE, at + 1, j)
    if at < 0:
        written = line.kinds.find(_ISO, i, j)
        return None if written < 0 else iso_offset(line.words[written])
    word = line.words[at]
    if word == "local":
        return None
    if line.words[at + 1 : at + 2] == ["time"]:
        start, end = line.span(at, at + 2)
        return line.text[start:end]
    if word not in UTC:
        return OFFSETS.get(word, word.upper())
    return offset("".join(line.words[at + 1 : at + 3])) or "UTC"
