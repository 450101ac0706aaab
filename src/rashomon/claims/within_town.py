"""Places within a town that a report names: quarters, streets, hospitals, mosques, markets."""

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from rashomon.gazetteer import country_code, country_of_demonym
from rashomon.grammar import load_grammar
from rashomon.types import Document, Mention, Person, Sentence
from rashomon.types.mention import PlaceValue

PLACE_KIND = "place"
_NOUNS = frozenset(
    "street road avenue boulevard lane alley square roundabout hospital clinic mosque church "
    "cathedral synagogue temple shrine monastery school college university madrasa market bazaar "
    "souk mall supermarket bakery hotel restaurant cafe café stadium cinema theatre theater "
    "neighbourhood neighborhood quarter suburb housing compound building tower apartment block "
    "checkpoint cemetery pharmacy orphanage kindergarten farm mill factory bridge".split()
)
_PLAIN = re.compile(r"[^\W\d_]+(?:['’‘\-][^\W\d_]+)*")
_MOST = 4
# A road's noun is a surname too: "Alan Lane".
_ROADS = frozenset("street road avenue boulevard lane alley square mill bridge quarter".split())
# Words that tell one from another of a kind, and name nothing.
_GENERIC = frozenset(
    "public central main general national great grand old new local city state regional provincial "
    "military field primary secondary high private university medical children teaching".split()
)
_LOCATING = re.compile(r"\b(?:in|on|at|near|of|along|the|and|from|to|into|off)\s+\Z", re.I)
_LOCATED = re.compile(r"\b(?:in|on|at|near|along)\s+(?:the\s+)?\Z")
_ROOM = 80
_LETTERS = re.compile(r"[A-Za-zé]+")


class Told(Protocol):
    """What is needed of a sentence that has been marked."""

    @property
    def sentence(self) -> Sentence:
        """The sentence."""

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Everything that it mentions."""


def within_town(document: Document, marked: Sequence[Told]) -> Iterator[Person]:
    """Yield the places within a town, each as a name of the kind `place`.

    A street or a building goes with its noun ("Razi hospital"), a quarter of the map without.
    """
    for one in marked:
        for mention in one.mentions:
            value = mention.value
            if isinstance(value, PlaceValue) and value.kind == "quarter":
                yield Person(name=mention.text, kind=PLACE_KIND)
    for text in (document.title or "", document.text):
        yield from _sites(text)


def _sites(text: str) -> Iterator[Person]:
    for noun in _LETTERS.finditer(text):
        if noun[0].lower() not in _NOUNS:
            continue
        start, end = noun.span()
        name = _capitals(text[max(0, start - _ROOM) : start])
        if name and _is_site(text, (start, end), name):
            yield Person(name=f"{name} {text[start:end]}", kind=PLACE_KIND)


def _capitals(before: str) -> str:
    """Return the words in capitals that end a text, but for a sentence's first."""
    kept: list[str] = []
    for word in reversed(before.rsplit(maxsplit=_MOST)[-_MOST:] if before[-1:].isspace() else ()):
        head, _, tail = word.partition("-")
        is_name = word[0].isupper() or (head in ("al", "el", "as", "ar", "ad") and tail.istitle())
        if not is_name or _PLAIN.fullmatch(word) is None:
            break
        kept.insert(0, word)
    known = load_grammar().alphabet.knows
    while kept and kept[0].lower() in ("the", "a", "at"):
        kept.pop(0)
    while kept and known(kept[0].lower()) and not _LOCATED.search(before[: before.rfind(kept[0])]):
        kept.pop(0)
    return " ".join(kept)


def _is_site(text: str, noun: tuple[int, int], name: str) -> bool:
    """Say whether a name and a noun are a place: of a road the words before must say so."""
    words = [word.lower() for word in name.split()]
    if _GENERIC.issuperset(words):
        return False
    if all(country_of_demonym(w) is not None or country_code(w) is not None for w in words):
        return False
    at = text.rfind(name, max(0, noun[0] - _ROOM), noun[0])
    is_road = text[slice(*noun)].lower() in _ROADS
    return not is_road or _LOCATING.search(text, max(0, at - 12), at) is not None
