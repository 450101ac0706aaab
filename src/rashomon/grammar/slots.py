"""The typed slots of the templates, as patterns over symbols: one visible table.

An open slot takes any word that is not a function word, a sign, or a word of a list that some rule
uses: a closed list of victim nouns would miss what it does not foresee. Every repetition is
bounded, so a hostile sentence costs no more than a long one.
"""

import re
from collections.abc import Iterable, Mapping

from rashomon.grammar.alphabet import Alphabet
from rashomon.grammar.symbols import (
    CAPITALISED,
    COUNTED,
    MEASURE,
    NAMED,
    NUMBER,
    OF_THEM,
    PLURAL,
    SINGLE,
    TIME,
    TYPED,
)

STOP_LISTS = (
    "adverb",
    "article",
    "attack_verb",
    "be",
    "conjunction",
    "demonstrative",
    "do",
    "have",
    "including",
    "modal",
    "negation",
    "of",
    "possessive",
    "preposition",
    "pronoun",
    "relative",
    "say",
)
_OUTCOME_LISTS = ("killed", "kill", "die", "dead", "wounded", "wound")
_SIGNS = ",.;:!?()/$€£¥%&#@*+•\"“”'-"
_NUMBERED = f"[{COUNTED}{OF_THEM}]"
_PEOPLE = f"[{COUNTED}{OF_THEM}{SINGLE}{PLURAL}{NAMED}]"
_MOST_JOINED = 30

# The symbols one of which must stand where a slot does.
OPENERS: Mapping[str, frozenset[str]] = {
    "PEOPLE": frozenset(COUNTED + OF_THEM + SINGLE + PLURAL + NAMED),
    "NAMED": frozenset(NAMED),
    "COUNTED": frozenset(COUNTED + OF_THEM),
    "NUMBER": frozenset(COUNTED + OF_THEM),
    "PERSONS": frozenset(PLURAL),
    "TIME": frozenset(TIME),
}


def slot_patterns(alphabet: Alphabet, triggers: Iterable[str]) -> Mapping[str, str]:
    """Return, for each slot name, a regular expression over symbols; `triggers` name lists."""
    lists = alphabet.list_pattern
    noun = noun_class(alphabet, triggers)
    determiner = lists("article", "possessive", "demonstrative")
    of = alphabet.word_pattern("of")
    phrase = f"(?:{determiner})?(?:{noun}{{1,4}}{lists('genitive')})?{noun}{{1,6}}"
    group = f"{phrase}(?:{of}{phrase}){{0,2}}(?:{lists('and')}{noun}{{1,4}})?"
    comma = "[,.]?"
    listed = f"[{COUNTED}{OF_THEM}{SINGLE}{NAMED}]"
    beside = f"(?:,[^,;:.{COUNTED}{OF_THEM}{SINGLE}{PLURAL}{NAMED}]{{1,12}}(?=[,;]))?"
    joins = f"(?:{lists('joins', 'including')})"
    speaker = f"[{SINGLE}{NAMED}](?:,[^,;:.]{{1,10}},)?[^,;:.]{{0,2}}{lists('say')}"
    goes_on = f'(?=[-,;:.()!"”]|{lists("joins", "including", "preposition", *_OUTCOME_LISTS)}|\\Z)'
    joined = f"{beside}(?:{comma}{joins}{comma}{_PEOPLE}|[,;:](?!{speaker}){listed}{goes_on})"
    inner = f"(?:{aside_class(alphabet)}|{_PEOPLE}|{TIME}|{of})"
    aside = (
        f"(?:,[^,;:.]{{1,14}},|\\([^()]{{1,10}}\\)|--?[^-;:.]{{1,14}}--?,?"
        f"|(?:{TIME}|{lists('adverb')}){{1,3}}"
        f"|(?:{lists('preposition')}(?:{determiner})?{inner}{{1,6}}){{1,3}}"
        f"|{lists('relative')}[^,;:.]{{0,10}})?"
    )
    return {
        **TYPED,
        "NUMBER": _NUMBERED,
        "PERSONS": PLURAL,
        "PARTS": f",?(?:{lists('including')},?{_PEOPLE}|{OF_THEM})(?:{joined}){{0,{_MOST_JOINED}}}",
        "GROUP": f"(?:{_PEOPLE}|{group})",
        "PEOPLE": f"{_PEOPLE}(?:{joined}){{0,{_MOST_JOINED}}},?",
        "COUNTED": f"{_NUMBERED}(?:{joined}){{0,{_MOST_JOINED}}},?",
        "ASIDE": aside,
        "SOMEONE": f"(?:{determiner}{noun}{{1,6}}(?:{of}{phrase})?|{CAPITALISED})",
        "NOUNS": f"{noun}{{1,5}}",
        "REST": "[^;:.]{0,12}?",
    }


def noun_class(alphabet: Alphabet, triggers: Iterable[str]) -> str:
    """Return the class of symbols that may stand inside a noun phrase."""
    names = {*STOP_LISTS, *triggers}
    singles = {s for name in names for s in alphabet.singles(name)}
    stops = "".join(sorted(singles | alphabet.first_symbols(_OUTCOME_LISTS)))
    folded = NUMBER + MEASURE + TIME + COUNTED + OF_THEM + SINGLE + PLURAL + NAMED
    return f"[^{re.escape(stops + _SIGNS + folded)}]"


def aside_class(alphabet: Alphabet) -> str:
    """Return the class of symbols that may stand in a prepositional phrase between two slots."""
    names = ("be", "have", "say", "conjunction", "preposition", "relative", "pronoun")
    singles = {s for name in names for s in alphabet.singles(name)}
    stops = "".join(sorted(singles | alphabet.first_symbols(_OUTCOME_LISTS)))
    return f"[^{re.escape(stops + _SIGNS)}]"
