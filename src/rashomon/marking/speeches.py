"""The speech of a report, found when it is first asked for: a report without claims needs none."""

from collections.abc import Sequence
from functools import cached_property

from rashomon.grammar import Line, load_grammar
from rashomon.marking.quotations import join_quotations
from rashomon.marking.speech import find_speech
from rashomon.types import Mention


class Speeches:
    """Who gives which words in the sentences of one report."""

    def __init__(self) -> None:
        self._lines: list[Line] = []

    def add(self, line: Line) -> None:
        """Take in the next sentence of the report, in the line in which it is heard."""
        self._lines.append(line)

    def of(self, sentence: int) -> Sequence[Mention]:
        """Return the attributions of a sentence by its index, quotations joined."""
        return self._by_sentence[sentence]

    @cached_property
    def _by_sentence(self) -> list[list[Mention]]:
        grammar = load_grammar()
        found = [find_speech(line, grammar) for line in self._lines]
        return join_quotations([line.sentence for line in self._lines], found)
