"""A sentence as the grammar sees it: one symbol a token, typed spans folded into one."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from rashomon.types import Mention, Sentence
from rashomon.types.inner import inner


@inner
class Line:
    """The symbols of a sentence with the characters behind each.

    `starts` and `ends` are offsets into the document; `lowered` is the text of each symbol in lower
    case; `values` holds the mention behind a folded symbol, by its index.
    """

    sentence: Sentence
    symbols: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    lowered: tuple[str, ...]
    values: Mapping[int, Mention] = field(default_factory=dict)

    def text(self, start: int, end: int) -> str:
        """Return the characters behind symbols `start` to `end`, as far as the line goes."""
        if end > len(self.symbols):
            end = len(self.symbols)
        if start >= end:
            return ""
        offset = self.sentence.start
        return self.sentence.text[self.starts[start] - offset : self.ends[end - 1] - offset]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the document offsets of symbols `start` to `end` (at least one symbol)."""
        return self.starts[start], self.ends[end - 1]

    def words(self, start: int, end: int) -> list[str]:
        """Return the text of each symbol from `start` to `end`, in lower case."""
        return list(self.lowered[start:end])

    def without(self, spans: Sequence[tuple[int, int]]) -> "Line":
        """Return the line without some symbols; it must not be folded yet."""
        gone = {i for start, end in spans for i in range(start, end)}
        if not gone:
            return self
        kept = [i for i in range(len(self.symbols)) if i not in gone]
        return Line(
            sentence=self.sentence,
            symbols="".join([self.symbols[i] for i in kept]),
            starts=tuple([self.starts[i] for i in kept]),
            ends=tuple([self.ends[i] for i in kept]),
            lowered=tuple([self.lowered[i] for i in kept]),
        )

    def mask(self, mentions: Sequence[tuple[Mention, str]]) -> "Line":
        """Return the line with each mention's tokens all under its symbol; nothing moves."""
        if not mentions:
            return self
        symbols = self.symbols
        wanted = sorted(mentions, key=lambda m: (m[0].start, -m[0].end))
        for first, last, _, symbol in self._symbol_spans(wanted):
            symbols = symbols[:first] + symbol * (last + 1 - first) + symbols[last + 1 :]
        return Line(
            sentence=self.sentence,
            symbols=symbols,
            starts=self.starts,
            ends=self.ends,
            lowered=self.lowered,
            values=self.values,
        )

    def fold(self, mentions: Iterable[tuple[Mention, str]]) -> "Line":
        """Return the line with each mention's tokens replaced by its one symbol.

        A mention that cuts through a token or an earlier fold is left out.
        """
        wanted = sorted(mentions, key=lambda m: (m[0].start, -m[0].end))
        spans = list(self._symbol_spans(wanted)) if wanted else []
        if not spans:
            return self
        symbols: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        lowered: list[str] = []
        values: dict[int, Mention] = {}
        at = 0
        for first, last, mention, symbol in [*spans, (len(self.symbols), 0, None, "")]:
            for i in self.values:
                if at <= i < first:
                    values[len(starts) + i - at] = self.values[i]
            symbols.append(self.symbols[at:first])
            starts.extend(self.starts[at:first])
            ends.extend(self.ends[at:first])
            lowered.extend(self.lowered[at:first])
            if mention is not None:
                values[len(starts)] = mention
                symbols.append(symbol)
                lowered.append(mention.text.lower())
                starts.append(self.starts[first])
                ends.append(self.ends[last])
                at = last + 1
        return Line(
            sentence=self.sentence,
            symbols="".join(symbols),
            starts=tuple(starts),
            ends=tuple(ends),
            lowered=tuple(lowered),
            values=values,
        )

    def _symbol_spans(
        self, mentions: Sequence[tuple[Mention, str]]
    ) -> Iterator[tuple[int, int, Mention, str]]:
        free, size = 0, len(self.starts)
        for mention, symbol in mentions:
            first = bisect_left(self.starts, mention.start, free)
            last = bisect_left(self.ends, mention.end, first)
            if last >= size or self.ends[last] != mention.end:
                continue
            if self.starts[first] != mention.start:
                continue
            free = last + 1
            yield first, last, mention, symbol
