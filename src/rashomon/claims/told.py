"""What a report has told already: "the villagers" adds nobody to "12 villagers"."""

from rashomon.claims.coordination import Figure
from rashomon.grammar import Line
from rashomon.types import Sentence

CASUALTY_OUTCOMES = frozenset({"killed", "wounded", "casualties_undifferentiated"})
_OPENERS = frozenset("the these those this that all both how what which".split())
_NOBODY_IN_PARTICULAR = frozenset("victims people persons men ones others dead".split())


class Told:
    """The groups that a report has counted so far, and the last outcome that it told."""

    def __init__(self) -> None:
        self._nouns: set[str] = set()
        self._last: tuple[int, str] | None = None

    def note(self, figures: list[Figure], outcome: str, sentence: Sentence) -> None:
        """Remember the nouns of counted groups, and what befell people in which sentence."""
        if figures and outcome in CASUALTY_OUTCOMES:
            self._last = (sentence.index, outcome)
        for figure in figures:
            if figure.form != "plural":
                self._nouns.add(_noun(figure))

    def outcome_before(self, sentence: Sentence) -> str | None:
        """Return what befell people in the sentence before, or None."""
        if self._last is None or self._last[0] != sentence.index - 1:
            return None
        return self._last[1]

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
