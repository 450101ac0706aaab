"""Who gives which words: subject and verb of saying, inverted or not, "according to"."""

import re
from dataclasses import dataclass
from functools import cache

from rashomon.grammar import Grammar, Line
from rashomon.types import Mention, SpeechValue

_QUOTES = '"“”'
_HEADLINE_LENGTH = 30


@dataclass(frozen=True, slots=True)
class _Patterns:
    quick: frozenset[str]
    forward: re.Pattern[str]
    inverted: re.Pattern[str]
    according: re.Pattern[str]
    weak: re.Pattern[str]
    object_of_weak: re.Pattern[str]
    told: re.Pattern[str]
    addressee: re.Pattern[str]
    be: frozenset[str]
    speaks: re.Pattern[str]
    noun: re.Pattern[str]
    idle: re.Pattern[str]
    headline: re.Pattern[str]
    anonymous: re.Pattern[str]


@cache
def _patterns(grammar: Grammar) -> _Patterns:
    alphabet = grammar.alphabet
    lists = alphabet.list_pattern
    walls = "".join(
        sorted(
            {s for n in ("say", "conjunction", "that") for s in alphabet.singles(n)}
            | set(alphabet.singles("according"))
        )
    )
    inside = f'[^{re.escape(walls)},;:."“”!?]'
    filler = (
        f"(?:T|{lists('adverb', 'have', 'be', 'modal', 'statement')}|{alphabet.word_pattern('as')})"
    )
    apposition = '(?:,[^;:"“”!?.]{1,24}?,|\\([^()]{1,6}\\))?'
    clause = f'(?:{lists("relative")}[^,;:"“”!?]{{1,10}}?)?'
    source = f"(?P<source>{inside}{{1,14}}?{clause})"
    not_first = f"(?:T|{lists('preposition', 'adverb')})"
    toll = f"(?={lists('article', 'possessive')}[^,.;]{{0,3}}?{lists('toll_word')})"
    verb = f"(?P<cue>{lists('say')}|{lists('say_toll')}{toll})"
    finite = f"(?P<cue>(?!{lists('gerund')}){lists('say')})"
    return _Patterns(
        quick=alphabet.first_symbols(["say", "say_toll", "according", "attributed"]),
        forward=re.compile(
            f'(?:^|(?<=[{re.escape(walls)},;:."“”!?)-]))(?!{not_first}){source}{apposition}(?P<fill>{filler}{{0,4}}){verb}'
        ),
        inverted=re.compile(f'[,{_QUOTES}.]{finite}(?P<source>[^,;:."“”]{{1,16}})'),
        according=re.compile(
            f"(?P<cue>{lists('according', 'attributed')})(?P<source>(?:{inside}|{lists('relative')}){{1,14}})"
        ),
        weak=re.compile(lists("say_weak")),
        object_of_weak=re.compile(
            f"[^.;]{{0,10}}?(?:{lists('that')}|G|{lists('toll', 'new_toll')})"
        ),
        told=re.compile(lists("told")),
        addressee=re.compile(f'[^,;:."“”]{{1,6}}?(?={lists("that")}|[,"“G])'),
        be=grammar.symbols_of("be"),
        noun=re.compile(f"{grammar.noun_class()}|[GSBAP]|{lists('pronoun', 'source_official')}"),
        idle=re.compile(f'(?:T|[.!?,"“”]|{lists("statement", "adverb")})*\\Z'),
        headline=re.compile(
            f"(?:\\A(?P<first>{inside}{{1,5}})(?P<colon>:)|(?P<mark>[:-])(?P<last>{inside}{{1,5}})[.]?\\Z)"
        ),
        speaks=re.compile(
            lists(
                "source_official",
                "source_monitor",
                "source_medical",
                "source_witness",
                "source_media",
                "source_armed",
                "source_relative",
            )
        ),
        anonymous=re.compile(lists("anonymous")),
    )


def find_speech(line: Line, grammar: Grammar) -> list[Mention]:
    """Return each attribution of a line: spans of source, cue and content."""
    patterns = _patterns(grammar)
    symbols = line.symbols
    found: list[Mention] = []
    if patterns.quick.isdisjoint(symbols):
        return _headline(line, patterns)
    cues: set[int] = set()
    for match in patterns.forward.finditer(symbols):
        if _is_statement(match, symbols, patterns):
            found.append(_forward(line, match, patterns))
            cues.add(match.start("cue"))
    for match in patterns.inverted.finditer(symbols):
        if match.start("cue") not in cues and patterns.noun.search(match["source"]):
            found.append(_inverted(line, match, patterns))
    for match in patterns.according.finditer(symbols):
        found.append(_according(line, match, patterns))
    return sorted(found, key=lambda m: m.start) or _headline(line, patterns)


def _headline(line: Line, patterns: _Patterns) -> list[Mention]:
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


def _is_statement(match: re.Match[str], symbols: str, patterns: _Patterns) -> bool:
    if patterns.noun.search(match["source"]) is None:
        return False
    fill = match["fill"]
    if fill and fill[-1] in patterns.be:
        return False
    if patterns.weak.fullmatch(match["cue"]) is None:
        return True
    return patterns.object_of_weak.match(symbols, match.end("cue")) is not None


def _forward(line: Line, match: re.Match[str], patterns: _Patterns) -> Mention:
    """Read "S said C" and "C, S said"."""
    end = match.end("cue")
    told = patterns.told.fullmatch(match["cue"])
    if told is not None:
        addressee = patterns.addressee.match(line.symbols, end)
        end = addressee.end() if addressee is not None else end
    last = len(line.symbols)
    before = match.start()
    is_last = patterns.idle.match(line.symbols, end) is not None
    quoted = before > 1 and line.symbols[before - 1] in _QUOTES
    if before > 1 and (is_last or quoted or (told is not None and last - end <= 8)):
        content = (0, before)
    else:
        content = (min(end, last - 1), last)
    return _speech(line, match, content, patterns, "speech-subject-verb")


def _inverted(line: Line, match: re.Match[str], patterns: _Patterns) -> Mention:
    """Read "C, said S"."""
    return _speech(line, match, (0, max(1, match.start())), patterns, "speech-verb-subject")


def _according(line: Line, match: re.Match[str], patterns: _Patterns) -> Mention:
    """Read "according to S, C" and "C, according to S"."""
    start, end = match.span()
    if start <= 1:
        content = (min(end + 1, len(line.symbols) - 1), len(line.symbols))
    else:
        content = (0, start)
    citing = line.words(start, start + 1)[0] in ("citing", "quoting")
    rule = "speech-citing" if citing else "speech-according-to"
    return _speech(line, match, content, patterns, rule)


def _speech(
    line: Line, match: re.Match[str], content: tuple[int, int], patterns: _Patterns, rule: str
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
