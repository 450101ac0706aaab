"""What a report has told already: "the villagers" adds nobody to "12 villagers"."""

import re
from dataclasses import replace

from rashomon.claims.coordination import Figure
from rashomon.grammar import Line
from rashomon.types import Group, Sentence

CASUALTY_OUTCOMES = frozenset({"killed", "wounded", "casualties_undifferentiated"})
_ROLE_WORD = re.compile(r"[^\W\d_]{4,}")
_OPENERS = frozenset("the these those this that all both how what which".split())
_TWO = 2
_NOBODY_IN_PARTICULAR = frozenset("victims people persons men ones others dead".split())


class Told:
    """The groups that a report has counted so far, and the last outcome that it told."""

    def __init__(self) -> None:
        self._nouns: set[str] = set()
        self._last: tuple[int, str] | None = None
        self._first: int | None = None
        self._counted: dict[str, int] = {}
        self._groups: dict[str, Group] = {}
        self._names: dict[str, set[str]] = {}

    def settled(self, figure: Figure) -> Figure:
        """Return the figure with the status that the report gave its noun before.

        "A pilot of the air force" makes "the pilot" one of the state forces.
        """
        figure = self._by_name(figure)
        noun, group = _noun(figure), figure.group
        if group.status != "unknown":
            self._groups.setdefault(noun, group)
            return figure
        known = self._groups.get(noun)
        if known is None or noun in _NOBODY_IN_PARTICULAR or group.category == "mixed_total":
            return figure
        group = replace(group, status=known.status, category=known.category)
        return replace(figure, group=group)

    def _by_name(self, figure: Figure) -> Figure:
        """Return the figure under the name of the one victim whose role it takes up.

        After "Senator Ilko Varn was shot", "the senator" is Ilko Varn.
        """
        if figure.form == "named":
            for word in _ROLE_WORD.findall((figure.role or "").lower()):
                self._names.setdefault(word, set()).add(figure.group.label or "")
        if figure.form != "single" or figure.count.verbatim.lower() != "the":
            return figure
        names = self._names.get(_noun(figure), set())
        if len(names) != 1:
            return figure
        name = next(iter(names))
        return replace(figure, name=name, group=replace(figure.group, label=name))

    def note(self, figures: list[Figure], outcome: str, sentence: Sentence) -> None:
        """Remember the nouns of counted groups, and what befell people in which sentence."""
        if figures and outcome in CASUALTY_OUTCOMES:
            self._last = (sentence.index, outcome)
            self._counted[outcome] = sentence.index
            if self._first is None and sentence.kind != "title":
                self._first = sentence.index
        for figure in figures:
            if figure.form != "plural":
                self._nouns.add(_noun(figure))

    def has_casualties_before(self, sentence: Sentence) -> bool:
        """Say whether a sentence of the body before this one counted dead or hurt."""
        return self._first is not None and self._first < sentence.index

    def counted_before(self, outcome: str, sentence: Sentence) -> bool:
        """Say whether this sentence so far or the one before counted people of an outcome."""
        return sentence.index - self._counted.get(outcome, -_TWO) < _TWO

    def outcome_before(self, sentence: Sentence) -> str | None:
        """Return what befell people in this sentence so far or in the one before, or None."""
        if self._last is None or self._last[0] not in (sentence.index - 1, sentence.index):
            return None
        return self._last[1]

    def takes_up(self, figure: Figure, line: Line) -> bool:
        """Say whether a plural takes up people told of ("these men") or asks how many."""
        words = line.text(figure.at, figure.at + 1).lower().split()
        if figure.form != "plural" or (words[0] not in _OPENERS and "how" not in words):
            return False
        first, noun = words[0], _noun(figure)
        return first != "the" or noun in self._nouns or noun in _NOBODY_IN_PARTICULAR


def _noun(figure: Figure) -> str:
    words = (figure.group.label or "").lower().partition(" of ")[0].split()
    return words[-1] if words else ""
