"""Words that name one party: "M23 rebels", "gunmen of the Front", "a column of soldiers"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.types.act import Party

_BELONGS = re.compile(
    r"\s*(?:of|from|led by|loyal to|linked to|belonging to|allied (?:to|with)|aligned with"
    r"|affiliated (?:to|with)|backed by|suspected to be|believed to be)"
    r"\s+(?:the |a |an )?(?:[\w-]+(?:['’]s)? )?"
)
_HOLDS = re.compile(r"\s*(?:of|carrying|transporting|for|held by|manned by)\s+(?:[\w-]+ ){0,2}")
_OWNS = re.compile(r"['’]s?\s+(?:[a-z-]+ ){0,2}|\s+")
_SPACE = re.compile(r"(?:['’]s?)?[\s-]*")
_CIVIL = frozenset(("civilians", "protesters"))
_NON_STATE = frozenset(("rebel group", "political militia", "identity militia"))
_ANYBODY = frozenset(("men", "man"))  # nobody's until a name says whose
_OF_PLACE = re.compile(
    r"[-– ](?:held|controlled|run|occupied|ruled|dominated)\b"
    r"|(?:['’]s?)? (?:heartlands?|strongholds?|territory|areas?|region)\b"
)
_NAMELESS = "Unidentified "


def joined(parties: Sequence[Party], text: str, offset: int) -> list[Party]:
    """Return the parties of a sentence in order, with those that are one made one."""
    kept: list[Party] = []
    for party in parties:
        before = kept[-1] if kept else None
        if before is None or party.start < before.end:
            kept.append(party)
            continue
        between = text[before.end - offset : party.start - offset]
        of_place = _OF_PLACE.match(text, party.end - offset) is not None
        one = None if of_place else _one(before, party, between)
        if one is None:
            kept.append(party)
        else:
            kept[-1] = one
    return kept


def _one(first: Party, second: Party, between: str) -> Party | None:
    if first.is_thing:
        held = not second.is_thing and _HOLDS.fullmatch(between) is not None
        return replace(first, name=second.name, kind=second.kind, end=second.end) if held else None
    if second.is_thing:
        owned = first.kind not in _CIVIL and _OWNS.fullmatch(between) is not None
        return (
            replace(second, name=first.name, kind=first.kind, start=first.start) if owned else None
        )
    if _is_nameless(second) and not _is_nameless(first):
        if second.name is not None and first.kind not in _NON_STATE:
            return None
        together = _SPACE.fullmatch(between) is not None and second.kind not in _CIVIL
        return replace(first, end=second.end) if together else None
    if _is_nameless(first) and not _is_nameless(second) and _can_belong(first):
        if between.strip() and _BELONGS.fullmatch(between) is None:
            return None
        suspected = first.is_suspected or second.is_suspected
        return replace(second, start=first.start, text=first.text, is_suspected=suspected)
    return None


def _is_nameless(party: Party) -> bool:
    return party.name is None or party.name.startswith(_NAMELESS)


def _can_belong(party: Party) -> bool:
    return party.kind not in _CIVIL or party.text.lower() in _ANYBODY
