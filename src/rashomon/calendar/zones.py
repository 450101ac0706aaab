"""Letters of time zones and their distance from UTC."""

import re
from typing import Final

from rashomon.calendar.words import spaced

UTC: Final = frozenset(spaced("gmt utc z"))
OFFSETS: Final = {
    "est": "-05:00",
    "edt": "-04:00",
    "cdt": "-05:00",
    "mdt": "-06:00",
    "pdt": "-07:00",
    "brt": "-03:00",
    "cet": "+01:00",
    "cest": "+02:00",
    "eet": "+02:00",
    "eest": "+03:00",
    "wat": "+01:00",
    "cat": "+02:00",
    "sast": "+02:00",
    "eat": "+03:00",
    "msk": "+03:00",
    "trt": "+03:00",
    "irst": "+03:30",
    "aft": "+04:30",
    "pkt": "+05:00",
    "npt": "+05:45",
    "mmt": "+06:30",
    "wib": "+07:00",
    "pht": "+08:00",
    "jst": "+09:00",
    "kst": "+09:00",
}
SHARED: Final = frozenset(spaced("ist bst cst mst pst ast et ct pt"))
"""Letters that more than one country uses: India, Israel and Ireland all say IST."""

ZONE_WORDS: Final = UTC | frozenset(OFFSETS) | SHARED | {"local"}
_ISO_END = re.compile(r":\d\d(z|[+-]\d\d:?\d\d)\Z")
_OFFSET = re.compile(r"([+-])(\d{1,2})(?::?(\d\d))?")


def offset(written: str) -> str | None:
    """Return "+3" or "+05:30" as "+03:00" or "+05:30", None where no place has such a zone."""
    match = _OFFSET.fullmatch(written)
    if match is None or int(match[2]) > 14 or int(match[3] or 0) > 59:
        return None
    if int(match[2]) == int(match[3] or 0) == 0:
        return "UTC"
    return f"{match[1]}{int(match[2]):02}:{match[3] or '00'}"


def iso_offset(written: str) -> str | None:
    """Return the offset that ends an ISO time ("…T10:00z", "…T10:00+0300"), None for none."""
    match = _ISO_END.search(written)
    return None if match is None else "UTC" if match[1] == "z" else offset(match[1])
