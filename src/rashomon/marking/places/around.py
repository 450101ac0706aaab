"""What stands around a name: prepositions, place nouns, verbs of saying, a dateline."""

import re
from typing import NamedTuple

from rashomon.marking.places.candidate import SECTION
from rashomon.marking.places.lists import noun_after, noun_before, singular
from rashomon.marking.places.words import place_words

_BACK = 56
_AHEAD = 28
# ", of X" after a name and an age says where somebody lives; at the start of a sentence not.
LONGEST_OPENING = 4
# A politician's party and home: "D-Brockton".
_PARTIES = ("D-", "R-")
_BREAK = re.compile(r"[,;:()\"“”\[\]—–]|\. |\n")
_TITLE = re.compile(r"\b([A-Z][a-z]{1,4})\. $")
_LONGEST_TITLE = 8
# Years of age after a name: "Jordan, 45, was shot".
_AGE = re.compile(r"(?:, (?:aged? )?| \()1?\d{1,2}(?:, |\)| who )")
_AHEAD_WORD = re.compile(r"[^\W\d_][\w-]*")
_LONGEST_DATELINE = 48
_DATELINE = re.compile(
    r"(?:/[A-Z][A-Z '-]{1,20}){0,2}(?:, ?[^()\n—–,]{2,30}){0,3},? ?"
    r"(?:\([A-Z][\w/ -]{1,24}\)|[—–]|--? )"
)
# "(Goma, March 15, 2021)", and "PESHAWAR: ".
_IN_BRACKETS = re.compile(r"(?:, [^(),\n]{2,30}){1,4}\) ")

# Units that a table may have under their name with its noun: "Orlek County".
_BEARING = ("region", "district")


class Around(NamedTuple):
    """What the neighbourhood of a name says about it."""

    weight: float
    noun: str | None
    is_sure: bool
    keeps_unknown: bool
    is_other: bool
    is_dateline: bool
    speaks: bool
    called: str | None = None  # the noun that may belong to the name, in the singular: "county"


def look_around(text: str, start: int, end: int) -> Around:
    """Return what stands around the name at those offsets of a sentence."""
    known = place_words()
    weight, noun, sure, keeps, other = _before(text, start)
    speaks, other = False, other or (not sure and _AGE.match(text, end) is not None)
    shared = noun_before(text, start)
    if shared is not None:
        weight, noun, sure = weight + 1.8, noun or known.nouns[shared], True
        keeps = keeps or shared in known.unknown_before
    owned, low = _word_after(text, end)
    shared = noun_after(text, end) or (low if low in known.nouns and not owned else None)
    if shared is not None:
        weight, noun = weight + 1.6, noun or known.nouns[shared]
        keeps = keeps or shared in known.unknown_after
    elif low in known.street_noun and not owned:
        noun = SECTION
    elif low in known.of_it or low == "based":
        weight += 1.2
    elif low in known.called:
        other = True
    elif low in known.speaks:
        speaks = True
    dateline = is_dateline(text, start, end)
    weight += 3.0 if dateline else 0.0
    called = None
    if shared is not None and known.nouns[shared] in _BEARING:
        ends_list = text.endswith(("and ", "or "), 0, start)
        called = singular(shared) if shared != low or ends_list or low == singular(low) else None
    return Around(weight, noun, sure or dateline, keeps, other, dateline, speaks, called)


def _word_after(text: str, end: int) -> tuple[bool, str]:
    """Return whether an 's follows a name, and the next word in small letters, if one does."""
    ahead = text[end : end + _AHEAD]
    owned = ahead.startswith(("'s ", "’s "))
    if ahead[:1] not in (" ", "-") and not owned:
        return owned, ""
    start = 3 if owned else 1
    word = _AHEAD_WORD.match(ahead, start)
    low = "" if word is None else word.group().lower()
    following = ahead[start:].lower()
    long = place_words().long_nouns.get(low, ())
    return owned, next((noun for noun in long if following.startswith(noun)), low)


def is_dateline(text: str, start: int, end: int) -> bool:
    """Say whether a name stands in the dateline of a dispatch: "LIMA/QUITO, May 3 (AP) -"."""
    if start > LONGEST_OPENING and (start > _LONGEST_DATELINE or text[start - 1] not in "/ "):
        return False
    before = text[:start].strip(" \t\"'“")
    if before == "(":
        return _IN_BRACKETS.match(text, end) is not None
    if before and not (before.isupper() and before.endswith(("/", ",", " AND"))):
        return False
    is_loud = text[start:end].isupper() and start <= LONGEST_OPENING
    return _DATELINE.match(text, end) is not None or (is_loud and text.startswith(": ", end))


def _before(text: str, start: int) -> tuple[float, str | None, bool, bool, bool]:
    """Return weight, place noun, sureness, whether an unknown name may stay, and a title."""
    known = place_words()
    if text[max(0, start - 2) : start] in _PARTIES:
        return 1.8, None, True, False, False
    title = _TITLE.search(text, max(0, start - _LONGEST_TITLE), start)
    if title is not None and title.group(1).lower() in known.title:
        return 0.0, None, False, False, True
    row = _BREAK.split(text[max(0, start - _BACK) : start])[-1].lower().split()
    while row and (row[-1] in known.direction or row[-1] == "the"):
        row.pop()
    if not row:
        return 0.0, None, False, False, False
    last, two = row[-1], " ".join(row[-2:])
    noun = row[-2] if last == "of" and len(row) > 1 else last
    if noun in known.nouns:
        kept = noun in known.unknown_before
        return (1.8 if last == "of" else 1.2), known.nouns[noun], True, kept and last == "of", False
    if last in known.sure or two in known.sure or (row == ["of"] and start > LONGEST_OPENING):
        return 1.8, None, True, False, False
    if last in known.weak or last in known.slight:
        return (0.9 if last in known.weak else 0.5), None, False, False, False
    return 0.0, None, False, False, last.rstrip(".") in known.title
