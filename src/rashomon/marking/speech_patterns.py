"""The patterns of attribution, compiled once a grammar."""

import re
from dataclasses import dataclass
from functools import cache

from rashomon.grammar import Grammar
from rashomon.grammar.alphabet import Alphabet

QUOTES = '"“”'
_SPEAKING = (
    "source_official",
    "source_monitor",
    "source_medical",
    "source_witness",
    "source_media",
    "source_armed",
    "source_relative",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechPatterns:
    """Patterns over symbols.

    `forward` "S said C"; `inverted` "C, said S"; `according` "according to S"; `headline`
    "Police: C".
    `weak` verbs need an `object_of_weak`; `idle` is what may follow a verb that ends the sentence.
    """

    quick: frozenset[str]
    be: frozenset[str]
    forward: re.Pattern[str]
    inverted: re.Pattern[str]
    according: re.Pattern[str]
    headline: re.Pattern[str]
    weak: re.Pattern[str]
    object_of_weak: re.Pattern[str]
    told: re.Pattern[str]
    addressee: re.Pattern[str]
    speaks: re.Pattern[str]
    noun: re.Pattern[str]
    idle: re.Pattern[str]
    anonymous: re.Pattern[str]


@cache
def speech_patterns(grammar: Grammar) -> SpeechPatterns:
    """Return the patterns of a grammar."""
    alphabet = grammar.alphabet
    lists = alphabet.list_pattern
    walls = _walls(alphabet)
    inside = f"[^{walls},;:.{QUOTES}!?]"
    cited = f"(?P<source>(?:{inside}|{lists('relative')}){{1,14}})"
    finite = f"(?P<cue>(?!{lists('gerund')}){lists('say')})"
    first = f"\\A(?P<first>{inside}{{1,5}})(?P<colon>:)"
    last = f"(?P<mark>[:-])(?P<last>{inside}{{1,5}})[.]?\\Z"
    return SpeechPatterns(
        quick=alphabet.first_symbols(["say", "say_toll"])
        | alphabet.telling_symbols(["according", "attributed"]),
        be=grammar.symbols_of("be"),
        forward=_forward(alphabet, walls, inside),
        inverted=re.compile(f"[,{QUOTES}.]{finite}(?P<source>[^,;:.{QUOTES}]{{1,16}})"),
        according=re.compile(f"(?P<cue>{lists('according', 'attributed')}){cited}"),
        headline=re.compile(f"(?:{first}|{last})"),
        weak=re.compile(lists("say_weak")),
        object_of_weak=re.compile(
            f"[^.;]{{0,10}}?(?:{lists('that')}|[GN]|{lists('toll', 'new_toll')})"
        ),
        told=re.compile(lists("told")),
        addressee=re.compile(f"[^,;:.{QUOTES}]{{1,6}}?(?={lists('that')}|[,{QUOTES}GN])"),
        speaks=re.compile(lists(*_SPEAKING)),
        noun=re.compile(f"{grammar.noun_class()}|[GSBA]|{lists('pronoun', 'source_official')}"),
        idle=re.compile(f"(?:T|[.!?,{QUOTES}]|{lists('statement', 'adverb')})*\\Z"),
        anonymous=re.compile(lists("anonymous")),
    )


def _forward(alphabet: Alphabet, walls: str, inside: str) -> re.Pattern[str]:
    """Return the pattern of subject, apposition, filler and verb, after a wall of the clause."""
    lists = alphabet.list_pattern
    words = lists("adverb", "have", "be", "modal", "statement")
    filler = f"(?:(?:{lists('preposition')})?T|{words}|{alphabet.word_pattern('as')})"
    apposition = f"(?:,[^;:{QUOTES}!?.]{{1,24}}?,|\\([^()]{{1,6}}\\))?"
    clause = f"(?:{lists('relative')}[^,;:{QUOTES}!?]{{1,10}}?)?"
    source = f"(?P<source>{inside}{{1,14}}?{clause})"
    toll = f"(?={lists('article', 'possessive')}[^,.;]{{0,3}}?{lists('toll_word')})"
    verb = f"(?P<cue>{lists('say')}|{lists('say_toll')}{toll})"
    after_wall = f"(?:^|(?<=[{walls},;:.{QUOTES}!?)-]))(?!T|{lists('preposition', 'adverb')})"
    which = f"(?:,?{lists('who_which')})?"
    return re.compile(f"{after_wall}{source}{apposition}{which}(?P<fill>{filler}{{0,4}}){verb}")


def _walls(alphabet: Alphabet) -> str:
    """Return the symbols that a subject never runs over, ready for a character class."""
    lists = ("say", "conjunction", "that", "according")
    return re.escape("".join(sorted({s for name in lists for s in alphabet.singles(name)})))
