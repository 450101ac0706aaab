"""Who does an act and who suffers it, by the order of the words around its verb or noun.

"Gunmen attacked a convoy", "a convoy was attacked by gunmen", "an attack by gunmen on a convoy",
"gunmen carried out an attack on a convoy", "clashes between the army and rebels".
"""

from rashomon.acts.words import act_words
from rashomon.marking.acts.neighbours import (
    after,
    agent,
    direct_object,
    first_party,
    light_subject,
    owner,
    second_of_two,
    subject,
    word_at,
)
from rashomon.marking.acts.row import Roles, Row, Trigger
from rashomon.types.act import Party

_MOST_TO_AGENT = 12
_MOST_TO_LIGHT = 6
_MOST_TO_HELP = 8
_NO_OBJECT = frozenset(
    "by from near as at in outside inside during with while amid along under before after since "
    "until because".split()
)
_LEAST = frozenset(("least", "most"))
_FROM = frozenset(("from",))
_FROM_OR_BY = frozenset(("from", "by"))
_TO = frozenset(("to",))
_AIMED = frozenset(("at", "on", "into", "towards", "toward", "against"))
_TOWARDS = frozenset(("at", "on", "over", "into", "towards", "toward", "against", "under", "in"))


def find_roles(row: Row, trigger: Trigger) -> Roles:
    """Return who did what the trigger tells, to whom, as far as the words say."""
    accused = _accused(row, trigger.first)
    if accused is not None:
        return Roles(accused, after(row, trigger.last, act_words().roles["on"]))
    if trigger.form == "mark":
        return _carried(row, trigger)
    if trigger.form == "noun":
        return _of_noun(row, trigger)
    if " ".join(row.words[trigger.first : trigger.last]) in act_words().roles["undergoes"]:
        return Roles(after(row, trigger.last, _FROM_OR_BY), subject(row, trigger.first))
    if trigger.is_mutual or _is_each_other(row, trigger.last):
        return _of_fight(row, trigger)
    return _passive(row, trigger) if _is_passive(row, trigger) else _active(row, trigger)


def _carried(row: Row, trigger: Trigger) -> Roles:
    """Return who used the means on whom: "rebels tossed a grenade at a post"."""
    carriers = act_words().roles["carriers"]
    for at in range(trigger.first - 1, max(-1, trigger.first - _MOST_TO_LIGHT), -1):
        if row.words[at] in carriers:
            carrier = Trigger(at, trigger.last, "verb", is_mutual=False)
            target = after(row, trigger.last, _TOWARDS)
            if _is_passive(row, Trigger(at, at + 1, "verb", is_mutual=False)):
                return Roles(agent(row, at + 1), target)
            return Roles(subject(row, carrier.first), target)
    for at in range(trigger.last, min(len(row.words), trigger.last + _MOST_TO_LIGHT)):
        if row.words[at] in carriers:
            return Roles(
                agent(row, at + 1), direct_object(row, at + 1) or after(row, at + 1, _TOWARDS)
            )
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
                return subject(row, at - 1)
            joins = {"of", "for"}.intersection(row.words[at:first])
            return first_party(row, at + 1, first - at - 1) if joins else None
    return None


def _is_passive(row: Row, trigger: Trigger) -> bool:
    if row.words[trigger.first].endswith("ing"):
        return False
    be = act_words().roles["be"]
    for at in range(trigger.first - 1, max(-1, trigger.first - 4), -1):
        if row.words[at] in be:
            return True
        if at in row.breaks or not row.words[at].endswith(("ly", "also", "been", "then", "or")):
            break
    return word_at(row, trigger.last) == "by" or _lacks_object(row, trigger)


def _lacks_object(row: Row, trigger: Trigger) -> bool:
    """Say whether a verb that needs an object has none: "two farmers shot dead in Kaduna"."""
    if row.words[trigger.first] not in act_words().roles["suffered"]:
        return False
    after = word_at(row, trigger.last)
    if after == "at" and word_at(row, trigger.last + 1) in _LEAST:
        return False
    return after in ("", "dead", "and", "when", "while", *_NO_OBJECT) or trigger.last in row.breaks


def _passive(row: Row, trigger: Trigger) -> Roles:
    target = subject(row, trigger.first)
    if target is None or target.is_thing:
        target = after(row, trigger.last, _FROM) or target
    return Roles(attacker=agent(row, trigger.last), target=target)


def _active(row: Row, trigger: Trigger) -> Roles:
    words = " ".join(row.words[trigger.first : trigger.last])
    if words in act_words().roles["fell_to"]:
        return Roles(direct_object(row, trigger.last), subject(row, trigger.first))
    if words in act_words().roles["of_things"]:
        return Roles(target=direct_object(row, trigger.last) or after(row, trigger.first, _TOWARDS))
    target = direct_object(row, trigger.last)
    if target is None and trigger.last - trigger.first > 1:
        target = after(row, trigger.last, _AIMED)
    if target is None or target.is_thing:
        target = after(row, trigger.last, _FROM) or target
    return Roles(attacker=subject(row, trigger.first), target=target)


def _is_each_other(row: Row, last: int) -> bool:
    said = " ".join(row.words[last : last + 3])
    return "each other" in said or "one another" in said


def _of_fight(row: Row, trigger: Trigger) -> Roles:
    one = subject(row, trigger.first)
    other = _opponent(row, trigger.last) or direct_object(row, trigger.last)
    if other is None and one is not None:
        other = second_of_two(row, one)
    return Roles(attacker=one, partner=other)


def _opponent(row: Row, last: int) -> Party | None:
    """Return whom somebody fights with; "with the help of" names no opponent."""
    if not act_words().roles["help"].isdisjoint(row.words[last : last + _MOST_TO_HELP]):
        return None
    return after(row, last, act_words().roles["with"])


def _of_noun(row: Row, trigger: Trigger) -> Roles:
    if word_at(row, trigger.last) == "between" or trigger.is_mutual:
        pair = _between(row, trigger.last)
        if pair is not None:
            return Roles(attacker=pair[0], partner=pair[1])
    doer = (
        agent(row, trigger.last) or owner(row, trigger.first) or light_subject(row, trigger.first)
    )
    if doer is None and row.words[trigger.first] in act_words().roles["falls"]:
        doer = after(row, trigger.last, _TO)
    target = after(row, trigger.last, act_words().roles["on"])
    return Roles(attacker=doer, target=target if target is not doer else None)


def _between(row: Row, at: int) -> tuple[Party, Party] | None:
    found = []
    for n in range(at, min(len(row.words), at + 2 * _MOST_TO_AGENT)):
        if n in row.parties:
            found.append(row.parties[n][1])
        if len(found) == 2:
            return found[0], found[1]
    return None
