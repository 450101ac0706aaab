"""Persons whom a report names beside what they are: "nurse Omar Bitar", "Viktor's wife Olga".

A run of capitals is a person where a calling, a kinship or an age stands beside it, or words that
give a name ("identified as"). Whether anybody speaks, and whether a claim was made, is no matter.
"""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from rashomon.claims.source_words import SourceWords, source_words
from rashomon.gazetteer import country_code, country_of_demonym
from rashomon.grammar import load_grammar
from rashomon.types import Person

_CALLING_LISTS = ("person", "source_medical", "source_relative", "source_witness", "role_noun")
_SMALL_LISTS = (
    "adverb article be conjunction demonstrative do have modal negation of possessive preposition "
    "pronoun relative joins"
).split()
_MORE_CALLINGS = frozenset(
    "lawyer attorney colleague neighbour neighbor friend partner fiancé fiancée accomplice owner "
    "guest eyewitness victim bystander porter waiter barber butcher grocer plumber electrician "
    "carpenter mason welder painter musician barista imam priest nun monk midwife pharmacist "
    "dentist veterinarian librarian accountant apprentice labourer laborer stepbrother stepsister "
    "godmother godfather niece nephew half-brother half-sister twin grandmother grandfather "
    "mother-in-law father-in-law brother-in-law sister-in-law son-in-law daughter-in-law".split()
)
# Who speaks for a body by calling alone.
_OFFICES = frozenset(
    "leader director head chairman chairwoman spokesman spokeswoman spokesperson lawmaker senator "
    "president premier minister governor mayor ambassador envoy diplomat consul analyst commander "
    "congressman congresswoman councillor politician candidate negotiator representative boss "
    "coordinator superintendent commissioner general colonel pope king queen prince princess emir "
    "sultan patriarch ayatollah cardinal".split()
)
# Offices of a state or a town: whoever holds one is no private person, doctor or not.
_STATE = frozenset("minister premier president governor mayor senator ambassador".split())
OFFICE_KIND = "office"
_NO_CALLING = frozenset("national member private figure local district family families".split())
_KIN = frozenset(
    "brother sister father mother son daughter wife husband cousin uncle aunt widow widower nephew "
    "niece grandson granddaughter grandmother grandfather fiance fiancee lawyer neighbour neighbor "
    "friend colleague partner stepson stepdaughter stepfather stepmother parents children sons "
    "daughters brothers sisters family funeral body house home".split()
)
_ABBREVIATED = frozenset(
    "mr mrs ms dr prof rev col gen maj capt lt sgt cpl brig fr st jr sr hon insp supt".split()
)
_OF_KIN = _KIN | frozenset("relatives friends neighbours neighbors colleagues bodies".split())
_CALENDAR = frozenset(
    "january february march april june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday".split()
)
_PARTICLES = frozenset(
    "al el de del della di da dos das du la le las los van von der den ter ten bin ibn ben bint "
    "abu umm abd ould ul ur ud e y".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['’‘ʼ`´\-][^\W\d_]+)*")
_GAP = re.compile(r"[ \n]{1,2}|\. ?")
_OPENING = re.compile(r" ?\n?[(\[]?[\"“”„«‘'][ ]?|[ \n][(\[]")
_CLOSING = re.compile(r"[\"“”»’'][)\]]?[ \n]?|[)\]][ \n]?")
_OWNED = re.compile(r"['’‘ʼ`´]s\Z")
_AGE = re.compile(
    r"(?:,[ \n](?:aged?[ \n])?\d{1,3}(?=[,.;:)\n]| and\b|\Z)|[ \n]?\(\d{1,3}\)"
    r"|,[ \n]an? \d{1,3}-year-old)"
)
_BEHIND_AGE = re.compile(r"[ \n](?P<said>[^,;:.()“”\"]{2,60})")
_AFTER = re.compile(
    r"(?:,|\)| -| –| —)[ \n](?P<said>[^,;:.()“”\"]{2,60})|[ \n]\((?P<in>[^,;:()]{2,60})\)"
)
# Words before a name in full that make it a person's, and those that do so of one word too.
_GIVEN = re.compile(
    r"\b(?:(?:identified|named)(?: by [\w ]{2,40})? as(?: the [\w ]{2,30})?|arrested|detained"
    r"|charged|questioned|looking for|hunting|searching for|buried|mourned|released)[ \n]\Z"
)
_CALLED = re.compile(
    r"\b(?:name(?: only)? (?:is|was|as)|by the name of|goes by|(?P<who>[a-z-]{3,20}) "
    r"(?:(?:is|was) )?(?:called|named))[ \n]\Z"
)
_WITH_KIN = re.compile(r"[ \n]and (?:his|her|their) (?:[a-z-]{2,20} )?(?P<kin>[a-z-]{3,20})\b")
_ALIAS = re.compile(
    r"[,( \n]{0,3}[a-z ]{0,24}\b(?:known|nicknamed|called|dubbed|alias|aka|a\.k\.a\.)"
    r"(?:[ \n](?:as|by|to)[a-z ]{0,24})?[ \n]?"
    r"(?:[\"“‘'«](?P<quoted>[^\"”’'»\n]{2,40})[\"”’'»]|(?P<bare>[A-Z][\w'’-]{1,30}))"
)
_NICK = re.compile(r"[(“\"‘'«]+(?P<nick>[^()\"“”‘’'»\n]{2,40})[)”\"’'»]+")
_OF = re.compile(r"\b(?P<kin>[A-Za-z-]{3,20})[ \n]of[ \n]\Z")
_LINE = re.compile(r"[^\n]+")
_LONGEST = 6
_LONGER, _LEAST_LONGER = 3, 4
_SENTENCE_ENDS = '.!?"”’'


class _Token(NamedTuple):
    text: str
    start: int
    end: int
    is_capital: bool  # written as a name: "Zaloum", "al-Zaloum"


def _tokens(text: str) -> list[_Token]:
    return [_Token(m[0], *m.span(), _is_capital(m[0])) for m in _WORD.finditer(text)]


def _is_capital(word: str) -> bool:
    if word[0].isupper():
        return not word.endswith("-old")
    head, _, tail = word.partition("-")
    return tail[:1].isupper() and head in _PARTICLES


def beside(text: str) -> Iterator[Person]:
    """Yield the persons named beside a calling, a kinship, an age or words that give a name."""
    if text.isupper():
        return
    book = _book()
    tokens = _tokens(text)
    headings = _headings(text)
    end = 0
    for at, token in enumerate(tokens):
        if at >= end and token.is_capital:
            end = _run(text, tokens, at)
            line = bisect(headings, (token.start, len(text))) - 1
            if line < 0 or token.start >= headings[line][1]:
                yield from book.persons(text, tokens, at, end)


def _headings(text: str) -> list[tuple[int, int]]:
    """Return the lines in which every longer word has a capital: there it tells no name."""
    found = []
    for line in _LINE.finditer(text):
        longer = [word for word in line[0].split() if len(word) > _LONGER and word[0].isalpha()]
        is_title = len(longer) >= _LEAST_LONGER and all(word[0].isupper() for word in longer)
        if is_title and line[0].rstrip()[-1] not in _SENTENCE_ENDS:
            found.append(line.span())
    return found


def _run(text: str, tokens: Sequence[_Token], at: int) -> int:
    """Return past which word a run of capitals ends that begins at one."""
    end, is_open = at + 1, False
    while end < len(tokens) and end - at < 2 * _LONGEST:
        gap = text[tokens[end - 1].end : tokens[end].start]
        opens, closes = _OPENING.fullmatch(gap), _CLOSING.fullmatch(gap)
        before = tokens[end - 1].text
        is_initial = "." not in gap or len(before) == 1 or before.lower() in _ABBREVIATED
        if is_open:
            if closes is None and gap != " ":
                break
            is_open = closes is None
        elif opens is not None and gap.strip():
            is_open = True
        elif _GAP.fullmatch(gap) is None or not is_initial or _OWNED.search(tokens[end - 1].text):
            break
        if not tokens[end].is_capital and not _joins(tokens, end):
            break
        end += 1
    return end


def _joins(tokens: Sequence[_Token], at: int) -> bool:
    """Say whether a particle leads on to a name: "de la Cruz"."""
    rest = tokens[at : at + 3]
    return rest[0].text in _PARTICLES and any(token.is_capital for token in rest[1:])


class _Book:
    """The callings and small words of the grammar."""

    def __init__(self, words: SourceWords) -> None:
        lists = load_grammar().lexicon.words
        found = {word for name in _CALLING_LISTS for word in lists[name] if " " not in word}
        self._callings = (found | _MORE_CALLINGS) - _NO_CALLING
        self._titles = {word.rstrip(".") for word in lists["title"]} | {"dr", "mr", "mrs", "ms"}
        self._small = {word for name in _SMALL_LISTS for word in lists[name]} | _CALENDAR
        self._no_first = self._small.union(lists["say"])
        self._offices = _OFFICES | self._titles
        self._source = words

    def persons(self, text: str, tokens: Sequence[_Token], at: int, end: int) -> Iterator[Person]:
        """Yield the person that a run of capitals names, with the names it goes by."""
        role: list[str] = []
        while at < end - 1 and self._leads(tokens[at].text.lower()):
            role += [tokens[at].text] if tokens[at].text.lower() not in self._no_first else []
            at += 1
        at, office = self._behind_office(tokens, at, end)
        role += office
        run = text[tokens[at].start : tokens[end - 1].end]
        name = _OWNED.sub("", run)
        if not self._can_be_name(tokens[at:end], name):
            return
        kind = self._kind(text, tokens, (at, end), role)
        nicks = [m["nick"] for m in _NICK.finditer(name)]
        alias = _ALIAS.match(text, tokens[end - 1].end)
        nicks += [] if alias is None else [alias["quoted"] or alias["bare"]]
        if kind is None and not nicks:
            return
        for each in (" ".join(_NICK.sub(" ", name).split()), *nicks):
            yield Person(name=each.removeprefix("the "), kind=kind or "unknown")

    def _kind(
        self, text: str, tokens: Sequence[_Token], at: tuple[int, int], role: list[str]
    ) -> str | None:
        """Return the kind that the words beside a name make of its bearer, None for no words."""
        first, end = tokens[at[0]], tokens[at[1] - 1]
        before = [*self._before(text, tokens, at[0] - len(role)), *role]
        after = self._after(text, end.end)
        owned = self._owned(text, tokens, at[1]) or self._is_of_kin(text, first.start, end.end)
        callings = [w.lower() for w in (*before, *after) if self._is_calling(w)]
        if self._holds_office(before, after):
            return OFFICE_KIND
        kind = self._source.kind_of(" ".join((*before, *after)))
        is_given = _GIVEN.search(text, max(0, first.start - 100), first.start) is not None
        has_age = _AGE.match(text, end.end) is not None
        if callings and kind == "unknown" and not _OFFICES.isdisjoint(callings):
            return "official"
        if callings or role:
            return kind
        if owned:
            return "relative"
        if self._is_called(text, first.start):
            return "unknown"
        return "unknown" if (has_age or is_given) and at[1] - at[0] > 1 else None

    def _holds_office(self, before: Sequence[str], after: Sequence[str]) -> bool:
        """Say whether the first calling told of a name is an office: "the minister of health"."""
        told = [word.lower() for word in after]
        first = next(filter(self._is_calling, told), "")
        return first in _STATE or not _STATE.isdisjoint(word.lower() for word in before)

    def _behind_office(self, tokens: Sequence[_Token], at: int, end: int) -> tuple[int, list[str]]:
        """Return where the name begins behind an office: "Defence Secretary Orla Carn"."""
        offices = [n for n in range(at, end - 1) if tokens[n].text.lower() in self._offices]
        first = max(offices, default=at - 1) + 1
        while first < end - 1 and country_of_demonym(tokens[first].text.lower()) is not None:
            first += 1
        return first, [token.text for token in tokens[at:first]]

    def _before(self, text: str, tokens: Sequence[_Token], at: int) -> list[str]:
        """Return the words of a calling that end right before a name: "police spokesman Col."."""
        found: list[str] = []
        place = tokens[at].start
        for n in range(at - 1, max(at - 6, -1), -1):
            gap = text[tokens[n].end : place]
            word, place = tokens[n].text, tokens[n].start
            is_first = not found
            if gap not in (" ", "\n", ". ") and not (is_first and gap in (", ", ",\n")):
                break
            if word.lower() in self._no_first or _OWNED.search(word):
                break
            found.insert(0, word)
        return found if found and self._is_calling(found[-1]) else []

    def _after(self, text: str, at: int) -> list[str]:
        """Return the words of a calling behind a name: "Orvan (43), a baker in the market"."""
        age = _AGE.match(text, at)
        at = at if age is None else age.end()
        told = _AFTER.match(text, at) or (None if age is None else _BEHIND_AGE.match(text, at))
        if told is None:
            return []
        words = [m[0] for m in _WORD.finditer(next(filter(None, told.groups())))]
        while words and (words[0].lower() in self._small or _OWNED.search(words[0])):
            words = words[1:]
        for n, word in enumerate(words[:6]):
            if word.lower() in self._no_first:
                return []
            if self._is_calling(word):
                return words[: n + 6]
        return []

    def _owned(self, text: str, tokens: Sequence[_Token], end: int) -> bool:
        """Say whether a name owns a relative: "Hassan's brother"."""
        owner = tokens[end - 1]
        if _OWNED.search(owner.text) is None or end >= len(tokens):
            return False
        near = tokens[end : end + 2]
        return any(token.text.lower() in _KIN for token in near) and near[0].start - owner.end == 1

    def _is_of_kin(self, text: str, start: int, end: int) -> bool:
        """Say whether a relative is told by a name: "wife of Omar Hadi", "Hadi and his wife"."""
        found, joined = _OF.search(text, max(0, start - 30), start), _WITH_KIN.match(text, end)
        is_of = found is not None and found["kin"].lower() in _OF_KIN
        return is_of or (joined is not None and joined["kin"] in _KIN)

    def _is_called(self, text: str, at: int) -> bool:
        """Say whether words before a name give it to a person: "a survivor called Dornik"."""
        found = _CALLED.search(text, max(0, at - 60), at)
        return found is not None and (found["who"] is None or self._is_calling(found["who"]))

    def _leads(self, word: str) -> bool:
        return word in self._titles or word in self._no_first or self._is_calling(word)

    def _is_calling(self, word: str) -> bool:
        plain = word.lower()
        return plain in self._callings or plain.rpartition("-")[2] in self._callings

    def _can_be_name(self, tokens: Sequence[_Token], name: str) -> bool:
        words = [token.text for token in tokens]
        if not words or len(words) > _LONGEST or self._source.has_body_noun(name):
            return False
        if len(words) == 1 and (words[0].isupper() or len(words[0]) < 3):
            return False
        if all(_is_country(word) for word in words):
            return False
        return words[0].lower() not in self._no_first and words[-1].lower() not in self._small


def _is_country(word: str) -> bool:
    return country_of_demonym(word.lower()) is not None or country_code(word.lower()) is not None


@cache
def _book() -> _Book:
    return _Book(source_words(load_grammar()))
