"""The persons whom a report names: who speaks, and who is named beside a role or a number."""

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from rashomon.claims.accused import SUSPECT_KIND, accused
from rashomon.claims.beside import OFFICE_KIND, beside
from rashomon.claims.children import CHILD_KIND, children
from rashomon.claims.source_words import SourceWords, source_words
from rashomon.grammar import load_grammar
from rashomon.types import Document, Mention, Person, Sentence
from rashomon.types.mention import ActorValue, PeopleValue, PlaceValue, SpeechValue

UNNAMED_KIND, BODY_KIND, TOWN_KIND = "unnamed", "body", "town"
# What is told of a person in one place holds wherever he or she is named.
_OF_OFFICE = {OFFICE_KIND: "official"}
_SURE = (CHILD_KIND, SUSPECT_KIND)
_RELATIVE = frozenset(("who", "which", "that"))
_PRONOUNS = _RELATIVE | frozenset(("he", "she", "they", "it", "his", "her"))
_CLAUSE = re.compile(r"[.;:“”\"]\s|[“”\"]")
_LONGEST = 200
_ARTICLES = frozenset("a an the this that these those some any one".split())


class Told(Protocol):
    """What is needed of a sentence that `marking.find` has marked."""

    @property
    def sentence(self) -> Sentence:
        """The sentence."""

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Everything that it mentions."""


def persons(document: Document, marked: Sequence[Told]) -> tuple[Person, ...]:
    """Return the persons named in a report, each name once with the first kind that tells more.

    Towns, and groups and forces with a name, are among them: what bears their names is no person.
    """
    words = source_words(load_grammar())
    kinds: dict[str, str] = {}
    for person in _found(document, marked, words):
        known = kinds.get(person.name, TOWN_KIND)
        if (
            known == TOWN_KIND
            or (person.kind in _SURE and known != CHILD_KIND)
            or (person.kind == OFFICE_KIND and known == "medical")
            or (known == "unknown" and person.kind != TOWN_KIND)
        ):
            kinds[person.name] = person.kind
    return tuple(Person(name=n, kind=_OF_OFFICE.get(kind, kind)) for n, kind in kinds.items())


def _found(document: Document, marked: Sequence[Told], words: SourceWords) -> Iterator[Person]:
    before = ""
    for one in marked:
        for mention in one.mentions:
            value = mention.value
            if isinstance(value, ActorValue | PlaceValue):
                yield from _no_person(mention.text, value)
            if isinstance(value, PeopleValue) and value.form == "named" and value.label:
                yield Person(name=value.label, kind=words.kind_of(value.role or ""))
            if not isinstance(value, SpeechValue) or value.source is None:
                continue
            phrase = document.text[slice(*value.source)]
            if value.anonymous:
                said = _antecedent(phrase, before, one.sentence, value.source[0])
                yield from _unnamed(said, words)
            before = before if phrase.lower() in _PRONOUNS else phrase
            yield from _speaker(phrase, words)
        yield from _apposed(one.sentence.text, words)
    for text in (document.title or "", document.text):
        yield from beside(text)
        yield from children(text)
        yield from accused(text)


def _no_person(text: str, value: ActorValue | PlaceValue) -> Iterator[Person]:
    """Yield what bears a name and is no person: a force or group by name, a town on the map."""
    if isinstance(value, ActorValue) and value.named:
        yield Person(name=text, kind=BODY_KIND)
    elif isinstance(value, PlaceValue) and value.country is not None and value.kind != "quarter":
        yield Person(name=text, kind=TOWN_KIND)


def _apposed(text: str, words: SourceWords) -> Iterator[Person]:
    """Yield who is named beside a role: "Halim Dost, a spokesman for the River Guard"."""
    for name, role in words.appositions(text):
        yield Person(name=name, kind=words.kind_of(role))


def _antecedent(phrase: str, before: str, sentence: Sentence, at: int) -> str:
    """Return the words for a source; of "who" and "he", those that they stand for.

    "A guard at the gate, who asked not to be named" tells more of the guard than his name would.
    """
    if phrase.lower() in _RELATIVE:
        said = _CLAUSE.split(sentence.text[: at - sentence.start])[-1].strip(" ,\n")
        return said.removeprefix("said ").removeprefix("told ")
    if phrase.lower() in _PRONOUNS:
        return "" if before.lower().startswith("the ") else before
    return phrase


def _unnamed(said: str, words: SourceWords) -> Iterator[Person]:
    """Yield a source who is not named: whoever has a name in the words is none.

    The words must be those for a source, or begin with an article: a figure is never withheld.
    """
    is_source = words.kind_of(said) != "unknown" or said.lower().startswith(("a ", "an ", "one "))
    if " " in said and len(said) <= _LONGEST and is_source and words.person_run(said) is None:
        yield Person(name=said, kind=UNNAMED_KIND)


def _speaker(phrase: str, words: SourceWords) -> Iterator[Person]:
    """Yield who speaks, unless the run of capitals is one common word or begins with an article."""
    run = words.person_run(phrase)
    if run is None:
        return
    name, before = phrase[slice(*run)], phrase[: run[0]]
    first, *others = name.split()
    if first.lower() in _ARTICLES or not (others or words.is_role(before)):
        return
    kind = words.kind_of(f"{before} {phrase[run[1] :]}")
    yield Person(name=name, kind=words.kind_of(phrase) if kind == "unknown" else kind)
