"""How a writer moves on: datelines, crossings, sentences that open with a town, what was struck."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta

from rashomon.calendar import parse_edtf
from rashomon.marking.sites import is_spoken_in
from rashomon.types import Mark, Mention, PlaceValue, Sentence, TimeValue

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
_NAMES = r"[A-Z][\w'’./-]*(?:,? (?:[A-Z(][\w'’.)-]*|al-\w+|d[aeou]s?|el|and|of)){0,7}"
_DATELINE = re.compile(
    r"[^a-z\n]?[^()\n]{2,90}\([A-Z][^()\n]{1,30}\)\s*[-–—:]+\s*|[A-Z][^a-z\n]{2,60}(?:--?|[–—])\s"
    r"|(?!(?:On|In|At|By|Last|Since|From|Until|Before|After|\w{3,6}day)\b)"
    rf"{_NAMES},\s+{_WEEKDAY}(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?"
    r"\s*(?:\([^()\n]{1,40}\)\s*)?(?:--?|[–—])\s"
)
_CROSSING = re.compile(
    r"\b(?:across|over|on the other side of) the (?:[\w'’-]+ ){0,3}"
    r"(?:border|river|frontier|lake|strait)\b|\b(?:kilomet(?:re|er)s|km|miles) away\b",
    re.I,
)
_GOVERNS = re.compile(
    r"\s+(?:on|of|at|against|in|outside|near|targeting|inside)\s+(?:[\w'’-]+\s+){0,4}"
)
_BOUND = re.compile(
    r"\b(?:until|till|since|by|before)\s+"
    r"(?:(?:about|around|early|late|last|mid|next|noon|the|this)\s+)?\Z",
    re.I,
)
_BOUNDED = re.compile(r"(?:until|till|since|by)\s", re.I)
_DAYBREAK = re.compile(r"(?:before\s+)?(?:dawn|daybreak|sunrise|midnight|noon|sunset)\b", re.I)
_WHEN = re.compile(r"\s*,\s*when\s")
_OPENS = re.compile(
    r"(?:In|At|Near|Outside) (?:the \w+ of )?"
    r"(?P<town>(?:al-)?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
    r"(?: (?:district|province|county|region|governorate))?,"
)


def dateline_end(text: str) -> int:
    """Return where the dateline of a sentence ends; what stands in it is where it was written."""
    found = _DATELINE.match(text)
    return 0 if found is None else found.end()


def told_time(told: Mention, sentence: Sentence) -> Mention | None:
    """Return the time if it can be that of what is told: "until dawn" and "since 2019" are not.

    "Since June 2014, when a bomb …" tells of June 2014.
    """
    value = told.value
    if not isinstance(value, TimeValue):
        return None
    before = sentence.text[: told.start - sentence.start]
    if _DAYBREAK.match(told.text):
        return told
    if _BOUND.search(before) is None and _BOUNDED.match(f"{told.text} ") is None:
        return told
    if _WHEN.match(sentence.text, told.end - sentence.start) is None or value.start is None:
        return None
    return replace(told, value=replace(value, end=_named_end(value)))


def _named_end(value: TimeValue) -> datetime | None:
    """Return where the time ends that the words name: "since" had stretched it to the report."""
    if value.start is None or value.end is None or value.timex is None:
        return value.end
    days = parse_edtf(value.timex.value)
    week = value.start + timedelta(days=7)
    named = week if days is None else datetime.combine(days[1] + timedelta(days=1), time.min)
    return min(value.end, named)


def find_struck(
    sentence: Sentence, told: Sequence[Mark], targets: Sequence[Mark]
) -> Iterator[Mark]:
    """Yield the targets that a noun of attack governs: "the ambush of a relief convoy"."""
    for act in told:
        if act.kind != "act":
            continue
        for target in targets:
            between = sentence.text[act.end - sentence.start : target.start - sentence.start]
            if act.end < target.start and _GOVERNS.fullmatch(between):
                yield Mark(kind="struck", value=target.value, start=act.start, end=target.end)


def find_openings(sentence: Sentence, places: Sequence[Mention]) -> Iterator[Mark]:
    """Yield the town with which a sentence opens: "In Borrek, gunmen attacked …"."""
    found = _OPENS.match(sentence.text)
    if found is None or any(
        p.start == sentence.start + found.end() and _is_wide(p) for p in places
    ):
        return
    if is_spoken_in(sentence, sentence.start + found.end() - 1):
        return
    start = sentence.start + found.start("town")
    yield Mark(kind="opens", value=found["town"], start=start, end=start + len(found["town"]))


def _is_wide(place: Mention) -> bool:
    return isinstance(place.value, PlaceValue) and place.value.is_wide


def find_crossings(sentence: Sentence) -> Iterator[Mark]:
    """Yield where the writer crosses to another place: "across the Ombel river", "30 km away"."""
    for found in _CROSSING.finditer(sentence.text):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        yield Mark(kind="cue", value="elsewhere", start=start, end=end)
