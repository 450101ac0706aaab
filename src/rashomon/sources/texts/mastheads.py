"""The masthead of a plain text: the line at its top that names the outlet, with a date or alone."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice

from rashomon.calendar.words import WEEKDAYS
from rashomon.lexicon import lexicon_text
from rashomon.sources.dates.written import find_dates
from rashomon.sources.lexicon_tables import read_table
from rashomon.sources.texts.titles import has_dateline, is_title_line
from rashomon.text import lines

MASTHEAD = "name of the outlet"
_FILE = "outlets.toml"
_LONGEST, _MOST_WORDS, _MOST_PLACE = 120, 6, 3
_TOP = 3  # lines of the text among which a masthead may stand
_PART = re.compile(r"(?:(?!\s[-–—]\s)[^,|•·()\[\]:–—])+")
_CLOCK = re.compile(r"\d{1,2}([:.]\d\d){1,2}(\s?[ap]\.?m\.?)?(\s[A-Z]{2,4})?|page \d{1,3}", re.I)
_NAME_WORD = re.compile(r"[A-Z0-9À-Þ][\w&'’.-]*|of|the|and|&")


@dataclass(frozen=True, slots=True, kw_only=True)
class Masthead:
    """The line of a masthead, and the name of the outlet in it."""

    start: int
    end: int
    outlet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    names: list[str]
    others: int
    has_date: bool
    has_label: bool


def masthead_of(text: str) -> Masthead | None:
    """Return the masthead among the first lines, or None.

    A line without a date or a label must be the first one, and a date, a headline or a dateline
    must follow it.
    """
    top = list(islice(lines(text), _TOP + 1))
    for n, (start, end) in enumerate(top[:_TOP]):
        if end - start > _LONGEST:
            return None
        follows = text[slice(*top[n + 1])] if n == 0 and len(top) > 1 else ""
        is_dated = _is_date(follows)
        parts = _parts(text[start:end], is_dated=is_dated)
        if len(parts.names) != 1 or parts.others > parts.has_date:
            continue
        if parts.has_date or parts.has_label or is_dated or _opens_report(follows):
            return Masthead(start=start, end=end, outlet=parts.names[0])
    return None


def _is_date(line: str) -> bool:
    parts = _parts(line[:_LONGEST], is_dated=False)
    return parts.has_date and not parts.names and not parts.others


def _opens_report(line: str) -> bool:
    return is_title_line(line) or has_dateline(line)


def _parts(line: str, *, is_dated: bool) -> _Parts:
    """Return the names among the parts of a line, and what stands beside them."""
    dates = [(found.start, found.end) for found in find_dates(line, 0, len(line))]
    bare = line
    for start, end in dates:
        bare = bare[:start] + "|" * (end - start) + bare[end:]
    bare = _CLOCK.sub("|", bare)
    names: list[str] = []
    others, has_label = 0, False
    for part in _stripped(match[0] for match in _PART.finditer(bare)):
        labelled, rest = _unlabelled(part)
        has_label = has_label or labelled
        if not rest or _is_furniture(rest):
            continue
        if _is_name(rest, sure=not (dates or has_label or is_dated)):
            names.append(rest)
        else:
            others += 1 if _is_place(rest) else len(line)
    return _Parts(names=names, others=others, has_date=bool(dates), has_label=has_label)


def _stripped(parts: Iterable[str]) -> Iterator[str]:
    return (part.strip(" -.\t") for part in parts if part.strip(" -.\t"))


def _unlabelled(part: str) -> tuple[bool, str]:
    folded = part.lower()
    for label in _words()["label"]:
        if folded == label or folded.startswith(label + " "):
            return True, part[len(label) :].strip()
    return False, part


def _is_furniture(part: str) -> bool:
    folded = part.lower()
    return folded in _words()["section"] or folded in WEEKDAYS


def _is_name(part: str, *, sure: bool) -> bool:
    """Say whether a part names an outlet; `sure` where nothing else on the line bears it out."""
    words = part.split()
    if not 2 <= len(words) <= _MOST_WORDS or not all(map(_NAME_WORD.fullmatch, words)):
        return False
    if words[-1].lower() in _words()["press"]:
        return True
    if not sure and words[-1].lower() in _words()["body"]:
        return True
    is_told = not sure or words[0].lower() == "the"
    firsts = (words[0].lower(), " ".join(words[:2]).lower())
    weak = words[-1].lower() in _words()["press_weak"] or any(
        w in _words()["first"] for w in firsts
    )
    return is_told and weak


def _is_place(part: str) -> bool:
    words = part.split()
    return len(words) <= _MOST_PLACE and all(word[0].isupper() for word in words)


@cache
def _words() -> Mapping[str, frozenset[str]]:
    table = read_table(_FILE, lexicon_text(_FILE, "en"), {"examples"})
    return {name: frozenset(words) for name, words in table["words"].items()}
