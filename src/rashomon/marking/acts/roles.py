"""Who does an act and who suffers it, by the order of the words around its verb or noun.

"Gunmen attacked a convoy", "a convoy was attacked by gunmen", "an attack by gunmen on a convoy",
"gunmen carried out an attack on a convoy", "clashes between the army and rebels".
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from rashomon.acts.words import act_words
from rashomon.types.act import Party

_MOST_TO_AGENT = 12
_MOST_TO_OBJECT = 9
_MOST_TO_LIGHT = 6
_APART = frozenset(
    "in at near from of on by with for to against after before during inside outside into over "
    "between among around than as along amid".split()
)
_NO_OBJECT = frozenset(
    "by from near as at in outside inside during with while amid along under before after since "
    "until because".split()
)
_RELATIVE = frozenset(("who", "which", "that"))
_FROM = frozenset(("from",))
_FROM_OR_BY = frozenset(("from", "by"))
_TO = frozenset(("to",))
_TOWARDS = frozenset(("at", "on", "over", "into", "towards", "toward", "against", "under", "in"))


class Trigger(NamedTuple):
    """The words `first` to `last` (out) of a sentence that tell an act."""

    first: int
    last: int
    form: str
    is_mutual: bool


class Row(NamedTuple):
    """A sentence as words, with the party that begins at each word, and where clauses end."""

    words: Sequence[str]
    parties: dict[int, tuple[int, Party]]
    breaks: frozenset[int]


class Roles(NamedTuple):
    """Attacker, target, and the other side of a fight."""

    attacker: Party | None = None
    target: Party | None = None
    partner: Party | None = None


def find_roles(row: Row, trigger: Trigger) -> Roles:
    """Return who did what the trigger tells, to whom, as far as the words say."""
    accused = _accused(row, trigger.first)
    if accused is not None:
        return Roles(accused, _after(row, trigger.last, act_words().roles["on"]))
    if trigger.form == "mark":
        return _carried(row, trigger)
    if trigger.form == "noun":
        return _of_noun(row, trigger)
    if trigger.is_mutual:
        return _of_fight(row, trigger)
    return _passive(row, trigger) if _is_passive(row, trigger) else _active(row, trigger)


def _carried(row: Row, trigger: Trigger) -> Roles:
    """Return who used the means on whom: "rebels tossed a grenade at a post"."""
    carriers = act_words().roles["carriers"]
    for at in range(trigger.first - 1, max(-1, trigger.first - _MOST_TO_LIGHT), -1):
        if row.words[at] in carriers:
            carrier = Trigger(at, trigger.last, "verb", is_mutual=False)
            target = _after(row, trigger.last, _TOWARDS)
            if _is_passive(row, Trigger(at, at + 1, "verb", is_mutual=False)):
                return Roles(_by(row, at + 1), target)
            return Roles(_subject(row, carrier.first), target)
    for at in range(trigger.last, min(len(row.words), trigger.last + _MOST_TO_LIGHT)):
        if row.words[at] in carriers:
            return Roles(_by(row, at + 1), _object(row, at + 1) or _after(row, at + 1, _TOWARDS))
    return Roles()


def is_carried(row: Row, trigger: Trigger) -> bool:
    """Say whether the words tell that the means were used, and not only that there are such."""
    first = max(0, trigger.first - _MOST_TO_LIGHT)
    around = row.words[first : trigger.last + _MOST_TO_LIGHT]
    return not act_words().roles["carriers"].isdisjoint(around)


def _accused(row: Row, first: int) -> Party | None:
    """Return who is accused of the act: "police accused the front of shelling the town"."""
    accused = act_words().roles["accused"]
    for at in range(first - 1, max(-1, first - _MOST_TO_AGENT), -1):
        if row.words[at] in accused:
            if at and row.words[at - 1] in act_words().roles["be"]:
                return _subject(row, at - 1)
            joins = {"of", "for"}.intersection(row.words[at:first])
            return _first(row, at + 1, first - at - 1) if joins else None
    return None


def _is_passive(row: Row, trigger: Trigger) -> bool:
    be = act_words().roles["be"]
    for at in range(trigger.first - 1, max(-1, trigger.first - 4), -1):
        if row.words[at] in be:
            return True
        if at in row.breaks or not row.words[at].endswith(("ly", "also", "been", "then", "or")):
            break
    return _word(row, trigger.last) == "by" or _lacks_object(row, trigger)


def _lacks_object(row: Row, trigger: Trigger) -> bool:
    """Say whether a verb that needs an object has none: "two farmers shot dead in Kaduna"."""
    if row.words[trigger.first] not in act_words().roles["suffered"]:
        return False
    after = _word(row, trigger.last)
    return after in ("", "dead", "and", "when", "while", *_NO_OBJECT) or trigger.last in row.breaks


def _passive(row: Row, trigger: Trigger) -> Roles:
    return Roles(attacker=_by(row, trigger.last), target=_subject(row, trigger.first))


def _active(row: Row, trigger: Trigger) -> Roles:
    words = " ".join(row.words[trigger.first : trigger.last])
    if words in act_words().roles["fell_to"]:
        return Roles(_object(row, trigger.last), _subject(row, trigger.first))
    if words in act_words().roles["undergoes"]:
        return Roles(_after(row, trigger.last, _FROM_OR_BY), _subject(row, trigger.first))
    target = _object(row, trigger.last)
    if target is None or target.is_thing:
        target = _after(row, trigger.last, _FROM) or target
    return Roles(attacker=_subject(row, trigger.first), target=target)


def _of_fight(row: Row, trigger: Trigger) -> Roles:
    one = _subject(row, trigger.first)
    other = _after(row, trigger.last, act_words().roles["with"]) or _object(row, trigger.last)
    if other is None and one is not None:
        other = _joined(row, one)
    return Roles(attacker=one, partner=other)


def _of_noun(row: Row, trigger: Trigger) -> Roles:
    if _word(row, trigger.last) == "between" or trigger.is_mutual:
        pair = _between(row, trigger.last)
        if pair is not None:
            return Roles(attacker=pair[0], partner=pair[1])
    doer = _by(row, trigger.last) or _owner(row, trigger.first) or _of_light(row, trigger.first)
    if doer is None and row.words[trigger.first] in act_words().roles["falls"]:
        doer = _after(row, trigger.last, _TO)
    target = _after(row, trigger.last, act_words().roles["on"])
    return Roles(attacker=doer, target=target if target is not doer else None)


def _between(row: Row, at: int) -> tuple[Party, Party] | None:
    found = []
    for n in range(at, min(len(row.words), at + 2 * _MOST_TO_AGENT)):
        if n in row.parties:
            found.append(row.parties[n][1])
        if len(found) == 2:
            return found[0], found[1]
    return None


def _by(row: Row, at: int) -> Party | None:
    """Return the party after "by", before the clause ends."""
    for n in range(at, min(len(row.words), at + _MOST_TO_AGENT)):
        if n in row.breaks and n > at:
            return None
        if row.words[n] == "by":
            return _first(row, n + 1, 6)
    return None


def _after(row: Row, at: int, prepositions: frozenset[str]) -> Party | None:
    for n in range(at, min(len(row.words), at + _MOST_TO_LIGHT)):
        if n in row.breaks and n > at:
            return None
        if row.words[n] in prepositions:
            return _first(row, n + 1, _MOST_TO_OBJECT)
    return None


def _object(row: Row, at: int) -> Party | None:
    for n in range(at, min(len(row.words), at + _MOST_TO_OBJECT)):
        if (n in row.breaks and n > at) or row.words[n] in _NO_OBJECT:
            return None
        if n in row.parties:
            return row.parties[n][1]
    return None


def _first(row: Row, at: int, most: int) -> Party | None:
    for n in range(at, min(len(row.words), at + most)):
        if n in row.breaks and n > at:
            return None
        if n in row.parties:
            return row.parties[n][1]
    return None


def _owner(row: Row, first: int) -> Party | None:
    """Return the party that stands straight before a noun: "army raid", "the rebels' attack"."""
    for start, (end, party) in row.parties.items():
        if start < first and first - 2 <= end <= first and not _is_apart(row, start):
            return party
    owns = act_words().roles["own"].intersection(row.words[max(0, first - 3) : first])
    named = [p for at, (_, p) in row.parties.items() if at < first and p.name is not None]
    return named[-1] if owns and named else None


def _is_apart(row: Row, start: int) -> bool:
    """Say whether "on", "against" or the like stand before a party: it is no owner then."""
    before = row.words[max(0, start - 3) : start]
    return any(word in ("on", "against", "at", "targeting") for word in before)


def _of_light(row: Row, first: int) -> Party | None:
    """Return the subject of "launched", "carried out" and the like before a noun."""
    light = act_words().roles["light"]
    for at in range(first - 1, max(-1, first - _MOST_TO_LIGHT), -1):
        for size in (3, 2, 1):
            if " ".join(row.words[max(0, at - size + 1) : at + 1]) in light:
                return _subject(row, at - size + 1)
    return None


def _subject(row: Row, first: int) -> Party | None:
    """Return the party that is the subject of a verb: the first of its clause, else the nearest."""
    start = max((b for b in row.breaks if b <= first), default=0)
    found = [(at, end, p) for at, (end, p) in row.parties.items() if start <= at and end <= first]
    if not found and start > 0 and first - start <= 3:
        if row.words[start - 1] in _RELATIVE or row.words[start] in _RELATIVE:
            return _nearest(row, start)
        return _subject(row, start - 1)
    own = [(at, p) for at, _, p in found if not _follows_preposition(row, at, start)]
    kept = own or [(at, p) for at, _, p in found]
    return _people_of(row, *kept[0]) if kept else None


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


def _follows_preposition(row: Row, at: int, start: int) -> bool:
    for n in range(at - 1, max(start - 1, at - 5), -1):
        if n in row.parties:
            return False
        if row.words[n] in _APART:
            return True
    return False


def _joined(row: Row, one: Party) -> Party | None:
    """Return the second of two: "the army and rebels clashed"."""
    starts = sorted(row.parties)
    for at, after in pairwise(starts):
        if row.parties[at][1] is one and "and" in row.words[row.parties[at][0] : after]:
            return row.parties[after][1]
    return None


def _word(row: Row, at: int) -> str:
    return row.words[at] if at < len(row.words) else ""
