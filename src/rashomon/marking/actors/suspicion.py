"""Words by which a report only suspects who somebody was."""

from rashomon.grammar import Line

_SUSPECTED = frozenset("suspected alleged presumed purported supposed".split())
_BELIEVED = (("believed", "to", "be"), ("thought", "to", "be"), ("suspected", "to", "be"))
_SOME = frozenset("to be from of the members member a an by be".split())
_REACH = 3


def is_suspected(line: Line, at: int) -> bool:
    """Say whether the words before a token make it a suspicion: "suspected", "believed to be"."""
    words = line.lowered[max(0, at - 6) : at]
    for i, word in enumerate(reversed(words)):
        if word in _SUSPECTED and i < _REACH:
            return True
        if word == "be" and words[len(words) - 3 - i : len(words) - i] in _BELIEVED:
            return True
        if i >= _REACH and word not in _SOME:
            return False
    return False
