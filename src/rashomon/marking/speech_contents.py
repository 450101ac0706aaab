"""What is said: the words before or after a verb of saying, or both."""

from rashomon.marking.speech_line import LONGEST, Span, SpeechLine
from rashomon.types.inner import inner

# Adverbs that open the words themselves: "said all the fugitives".
_QUANTIFIERS = frozenset(("all", "both", "only", "just", "even"))


@inner
class Saying:
    """A verb with its source; `segment` is where the words before the verb begin."""

    start: int
    end: int
    source: Span
    segment: int
    is_behind: bool = False

    @property
    def first(self) -> int:
        """Where verb or source begins."""
        return min(self.source[0], self.start)


def view_of(line: SpeechLine, saying: Saying) -> tuple[Span, ...]:
    """Return the object of a verb of wishing or judging, up to the end of its clause."""
    start = line.after_filler(saying.end)
    found = line.patterns.clause_end.search(line.symbols, start)
    end = len(line.symbols) if found is None else found.start()
    return ((start, end),) if start < end else ()


def words_before(line: SpeechLine, saying: Saying) -> tuple[Span, ...]:
    """Return the words of "C, S said" and what goes on after it; nothing where C follows."""
    first = saying.first
    if saying.is_behind:
        later = _quotation(line, saying.source[1])
        return ((0, first), *later) if first > 0 else later
    if not _stand_before(line, saying):
        return ()
    return ((0, first), *_rest(line, saying.end))


def words_after(line: SpeechLine, saying: Saying, that: int | None) -> tuple[Span, ...]:
    """Return the words of "S said that C"; `that` is where "that" or a colon ends."""
    size = len(line.symbols)
    if that is None:
        start = line.after_filler(saying.end)
        while start > saying.end and line.lowered[start - 1] in _QUANTIFIERS:
            start -= 1
    else:
        start = that if line.symbols[that - 1] == ":" and that < size else that - 1
    return ((start, size),) if start < size else ()


def _stand_before(line: SpeechLine, saying: Saying) -> bool:
    symbols, first = line.symbols, saying.first
    if first < 2:
        return False
    before = symbols[first - 1]
    if before == "”" or symbols[first - 2 : first] == "”,":
        return True
    if first > 4 and line.patterns.verbal.search(symbols, saying.segment, first):
        return True
    after = line.after_filler(saying.end)
    follows = symbols[after : after + 1]
    if follows == ":":  # "Ten people were killed, the governor said: eight of them farmers"
        told = line.patterns.verbal.search(symbols, 0, first)
        return before == "," and told is not None
    if follows == "," and symbols[after + 1 : after + 2] not in ("“", "”"):
        return before == ","
    return follows in ("", ".", "!", "?")


def _rest(line: SpeechLine, end: int) -> tuple[Span, ...]:
    """Return what goes on after "C, S said"."""
    after, size = line.after_filler(end), len(line.symbols)
    if line.symbols[after : after + 1] == ":" and after + 1 < size:
        return ((after + 1, size),)
    if line.symbols[after : after + 1] == "," and after + 1 < size:
        is_turn = line.symbols[after + 1] in line.patterns.turning
        if not is_turn and not line.is_gerund(after + 1):
            return ((after + 1, size),)
    return _quotation(line, after)


def _quotation(line: SpeechLine, at: int) -> tuple[Span, ...]:
    """Return the rest of the line from its next quotation mark on, if one is near."""
    size = len(line.symbols)
    found = line.symbols.find("“", at, at + 2 * LONGEST)
    return ((found, size),) if 0 <= found < size - 1 else ()
