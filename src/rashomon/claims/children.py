"""Children whom a report names: by an age, by a word for a child, by the sentence that follows."""

import re
from collections.abc import Iterator

from rashomon.gazetteer import country_code, country_of_demonym
from rashomon.grammar import load_grammar
from rashomon.types import Person

CHILD_KIND = "child"
_WORD_AGES = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen"
)
_AGE = rf"(?:(?:1[0-7]|[1-9])(?!\d)|(?:{_WORD_AGES})\b)"
_UNIT = r"(?:[ -](?:years?|months?|weeks?|days?)(?:[ -](?:old|of age))?)"
_OLD = rf"(?:{_AGE}-years?-old|\d{{1,2}}-(?:month|week|day)s?-old)"
_NOUN = (
    r"(?:school(?:girl|boy|child)|toddler|baby|infant|newborn|pupil|(?:[a-z]{3,8}|\d{1,2}th)"
    r"[- ]grader|boy|girl|teen(?:ager)?|child|kindergart(?:e)?ner|preschooler|minor)"
)
_PARTICLE = r"(?:al|el|de|la|bin|ibn|bint|van|der|von|abu|umm|da|dos|del)"
_CAPITAL = r"[^\W\d_a-z][^\W\d_]*(?:['’\-][^\W\d_]+){0,3}"
_NAME = (
    rf"(?P<name>(?:(?:al|el|as|ar|an)-)?{_CAPITAL}\.?"
    rf"(?:[ \n](?:(?:{_PARTICLE})[ \-])?{_CAPITAL}){{0,4}})(?P<owned>['’]s)?"
)
_NICK = r"(?:[ \n]?[(\"“‘][^()\"“”‘’\n]{2,30}[)\"”’])?"
_STOP = r"(?=[,.;:)\n\]]|[ \n](?:and|or|was|were|is|who|died|from|of|with|when|had)\b|\Z)"
_BEHIND = re.compile(
    rf"\b{_NAME}{_NICK}(?:"
    rf",?[ \n](?:who[ \n](?:was|is|had turned|turned)[ \n])?(?:aged|age)[ \n](?:just |only )?{_AGE}"
    rf"|,[ \n](?:who[ \n](?:was|is|had turned|turned)[ \n])?(?:just |only )?{_AGE}{_UNIT}?{_STOP}"
    rf"|[ \n]?[(\[](?:aged? )?{_AGE}{_UNIT}?[)\],;]"
    rf"|(?:,| -| –| —)[ \n](?:an?|the|his|her|their)[ \n](?:[a-z\-]{{2,20}} ){{0,3}}"
    rf"(?:{_OLD}|{_NOUN}\b)"
    rf"|,?[ \n](?:was|is)[ \n](?:just |only )?{_AGE}(?:{_UNIT}|[.,;])"
    rf"|,?[ \n](?:was|is)[ \n](?:an?|the)[ \n](?:[a-z\-]{{2,20}} ){{0,2}}(?:{_OLD}|{_NOUN}\b)"
    r")"
)
_BEFORE = re.compile(
    rf"(?i:\b(?:{_OLD}(?: [a-z\-]{{3,20}}){{0,2}}|{_NOUN}))(?: (?:named|called|identified as))?"
    rf"(?P<comma>,)?[ \n]{_NAME}"
)
_THEN = re.compile(
    rf"[.][\"”]?\s+(?:He|She)[ \n](?:was|is|had turned|had just turned|turned|would have been)"
    rf"[ \n](?:just |only |not yet |barely )?{_AGE}(?={_UNIT}|[.,;!]|[ \n](?:and|when|at)\b)"
    rf"|[.][\"”]?\s+(?:He|She)[ \n](?:was|is)[ \n]an?[ \n](?:[a-z\-]{{2,20}} ){{0,2}}"
    rf"(?:{_OLD}|{_NOUN}\b)"
)
_RUN = re.compile(rf"\b{_NAME}")
_NICKS = re.compile(r"[(\"“‘](?P<nick>[^\W\d_a-z][^()\"“”‘’\n]{1,30})[)\"”’]")
_SENTENCE_START = re.compile(r"(?:[.!?:][\"”’)]?\s+|\n\s*|\A\s*)[\"“‘]?\Z")
_SENTENCE = re.compile(r"[.!?]\s|\n\s*\n")
_CALENDAR = frozenset(
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday".split()
)
_SMALL_LISTS = (
    "adverb article be conjunction demonstrative do have modal negation of possessive preposition "
    "pronoun relative joins person"
).split()
_CALLED = re.compile(rf"(?i)(?:{_NOUN}|{_OLD}|mr|mrs|ms|miss|dr|little|young|son|daughter)\.?\Z")
_LONGEST_SENTENCE = 300


def children(text: str) -> Iterator[Person]:
    """Yield whoever is named and told to be under eighteen, with the names he or she goes by."""
    for m in _BEHIND.finditer(text):
        for nick in _NICKS.finditer(text, m.end("name"), m.end()):
            yield Person(name=nick["nick"], kind=CHILD_KIND)
        yield from _child(text, m)
    for m in _BEFORE.finditer(text):
        if m["comma"] is None or text[m.end() : m.end() + 1] in (",", ".", ";", ")", ""):
            yield from _child(text, m)
            yield from _nicked(text, m.end())
    for then in _THEN.finditer(text):
        yield from _told_before(text, then.start())


def _nicked(text: str, at: int) -> Iterator[Person]:
    nick = _NICKS.match(text, at + (text[at : at + 1] == " "))
    if nick is not None:
        yield Person(name=nick["nick"], kind=CHILD_KIND)


def _told_before(text: str, end: int) -> Iterator[Person]:
    """Yield who is named first in the sentence before: "Omar Tal was killed. He was nine."."""
    begin = max(0, end - _LONGEST_SENTENCE)
    stops = [m.end() for m in _SENTENCE.finditer(text, begin, end)]
    start = stops[-1] if stops else begin
    runs = [p for m in _RUN.finditer(text, start, end) for p in _child(text, m)]
    whole = [person for person in runs if " " in person.name]
    yield from (whole or runs)[:1]


def _child(text: str, found: re.Match[str]) -> Iterator[Person]:
    """Yield the person of a run of capitals, without the words before the name."""
    words = found["name"].split()
    is_first = _SENTENCE_START.search(text, max(0, found.start("name") - 6), found.start("name"))
    while words and (_is_small(words[0]) or _CALLED.match(words[0])):
        words.pop(0)
        is_first = None
    name = " ".join(words)
    if words and _is_name(words, is_first=is_first is not None) and not _is_place(text, name):
        yield Person(name=name, kind=CHILD_KIND)


def _is_place(text: str, name: str) -> bool:
    """Say whether something is told to be in what bears a name: "Drovan (12), Orlek (7)"."""
    return re.search(rf"\b(?:in|near) {re.escape(name)}\b", text) is not None


def _is_name(words: list[str], *, is_first: bool) -> bool:
    plain = [word.lower() for word in words]
    if all(country_of_demonym(w) is not None or country_code(w) is not None for w in plain):
        return False
    if _is_small(words[-1]) or plain[-1] in _CALENDAR:
        return False
    if len(words) > 1:
        return True
    is_word = is_first and load_grammar().alphabet.knows(plain[0])
    return not (is_word or (words[0].isupper() and words[0].isascii()) or len(plain[0]) < 2)


def _is_small(word: str) -> bool:
    lists = load_grammar().lexicon.words
    plain = word.lower().rstrip(".")
    return plain in _CALENDAR - {"may", "june", "april", "august"} or any(
        plain in lists[name] for name in _SMALL_LISTS
    )
