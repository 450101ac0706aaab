"""Where groups of people and named persons stand in a line: one pattern over its symbols."""

import re
from collections.abc import Iterable

from rashomon.grammar.alphabet import Alphabet
from rashomon.grammar.slots import noun_class
from rashomon.grammar.symbols import AGED, CAPITALISED, DOING, DONE, MEASURE, NUMBER


def chunk_pattern(alphabet: Alphabet, triggers: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern that finds people in a line: counted, named, single or plural.

    Named groups: `counted` with `number` and `label`; `named` with `role`, `name` and `aside`;
    `single` with `one`; `plural` with `many`.
    """
    lists = alphabet.list_pattern
    noun = noun_class(alphabet, triggers)
    determiner = lists("article", "possessive", "demonstrative")
    of = alphabet.word_pattern("of")
    owner = f"(?:{noun}{{1,4}}{lists('genitive')})?"
    phrase = f"(?:{determiner})?{owner}{noun}{{1,6}}"
    heads = lists("person", "persons")
    beside = f"(?:{lists('and')}{noun}{{0,3}}{heads}(?!{CAPITALISED}))?"
    group = f"{phrase}(?:{of}{phrase}){{0,2}}{beside}"
    whose = f"(?:{of}{phrase}){{0,2}}"
    one, many = lists("person"), lists("persons")
    further = f"(?:(?:(?![{DOING}{DONE}]){noun}){{0,2}}{one})?(?![^,;:.]?{lists('genitive')})"
    opener = f"(?:{lists('article', 'possessive', 'another')}|{noun}{{1,3}}{lists('genitive')})"
    return re.compile(
        f"(?P<counted>{_counted(alphabet, noun, group)}{_aged(alphabet)})"
        f"|(?P<named>{_named(alphabet, noun)})"
        f"|(?P<single>{opener}(?P<one>{owner}{noun}{{0,4}}?{one}(?!{noun}{{0,2}}{many})"
        f"{further}{whose}){_age(alphabet)})"
        f"|(?P<plural>(?:{determiner})?(?P<many>{owner}{noun}{{0,5}}?{lists('persons')}{whose}))"
    )


def _counted(alphabet: Alphabet, noun: str, group: str) -> str:
    lists = alphabet.list_pattern
    of = alphabet.word_pattern("of")
    determiner = lists("article", "possessive", "demonstrative")
    hurt = f"(?P<hurt>{of}(?:{determiner})?{lists('wounded')})"
    quote = '["“”]?'
    # 28 "terrorists": whose word the noun is.
    own_word = f'(?:["“](?={noun}{{1,3}}["”]))?'
    pronoun = f"(?P<them>{of}{lists('pronoun')})(?P<kind>{noun}{{1,4}})?"
    family = f"(?:{lists('article')})?(?P<family>{lists('family')}){of}(?P<members>{NUMBER})"
    opener = f"(?:{lists('article', 'possessive')})?(?:{lists('another', 'more')})?"
    return (
        f"{family}|{quote}{opener}(?P<number>{NUMBER})(?:{lists('more')})?"
        f"(?:{pronoun}|{hurt}|(?:{of})?{own_word}(?P<label>{group}))?{quote}"
    )


def _named(alphabet: Alphabet, noun: str) -> str:
    """Return the pattern of a person's name with title, age and the role told after it.

    A name is two words in capitals, or one after a title: "Ossa" alone may be a town.
    """
    lists = alphabet.list_pattern
    determiner = lists("article", "possessive")
    initial = f"(?:{CAPITALISED}\\.?|{alphabet.word_pattern('i')}\\.)"
    more = f"(?:(?:{lists('name_particle')}){{0,2}}{initial})"
    title = f"(?:{lists('title', 'person', 'persons')}\\.?){{1,3}}"
    role = f"(?P<role>(?:{determiner})?{noun}{{0,6}}?{title})"
    name = f"(?P<name>{initial}{more}{{1,4}})"
    short_name = f"{initial}{more}{{0,4}}"
    short = f"(?P<short>{short_name})"
    head = f"{lists('person', 'title')}"
    of_whom = f"(?:{determiner})?(?:{noun}{{1,6}}|{NUMBER}{noun}{{0,3}})"
    aside = (
        f"(?:,(?P<aside>(?:{determiner})?{noun}{{0,6}}?{head}"
        f"(?:(?:{lists('preposition')}|{alphabet.word_pattern('of')})"
        f"{of_whom}){{0,3}})(?=[,;.]|\\Z),?)?"
    )
    titled = f"(?:{lists('title')}\\.?)?"
    who = f"{role}{short}|{AGED}(?P<last>{short_name})|{titled}{name}"
    return f"(?:{who}){_age(alphabet)}{aside}"


def _age(alphabet: Alphabet) -> str:
    """Return the pattern of one person's age: ", 34,", "(34)", "aged 34"."""
    lists = alphabet.list_pattern
    years = f"[,(][{NUMBER}{MEASURE}](?:{lists('years_old')})?[)]?(?=[,;.)]|{lists('and')}|\\Z)"
    return f"(?:{years}|{_aged(alphabet)})?"


def _aged(alphabet: Alphabet) -> str:
    """Return the pattern of an age that a word announces, of one or of several: "aged 8 and 12"."""
    lists = alphabet.list_pattern
    years = f"[{NUMBER}{MEASURE}](?:{lists('years_old')})?"
    more = f"(?:(?:,|,?{lists('and')}){years}(?=[,;.)]|{lists('be', 'have', 'and')}|\\Z)){{0,4}}"
    unread = f"(?!(?<=[{alphabet.singles('age_word')}])[{NUMBER}{MEASURE}])"
    return f"(?:[,(]?{lists('age_word')}{years}{more}[)]?)?{unread}"
