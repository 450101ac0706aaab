"""Which people a report has told of already: "the villagers" adds nobody to "12 villagers"."""

from rashomon.claims.coordination import Figure
from rashomon.grammar import Line

_OPENERS = frozenset("the these those this that all both how what which".split())
_NOBODY_IN_PARTICULAR = frozenset("victims people persons men ones others dead".split())


class Told:
    """The nouns of the groups that a report has counted so far."""

    def __init__(self) -> None:
        self._nouns: set[str] = set()

    def note(self, figures: list[Figure]) -> None:
        """Remember the nouns of counted groups."""
        for figure in figures:
            if figure.form != "plural":
                self._nouns.add(_noun(figure))

    def takes_up(self, figure: Figure, line: Line) -> bool:
        """Say whether a bare plural takes up people told of: "the villagers", "these men"."""
        first = line.text(figure.at, figure.at + 1).split()[0].lower()
        if figure.form != "plural" or first not in _OPENERS:
            return False
        noun = _noun(figure)
        return first != "the" or noun in self._nouns or noun in _NOBODY_IN_PARTICULAR


def _noun(figure: Figure) -> str:
    words = (figure.group.label or "").lower().partition(" of ")[0].split()
    return words[-1] if words else ""
