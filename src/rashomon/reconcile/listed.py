"""Parts of one whole that stand side by side in a list: "including three porters and a driver"."""

import re

from rashomon.reconcile.figures import Figure

_LONGEST = 80  # characters between two parts of a list
_JOIN = re.compile(r"\s*(?:,|and\b)", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:includ\w+|among|of (?:them|whom|which))\b|[;:()]", re.IGNORECASE)


def is_listed_beside(base: Figure, figure: Figure) -> bool:
    """Say whether two parts of one whole, of one status, are other people of the same list."""
    one, other = base.claim, figure.claim
    is_one_whole = one.part_of is not None and one.part_of == other.part_of
    if not is_one_whole or one.rule != other.rule or figure.key.kind != "status":
        return False
    if one.sentence.start != other.sentence.start or one.group is None or other.group is None:
        return False
    if one.group.end is None or other.group.start is None or one.sentence.text is None:
        return False
    start, end = one.group.end - one.sentence.start, other.group.start - one.sentence.start
    between = one.sentence.text[start:end]
    is_near = 0 < len(between) <= _LONGEST and _JOIN.match(between) is not None
    return is_near and _WITHIN.search(between) is None
