"""Which news agencies a report credits: in its dateline or byline, or as whom somebody told."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from rashomon.sources.credits.agencies import Agency, capital_words, known_agencies
from rashomon.sources.credits.datelines import is_place, senders

_BEFORE, _AFTER = 120, 60
_HEAD = 400  # characters in which a byline run into the text may stand
_CUT = "\0"  # stands where the text before was cut, so that it is not taken for a beginning
_MOST_HITS = 100  # mentions of one agency that are looked at
_WORD_BEFORE = re.compile(r"(?:[\w.]|\w-)\Z")
_WORD_AFTER = re.compile(r"[\w-]")
_DASH = r"[-–—_]"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Context:
    """What stands directly before and after a mention that makes it a credit."""

    told: re.Pattern[str]
    carried: re.Pattern[str]
    carries: re.Pattern[str]
    staff: re.Pattern[str]
    inputs: re.Pattern[str]
    date: re.Pattern[str]
    denied: re.Pattern[str]


def credits_of(text: str) -> tuple[str, ...]:
    """Return the short names of the agencies credited, in order of their first credit.

    A sender that a dateline names is credited as written there, known as an agency or not.
    """
    agencies = known_agencies().agencies
    words = capital_words(text)
    found: list[tuple[int, str]] = []
    for agency in agencies:
        if agency.first_words is None or not agency.first_words.isdisjoint(words):
            at = next(_credits(text, agency), None)
            if at is not None:
                found.append((at, agency.name))
    for at, sender in senders(text):
        named = (agency.name for agency in agencies if sender in agency.spellings)
        found.append((at, next(named, sender)))
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


def _credits(text: str, agency: Agency) -> Iterator[int]:
    for start, end in _mentions(text, agency):
        before = text[max(0, start - _BEFORE) : start]
        if start > _BEFORE:
            before = _CUT + before
        after = text[end : end + _AFTER]
        if _contexts().denied.match(after):
            continue
        is_told = not agency.cautious and _is_told(before, after, start)
        if is_told or _is_line_credit(before, after):
            yield start


def _mentions(text: str, agency: Agency) -> list[tuple[int, int]]:
    """Return where the agency is named as a word of its own, in order."""
    found: list[tuple[int, int]] = []
    for spelling in agency.spellings:
        at = text.find(spelling)
        for _ in range(_MOST_HITS):
            if at < 0:
                break
            end = at + len(spelling)
            is_part = _WORD_BEFORE.search(text, max(0, at - 2), at) or _WORD_AFTER.match(text, end)
            if not is_part:
                found.append((at, end))
            at = text.find(spelling, end)
    return sorted(found)


# Inside brackets that hold agencies only, at the head of a paragraph or at its end.
_BRACKET_OPEN = re.compile(r"[(\[](?:[\w.’' -]{1,40}[/,&]\s?){0,3}\Z")
_BRACKET_CLOSE = re.compile(r"(?:\s?[/,&]\s?[\w.’' -]{1,40}){0,3}[)\]]")
_PLACE_START = re.compile(r"[\n\r]|[.!?…][\"”’')\]]*\s")
_LONGEST_PLACE = 90
_DATELINE_END = re.compile(rf"\s*(?:{_DASH}|:|[A-Z“\"‘'\d]|[\n\r]|\Z)")
_LINE_END = re.compile(r"\s*(?:[.)\]]\s*)?(?:[\n\r]|\Z)")
_SENTENCE_END = re.compile(r"(?:[.!?…][\"”’')\]]*|\A|[\n\r])\s*\Z")
_SIGNED = re.compile(rf"(?:{_DASH}{{1,3}}|\A|[\n\r])\s*\Z")
_COPYRIGHT = re.compile(r"(?:©|\([cC]\)|\b(?i:copyright))[\s\d,©-]{0,20}(?:[Tt]he\s)?\Z")
_BYLINE = re.compile(
    r"(?:\A|[\n\r])\s*(?i:by)\s+(?:[^\n\r.]{0,60}?[,|/]\s*)?(?:(?:for|of)\s+)?(?:[Tt]he\s+)?\Z"
)


def _is_line_credit(before: str, after: str) -> bool:
    """Say whether the place of the mention on its line makes it a credit."""
    if _BRACKET_OPEN.search(before) and _BRACKET_CLOSE.match(after):
        return _is_bracket_credit(before, after)
    if _COPYRIGHT.search(before) or _BYLINE.search(before):
        return True
    if _SIGNED.search(before) and _LINE_END.match(after):
        return True
    return _contexts().inputs.search(before) is not None


def _is_bracket_credit(before: str, after: str) -> bool:
    closing = _BRACKET_CLOSE.match(after)
    opening = _BRACKET_OPEN.search(before)
    if closing is None or opening is None:
        return False
    outside, rest = before[: opening.start()], after[closing.end() :]
    if _SENTENCE_END.search(outside) and _LINE_END.match(rest):
        return True
    if _contexts().denied.match(rest) or not _DATELINE_END.match(rest):
        return False
    place = _PLACE_START.split(outside)[-1]
    return len(place) <= _LONGEST_PLACE and is_place(place)


def _is_told(before: str, after: str, start: int) -> bool:
    """Say whether somebody talked to the agency, or the report says that the agency reported."""
    context = _contexts()
    if context.told.search(before) or context.carried.search(before):
        return True
    if context.staff.match(after) or context.carries.match(after):
        return True
    return start < _HEAD and context.date.match(after) is not None


@cache
def _contexts() -> _Context:
    words = known_agencies().words
    kind = _choice(words, "kind")
    between = rf"\s+(?:the\s+)?(?:[\w-]{{1,20}}\s+)?(?:{kind}\s+)?"
    of = _choice(words, "staff_of")
    return _Context(
        told=re.compile(rf"\b(?:{_choice(words, 'told')}|{of}){between}\Z", re.I),
        carried=re.compile(rf"\b{_choice(words, 'carried')}\s+(?:the\s+)?(?:{kind}\s+)?\Z", re.I),
        carries=re.compile(rf"\s+(?:{kind}\s+)?{_choice(words, 'carries')}\b", re.I),
        staff=re.compile(rf"(?:['’]s?)?\s+{_choice(words, 'staff')}\b", re.I),
        inputs=re.compile(
            rf"(?:\A|[\n\r(\[.])\s*{_choice(words, 'inputs')}:?\s+"
            r"(?:[^\n\r.]{0,40}?(?:,|and|&)\s+)?(?:the\s+)?\Z",
            re.I,
        ),
        date=re.compile(rf"\s+(?:{_choice(words, 'weekday_or_month')}\b|\d{{1,2}}[\s./-])", re.I),
        denied=re.compile(rf"\s+{_choice(words, 'not_before')}\b|(?-i:/[A-Z][a-z])", re.I),
    )


def _choice(words: Mapping[str, Iterable[str]], name: str) -> str:
    ordered = sorted(words[name], key=lambda word: (-len(word), word))
    return "(?:" + "|".join(r"\s+".join(map(re.escape, word.split())) for word in ordered) + ")"
