"""Every form in which a name can be written again.

A name is found whole, in any order of its parts, run together, and by each part that is worth it
alone: given name, surname, the halves of a double name. Particles and titles are none.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from rashomon.gazetteer import country_code, country_of_demonym
from rashomon.grammar import load_grammar
from rashomon.lexicon import lexicon_text
from rashomon.redaction.masking.folded import letters, spelt

PARTICLES = frozenset(
    "a ab abd abu af ait al am an ap as ash at av az ba ben bin bint bte d da dal das de degli dei "
    "del dela della den der des di do dos du e ed ef el es i ibn l la las le lo los mac mc ni o of "
    "oglu os ould ou saint san santa sidi st t te ten ter the to ul um umm ur van vel ver von wal "
    "y yr zu zum zur".split()
)
_TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir madam lord lady col colonel gen general maj major capt "
    "captain lt lieutenant sgt sergeant cpl corporal pvt private sheikh sheik imam mullah maulana "
    "haji hajj hajji father brother sister rev reverend pastor late witness eyewitness suspect "
    "victim teenager doctor nurse señor señora don doña monsieur madame herr frau".split()
)
# Words that stand alone far more often as themselves: after a title only.
_NEVER_ALONE = frozenset(
    "january february march april may june july august september october november december jan feb "
    "mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday "
    "sunday mon tue tues wed thu thur thurs fri sat sun north south east west".split()
)
_FUNCTION_LISTS = (
    "adverb article be conjunction demonstrative do have modal negation of possessive preposition "
    "pronoun relative joins".split()
)
_PARTS = re.compile(r"[\s_\-\u2010-\u2015]+")
_LEAST_ALONE = 2
_TRIMMED = " \t\r\n.,;:!?'\"’‘“”«»()[]{}"
_CLIPPED = re.compile(r"(?:\w{1,2}['’‘ʼ`´]|Ma?c(?=[A-Z]))(\w{4,60})")
_OWNED = re.compile(r"['’‘ʼ`´]s?\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The plain letters of a name: of the whole, and of its parts that are masked alone.

    `is_common` says that each of its parts is a word of the language: "Will Young".
    """

    whole: frozenset[str]
    is_common: bool
    given: frozenset[str]
    family: frozenset[str]

    @property
    def alone(self) -> frozenset[str]:
        """Every part that is masked alone."""
        return self.given | self.family


def forms_of(name: str) -> Forms:
    """Return the forms of a name.

    >>> sorted(forms_of("Dr. Karim al-Zaloum").alone)
    ['karim', 'zaloum']
    >>> "zaloumkarim" in forms_of("Karim al-Zaloum").whole
    True
    """
    words = [w for w in (_OWNED.sub("", x).strip(_TRIMMED) for x in name.split()) if letters(w)]
    bare = list(words)
    while len(bare) > 1 and letters(bare[0]) in _TITLES:
        bare.pop(0)
    parts = [part for word in bare for part in _PARTS.split(word) if letters(part)]
    telling = [part for part in parts if _is_telling(part)]
    orders = [words, bare, parts, telling, *_turned(telling), *_turned(bare)]
    whole = {form for order in orders if len(order) > 1 for form in _spelt(order)}
    alone = {part: frozenset(spelt(part)) for part in telling if _stands_alone(part)}
    given = frozenset().union(*(alone.get(part, ()) for part in telling[:1] if len(telling) > 1))
    family = frozenset().union(*alone.values()) - given
    clipped = {letters(m[1]) for part in telling if (m := _CLIPPED.fullmatch(part)) is not None}
    doubled = {letters(w) for w in bare if len(_PARTS.split(w)) > 1 and len(letters(w)) > 3}
    return Forms(
        whole=frozenset(whole),
        is_common=all(is_common(letters(part)) for part in telling),
        given=given,
        family=family | clipped | doubled - PARTICLES,
    )


def _turned(parts: list[str]) -> Iterable[list[str]]:
    """Yield the orders in which a name stands in a register, a file name or an address."""
    if len(parts) < 2:
        return
    first, *rest = parts
    yield [first, parts[-1]]
    yield [parts[-1], first]
    yield [*rest, first]
    yield [parts[-1], *parts[:-1]]
    tails = [parts[n:] for n in range(1, len(parts) - 1)]
    yield from (run for run in (*tails, *map(list, pairwise(parts))) if any(map(_is_telling, run)))


def _spelt(parts: Iterable[str]) -> set[str]:
    return spelt("".join(parts))


def _is_telling(part: str) -> bool:
    return letters(part) not in PARTICLES or (not part[:1].islower() and len(part) > 3)


def _stands_alone(part: str) -> bool:
    plain = letters(part)
    if is_country(plain):
        return False
    is_caseless = not part[:1].isupper() and not part[:1].islower()
    return len(plain) >= _LEAST_ALONE or is_caseless


@cache
def common_words() -> frozenset[str]:
    """Return words of the language that are names as well: Hope, Rose, Baker."""
    lines = lexicon_text("common_words.tsv").splitlines()
    told = (line.partition("\t")[2] for line in lines if not line.startswith("#"))
    return frozenset(word for words in told for word in words.split())


@cache
def small_words() -> frozenset[str]:
    """Return months, weekdays and the small words of the grammar: never masked without a title."""
    lists = load_grammar().lexicon.words
    small = {word for name in _FUNCTION_LISTS for word in lists[name] if " " not in word}
    return _NEVER_ALONE | PARTICLES | {letters(word) for word in small}


def is_common(word: str) -> bool:
    """Say whether plain letters are a word of the language too."""
    return word in common_words() or load_grammar().alphabet.knows(word)


@cache
def is_country(word: str) -> bool:
    """Say whether a word in small letters names a country or its people."""
    found = country_of_demonym(word) or country_of_demonym(word.removesuffix("s"))
    return found is not None or country_code(word) is not None


def is_title(word: str) -> bool:
    """Say whether plain letters are a title before a name."""
    return word in _TITLES
