"""Whose words each stretch of a report is: inside a sentence, across sentences, inside quotes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from rashomon.claims.speakers import Directory, Speaker, as_source
from rashomon.grammar import Grammar, Line
from rashomon.types import Document, Mention, Sentence, Source, SpeechValue

_AGENCY_TOLD = re.compile(
    r"\b(?:told|tells)\s+(?:the\s+)?(?P<agency>[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,3})"
)
_REASON = re.compile(
    r"\b(?:because|as (?:they|he|she)|out of|for fear|fearing|citing|due to)\b[^.;\"”]{3,160}"
)
_APPOSITION = re.compile(r"\s*,\s*(?P<role>[^,;:.\"“”]{2,120})[,.]")
_OPENING = '"“'
_SUBJECT_REACH = 20
_UNNAMED = frozenset("officials official sources source resident officer medics diplomat".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributed:
    """A stretch of the text and its speaker, outermost speakers first in `chain`."""

    start: int
    end: int
    cue: int
    source: Source
    cited: bool = False
    denies: bool = False


class Attributions:
    """The attributed stretches of a report, ready to be asked for a position."""

    def __init__(self, document: Document, lines: Sequence[Line], grammar: Grammar) -> None:
        self._document = document
        self._directory = Directory(grammar)
        self._directory.introduce(lines)
        self._anonymous = _anonymous_bodies(lines, grammar)
        self._by_sentence: dict[int, list[Attributed]] = {}
        self._quoted: Source | None = None
        self._denying = frozenset(grammar.lexicon.words["denying"])

    def read(
        self, sentence: Sentence, speech: Sequence[Mention], following: Sequence[Mention]
    ) -> None:
        """Take in the attributions of a sentence; sentences must come in order.

        `following` is the speech of the next sentence: a quotation may be given its speaker there.
        """
        found = [a for m in speech if (a := self._attributed(sentence, m)) is not None]
        if not found and (sentence.quote_open or sentence.text[:1] in _OPENING):
            source = self._quoted if sentence.quote_open or not following else None
            source = source or self._next_speaker(following) or self._quoted
            if source is not None:
                found = [
                    Attributed(
                        start=sentence.start, end=sentence.end, cue=sentence.start, source=source
                    )
                ]
        if found:
            self._quoted = found[-1].source
        elif not sentence.quote_open:
            self._quoted = None if sentence.kind == "heading" else self._quoted
        self._by_sentence[sentence.index] = found
        self._directory.note_sentence(sentence.text, spoke=bool(found))

    def source_at(self, sentence: Sentence, start: int, end: int) -> Source:
        """Return the innermost speaker of the characters, with the outer ones in the chain."""
        around = self._around(sentence, start, end)
        if not around:
            return Source(chain=self.carriers())
        inner = min(around, key=_depth)
        outer = [a for a in around if a is not inner and a.source.label != inner.source.label]
        labels = [a.source.label for a in sorted(outer, key=lambda a: a.start - a.end)]
        carried = [x for x in labels if x is not None]
        return replace(inner.source, chain=_merged(self.carriers(), carried, inner.source.chain))

    def stance_at(self, sentence: Sentence, start: int, end: int) -> str:
        """Return `denies` where the innermost speaker denies the characters, else `asserts`."""
        around = self._around(sentence, start, end)
        return "denies" if around and min(around, key=_depth).denies else "asserts"

    def _around(self, sentence: Sentence, start: int, end: int) -> list[Attributed]:
        found = self._by_sentence.get(sentence.index, ())
        return [a for a in found if a.start <= start and end <= a.end]

    def speaker_of(self, text: str) -> Speaker | None:
        """Return the speaker that a phrase of the report names, without moving on to it."""
        return self._directory.resolve(text, advance=False)

    def _attributed(self, sentence: Sentence, mention: Mention) -> Attributed | None:
        value = mention.value
        assert isinstance(value, SpeechValue)
        if value.source is None:
            return None
        offset = sentence.start
        start, end = value.source
        phrase = sentence.text[start - offset : end - offset]
        apposition = _APPOSITION.match(sentence.text, end - offset)
        role = apposition["role"] if apposition is not None else ""
        speaker = self._directory.resolve(phrase, apposition=role)
        if speaker is None:
            return None
        told = _AGENCY_TOLD.match(sentence.text, value.cue[0] - offset)
        via = (told["agency"],) if told is not None else ()
        source = self._with_anonymity(
            as_source(speaker, chain=via, span=(start, end)), sentence, anonymous=value.anonymous
        )
        content = value.content[0]
        return Attributed(
            start=content[0],
            end=content[1],
            cue=value.cue[0],
            source=source,
            cited=mention.rule == "speech-citing",
            denies=sentence.text[slice(*_relative(value.cue, offset))].lower() in self._denying,
        )

    def _with_anonymity(self, source: Source, sentence: Sentence, *, anonymous: bool) -> Source:
        reason = _REASON.search(sentence.text) if anonymous else None
        words = (source.label or "").lower().split()
        told = self._anonymous.get(words[-1]) if words and source.kind != "monitor" else None
        if not anonymous and told is None:
            return source
        text = reason[0].strip() if reason is not None else told or None
        return replace(source, anonymous=True, anonymity_reason=text)

    def _next_speaker(self, following: Sequence[Mention]) -> Source | None:
        for mention in following:
            value = mention.value
            if isinstance(value, SpeechValue) and value.source is not None:
                return None
        return None

    def carriers(self) -> tuple[str, ...]:
        """Return who carries the report's words: the outlet, then the agencies credited."""
        document = self._document
        outlet = (document.outlet,) if document.outlet is not None else ()
        return (*outlet, *document.credits)


def _depth(one: Attributed) -> tuple[bool, int, int]:
    """Order attributions from the innermost outwards."""
    return (not one.cited, one.end - one.start, -one.cue)


def _relative(span: tuple[int, int], offset: int) -> tuple[int, int]:
    return span[0] - offset, span[1] - offset


def _merged(*chains: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(x for chain in chains for x in chain))


def _anonymous_bodies(lines: Sequence[Line], grammar: Grammar) -> dict[str, str]:
    """Return, for each noun that a report says spoke unnamed, the reason it gives."""
    cue, quick = _anonymity_cue(grammar)
    found: dict[str, str] = {}
    for line in lines:
        if quick.isdisjoint(line.symbols):
            continue
        match = cue.search(line.symbols)
        if match is None:
            continue
        reason = _REASON.search(line.sentence.text)
        text = reason[0].strip() if reason is not None else ""
        for word in " ".join(line.lowered[:_SUBJECT_REACH]).split():
            if word in _UNNAMED:
                found[word] = text
    return found


@cache
def _anonymity_cue(grammar: Grammar) -> tuple[re.Pattern[str], frozenset[str]]:
    pattern = re.compile(grammar.alphabet.list_pattern("anonymous"))
    return pattern, grammar.alphabet.first_symbols(["anonymous"])
