"""The party that is subject, object, owner or agent of a word, by the order of the words."""

from itertools import pairwise

from rashomon.acts.words import act_words
from rashomon.marking.acts.row import Row
from rashomon.types.act import Party

_MOST_TO_AGENT = 12
_MOST_TO_OBJECT = 9
_MOST_TO_LIGHT = 6
_APART = frozenset(
    "in at near from of on by with for to against after before during inside outside into over "
    "between among around than as along amid".split()
)
_LINKS = _APART | {"a", "an", "the", "and", "or", "but"}
_HELPERS = frozenset("was were been being is are be had have has got also then later".split())
_JOINTS = frozenset(("and", "but"))
_TO_JOINT = 4
_SPEAKS_OF = 4
_TO_OTHERS = 4
# Words between the start of a clause and its verb that name nobody who could be its subject.
_SHARES = frozenset(
    "and or but then also later again even first once who which that have has had been was "
    "were be being is are to not never did would could may might will can it they he she we both "
    "all after before while when by allegedly reportedly".split()
)
_SELF = frozenset(("it", "they", "he", "she", "its", "their", "his", "we", "our"))
_NO_OBJECT = frozenset(
    "by from near as at in outside inside during with while amid along under before after since "
    "until because".split()
)
_LEAST = frozenset(("least", "most"))
_RELATIVE = frozenset(("who", "which", "that"))


def agent(row: Row, at: int) -> Party | None:
    """Return the party after "by", before the clause ends."""
    for n in range(at, min(len(row.words), at + _MOST_TO_AGENT)):
        if n in row.breaks:
            return None
        if row.words[n] == "by":
            return first_party(row, n + 1, 6)
    return None


def after(row: Row, at: int, prepositions: frozenset[str]) -> Party | None:
    """Return the party after one of the prepositions, before the clause ends."""
    for n in range(at, min(len(row.words), at + _MOST_TO_LIGHT)):
        if n in row.breaks:
            return None
        if row.words[n] in prepositions:
            return first_party(row, n + 1, _MOST_TO_OBJECT)
    return None


def direct_object(row: Row, at: int) -> Party | None:
    """Return the party that follows with no preposition before it."""
    for n in range(at, min(len(row.words), at + _MOST_TO_OBJECT)):
        is_count = row.words[n] == "at" and word_at(row, n + 1) in _LEAST
        if n in row.breaks or (row.words[n] in _NO_OBJECT and not is_count):
            return None
        if n in row.parties:
            return row.parties[n][1]
    return None


def first_party(row: Row, at: int, most: int) -> Party | None:
    """Return the first party of so many words, before the clause ends."""
    for n in range(at, min(len(row.words), at + most)):
        if n in row.breaks:
            return None
        if n in row.parties:
            return row.parties[n][1]
    return None


def owner(row: Row, first: int) -> Party | None:
    """Return the party that stands straight before a noun: "army raid", "the rebels' attack"."""
    for start, (end, party) in row.parties.items():
        if party.is_thing:
            continue
        between = row.words[end:first]
        if start < first and len(between) <= 2 and _LINKS.isdisjoint(between) and end <= first:
            if _is_apart(row, start):
                continue
            return party
    owns = act_words().roles["own"].intersection(row.words[max(0, first - 3) : first])
    named = [p for at, (_, p) in row.parties.items() if at < first and p.name is not None]
    return named[-1] if owns and named else None


def _is_apart(row: Row, start: int) -> bool:
    """Say whether "on", "against" or the like stand before a party: it is no owner then."""
    before = row.words[max(0, start - 3) : start]
    return any(word in ("on", "against", "at", "targeting") for word in before)


def light_subject(row: Row, first: int) -> Party | None:
    """Return the subject of "launched", "carried out" and the like before a noun."""
    light = act_words().roles["light"]
    for at in range(first - 1, max(-1, first - _MOST_TO_LIGHT), -1):
        for size in (3, 2, 1):
            if " ".join(row.words[max(0, at - size + 1) : at + 1]) in light:
                return subject(row, at - size + 1)
    return None


def subject(row: Row, first: int) -> Party | None:
    """Return the party that is the subject of a verb: the first of its clause, else the nearest.

    "It" and "they" in what somebody says are whoever says it: "the army said that it had".
    """
    start = max((b for b in row.breaks if b <= first), default=0)
    found = [(at, end, p) for at, (end, p) in row.parties.items() if start <= at and end <= first]
    said = _saying(row, start)
    if said is not None and not _SELF.isdisjoint(row.words[start : min(start + _SPEAKS_OF, first)]):
        speaker = subject(row, said)
        if speaker is not None and speaker.kind != "civilians":
            return speaker
    if not found and start > 0 and first - start <= 3 and _has_no_other(row, start, first):
        if row.words[start - 1] in _RELATIVE or row.words[start] in _RELATIVE:
            return _nearest(row, start)
        return subject(row, start - 1)
    beside = _beside(row, start, first)
    if beside is not None:
        return beside
    before = _verb_before(row, start, first)
    if before is not None and found and all(at > before for at, _, _ in found):
        return subject(row, before)
    own = [(at, p) for at, _, p in found if not _follows_preposition(row, at, start)]
    kept = own or [(at, p) for at, _, p in found if not _is_of_others(row, at, start)]
    return _people_of(row, *kept[0]) if kept else None


def _beside(row: Row, start: int, first: int) -> Party | None:
    """Return the subject of a second main clause: "raided a house and five men were shot"."""
    at = first
    while at > start and (row.words[at - 1] in _HELPERS or row.words[at - 1].endswith("ly")):
        at -= 1
    found = [(n, p) for n, (end, p) in row.parties.items() if end == at and n > start]
    if not found or found[0][1].is_thing:
        return None
    begin, party = found[0]
    opening = row.words[max(start, begin - _TO_JOINT) : begin]
    joints = [n for n, word in enumerate(opening, begin - len(opening)) if word in _JOINTS]
    if not joints or not _APART.isdisjoint(row.words[joints[-1] : begin]):
        return None
    joint = joints[-1]
    is_listed = any(end == joint and not p.is_thing for end, p in row.parties.values())
    is_second = not act_words().told_words.isdisjoint(row.words[start:joint])
    return party if is_second and not is_listed else None


def _has_no_other(row: Row, start: int, first: int) -> bool:
    """Say whether a clause takes its subject from before: not "died when a bomb destroyed"."""
    if row.words[start - 1] == "as" and row.words[start - 2] in act_words().roles["impostors"]:
        return True
    opening = row.words[start:first]
    return all(word in _SHARES or word.endswith("ly") for word in opening)


def _verb_before(row: Row, start: int, first: int) -> int | None:
    """Return the verb that shares its subject with this one: "they took and killed him"."""
    told = act_words().told_words
    for at in range(start, first - 1):
        if row.words[at] in told and "and" in row.words[at + 1 : first]:
            return at
    return None


def _saying(row: Row, start: int) -> int | None:
    """Return the word that says what the clause says: "said on Friday that", "announced it"."""
    for at in range(start - 1, max(-1, start - _MOST_TO_LIGHT), -1):
        if row.words[at] in act_words().roles["saying"]:
            return at
    return None


def _nearest(row: Row, first: int) -> Party | None:
    """Return the party that a relative clause is about: the last before it."""
    before = [at for at in row.parties if at < first]
    return row.parties[max(before)][1] if before else None


def _people_of(row: Row, at: int, party: Party) -> Party:
    """Return whose people they are: "the front said its men had stormed the post"."""
    if party.name is not None or at == 0 or row.words[at - 1] not in act_words().roles["own"]:
        return party
    named = [p for n, (_, p) in row.parties.items() if n < at and p.name is not None]
    return named[-1] if named else party


def _is_of_others(row: Row, at: int, start: int) -> bool:
    """Say whether only others are told by a party's name: "victims of the rebels"."""
    before = row.words[max(start, at - _TO_OTHERS) : at]
    others = [n for n, word in enumerate(before) if word in act_words().roles["not_theirs"]]
    return bool(others) and before[others[-1] + 1 : others[-1] + 2] == ["of"]


def _follows_preposition(row: Row, at: int, start: int) -> bool:
    for n in range(at - 1, max(start - 1, at - 5), -1):
        if n in row.parties:
            return False
        if row.words[n] in _APART:
            return True
    return False


def second_of_two(row: Row, one: Party) -> Party | None:
    """Return the second of two: "the army and rebels clashed"."""
    starts = sorted(row.parties)
    for at, after in pairwise(starts):
        if row.parties[at][1] is one and "and" in row.words[row.parties[at][0] : after]:
            return row.parties[after][1]
    return None


def word_at(row: Row, at: int) -> str:
    """Return a word, an empty one behind the last."""
    return row.words[at] if at < len(row.words) else ""
