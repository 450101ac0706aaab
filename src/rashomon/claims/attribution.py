"""Whose words each stretch of a report is: inside a sentence, across sentences, inside quotes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Protocol

from rashomon.claims.narrator import narrating_body
from rashomon.claims.source_words import source_words
from rashomon.claims.speakers import Directory, DirectoryState, Speaker, as_source
from rashomon.grammar import Grammar, Line
from rashomon.types import Document, Mention, Sentence, Source, SpeechValue
from rashomon.types.inner import inner

_AGENCY_TOLD = re.compile(
    r"\b(?:told|tells)\s+(?:the\s+)?(?P<agency>[A-Z][\w-]*(?:\s+[A-Z][\w-]*){0,3})"
)
_REASON = re.compile(
    r"\b(?:because|as (?:they|he|she)|out of|for fear|fearing|citing|due to)\b[^,.;\"”]{3,160}"
)
_APPOSITION = re.compile(r"\s*,\s+(?!wh(?:o|ich|ose)\b)(?P<role>[^,;:.\"“”]{2,120})[,.]")
_CLAIMED = re.compile(r"\s*(?:(?:full|sole|joint|its|their)\s+)?(?:responsibility|credit)\b")
# The clause that tells more of a deed; "denied that" and "a report that" open what is denied.
_PRESUPPOSED = re.compile(
    r",? (?:(?:in|during|by|after|of) )?which\b|, (?:where|when)\b"
    r"|\bthat (?:(?:has|have|had|also) ){0,2}(?:killed|left|claimed|wounded|injured)\b"
)
_NOBODY = frozenset(("no", "neither"))
_RELATIVE_PRONOUNS = frozenset(("who", "which", "whom"))
_OPENING = ('"', "“", "''")
# Views and unowned nouns ("reports that …") are no source of a figure.
_NO_REPORT = frozenset({"speech-view", "speech-noun"})
_SUBJECT_REACH = 20
_UNNAMED = frozenset("officials official sources source resident officer medics diplomat".split())


# First character and the one after the last.
Span = tuple[int, int]


@inner
class Attributed:
    """Stretches of the text and their speaker, outermost speakers first in `chain`."""

    content: tuple[tuple[int, int], ...]
    cue: int
    source: Source
    cited: bool = False
    denies: bool = False


class Heard(Protocol):
    """A sentence with its speech."""

    @property
    def line(self) -> Line:
        """Its folded line."""

    @property
    def speech(self) -> Sequence[Mention]:
        """Who gives which of its words."""


class Attributions:
    """The attributed stretches of a report, read as far as somebody asks."""

    def __init__(self, document: Document, heard: Sequence[Heard], grammar: Grammar) -> None:
        self._document = document
        self._heard = heard
        self._starts = [one.line.sentence.start for one in heard]
        lines = [one.line for one in heard]
        self._directory = Directory(grammar)
        self._directory.introduce(lines)
        self._narrator = self._narrating([line.sentence for line in lines], grammar)
        self._anonymous = _anonymous_bodies(lines, grammar)
        self._by_sentence: list[list[Attributed]] = [[] for _ in heard]
        self._states: list[DirectoryState] = []
        self._last: list[Source | None] = []
        self._denying = frozenset(grammar.lexicon.words["deny"])

    def _read_to(self, end: int) -> None:
        """Take in the sentences before `end`, and those that go on with a quotation begun there."""
        while end < len(self._heard) and self._heard[end].line.sentence.quote_open:
            end += 1
        start = len(self._states)
        if start >= end:
            return
        self._directory.state = self._states[-1] if self._states else self._directory.state
        for one in self._heard[start:end]:
            self._take_in(one.line.sentence, one.speech)
        self._give_quotations(start, end)

    def _take_in(self, sentence: Sentence, speech: Sequence[Mention]) -> None:
        told = [m for m in speech if m.rule not in _NO_REPORT and not _is_claim(m, sentence)]
        found = [a for m in told if (a := self._attributed(sentence, m)) is not None]
        for one, start, end in found:
            first, after = bisect_right(self._starts, start) - 1, bisect_left(self._starts, end)
            for at in range(first, after):
                self._by_sentence[at].append(one)
        spoke = bool(found) or _is_quoted(sentence)
        self._directory.note_sentence(sentence.text, spoke=spoke)
        self._states.append(self._directory.state)
        before = self._last[-1] if self._last and sentence.kind != "heading" else None
        self._last.append(found[-1][0].source if found else before)

    def _narrating(self, sentences: Sequence[Sentence], grammar: Grammar) -> Source | None:
        """Return the body that speaks where nobody is quoted, if the document is its statement."""
        body = narrating_body(sentences, source_words(grammar))
        speaker = None if body is None else self._directory.resolve(body, advance=False)
        return None if speaker is None else as_source(speaker, chain=self.carriers(), span=None)

    def _give_quotations(self, start: int, end: int) -> None:
        """Give each quotation that names no speaker to the last one who spoke."""
        for i in range(start, end):
            sentence, source = self._heard[i].line.sentence, self._last[i]
            if not self._by_sentence[i] and source is not None and _is_quoted(sentence):
                whole = ((sentence.start, sentence.end),)
                one = Attributed(content=whole, cue=sentence.start, source=source)
                self._by_sentence[i].append(one)

    def enter(self, sentence: Sentence) -> None:
        """Go to what the report has said when it comes to a sentence."""
        self._read_to(sentence.index + 1)
        self._directory.state = self._states[sentence.index]

    def source_at(self, sentence: Sentence, start: int, end: int) -> Source:
        """Return the innermost speaker of the characters, with the outer ones in the chain."""
        around = self._around(sentence, start, end)
        if not around:
            return self._narrator or Source(chain=self.carriers())
        inner = min(around, key=_depth)
        outer = [a for a in around if a is not inner and a.source.label != inner.source.label]
        labels = [a.source.label for a in sorted(outer, key=_width, reverse=True)]
        carried = [x for x in labels if x is not None]
        return replace(inner.source, chain=_merged(self.carriers(), carried, inner.source.chain))

    def told_before(self, sentence: Sentence, at: int) -> Source | None:
        """Return who is the last to be quoted in a sentence before a place: "X said, blaming …"."""
        found = [a.source for a in self._by_sentence[sentence.index]]
        spans = [(s.start, s) for s in found if s.start is not None and s.start < at]
        said = [(start, s) for start, s in spans if start >= sentence.start]
        return max(said, key=lambda x: x[0])[1] if said else None

    def stance_at(self, sentence: Sentence, start: int, end: int) -> str:
        """Return `denies` where the innermost speaker denies the characters, else `asserts`."""
        around = self._around(sentence, start, end)
        return "denies" if around and min(around, key=_depth).denies else "asserts"

    def is_teller(self, sentence: Sentence, person: Span, told: Span) -> bool:
        """Say whether the characters of a person are those of the one who tells the others."""
        around = self._around(sentence, *told)
        spans = [(a.source.start, a.source.end) for a in around]
        return any(s is not None and s <= person[0] < (e or s) for s, e in spans)

    def _around(self, sentence: Sentence, start: int, end: int) -> list[Attributed]:
        found = self._by_sentence[sentence.index]
        return [a for a in found if _holds(a, sentence, start, end)]

    def speaker_of(self, text: str) -> Speaker | None:
        """Return the speaker that a phrase of the report names, here or later."""
        state = self._directory.state
        self._read_to(len(self._heard))
        self._directory.state = state
        return self._directory.resolve(text, advance=False)

    def as_said_by(self, start: int, end: int, phrase: str) -> Source | None:
        """Return the source whom those characters name, with what carries it in the chain."""
        speaker = self.speaker_of(phrase)
        return (
            None
            if speaker is None
            else as_source(speaker, chain=self.carriers(), span=(start, end))
        )

    def _attributed(
        self, sentence: Sentence, mention: Mention
    ) -> tuple[Attributed, int, int] | None:
        value = mention.value
        assert isinstance(value, SpeechValue)
        if value.source is None:
            return None
        offset = sentence.start
        start, end = value.source
        phrase = sentence.text[start - offset : end - offset]
        if phrase.lower() in _RELATIVE_PRONOUNS:
            return None
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
        start, end = value.content[0][0], value.content[-1][1]
        denies = sentence.text[slice(*_relative(value.cue, offset))].lower() in self._denying
        one = Attributed(
            content=value.content,
            cue=value.cue[0],
            source=source,
            cited=mention.rule == "speech-citing",
            denies=denies,
        )
        return one, start, end

    def _with_anonymity(self, source: Source, sentence: Sentence, *, anonymous: bool) -> Source:
        reason = _REASON.search(sentence.text) if anonymous else None
        words = (source.label or "").lower().split()
        told = self._anonymous.get(words[-1]) if words and source.kind != "monitor" else None
        if not anonymous and told is None:
            return source
        text = reason[0].strip() if reason is not None else told or None
        return replace(source, anonymous=True, anonymity_reason=text)

    def carriers(self) -> tuple[str, ...]:
        """Return who carries the report's words: the outlet, then the agencies credited."""
        document = self._document
        outlet = (document.outlet,) if document.outlet is not None else ()
        return (*outlet, *document.credits)


def _is_claim(mention: Mention, sentence: Sentence) -> bool:
    """Say whether nobody speaks, or somebody claims a deed: the rest is the report's own word.

    "The Front claimed responsibility for the bomb that killed nine people."
    """
    value = mention.value
    assert isinstance(value, SpeechValue)
    if value.source is not None:
        before = sentence.text[: value.source[0] - sentence.start].split()
        if before and before[-1].lower() in _NOBODY:
            return True
    start = min((s for s, _ in value.content), default=sentence.end) - sentence.start
    return _CLAIMED.match(sentence.text, start) is not None


def _holds(one: Attributed, sentence: Sentence, start: int, end: int) -> bool:
    """Say whether somebody gives the characters; who denies a deed, denies not those it killed.

    "The Front denied the attack, in which six people died": the six are the report's own word.
    """
    first = next((s for s, e in one.content if s <= start and end <= e), None)
    if first is None or not one.denies:
        return first is not None
    offset = sentence.start
    return _PRESUPPOSED.search(sentence.text, max(0, first - offset), start - offset + 1) is None


def _depth(one: Attributed) -> tuple[bool, int, int]:
    """Order attributions from the innermost outwards."""
    return (not one.cited, _width(one), -one.cue)


def _width(one: Attributed) -> int:
    return sum(end - start for start, end in one.content)


def _is_quoted(sentence: Sentence) -> bool:
    return sentence.quote_open or sentence.text.startswith(_OPENING)


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
