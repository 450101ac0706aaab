"""The typed slots of the templates, as patterns over symbols: one visible table.

An open slot takes any word that is not a function word, a sign, or a word of a list that some rule
uses: a closed list of victim nouns would miss what it does not foresee. Every repetition is
bounded, so a hostile sentence costs no more than a long one.
"""

import re
from collections.abc import Iterable, Mapping

from rashomon.grammar.alphabet import Alphabet
from rashomon.grammar.symbols import (
    ACTOR,
    CAPITALISED,
    COUNTED,
    DOING,
    DONE,
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
    "joins",
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
    phrase = f"(?:{determiner})?(?:{noun}{{1,4}}{lists('genitive')})?(?!{DOING}){noun}{{1,6}}"
    group = f"{phrase}(?:{of}{phrase}){{0,2}}(?:{lists('and')}{noun}{{1,4}})?"
    persons = f"(?:{_PEOPLE}|(?:{determiner})?{noun}{{1,4}}(?:{lists('and')})?{NAMED})"
    joined = _joined(alphabet, persons, noun)
    more = f"(?:{joined}){{0,{_MOST_JOINED}}}"
    end = f"(?=[.;!]|,[^,.;:]{{1,8}}{lists('say')}|\\Z)"
    inner = f"(?:{aside_class(alphabet)}|{_PEOPLE}|{TIME}|{of})"
    said = _symbols(alphabet, "say")
    aside = (
        f'(?:,[^,;:."“”{said}]{{1,14}},|\\([^()]{{1,10}}\\)|--?[^-;:.]{{1,14}}--?,?'
        f"|(?:{TIME}|{lists('adverb')}){{1,3}}"
        f"|(?:{lists('preposition')}|{of})(?:{determiner})?{inner}{{1,6}}"
        f"|,?{lists('age_word')}(?:{MEASURE}|,|{lists('and')}){{1,8}}"
        f"|[{DOING}{DONE}]{inner}{{0,6}}|{lists('participle')}(?!{lists('conjunction')}){lists('preposition')}{inner}{{1,7}}"
        f"|{lists('identified', 'called')}{lists('adverb')}?(?:{lists('conjunction')})?{NAMED},?"
        f"|,?{lists('who_which')}(?!{_PEOPLE})[^{_clause_stops(alphabet)}]{{0,18}},?){{0,4}}"
    )
    at, one = lists("preposition"), lists("person")
    owner = f"(?:{noun}{{1,4}}{lists('genitive')})?"
    open_noun = f"{determiner}{owner}{noun}{{1,6}}(?:{of}{phrase})?"
    free = f"(?!{noun}{{0,2}}{lists('genitive')})"
    place = f"[{CAPITALISED}{NAMED}{ACTOR}]+"
    somewhere = f"(?:{noun}|{place}|{TIME})"
    says = f"(?:,[^,.;:]{{1,8}}{lists('say')})?"
    listed = (
        f"(?:,?(?:{lists('including')},?{persons}|{OF_THEM}){more}|{says}:{persons}{more}{end})"
    )
    return {
        **TYPED,
        "NUMBER": _NUMBERED,
        "PERSONS": PLURAL,
        "PARTS": listed,
        "FAR": _far(alphabet),
        "END": f"(?=[.;!?]|,[^,.;]{{1,8}}{lists('say')}|\\Z)",
        "GROUP": f"(?:(?:{determiner})?{_PEOPLE}|{group})",
        "PEOPLE": f"{persons}{more},?",
        "COUNTED": f"{_NUMBERED}{more},?",
        "ASIDE": aside,
        "SOMEONE": f"(?:{open_noun}|{CAPITALISED}|{one}){free}",
        "BARE": f"{noun}{{0,4}}?{one}",
        "START": '(?<![^"“])',
        "DEED": "[^,;:.]{1,5}?",
        "DOERS": _doers(alphabet, determiner),
        "NOUNS": f"{noun}{{1,5}}",
        "REST": "[^;:.]{0,20}?",
        "PLACED": f"(?:{TIME}|{at}(?:{determiner})?{somewhere}{{1,6}}(?:{of}{somewhere}{{1,3}})?)",
        "THERE": f"(?:{at}?{determiner}?(?:{TIME}|{place})){{1,3}}",
    }


def _doers(alphabet: Alphabet, determiner: str) -> str:
    """Return the pattern of up to three who are said to have done it, names or nouns.

    It reads lines in which groups of people are not folded.
    """
    lists, word = alphabet.list_pattern, alphabet.word_pattern
    names = (*STOP_LISTS, *_OUTCOME_LISTS, "blame_participle", "claimed")
    stops = "".join(sorted({s for name in names for s in alphabet.singles(name)}))
    one = f"[^{re.escape(stops + _SIGNS + NUMBER + MEASURE + TIME)}]"
    whose = f"(?:{word('of')}|{word('from')})(?:{determiner})?{one}{{1,6}}"
    doer = (
        f"(?:{determiner})?{one}{{1,7}}(?:{lists('genitive')}{one}{{1,4}})?"
        f"(?:{whose}){{0,2}}(?:\\([^()]{{1,6}}\\))?"
    )
    joins = f"(?:,?{lists('and')}|,?{word('or')})"
    return f"(?:{lists('both')})?{doer}(?:(?:,{doer})?{joins}{doer})?"


def _far(alphabet: Alphabet) -> str:
    """Return the pattern of where and how people died, between a count and its counted parts.

    Nobody else is counted or told of last in it: "by rebels, including two foreigners" tells of the
    rebels.
    """
    names = ("say", "relative", *_OUTCOME_LISTS)
    stops = "".join(sorted({s for name in names for s in alphabet.singles(name)}))
    people = SINGLE + PLURAL + NAMED
    stops = "".join(s for s in stops if s not in map(alphabet.symbol, ("when", "where")))
    opens = f"(?:{alphabet.list_pattern('including')},?{COUNTED}|:{COUNTED}|{OF_THEM})"
    signs = ',;:."“”' + COUNTED + OF_THEM
    return f"(?:[^{re.escape(stops)}{signs}]{{1,24}}(?<![{people}])(?=,?{opens}))"


def _clause_stops(alphabet: Alphabet) -> str:
    """Return the symbols that no relative clause about a victim holds: another clause, a count."""
    return _symbols(alphabet, "say", "relative") + ',;:."“”' + COUNTED + OF_THEM


def _symbols(alphabet: Alphabet, *names: str) -> str:
    return re.escape("".join(sorted({s for name in names for s in alphabet.singles(name)})))


def _joined(alphabet: Alphabet, persons: str, noun: str) -> str:
    """Return the pattern of one more member of a list, with what is told beside the one before.

    A person who speaks after the comma is no member: "killing three people, a witness said"; nor is
    one who acts: "after the murder of Ruel, the 400 judges went home".
    """
    lists = alphabet.list_pattern
    signs = f",;:.{COUNTED}{OF_THEM}{NAMED}" + _symbols(alphabet, "say")
    beside = (
        f"(?:,[^{signs}]{{1,12}}(?=[,;])|--?[^-;:.]{{1,14}}--?|\\([^()]{{1,8}}\\)"
        f"|{lists('relative')}[^{signs}{SINGLE}]{{1,10}})?"
    )
    joins = f"(?:{lists('joins', 'including')})"
    speaker = f"[{SINGLE}{NAMED}](?:,[^,;:.]{{1,10}},)?[^,;:.]{{0,2}}{lists('say')}"
    ends = lists("joins", "including", "preposition", *_OUTCOME_LISTS)
    goes_on = f'(?=[-,;:.()!"”]|{ends}|\\Z)'
    of = alphabet.word_pattern("of")
    all_of = alphabet.word_pattern("all")
    last = f"[,.;]?{joins}[,.]?(?:{of}|{all_of})?{persons}"
    determiner = lists("article", "possessive")
    member = f"(?:[{COUNTED}{SINGLE}{NAMED}]|(?:{determiner})?{noun}{{1,4}}{NAMED})"
    counted = f"[{COUNTED}{OF_THEM}]"
    sign = f"(?:,|(?<!{counted});|(?<={counted}):)"
    return f"{beside}(?:{last}|{sign}(?!{speaker}){member}{goes_on})"


def noun_class(alphabet: Alphabet, triggers: Iterable[str]) -> str:
    """Return the class of symbols that may stand inside a noun phrase."""
    names = {*STOP_LISTS, *triggers}
    singles = {s for name in names for s in alphabet.singles(name)}
    stops = "".join(sorted(singles | alphabet.first_symbols(_OUTCOME_LISTS)))
    folded = NUMBER + MEASURE + TIME + COUNTED + OF_THEM + SINGLE + PLURAL + NAMED
    return f"[^{re.escape(stops + _SIGNS + folded)}]"


def aside_class(alphabet: Alphabet) -> str:
    """Return the class of symbols that may stand in a prepositional phrase between two slots."""
    names = ("asked", "be", "have", "say", "conjunction", "preposition", "relative", "pronoun")
    singles = {s for name in names for s in alphabet.singles(name)}
    stops = "".join(sorted(singles | alphabet.first_symbols(_OUTCOME_LISTS)))
    return f"[^{re.escape(stops + _SIGNS)}]"
