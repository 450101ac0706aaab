"""Time expressions of a report: "Friday night", "around 7 pm", "in October", "hours later"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, islice

from rashomon.calendar.edtf_text import write_edtf
from rashomon.calendar.interval import midnight, shift_days
from rashomon.marking.times.context import Context
from rashomon.marking.times.history import tells_history
from rashomon.marking.times.line import Line, has_trigger, make_line
from rashomon.marking.times.patterns import HEAD, OTHER, PATTERN, RULES
from rashomon.marking.times.zones import with_zone
from rashomon.types import Mention, Sentence, TimeValue

__all__ = ["find_times"]

_REFERENCE_YEARS = range(1000, 9000)
_LINES_OF_HISTORY = 200  # enough to tell a history from news; the rest is read as it comes
_LONGEST = 20_000  # characters of a sentence read at once, so that memory stays bounded


def find_times(sentences: Sequence[Sentence], reference: date | None) -> tuple[Mention, ...]:
    """Return every time expression of a document, in order, as mentions of kind `time`.

    `reference` is the day of the report. Without it only what stands on its own is given a place
    on the calendar. Vague words ("recently", "in recent months") have grain `vague`.
    """
    if reference is not None and reference.year not in _REFERENCE_YEARS:
        reference = None
    lines = _lines(sentences)
    first = list(islice(lines, _LINES_OF_HISTORY))
    is_history = tells_history([line for _, line in first], reference)
    context = Context(reference=reference, history=is_history)
    found: list[Mention] = []
    for sentence, line in chain(first, lines):
        context.sentence = sentence.index
        found += _of_line(sentence, line, context)
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end)))


def _lines(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, Line]]:
    """Yield the sentences that can hold a time, as lines; one of monstrous length in pieces."""
    for sentence in sentences:
        pieces = [sentence] if len(sentence.text) <= _LONGEST else _pieces(sentence)
        for piece in pieces:
            if has_trigger(piece.text):
                yield piece, make_line(piece.text)


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    start, text = 0, sentence.text
    while start < len(text):
        end = start + _LONGEST
        if end < len(text):
            end = max(text.rfind(" ", start + 1, end), 0) or end
        yield replace(sentence, start=sentence.start + start, text=text[start:end])
        start = end


def _of_line(sentence: Sentence, line: Line, context: Context) -> Iterator[Mention]:
    for match in _matches(line.kinds):
        rule, read = RULES[(match.lastindex or 1) - 1]
        value = read(line, match.start(), match.end(), context)
        if value is None:
            continue
        if context.history or not _is_whole(line, match.span()):
            context.note(value, line, match.start())
        value = _since(value, line, match.start(), context)
        value = with_zone(value, line, *match.span())
        yield _mention(sentence, line, match.span(), (rule, value))


def _matches(kinds: str) -> Iterator[re.Match[str]]:
    for position, end in _runs(kinds):
        match = PATTERN.search(kinds, position, end)
        while match is not None:
            yield match
            match = PATTERN.search(kinds, match.end(), end)


def _runs(kinds: str) -> Iterator[tuple[int, int]]:
    """Give each stretch of date words and their small company that holds a head."""
    end = 0
    while (head := HEAD.search(kinds, end)) is not None:
        start = kinds.rfind(OTHER, end, head.start()) + 1
        position = max(start, end)
        end = kinds.find(OTHER, head.start())
        end = len(kinds) if end < 0 else end
        yield position, end


def _is_whole(line: Line, tokens: tuple[int, int]) -> bool:
    """Say whether a time is all that its line holds: in news the date of a page, not a story's."""
    return tokens[0] == 0 and not any(word[0].isalnum() for word in line.words[tokens[1] :])


def _since(value: TimeValue, line: Line, at: int, context: Context) -> TimeValue:
    """Return "since Thursday" as Thursday to the report (UCDP appendix 2); others as they are."""
    if not at or line.kinds[at - 1] != "s" or value.start is None or context.reference is None:
        return value
    end = shift_days(context.reference, 1)
    if end is None or value.start.date() > context.reference:
        return value
    reach = value.start, max(value.end or value.start, midnight(end))
    return replace(value, end=reach[1], edtf=write_edtf(reach, ""))


def _mention(
    sentence: Sentence, line: Line, tokens: tuple[int, int], reading: tuple[str, TimeValue]
) -> Mention:
    start, end = line.span(*tokens)
    return Mention(
        kind="time",
        start=sentence.start + start,
        end=sentence.start + end,
        text=line.text[start:end],
        rule=reading[0],
        value=reading[1],
    )
