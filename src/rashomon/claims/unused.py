"""Sentences with a casualty word that made no claim, and why: where the next rule is missing.

A reason is what stopped the reader: the context that dropped a match, the figure that counts
nobody, a phrase of `unused.toml`. Only where none of them stands, and somebody is counted or named,
is the construction called unread.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from rashomon.claims.context import Dropped
from rashomon.claims.counting import dropped_people
from rashomon.claims.figures import OUTCOMES, gives_of
from rashomon.claims.groups import is_thing
from rashomon.claims.workshop import Workshop
from rashomon.errors import BadLexicon
from rashomon.grammar import Grammar, Line, Match
from rashomon.grammar.symbols import CAPITALISED, DIGITS, MEASURE, NAMED, NUMBER, SINGLE, TIME
from rashomon.lexicon import lexicon_text
from rashomon.types import Mention, PeopleValue, Sentence, SpeechValue, Unused

_FILE = "unused.toml"
_LANGUAGE_FILE = "language.toml"
_WORD = re.compile(r"[^\W\d_]+")
_LINE_OF_TEXT = re.compile(r"\S[^\n]*")
_LONGEST = 2_000
_CLAUSE = re.compile('[^,;:"“”.!?()]+')
_COUNTED = re.compile(f"{NUMBER}+|[GO]")
_UNCOUNTABLE = re.compile(f"{MEASURE}+|{DIGITS}+|{TIME}+")
_NAME = re.compile(f"{CAPITALISED}{{2,4}}")


@dataclass(frozen=True, slots=True)
class _Words:
    casualty: tuple[re.Pattern[str], ...]
    figure_of_speech: re.Pattern[str]
    rate: frozenset[str]
    before_name: frozenset[str]
    person: frozenset[str]
    unit: re.Pattern[str]
    english: frozenset[str]
    other: frozenset[str]


def unused_in(line: Line, speech: Sequence[Mention], workshop: Workshop) -> Unused | None:
    """Return why a sentence without a claim has none; None where no casualty word stands in it."""
    words = _casualty_words(line.sentence, workshop.grammar)
    if not words:
        return None
    found = _foreign(line.sentence, workshop.grammar)
    if found is not None:
        return _unused(line.sentence, words[0], found, workshop)
    matches = [
        m for m in workshop.grammar.find(line) if gives_of(m, line, workshop).outcome in OUTCOMES
    ]
    for word in words:
        found = _said(line, word, matches, workshop)
        if found is not None:
            return _unused(line.sentence, word, found, workshop)
    speakers = _speakers(speech)
    found = (
        _counted(line, speakers, workshop.grammar)
        or _named(line, words, speakers, workshop.grammar)
        or _uncounted(line, words[0], workshop.grammar)
    )
    return _unused(line.sentence, words[0], found, workshop)


def unused_furniture(workshop: Workshop) -> Iterator[Unused]:
    """Yield each line of page furniture with a casualty word: it was never read."""
    document = workshop.document
    for cut in document.boilerplate:
        for found in _LINE_OF_TEXT.finditer(document.text, cut.start, cut.end):
            start, end = found.start(), min(found.end(), found.start() + _LONGEST)
            text = document.text[start:end].rstrip()
            line = Sentence(
                document=document.id, index=-1, start=start, end=start + len(text), text=text
            )
            for word in _casualty_words(line, workshop.grammar)[:1]:
                dropped = Dropped(reason="boilerplate", because=cut.reason)
                yield _unused(line, word, dropped, workshop)


def _casualty_words(sentence: Sentence, grammar: Grammar) -> list[tuple[int, int]]:
    """Return the characters of each casualty word in the document's text, in order."""
    encoded = grammar.alphabet.encode(sentence)
    found = {m.span() for p in _words(grammar).casualty for m in p.finditer(encoded.symbols)}
    return [encoded.span(*span) for span in sorted(found)]


def _foreign(sentence: Sentence, grammar: Grammar) -> Dropped | None:
    lists = _words(grammar)
    words = [w.lower() for w in _WORD.findall(sentence.text)]
    other = [w for w in words if w in lists.other and w not in lists.english]
    if len(other) <= sum(w in lists.english and w not in lists.other for w in words):
        return None
    return Dropped(reason="not English", because=", ".join(dict.fromkeys(other)))


def _said(
    line: Line, word: tuple[int, int], matches: Sequence[Match], workshop: Workshop
) -> Dropped | None:
    """Return the reason that a rule, a phrase or the context of the word gives."""
    lists = _words(workshop.grammar)
    sentence = line.sentence
    for phrase in lists.figure_of_speech.finditer(sentence.text):
        if phrase.start() < word[1] - sentence.start and word[0] - sentence.start < phrase.end():
            return Dropped(reason="figure of speech", because=phrase[0])
    at = _symbol_at(line, word[0])
    for match in matches:
        if not match.start <= at < match.end:
            continue
        context = workshop.contexts.read(line, match)
        gives = gives_of(match, line, workshop)
        for dropped in (context.dropped, *dropped_people(match, line, workshop, gives)):
            if dropped is not None:
                return dropped
    if at > 0 and line.lowered[at - 1] in lists.rate:
        return Dropped(reason="not a count", because=line.text(at - 1, at + 1))
    return workshop.contexts.dropped(line, at)


def _speakers(speech: Sequence[Mention]) -> list[tuple[int, int]]:
    """Return the characters of those who speak: nothing is told of their fate."""
    sources = (m.value.source for m in speech if isinstance(m.value, SpeechValue))
    return [s for s in sources if s is not None]


def _counted(line: Line, speakers: Sequence[tuple[int, int]], grammar: Grammar) -> Dropped | None:
    """Return `unread construction` for a number of people, `not people` for one of things."""
    things = None
    for found in _COUNTED.finditer(line.symbols):
        if _is_among(line.span(*found.span()), speakers):
            continue
        words = line.text(*found.span())
        mention = line.values.get(found.start())
        people = mention.value if mention is not None else None
        label = people.label if isinstance(people, PeopleValue) else None
        if not is_thing(label, grammar):
            return Dropped(reason="unread construction", because=words)
        things = things or Dropped(reason="not people", because=words)
    return things


def _named(
    line: Line,
    words: Sequence[tuple[int, int]],
    speakers: Sequence[tuple[int, int]],
    grammar: Grammar,
) -> Dropped | None:
    """Return `unread construction` where one person stands in the clause of a casualty word."""
    for word in words:
        for first, last in _persons(line, _clause(line, word, grammar), grammar):
            if not _is_among(line.span(first, last), speakers):
                return Dropped(reason="unread construction", because=line.text(first, last))
    return None


def _is_among(span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in spans)


def _clause(line: Line, word: tuple[int, int], grammar: Grammar) -> tuple[int, int]:
    """Return the symbols of the word's clause, with what precedes one that lacks its subject."""
    at = _symbol_at(line, word[0])
    start, end = next(
        (m.span() for m in _CLAUSE.finditer(line.symbols) if m.start() <= at < m.end()), (at, at)
    )
    has_no_subject = line.symbols[start:end][:1] in grammar.symbols_of("be", "have") or start == at
    return (0 if has_no_subject else start), end


def _persons(line: Line, clause: tuple[int, int], grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Yield the symbols of each single person, and of each name that no preposition precedes."""
    lists = _words(grammar)
    for at in range(*clause):
        if line.symbols[at] in lists.person:
            yield at, at + 1
    for name in _NAME.finditer(line.symbols, *clause):
        if line.symbols[max(0, name.start() - 1) : name.start()] not in lists.before_name:
            yield name.span()


def _uncounted(line: Line, word: tuple[int, int], grammar: Grammar) -> Dropped:
    """Return `not a count` where dates, ages, measures or things are the only numbers."""
    for found in _UNCOUNTABLE.finditer(line.symbols):
        is_time = found[0][0] == TIME
        if is_time and not any(c.isdigit() for c in line.text(*found.span())):
            continue
        unit = None if is_time else _words(grammar).unit.match(line.symbols, found.end())
        last = unit.end() if unit is not None else found.end()
        is_of_things = is_thing(line.text(found.end(), last), grammar)
        reason = "not people" if is_of_things else "not a count"
        return Dropped(reason=reason, because=line.text(found.start(), last))
    start = line.sentence.start
    return Dropped(
        reason="no number", because=line.sentence.text[word[0] - start : word[1] - start]
    )


def _symbol_at(line: Line, start: int) -> int:
    """Return the symbol that holds a character of the document."""
    return next(i for i, end in enumerate(line.ends) if end > start)


def _unused(
    sentence: Sentence, word: tuple[int, int], dropped: Dropped, workshop: Workshop
) -> Unused:
    start, end = word
    return Unused(
        document=workshop.document.id,
        path=workshop.document.path,
        start=sentence.start,
        end=sentence.end,
        sentence=sentence.text,
        word=workshop.document.text[start:end],
        word_start=start,
        word_end=end,
        reason=dropped.reason,
        because=dropped.because,
    )


@cache
def _words(grammar: Grammar) -> _Words:
    try:
        table = tomllib.loads(lexicon_text(_FILE))
        casualty = tuple(grammar.compile(p) for p in table["casualty"])
        phrases = "|".join(re.escape(p) for p in table["words"]["figure_of_speech"])
    except tomllib.TOMLDecodeError as error:
        raise BadLexicon([f"{_FILE}: not TOML: {error}"]) from error
    except (KeyError, ValueError) as error:
        raise BadLexicon([f"{_FILE}: no list, or no pattern: {error}"]) from error
    languages = tomllib.loads(lexicon_text(_LANGUAGE_FILE))["words"]
    return _Words(
        casualty=casualty,
        figure_of_speech=re.compile(rf"\b(?:{phrases})\b".replace(r"\ ", r"\s+"), re.I),
        rate=frozenset(table["words"]["rate"]),
        before_name=grammar.symbols_of("preposition", "article", "of"),
        person=grammar.symbols_of("person") | {SINGLE, NAMED},
        unit=grammar.compile("{unit_after|things}"),
        english=frozenset(languages["english"]),
        other=frozenset(languages["other"]),
    )
