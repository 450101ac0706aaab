"""The speech of a report, found as far as somebody asks: what follows the last claim needs none."""

from collections.abc import Iterator, Sequence
from itertools import islice

from rashomon.grammar import Line, load_grammar
from rashomon.marking.quotations import join_quotations
from rashomon.marking.speech import find_speech
from rashomon.types import Mention


class Speeches:
    """Who gives which words in the sentences of one report."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._found: list[list[Mention]] = []
        self._rest = self._joined()

    def add(self, line: Line) -> None:
        """Take in the next sentence of the report, in the line in which it is heard."""
        self._lines.append(line)

    def of(self, sentence: int) -> Sequence[Mention]:
        """Return the attributions of a sentence by its index, quotations joined."""
        missing = sentence + 1 - len(self._found)
        self._found.extend(islice(self._rest, max(missing, 0)))
        return self._found[sentence]

    def _joined(self) -> Iterator[list[Mention]]:
        grammar = load_grammar()
        found = (find_speech(line, grammar) for line in self._lines)
        yield from join_quotations([line.sentence for line in self._lines], found)
