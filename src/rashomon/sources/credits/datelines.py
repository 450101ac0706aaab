"""Who sent a report, by its dateline: "ORLEN, Tamsinia, March 3 (AFP) -"."""

import re
from collections.abc import Iterator
from itertools import islice

from rashomon.sources.credits.agencies import known_agencies
from rashomon.text import lines

_TOP = 6  # lines among which the dateline stands
_LONGEST = 140
_SENT_BY = re.compile(
    r"[\"“‘']?(?P<place>[A-Z][^()\[\]\n]{1,80}?)\s*"
    r"\((?P<names>[A-Z][\w.’' &,/-]{1,60})\)\s*(?P<end>[-–—_:])"
)
_PLACE_AND_DATE = re.compile(r"[,\d]|^[A-Z\s]+$")
_NAME = re.compile(r"[A-Z][\w.’'-]{1,20}(?:\s(?:[A-Z][\w.’'-]{1,20}|of|and|the)){0,3}")
_SMALL = frozenset(
    "of the al el de in near and bin la du province district region state county island "
    "governorate prefecture".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def senders(text: str) -> Iterator[tuple[int, str]]:
    """Yield position and name of each sender in the dateline, known as an agency or not."""
    no_senders = known_agencies().words["no_sender"]
    for start, end in islice(lines(text), _TOP):
        match = _SENT_BY.match(text, start, min(end, start + _LONGEST))
        if match is None or not is_place(match["place"]):
            continue
        if match["end"] == ":" and not _PLACE_AND_DATE.search(match["place"]):
            continue  # Mira Sand (Labour): a speaker and a party
        at = match.start("names")
        for part in re.split(r"\s?[/,&]\s?", match["names"]):
            if _NAME.fullmatch(part) and part.split()[0].lower() not in no_senders:
                yield text.index(part, at), part
        return


def is_place(words: str) -> bool:
    """Say whether words are a dateline's: places and perhaps a date, no sentence."""
    found = _WORD.findall(words)
    return not any(word[0].islower() and word not in _SMALL for word in found)
