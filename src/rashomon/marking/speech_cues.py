"""The cues of a line, each with its source and its content, as spans of symbols."""

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.marking.speech_contents import Saying, view_of, words_after, words_before
from rashomon.marking.speech_line import Span, SpeechLine
from rashomon.marking.speech_subjects import Subjects
from rashomon.types.inner import inner

VIEW = "speech-view"
_NO_VERB = ("according", "noun")
_IN_QUOTATIONS = ("say", "according", "toll")


@inner
class Cue:
    """A word that gives words to somebody. Rule `speech-view` tells of wishes, not of reports.

    `turn` is where the clause of the cue begins, for the cue before it that ends there.
    """

    start: int
    end: int
    rule: str
    source: Span | None
    content: tuple[Span, ...] = ()
    turn: int = 0
    forward: bool = True


def read_cues(line: SpeechLine, *, quote_open: bool) -> list[Cue]:
    """Return the cues of a line in order, each with its content."""
    subjects = Subjects(line)
    inside = quote_open
    found: list[Cue] = []
    parts = list(line.patterns.parts.finditer(line.symbols))
    for i, part in enumerate(parts):
        if part.lastgroup in ("wall", "lives"):
            inside = part[0] == "“" or (inside and part[0] != "”")
        elif not inside or part.lastgroup in _IN_QUOTATIONS:
            cue = _cue(line, parts, i, subjects)
            if cue is not None:
                found.append(_joined(line, parts, i, found, cue))
    return _cut(found)


def _cue(
    line: SpeechLine, parts: Sequence[re.Match[str]], i: int, subjects: Subjects
) -> Cue | None:
    """Return the cue of a part, or None where it gives words to nobody."""
    if parts[i].lastgroup == "according":
        return _according(line, parts[i])
    if parts[i].lastgroup == "noun":
        return _noun(line, parts, i)
    start = parts[i].start()
    if start > 0 and line.symbols[start - 1] in line.patterns.determiner:
        return None
    return _verb(line, parts, i, subjects)


def _verb(
    line: SpeechLine, parts: Sequence[re.Match[str]], i: int, subjects: Subjects
) -> Cue | None:
    """Read "S said C", "C, S said" and "C, said S"; a passive gives words to nobody."""
    kind, (start, end) = parts[i].lastgroup or "", parts[i].span()
    subject = subjects.of(parts, i)
    if subject is None or (start > 0 and line.symbols[start - 1] in line.patterns.be):
        return None
    if kind != "say" and line.symbols[slice(*subject.span)] in line.patterns.self_pronoun:
        return None
    that = line.that(kind, parts[i])
    rule = _rule(line, parts[i], says_that=that is not None)
    if rule is None and not (subject.is_behind and kind == "say"):
        return None
    saying = Saying(start, end, subject.span, subject.segment, subject.is_behind)
    before = words_before(line, saying) if rule != VIEW or subject.is_behind else ()
    after = view_of(line, saying) if rule == VIEW else words_after(line, saying, that)
    content = before or (() if subject.is_behind else after)
    if not content:
        return None
    turn = subject.turn if kind == "say" else 0
    return Cue(start, end, rule or "speech-verb", subject.span, content, turn, not before)


def _rule(line: SpeechLine, verb: re.Match[str], *, says_that: bool) -> str | None:
    """Return the rule of a verb: what stands after it decides whether it reports anything."""
    kind = verb.lastgroup
    if kind == "only_that" and not says_that:
        return None
    if kind == "say" and line.patterns.weak.fullmatch(verb[0]) is not None:
        has_object = line.patterns.object_of_weak.match(line.symbols, verb.end())
        return "speech-verb" if has_object else None
    if kind in ("say", "toll", "suspect") or (says_that and kind != "judge"):
        return "speech-verb"
    return VIEW


def _joined(
    line: SpeechLine, parts: Sequence[re.Match[str]], i: int, found: list[Cue], cue: Cue
) -> Cue:
    """Return a cue that completes the one before it, which it replaces: "declined to say"."""
    if not found or parts[i].lastgroup in _NO_VERB or parts[i - 1].lastgroup == "wall":
        return cue
    left = parts[i - 1].end()
    if found[-1].end != left or not line.is_filler(left, cue.start):
        return cue
    return replace(cue, start=found.pop().start)


def _according(line: SpeechLine, part: re.Match[str]) -> Cue | None:
    """Read "according to S, C" and "C, according to S"."""
    start, end = part.span()
    cited = line.patterns.cited.match(line.symbols, end)
    if cited is None:
        return None
    size = len(line.symbols)
    after = cited.end() + (line.symbols[cited.end() : cited.end() + 1] == ",")
    content = (min(after, size - 1), size) if start <= 1 else (0, start)
    is_citing = line.symbols[start] in line.patterns.citing
    rule = "speech-citing" if is_citing else "speech-according-to"
    return Cue(start, end, rule, cited.span("source"), (content,), forward=start <= 1)


def _noun(line: SpeechLine, parts: Sequence[re.Match[str]], i: int) -> Cue | None:
    """Read "the army's claim that C"; nobody owns "reports that C"."""
    start, end = parts[i].span()
    left = parts[i - 1].end() if i > 0 else 0
    owner = line.patterns.owner.search(line.symbols, max(left, start - 6), start)
    source = None if owner is None else owner.span("source")
    size = len(line.symbols)
    return Cue(start, end, "speech-noun", source, ((end, size),)) if end < size else None


def _cut(found: Sequence[Cue]) -> list[Cue]:
    """End the words of a cue where a later cue begins a clause of its own."""
    kept: list[Cue] = []
    turn = 0
    for cue in reversed(found):
        if turn > 0 and cue.forward:
            inside = tuple((s, min(e, turn)) for s, e in cue.content if s < turn)
            cue = replace(cue, content=inside) if inside else cue
        turn = cue.turn or turn
        kept.append(cue)
    return kept[::-1]
