"""Which rules can match at all: each needs certain symbols, and most lines lack one of them."""

from collections.abc import Iterable, Sequence


class Needs:
    """What each rule needs, a bit for each need; a symbol meets the needs whose bits it carries.

    The first need of a rule is that of its trigger: without it the others are not looked at.
    """

    def __init__(self, of_rules: Sequence[Sequence[frozenset[str]]]) -> None:
        bits: dict[frozenset[str], int] = {}
        self._of_rules = [
            sum({bits.setdefault(need, 1 << len(bits)) for need in needs}) for needs in of_rules
        ]
        self._met: dict[str, int] = {}
        for need, bit in bits.items():
            for symbol in need:
                self._met[symbol] = self._met.get(symbol, 0) | bit
        self._known = frozenset(self._met)
        self._triggered: dict[str, list[int]] = {}
        for rule, needs in enumerate(of_rules):
            for symbol in needs[0]:
                self._triggered.setdefault(symbol, []).append(rule)

    def met_by(self, symbols: Iterable[str]) -> list[int]:
        """Return the rules of which no need is left once these symbols stand, in order."""
        standing = self._known.intersection(symbols)
        triggers = standing & self._triggered.keys()
        if not triggers:
            return []
        met = 0
        for symbol in standing:
            met |= self._met[symbol]
        rules = {rule for symbol in triggers for rule in self._triggered[symbol]}
        return sorted([rule for rule in rules if not self._of_rules[rule] & ~met])
