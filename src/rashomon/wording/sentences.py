"""A claim's quote in its sentence, cut from the report or from what the record stores of it."""

from dataclasses import dataclass

from rashomon.types import Claim, Document
from rashomon.wording.safe import short, visible

# Of a very long sentence only the surroundings of the quote are told.
_AROUND, _MOST = 160, 800


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A quote with the words before and behind it, fit to be shown.

    Where the sentence does not hold the quote, `quote` is the sentence as it was stored.
    """

    before: str
    quote: str
    after: str

    @property
    def whole(self) -> str:
        """The sentence on one line."""
        return self.before + self.quote + self.after


def told(claim: Claim, document: Document | None) -> Told:
    """Return the quote in its sentence: of the report at hand, else as the record stores it.

    In a record with names withheld neither text nor quote has the length of the original: there
    the quote is looked for by its words, and never cut by the offsets of the report.
    """
    span = claim.sentence
    text = "" if document is None else document.text
    if text[claim.start : claim.end] == claim.quote:
        return _cut(text, claim.start, claim.end, (span.start, span.end))
    if span.text is None or text:
        return Told(before="", quote=short(claim.quote, _MOST), after="")
    return _stored(span.text, claim.quote, claim.start - span.start)


def _stored(sentence: str, quote: str, begin: int) -> Told:
    """Return a quote in the sentence that the record stores, once it is known where it stands."""
    if sentence[begin : begin + len(quote)] != quote or begin < 0:
        if sentence.count(quote) != 1:
            return Told(before="", quote=short(sentence, _MOST), after="")
        begin = sentence.index(quote)
    return _cut(sentence, begin, begin + len(quote), (0, len(sentence)))


def _cut(text: str, begin: int, stop: int, sentence: tuple[int, int]) -> Told:
    """Return a stretch of a text with its surroundings in the sentence, whole words of them."""
    first, last = min(sentence[0], begin), max(sentence[1], stop)
    start, end = max(first, begin - _AROUND), min(last, stop + _AROUND)
    if start > first:
        start = _word_after(text, start, begin)
    if end < last:
        end = _word_before(text, stop, end)
    before, after = text[start:begin], text[stop:end]
    return Told(
        before=("... " if start > first else "") + _running(before),
        quote=short(text[begin:stop], _MOST),
        after=_running(after) + (" ..." if end < last else ""),
    )


def _running(text: str) -> str:
    """Return words beside a quote on one line, the blank between them and it kept."""
    if not text.strip():
        return " " if text else ""
    left = " " if text[0].isspace() else ""
    return left + visible(text) + (" " if text[-1].isspace() else "")


def _word_after(text: str, start: int, end: int) -> int:
    """Return where the next word begins, so that no cut goes through one."""
    blank = text.find(" ", start, end)
    return start if blank < 0 else blank + 1


def _word_before(text: str, start: int, end: int) -> int:
    """Return where the last whole word ends."""
    blank = text.rfind(" ", start, end)
    return end if blank < 0 else blank
