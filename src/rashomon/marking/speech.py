"""Who gives which words: a verb of saying with its subject, its object, and what is quoted.

A line is cut into cues and walls; each cue takes its source from the segment before it, from the
noun phrase after it ("C, said S"), or from the cue before it ("S said C, adding D").
"""

import re
from collections.abc import Sequence

from rashomon.grammar import Grammar, Line
from rashomon.marking.speech_cues import Cue, read_cues
from rashomon.marking.speech_line import SpeechLine
from rashomon.marking.speech_patterns import SpeechPatterns, speech_patterns
from rashomon.marking.speech_quotes import with_sides
from rashomon.types import Mention, SpeechValue

_HEADLINE_LENGTH = 30
_SHORTEST_BARE = 5


def find_speech(line: Line, grammar: Grammar) -> list[Mention]:
    """Return each attribution of a line: spans of source, cue and content."""
    patterns = speech_patterns(grammar)
    symbols = with_sides(line, patterns)
    if patterns.quick.isdisjoint(symbols):
        return _headline(line, patterns) or _colon(line, symbols, patterns)
    speech = SpeechLine(symbols, line.lowered, patterns)
    cues = read_cues(speech, quote_open=line.sentence.quote_open)
    found = _mentions(line, cues, patterns)
    return found or _headline(line, patterns) or _colon(line, symbols, patterns)


def _headline(line: Line, patterns: SpeechPatterns) -> list[Mention]:
    """Read "Police: five dead", "Five dead in raid: police", "Toll now 41 - ministry"."""
    if len(line.symbols) > _HEADLINE_LENGTH:
        return []
    if ":" not in line.symbols and "-" not in line.symbols:
        return _bare_headline(line, patterns)
    first, last = (pattern.search(line.symbols) for pattern in patterns.headlines)
    size = len(line.symbols)
    if first is not None and patterns.speaks.search(first["first"]) and first.end() < size:
        return _said_in_headline(line, first, (first.end(), size), patterns)
    if last is not None and patterns.speaks.search(last["last"]) and last.start() > 0:
        return _said_in_headline(line, last, (0, last.start()), patterns)
    return []


def _said_in_headline(
    line: Line, match: re.Match[str], content: tuple[int, int], patterns: SpeechPatterns
) -> list[Mention]:
    name, mark = ("first", "colon") if "first" in match.groupdict() else ("last", "mark")
    cue = Cue(
        *match.span(mark), rule="speech-headline", source=match.span(name), content=(content,)
    )
    return _mentions(line, [cue], patterns)


def _bare_headline(line: Line, patterns: SpeechPatterns) -> list[Mention]:
    """Read "Raids kill 29 in market town Monitor", a headline that lost its colon."""
    size = len(line.symbols)
    if size < _SHORTEST_BARE or line.symbols[-1] in ".!?”":
        return []
    if patterns.speaks.fullmatch(line.symbols, size - 1) is None:
        return []
    if not line.text(size - 1, size)[0].isupper():
        return []
    before = line.symbols[size - 2]
    if before in patterns.binding or not line.text(size - 2, size - 1)[0].islower():
        return []
    last = (size - 1, size)
    cue = Cue(*last, rule="speech-headline", source=last, content=((0, size - 1),))
    return _mentions(line, [cue], patterns)


def _colon(line: Line, symbols: str, patterns: SpeechPatterns) -> list[Mention]:
    """Read 'The governor: "We were late."'."""
    if ":" not in symbols:
        return []
    match = patterns.colon.search(symbols)
    if match is None or match.end() >= len(symbols):
        return []
    cue = Cue(
        *match.span("cue"),
        rule="speech-colon",
        source=match.span("source"),
        content=((match.end(), len(symbols)),),
    )
    return _mentions(line, [cue], patterns)


def _mentions(line: Line, cues: Sequence[Cue], patterns: SpeechPatterns) -> list[Mention]:
    anonymous = bool(cues) and patterns.anonymous.search(line.symbols) is not None
    return [_mention(line, cue, anonymous=anonymous) for cue in cues]


def _mention(line: Line, cue: Cue, *, anonymous: bool) -> Mention:
    first, last = cue.start, cue.end
    if cue.source is not None:
        first, last = min(first, cue.source[0]), max(last, cue.source[1])
    start, end = line.span(first, last)
    value = SpeechValue(
        source=None if cue.source is None else line.span(*cue.source),
        cue=line.span(cue.start, cue.end),
        content=tuple([line.span(*c) for c in cue.content]),
        anonymous=anonymous,
    )
    text = line.text(first, last)
    return Mention(kind="speech", start=start, end=end, text=text, rule=cue.rule, value=value)
