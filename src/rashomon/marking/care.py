"""Hospitals that care for people: not what was attacked, though a kind of target."""

import re

from rashomon.types import Mark, Sentence

_BACK, _AHEAD = 60, 32
# Not "died in a raid on the hospital": only what a hospital is called by may stand between.
_CALLED = (
    r"(?:a|an|the|two|three|several|nearby|nearest|local|military|district|provincial|regional|city"
    r"|main|general|central|field|government|university|his|her|their|[A-Z][\w'’-]{1,20})"
)
_BROUGHT = re.compile(
    r"\b(?:taken|took|taking|rushed|brought|transported|transferred|evacuated|admitted|referred"
    r"|treated|treating|treatment|flown|airlifted|carried|arrived|died|dying|operated|recovering)"
    rf"(?: [\w'’-]{{1,20}}){{0,3}} (?:to|at|in|into) (?:{_CALLED} ){{0,4}}\Z"
    rf"|\b(?i:according to|dead at|dead in|dead on arrival at|bod(?:y|ies) (?:was|were|are|lay)"
    rf" (?:at|in)|left outside|dropped off at|dumped outside) (?:{_CALLED} ){{0,4}}\Z"
)
_SPEAKS = re.compile(
    r"s?'?,? (?:said|says|told|reported|confirmed|announced|received|counted|was treating|treated"
    r"|officials?|sources?|spokes\w+|directors?|doctors?|surgeons?|staff|records?|statement)\b",
    re.I,
)


def is_care(mark: Mark, sentence: Sentence) -> bool:
    """Say whether a hospital speaks, or people were brought to it or died there."""
    if mark.value != "hospital":
        return False
    start, end = mark.start - sentence.start, mark.end - sentence.start
    text = sentence.text
    return (
        _SPEAKS.match(text, end, end + _AHEAD) is not None
        or _BROUGHT.search(text, max(0, start - _BACK), start) is not None
    )
