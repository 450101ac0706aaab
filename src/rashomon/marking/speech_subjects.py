"""Who speaks: the subject of a verb, before it, behind it, or taken over."""

import re
from collections.abc import Iterator, Sequence

from rashomon.marking.speech_line import LONGEST, Span, SpeechLine
from rashomon.types.inner import inner

_MOST_COMMAS = 4


@inner
class Subject:
    """A source, and where the segment that holds it begins.

    `turn` is where the clause of its verb turns from the clause before; `is_behind` says that the
    source follows the verb.
    """

    span: Span
    segment: int = 0
    turn: int = 0
    is_behind: bool = False


class Subjects:
    """The subjects of a line's verbs, read from left to right; a verb may take over the last."""

    def __init__(self, line: SpeechLine) -> None:
        self._line = line
        self._last: Span | None = None

    def of(self, parts: Sequence[re.Match[str]], i: int) -> Subject | None:
        """Return the subject of the verb that is part `i` of the line."""
        found = self._source(parts, i)
        self._last = self._last if found is None else found.span
        return found

    def _source(self, parts: Sequence[re.Match[str]], i: int) -> Subject | None:
        """Return the subject before the verb in its segment, or elsewhere."""
        start, end = parts[i].span()
        left = parts[i - 1].end() if i > 0 else 0
        if self._line.is_filler(left, start):
            return self._elsewhere(parts, i, left)
        is_last = self._line.ends_clause(end)
        source = self._subject_in(left, start, is_last=is_last)
        if source is None:
            return self._of_relative(parts, i, left)
        wall = parts[i - 1] if i > 0 else None
        is_turn = wall is not None and wall[0] in self._line.patterns.turning | {";"}
        return Subject(source, left, left - 1 if is_turn else 0)

    def _subject_in(self, left: int, right: int, *, is_last: bool = False) -> Span | None:
        """Return the noun phrase before a verb: the segment, or its last phrase if it is no noun.

        `is_last` says that the verb ends its clause, so that the words of the speaker may stand
        before the speaker in the same segment.
        """
        patterns, symbols = self._line.patterns, self._line.symbols
        near = patterns.nearest.search(symbols, max(left, right - LONGEST), right)
        nearest = None if near is None else self._speaking_end(near)
        whole = None
        if right - left <= LONGEST and patterns.verbal.search(symbols, left, right) is None:
            whole = patterns.subject.fullmatch(symbols, left, right)
        is_alone = left > 0 and symbols[left - 1] in ",”"
        if nearest is not None and is_last and not is_alone and self._line.speaks(nearest):
            return nearest
        if whole is not None and patterns.noun.search(whole["source"]) is not None:
            return whole.span("source")
        return nearest

    def _speaking_end(self, near: re.Match[str]) -> Span:
        """Return the phrase, without "the district of" where only what follows "of" can speak."""
        start, end = near.span("source")
        of, last = near.span("tail")
        if of < 0 or self._line.speaks((start, of)) or not self._line.speaks((of + 1, last)):
            return start, end
        return of + 1, end

    def _of_relative(self, parts: Sequence[re.Match[str]], i: int, left: int) -> Subject | None:
        """Read "the governor of Marn, who said": the noun before the comma is meant."""
        if i == 0 or self._line.symbols[left] not in self._line.patterns.who:
            return None
        before = parts[i - 2].end() if i > 1 else 0
        noun = self._subject_in(before, parts[i - 1].start())
        return None if noun is None else Subject((noun[0], left + 1), before)

    def _elsewhere(self, parts: Sequence[re.Match[str]], i: int, left: int) -> Subject | None:
        """Return the source of a verb that has no subject directly before it."""
        start, end = parts[i].span()
        wall = self._line.symbols[left - 1] if left > 0 else ""
        is_gerund = self._line.is_gerund(end - 1) or self._line.is_gerund(start)
        behind = None if is_gerund else self._behind(end)
        if wall in ("”", ""):
            if behind is not None:
                return Subject(behind, is_behind=True)
        elif wall in ",)-" and not is_gerund:
            apposed = self._apposed(parts, i)
            is_told = self._line.patterns.told.fullmatch(self._line.symbols, start, end) is not None
            if behind is not None and (
                apposed is None or (self._line.speaks(behind) and not is_told)
            ):
                return Subject(behind, is_behind=True)
            return apposed
        return self._inherited(left, end, is_gerund=is_gerund)

    def _inherited(self, left: int, end: int, *, is_gerund: bool) -> Subject | None:
        """Return the subject of the cue before, or whom the sentence begins with."""
        source = self._last
        if source is None and left > 0:
            source = self._opening(0)
        elif source is None and is_gerund:
            comma = self._line.symbols.find(",", end, end + 2 * LONGEST)
            source = self._opening(comma + 1) if comma > 0 else None
        return None if source is None else Subject(source, left, max(left - 1, 0))

    def _opening(self, at: int) -> Span | None:
        match = self._line.patterns.opening.match(self._line.symbols, at)
        return None if match is None else match.span("source")

    def _behind(self, end: int) -> Span | None:
        """Return the noun phrase after "said" that ends its clause."""
        match = self._line.patterns.after.match(self._line.symbols, end)
        patterns = self._line.patterns
        if match is None or patterns.noun.search(match["source"]) is None:
            return None
        is_clause = not patterns.fatal.isdisjoint(match["source"])
        return None if is_clause else match.span("source")

    def _apposed(self, parts: Sequence[re.Match[str]], i: int) -> Subject | None:
        """Return whom an apposition describes: "Halim Dost, 34, a spokesman, said".

        A name is meant rather than the office beside it, an office rather than what "a monitor"
        is; a segment that is none of these belongs to the words that are told.
        """
        symbols, patterns = self._line.symbols, self._line.patterns.beside
        office = described = None
        for left, right in self._segments_before(parts, i):
            named = patterns.named.fullmatch(symbols, left, right)
            if named is not None:
                return Subject(named.span("source"), left)
            if office is not None:
                break
            source = self._subject_in(left, right)
            if source is None or not self._line.speaks(source):
                continue
            if patterns.office.match(symbols, left, right) is not None:
                office = Subject(source, left)
                continue
            described = described or Subject(source, left)
            if patterns.described.match(symbols, left, right) is None:
                break
        return office or described

    def _segments_before(self, parts: Sequence[re.Match[str]], i: int) -> Iterator[Span]:
        """Yield the nearest segments before a verb that end with a comma or a bracket."""
        commas = 0
        for k in range(i - 2, max(i - 12, -1), -1):
            if parts[k][0] in (",", "("):
                commas += 1
                yield (parts[k - 1].end() if k > 0 else 0), parts[k].start()
            if commas == _MOST_COMMAS:
                return
