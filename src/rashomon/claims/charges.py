"""Accusations of something else than the violence that is told.

"The mob accused X of witchcraft and beat him to death" makes X a victim: what the accusers then did
is not what they accuse X of.
"""

import re

from rashomon.claims.doer_words import doer_words

_ENDS = re.compile(r"[.;!?]")
_OF = re.compile(r"[^.;]{0,80}?\bof\s+(?:\w+ly\s+)?", re.I)
_GOES_ON = re.compile(r"\b(?:and|or|then)\s+(?:\w+ly\s+)?\w+ing\b")


def is_other_charge(text: str, start: int, end: int) -> bool:
    """Say whether the accusation told at `start` to `end`, from the accused on, is of other things.

    It is where an offence such as witchcraft or spying is all that is named, and where a verb of
    the accusers begins before the accusation comes to violence.
    """
    clause = _ENDS.split(text[start:])[0]
    if any(start + f.start() < end or f["whom"] for f in _turns(clause)):
        return True
    of = _OF.match(clause)
    if of is None or doer_words().offences.match(clause, of.end()) is None:
        return False
    return _GOES_ON.search(clause, of.end(), max(end - start, 0)) is None


def _turns(clause: str) -> list[re.Match[str]]:
    """Return the verbs by which accusers go on, not those that go on with the accusation."""
    found = doer_words().turned_on.finditer(clause)
    return [f for f in found if not f["verb"].endswith("ing") or _is_before(f)]


def _is_before(found: re.Match[str]) -> bool:
    return found[0].lower().startswith("before")
