"""The names and nouns in a phrase that can be whoever did it: groups, forces, states, persons."""

import re
from collections.abc import Iterator, Sequence
from unicodedata import category

from rashomon.claims.doer_words import doer_words
from rashomon.gazetteer import country_code, country_of_demonym
from rashomon.types import ActorValue
from rashomon.types.inner import inner

_CAPITAL = r"(?:[A-Z][\w’'-]*\w|[A-Z]|(?:al|el|ul|an|ar)-[A-Z][\w’'-]*\w)"
_LINK = r"(?:of|for|the|de|del|al|bin|ibn|el|la|des|du|wal)"
_NAME = re.compile(rf"(?<![\w-]){_CAPITAL}(?:\s+(?:{_LINK}\s+){{0,2}}{_CAPITAL})*")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
VAGUE = frozenset(("party", "branch", "affiliate"))  # nobody, where no name goes before
_OPENERS = frozenset(
    "the a an both in on at late early after but and while when however meanwhile one two three as "
    "although though also earlier later suspected alleged hours minutes days separately".split()
)
_BEFORE = re.compile(r"([\w’'-]+)\s+(?:(?:the|a|an|its|their|his|all|both|suspected)\s+)?\Z", re.I)
_ARTICLE = re.compile(r"\b(?:the|a|an)\s+\Z", re.I)
_THE = re.compile(r"\bthe\s+\Z", re.I)
# What stands before a country's name and never before a person's: "neighbouring Orra".
_NEIGHBOUR = re.compile(r"\b(?:neighbou?r(?:ing)?|rival|breakaway)\s+\Z", re.I)
_DESCRIBING = re.compile(r"(?:[\w’'-]+\s+){1,3}\Z")
_TITLED = re.compile(r"(\w+)(?:\s+[A-Z][\w’'-]*){1,4}\s+(?:of|for)\s+(?:the\s+)?(?=[A-Z])")
_MOST_BESIDE = 3
_REACH = 60  # characters around a name that can tell what it is
_TOKEN = re.compile(r"\S+\s+\Z")
SIGNS = re.compile(r"[+*$^=|\\{}\[\]<>#@~%]")
_NEXT_WORD = re.compile(r"\s([\w-]+)")


@inner
class Hit:
    """Characters `start` to `end` of a phrase that name somebody.

    `kind` is `group`, `state`, `armed`, `arms`, `short`, `pronoun`, `person` or `nobody`.
    """

    start: int
    end: int
    name: str
    kind: str
    after_preposition: bool = False


Known = Sequence[tuple[int, int, ActorValue]]


def find_hits(text: str, known: Known, *, opens: bool) -> list[Hit]:
    """Return the hits of a phrase in order; `known` are its actors of the list, by their place.

    `opens` says that the phrase opens a sentence, where a capital says nothing.
    """
    found = [_listed(text, *one) for one in known]
    for hit in _runs(text, opens=opens):
        if not any(hit.start < x.end and x.start < hit.end for x in found):
            found.append(hit)
    for hit in _nouns(text):
        if not any(hit.start < x.end and x.start < hit.end for x in found):
            found.append(hit)
    return sorted(found, key=lambda x: x.start)


def is_group_name(name: str) -> bool:
    """Say whether a name has a word that only groups and bodies bear, or is an acronym."""
    words = [w.lower() for w in _WORD.findall(name)]
    is_acronym = name.isupper() and 1 < len(name.replace(".", "")) <= len("ABCDEFGH")
    return is_acronym or not doer_words().words["group_name"].isdisjoint(words)


def is_rank(words: str) -> bool:
    """Say whether words are only a rank or an office: "Colonel", "commander"."""
    lists = doer_words().words
    return lists["member"].union(lists["rank"]).issuperset(words.lower().split())


def is_somebody(words: str) -> bool:
    """Say whether words can name an actor: by a capital, or by the noun of a group or force."""
    lists = doer_words().words
    nouns = (lists["armed"] | lists["state"] | lists["short_form"]) - VAGUE
    if is_rank(words):
        return False
    is_name = any(w[0].isupper() for w in words.split())
    return is_name or not nouns.isdisjoint(_WORD.findall(words.lower()))


def _listed(text: str, start: int, end: int, value: ActorValue) -> Hit:
    kind = "state" if value.category == "state_forces" else "group"
    kind = "nobody" if value.category == "civilians" else kind
    return Hit(start, end, value.name, kind, _follows_preposition(text, start))


def _runs(text: str, *, opens: bool) -> Iterator[Hit]:
    for run in _NAME.finditer(text):
        if _is_cut(text, *run.span()):
            continue
        start, end = _trimmed(text, *run.span(), opens=opens)
        name = text[start:end]
        kind = _kind_of_run(text, start, end) if name else None
        if kind == "person" and _has_unseen(text):
            continue
        if kind is not None:
            yield Hit(start, end, name, kind, _follows_preposition(text, start))


def _is_cut(text: str, start: int, end: int) -> bool:
    """Say whether a word is what is left of a name with signs: "Front" of "C++ Front"."""
    before = _TOKEN.search(text, max(0, start - _REACH), start)
    is_sign = before is not None and SIGNS.search(before[0]) is not None
    return is_sign and text[start].isupper() and " " not in text[start:end]


def _has_unseen(text: str) -> bool:
    """Say whether marks of direction or width, which nobody sees, stand in a text."""
    return not text.isascii() and any(category(c) == "Cf" for c in text)


def _trimmed(text: str, start: int, end: int, *, opens: bool) -> tuple[int, int]:
    """Return a run of capitals without the words that only open a sentence, and up to an owner."""
    while True:
        word = _WORD.match(text, start)
        if word is None or word[0].lower() not in _OPENERS or word.end() >= end:
            break
        start = word.end() + 1
    titled = _TITLED.match(text, start, end)
    if titled is not None and titled[1].lower() in doer_words().words["member"]:
        start = titled.end()
    owner = re.search(r"['’]s\b", text[start:end])
    end = end if owner is None else start + owner.start()
    words = text[start:end].split()
    lists = doer_words().words
    if len(words) == 1 and opens and start <= len("Both the "):
        common = lists["armed"] | lists["state"] | lists["short_form"] | lists["pronoun"]
        if words[0].lower() in common | _OPENERS:
            return start, start
    return start, end


def _kind_of_run(text: str, start: int, end: int) -> str | None:
    name = text[start:end]
    words = name.split()
    if country_code(name) is not None:
        return (
            "state"
            if not text[end : end + _REACH].strip() or not _is_noun_next(text, end)
            else None
        )
    if _NEIGHBOUR.search(_before(text, start)):
        return "state"
    if len(words) == 1 and country_of_demonym(name) is not None:
        return None
    if len(words) == 1 and _has_state_noun(text, end):
        return None
    if is_group_name(name):
        return "short" if len(words) == 1 and not name.isupper() else "group"
    if _has_noun_beside(text, start, end) or _ARTICLE.search(_before(text, start)):
        return "group"
    return "person"


def _is_noun_next(text: str, end: int) -> bool:
    lists = doer_words().words
    following = _WORD.findall(text[end : end + 40].lower())[:2]
    return not (lists["armed"] | lists["state"] | lists["arms"]).isdisjoint(following)


def _has_state_noun(text: str, end: int) -> bool:
    """Say whether a state's forces follow: "Orranian jets"."""
    lists = doer_words().words
    following = _WORD.findall(text[end : end + _REACH].lower())[:1]
    return not (lists["state"] | lists["arms"]).isdisjoint(following)


def _has_noun_beside(text: str, start: int, end: int) -> bool:
    """Say whether a noun tells that the name is a group's: "Desh rebels", "the militia Desh"."""
    nouns = doer_words().words["beside_name"]
    after = _WORD.findall(text[end : end + _REACH].lower())[:2]
    before = _WORD.findall(_before(text, start).lower())[-1:]
    return not nouns.isdisjoint(after) or not nouns.isdisjoint(before)


def _nouns(text: str) -> Iterator[Hit]:
    lists = doer_words().words
    for found in doer_words().nouns.finditer(text):
        noun = found[0].lower()
        start = found.start()
        if _is_cut(text, *found.span()):
            continue
        is_short = noun in lists["short_form"] and bool(_THE.search(_head(text, start)))
        kind = "pronoun" if noun in lists["pronoun"] else "short" if is_short else None
        if kind is None and noun not in lists["armed"] | lists["state"] | lists["arms"]:
            continue
        if kind is None and _is_noun_beside(text, found.end()):
            continue
        first = start if kind is not None else _described(text, start)
        kind = kind or _kind_of_noun(noun, text[first:start])
        yield Hit(
            first, found.end(), text[first : found.end()], kind, _follows_preposition(text, first)
        )


def _kind_of_noun(noun: str, described: str) -> str:
    """Return what a noun stands for: arms by themselves are nobody's, "rebel drones" rebels'."""
    lists = doer_words().words
    words = described.lower().split()
    if noun in lists["armed"] or not _NON_STATE.isdisjoint(words):
        return "armed"
    return "arms" if noun in lists["arms"] and not words else "state"


def _is_noun_beside(text: str, end: int) -> bool:
    """Say whether the next word is such a noun too: "government" in "government troops"."""
    following = _NEXT_WORD.match(text, end)
    lists = doer_words().words
    nouns = lists["armed"] | lists["state"] | lists["arms"]
    return following is not None and following[1].lower() in nouns


def _head(text: str, start: int) -> str:
    """Return the text before a noun without the adjectives between it and its article."""
    before = _before(text, start)
    found = re.search(r"\b((?:the|The)\s)(?:[\w-]+\s){0,2}\Z", before)
    return before if found is None else before[: found.end(1)]


def _described(text: str, start: int) -> int:
    """Return where the words begin that say which forces are meant: "Orran's army"."""
    found = _DESCRIBING.search(_before(text, start))
    if found is None:
        return start
    first_word = max(0, start - _REACH) + found.start()
    words = list(_WORD.finditer(text, first_word, start))[-_MOST_BESIDE:]
    lists, first = doer_words().words, start
    for word in reversed(words):
        is_name = word[0][0].isupper() and word[0].lower() not in _OPENERS
        if not is_name and word[0].lower() not in lists["state"] | _ADJECTIVES:
            break
        first = word.start()
    return first


_ADJECTIVES = frozenset(
    "government security armed special islamist separatist communist maoist ethnic tribal regime "
    "ruling military federal national state rebel pro-government opposition insurgent militant "
    "jihadist militia paramilitary guerrilla army navy air force".split()
)


_NON_STATE = frozenset(
    "separatist islamist communist maoist tribal rebel opposition insurgent militant jihadist "
    "militia paramilitary guerrilla".split()
)


def _follows_preposition(text: str, start: int) -> bool:
    before = _BEFORE.search(_before(text, start))
    return before is not None and before[1].lower() in doer_words().words["preposition"]


def _before(text: str, start: int) -> str:
    return text[max(0, start - _REACH) : start]
