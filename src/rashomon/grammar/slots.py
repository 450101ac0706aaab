"""The typed slots of the templates, as patterns over symbols: one visible table.

An open slot takes any word that is not a function word, a sign, or a word of a list that some rule
uses: a closed list of victim nouns would miss what it does not foresee. Every repetition is
bounded, so a hostile sentence costs no more than a long one.
"""

import re
from collections.abc import Iterable, Mapping

from rashomon.grammar.alphabet import Alphabet
from rashomon.grammar.symbols import (
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

# The symbols one of which must stand where a slot does.
OPENERS: Mapping[str, frozenset[str]] = {
    "PEOPLE": frozenset(COUNTED + OF_THEM + SINGLE + PLURAL + NAMED),
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
    joined = f"(?:{comma}(?:{lists('joins', 'including')}){comma}{_PEOPLE}|,{_NUMBERED})"
    inner = f"(?:{aside_class(alphabet)}|{_PEOPLE}|{TIME}|{of})"
    aside = (
        f"(?:,[^,;:.]{{1,14}},|\\([^()]{{1,10}}\\)"
        f"|(?:{TIME}|{lists('adverb')}){{1,3}}"
        f"|(?:{lists('preposition')}(?:{determiner})?{inner}{{1,6}}){{1,3}}"
        f"|{lists('relative')}[^,;:.]{{1,10}})?"
    )
    return {
        **TYPED,
        "NUMBER": _NUMBERED,
        "PERSONS": PLURAL,
        "PARTS": f",?(?:{lists('including')},?{_PEOPLE}|{OF_THEM})(?:{joined}){{0,6}}",
        "GROUP": f"(?:{_PEOPLE}|{group})",
        "PEOPLE": f"{_PEOPLE}(?:{joined}){{0,6}},?",
        "COUNTED": f"{_NUMBERED}(?:{joined}){{0,6}},?",
        "ASIDE": aside,
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


def chunk_pattern(alphabet: Alphabet, triggers: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern that finds counted, single and plural groups of people in a line.

    Named groups: `counted` with `number` and `label`, or `single` with `label`, or `plural`.
    """
    lists = alphabet.list_pattern
    noun = noun_class(alphabet, triggers)
    determiner = lists("article", "possessive", "demonstrative")
    of = alphabet.word_pattern("of")
    hurt = f"{of}(?:{determiner})?{lists('wounded')}"
    owner = f"(?:{noun}{{1,4}}{lists('genitive')})?"
    phrase = f"(?:{determiner})?{owner}{noun}{{1,6}}"
    heads = lists("person", "persons")
    group = f"{phrase}(?:{of}{phrase}){{0,2}}(?:{lists('and')}{noun}{{0,3}}{heads})?"
    quote = '["“”]?'
    more = f"(?:{lists('more')})?"
    pronoun = f"(?P<them>{of}{lists('pronoun')})(?P<kind>{noun}{{1,4}})?"
    return re.compile(
        f"(?P<counted>{quote}(?:{lists('article', 'possessive')})?(?P<number>{NUMBER}){more}"
        f"(?:{pronoun}|{hurt}|(?:{of})?(?P<label>{group}))?{quote})"
        f"|(?P<single>(?:{lists('article', 'possessive', 'another')})"
        f"(?P<one>{owner}{noun}{{0,4}}?{lists('person')}(?![^,;:.]?{lists('genitive')})))"
        f"|(?P<plural>(?:{determiner})?(?P<many>{owner}{noun}{{0,5}}?{lists('persons')}))"
    )
