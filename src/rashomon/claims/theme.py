"""What a whole report is about, where that is no violence: an earthquake, a match, a novel.

The first lines decide. In such a report a sentence counts only with a word of violence of its own:
"a week ago gunmen killed two policemen" in a report of an earthquake.
"""

from collections.abc import Sequence

from rashomon.claims.context import ContextReader, Dropped
from rashomon.grammar import Line

_LEAD = 2
_FEWEST_WORDS = 3


class Theme:
    """The theme of one report; none for a report of violence."""

    def __init__(self, lines: Sequence[Line], contexts: ContextReader) -> None:
        self._contexts = contexts
        self._dropped = _theme(lines, contexts)

    def dropped(self, line: Line) -> Dropped | None:
        """Return why nothing in the line is a casualty of violence, None where something can be."""
        if self._dropped is None:
            return None
        if self._dropped.reason == "other cause of death" and self._contexts.is_violent(line):
            return None
        return self._dropped


def _theme(lines: Sequence[Line], contexts: ContextReader) -> Dropped | None:
    lead = lines[:_LEAD]
    if any(contexts.is_violent(line) for line in lead):
        return None
    causes = [w for line in lead if (w := contexts.words_of("other_cause", line)) is not None]
    if causes:
        return Dropped(reason="other cause of death", because=causes[0])
    told = {w.lower() for line in lines for w in contexts.all_words_of("fiction", line)}
    if len(told) < _FEWEST_WORDS:
        return None
    return Dropped(reason="fiction or sport", because=", ".join(sorted(told)[:_FEWEST_WORDS]))
