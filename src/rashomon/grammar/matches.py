"""Where rules matched, and which of two matches that share a word holds."""

from collections.abc import Mapping

from rashomon.grammar.lexicon import Rule
from rashomon.grammar.symbols import COUNTED, NAMED, OF_THEM, PLURAL, SINGLE
from rashomon.types.inner import inner

_OPEN = frozenset({"someone", "bare"})
_COUNTABLE = COUNTED + OF_THEM + SINGLE + PLURAL + NAMED


@inner
class Match:
    """Where a rule matched, in symbols: the whole, the trigger, and each slot by label."""

    rule: Rule
    start: int
    end: int
    trigger: int
    trigger_end: int
    slots: Mapping[str, tuple[int, int]]


def without_rivals(found: list[Match], symbols: str, relatives: frozenset[str]) -> list[Match]:
    """Return the matches that share nothing: told of known people, then not across a "who"."""

    def rank(match: Match) -> tuple[bool, bool, int]:
        last = max((end for _, end in match.slots.values() if end <= match.trigger), default=None)
        bridge = "" if last is None else symbols[last : match.trigger]
        return "someone" in match.slots, not relatives.isdisjoint(bridge), match.start - match.end

    kept: list[Match] = []
    taken: set[int] = set()
    for match in sorted(found, key=rank):
        claimed = set() if "again" in match.rule.gives else {match.trigger}
        for name, (start, end) in match.slots.items():
            if name == "victims":
                continue
            is_open = name in _OPEN
            claimed.update(i for i in range(start, end) if is_open or symbols[i] in _COUNTABLE)
        if taken.isdisjoint(claimed):
            taken |= claimed
            kept.append(match)
    return sorted(kept, key=lambda m: (m.start, m.end))


def apart(found: list[Match]) -> list[Match]:
    """Return the matches that share no symbol; the longest wins, then the earlier rule."""
    kept: list[Match] = []
    for match in sorted(found, key=lambda m: m.start - m.end):
        if all(match.end <= other.start or other.end <= match.start for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda m: (m.start, m.end))
