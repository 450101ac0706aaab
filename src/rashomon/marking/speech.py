"""Who gives which words: subject and verb of saying, inverted or not, "according to"."""

import re

from rashomon.grammar import Grammar, Line
from rashomon.marking.speech_patterns import QUOTES, SpeechPatterns, speech_patterns
from rashomon.types import Mention, SpeechValue

_HEADLINE_LENGTH = 30


def find_speech(line: Line, grammar: Grammar) -> list[Mention]:
    """Return each attribution of a line: spans of source, cue and content."""
    patterns = speech_patterns(grammar)
    symbols = line.symbols
    found: list[Mention] = []
    if patterns.quick.isdisjoint(symbols):
        return _headline(line, patterns)
    forward = [m for m in patterns.forward.finditer(symbols) if _is_statement(m, symbols, patterns)]
    cues = {m.start("cue") for m in forward}
    inverted = [
        m
        for m in patterns.inverted.finditer(symbols)
        if m.start("cue") not in cues and patterns.noun.search(m["source"])
    ]
    found += [_forward(line, m, patterns) for m in forward]
    found += [_inverted(line, m, patterns) for m in inverted]
    found += [_according(line, m, patterns) for m in patterns.according.finditer(symbols)]
    return sorted(found, key=lambda m: m.start) or _headline(line, patterns)


def _headline(line: Line, patterns: SpeechPatterns) -> list[Mention]:
    """Read "Police: five dead", "Five dead in raid: police", "Toll now 41 - ministry"."""
    if len(line.symbols) > _HEADLINE_LENGTH or not {":", "-"} & set(line.symbols):
        return []
    match = patterns.headline.search(line.symbols)
    if match is None:
        return []
    name = "first" if match["first"] is not None else "last"
    if patterns.speaks.search(match[name]) is None:
        return []
    size = len(line.symbols)
    content = (match.end(), size) if name == "first" else (0, match.start())
    mark = match.span("colon" if name == "first" else "mark")
    if content[0] >= content[1]:
        return []
    start, end = line.span(*match.span())
    value = SpeechValue(
        source=line.span(*match.span(name)), cue=line.span(*mark), content=(line.span(*content),)
    )
    text = line.text(*match.span())
    return [
        Mention(kind="speech", start=start, end=end, text=text, rule="speech-headline", value=value)
    ]


def _is_statement(match: re.Match[str], symbols: str, patterns: SpeechPatterns) -> bool:
    if patterns.noun.search(match["source"]) is None:
        return False
    fill = match["fill"]
    if fill and fill[-1] in patterns.be:
        return False
    if patterns.weak.fullmatch(match["cue"]) is None:
        return True
    return patterns.object_of_weak.match(symbols, match.end("cue")) is not None


def _forward(line: Line, match: re.Match[str], patterns: SpeechPatterns) -> Mention:
    """Read "S said C" and "C, S said"."""
    end = match.end("cue")
    told = patterns.told.fullmatch(match["cue"])
    if told is not None:
        addressee = patterns.addressee.match(line.symbols, end)
        end = addressee.end() if addressee is not None else end
    last = len(line.symbols)
    before = match.start()
    is_last = patterns.idle.match(line.symbols, end) is not None
    quoted = before > 1 and line.symbols[before - 1] in QUOTES
    if before > 1 and (is_last or quoted or (told is not None and last - end <= 8)):
        content = (0, before)
    else:
        content = (min(end, last - 1), last)
    return _speech(line, match, content, patterns, "speech-subject-verb")


def _inverted(line: Line, match: re.Match[str], patterns: SpeechPatterns) -> Mention:
    """Read "C, said S"."""
    return _speech(line, match, (0, max(1, match.start())), patterns, "speech-verb-subject")


def _according(line: Line, match: re.Match[str], patterns: SpeechPatterns) -> Mention:
    """Read "according to S, C" and "C, according to S"."""
    start, end = match.span()
    size = len(line.symbols)
    content = (min(end + 1, size - 1), size) if start <= 1 else (0, start)
    citing = line.words(start, start + 1)[0] in ("citing", "quoting")
    rule = "speech-citing" if citing else "speech-according-to"
    return _speech(line, match, content, patterns, rule)


def _speech(
    line: Line, match: re.Match[str], content: tuple[int, int], patterns: SpeechPatterns, rule: str
) -> Mention:
    source = match.span("source")
    start, end = line.span(*match.span())
    value = SpeechValue(
        source=line.span(*source),
        cue=line.span(*match.span("cue")),
        content=(line.span(*content),),
        anonymous=patterns.anonymous.search(line.symbols) is not None,
    )
    return Mention(
        kind="speech", start=start, end=end, text=line.text(*match.span()), rule=rule, value=value
    )
