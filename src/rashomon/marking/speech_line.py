"""A line of speech under reading: its symbols, and what stands around a verb."""

import re
from collections.abc import Sequence

from rashomon.marking.speech_patterns import SpeechPatterns
from rashomon.types.inner import inner

Span = tuple[int, int]
LONGEST = 24  # symbols looked at before a verb


@inner
class SpeechLine:
    """The symbols of a line, every quotation mark turned to its side, and the words."""

    symbols: str
    lowered: Sequence[str]
    patterns: SpeechPatterns

    def after_filler(self, end: int) -> int:
        """Return where the words go on after a verb, its addressee and its time."""
        if self.patterns.told.fullmatch(self.symbols, end - 1, end) is not None:
            told = self.patterns.addressee.match(self.symbols, end)
            end = told.end() if told is not None else end
        found = self.patterns.idle.match(self.symbols, end)
        return end if found is None else found.end()

    def ends_clause(self, end: int) -> bool:
        """Say whether nothing follows a verb in its clause."""
        after = self.after_filler(end)
        return self.symbols[after : after + 1] in ("", ".", "!", "?")

    def is_filler(self, left: int, right: int) -> bool:
        """Say whether only auxiliaries, adverbs and times stand there."""
        return left >= right or (
            right - left <= LONGEST
            and self.patterns.filler.fullmatch(self.symbols, left, right) is not None
        )

    def is_gerund(self, at: int) -> bool:
        """Say whether a word looks like "saying"."""
        return self.lowered[at].endswith("ing")

    def speaks(self, span: Span) -> bool:
        """Say whether a name or a noun that can speak stands in a phrase."""
        text = self.symbols[slice(*span)]
        return "W" in text or "A" in text or self.patterns.speaks.search(text) is not None

    def that(self, kind: str, verb: re.Match[str]) -> int | None:
        """Return where "that", a colon or a quotation ends that follows a verb at once.

        Between the two stand a time, a place, or whom the words are addressed to.
        """
        patterns = self.patterns
        found = patterns.to_that.match(self.symbols, verb.end())
        if found is None and (kind != "say" or patterns.told.fullmatch(verb[0]) is not None):
            found = patterns.past_addressee.match(self.symbols, verb.end())
        return None if found is None else found.end()
