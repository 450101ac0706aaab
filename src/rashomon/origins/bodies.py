"""The organisation that a name or label speaks of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rashomon.names import fold
from rashomon.origins.roles import listed, same_phrases, same_word

LONGEST_LABEL = 200
_BASED = re.compile(
    r"\b\w+-(?:aligned|allied|appointed|backed|based|controlled|held|installed|led|linked|owned|run)\b"
)
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,7}")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\W_]+")
_JOINTS = frozenset({"of", "for", "in", "at", "on"})
# "The office of the governor" is the governor, "Gorna Police Command" the police.
_WEAK = frozenset({"office", "command", "department", "forces", "service"})
_STRONG = frozenset({"police", "governor", "mayor", "prosecutor", "coroner"})
_KINDS = frozenset({"group", "society"})
_OF_A_STATE = frozenset({"state", "official"})


@dataclass(frozen=True, slots=True, order=True)
class Body:
    """An organisation by its telling words; `initials` of the full name, or the acronym itself."""

    words: tuple[str, ...]
    head: str
    initials: str
    is_acronym: bool = False

    @property
    def is_plain(self) -> bool:
        """Say whether no word tells it from another of its kind ("the police")."""
        return all(word in listed("plain") for word in self.words)

    @property
    def is_sole(self) -> bool:
        """Say whether there is one such body at an event, if the report need not say which."""
        is_rescue = "emergency" in self.words and self.head == "service"
        return self.head in listed("sole") or is_rescue


@lru_cache(maxsize=16384)
def body_of(name: str) -> Body | None:
    """Return the organisation that a name or label speaks of; None where no telling word is left.

    >>> body_of("the Harbour Observatory for Human Rights").head
    'observatory'
    >>> body_of("a police spokesman").words
    ('police',)
    """
    name = without_basis(name)
    initials = _initials(name)
    name = same_phrases(name)
    if is_acronym(name):
        letters = _bare(name).replace(".", "").lower()
        return Body(words=(letters,), head=letters, initials=letters, is_acronym=True)
    telling, head = _telling(name)
    if head in listed("media_heads") and _OF_A_STATE & set(telling):
        telling = [w for w in telling if w not in listed("media_heads") | _OF_A_STATE]
        telling, head = [*telling, "state", "media"], "media"
    if not telling:
        return None
    if head in listed("sole") and " in " in name:
        return body_of(name.split(" in ")[0]) or Body(words=(head,), head=head, initials="")
    return Body(words=tuple(sorted(set(telling))), head=head, initials=initials)


def without_basis(name: str) -> str:
    """Return a name without where it is based, who runs it, and what stands in brackets."""
    return _BASED.sub(" ", _IN_BRACKETS.sub(" ", name[:LONGEST_LABEL])).strip()


def is_acronym(name: str) -> bool:
    """Say whether a name is capitals only: "SDF", "the U.N."."""
    return _ACRONYM.fullmatch(_bare(name)) is not None


def raw_words(name: str) -> list[str]:
    """Return the words of a name as they are written."""
    return _WORD.findall(name.replace("’s", "").replace("'s", ""))


def lower_words(name: str) -> Iterator[str]:
    """Yield the words of a name, folded."""
    for word in raw_words(name):
        if folded := fold(word):
            yield folded.split()[0]


def same_body_word(word: str) -> str:
    """Return the folded word that stands for this one in names of bodies; empty for none."""
    folded = fold(word)
    return same_word(folded.split()[0]) if folded else ""


def _telling(name: str) -> tuple[list[str], str]:
    """Return the words that tell which body it is, and the head noun among them."""
    telling: list[str] = []
    head = ""
    for word in lower_words(name):
        if word in _JOINTS and telling and not head and telling[-1] in listed("bodies"):
            head = telling[-1]
        is_voice = word in listed("voices") and word not in listed("holders")
        if not (is_voice or word in listed("idle") or word in listed("persons")):
            telling.append(same_word(word))
    if len(telling) > 1 and telling[-1] in _KINDS:
        telling.pop()
    if len(set(telling) & listed("bodies")) > 1 and set(telling) & _STRONG:
        telling = [word for word in telling if word not in _WEAK]
        head = next((word for word in telling if word in _STRONG), head)
    head = head or (telling[-1] if telling else "")
    if head in _STRONG:
        telling = [word for word in telling if word not in listed("levels")]
    return telling, head


def _initials(name: str) -> str:
    letters = [w[0] for w in _WORD.findall(name) if w[0].isupper() and w.lower() != "the"]
    return "".join(letters).lower() if len(letters) > 1 else ""


def _bare(name: str) -> str:
    return name.strip().removeprefix("the ").removeprefix("The ")
