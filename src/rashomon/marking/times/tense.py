"""Whether the words about a time look ahead, and whether the time is that of a saying."""

from rashomon.calendar.words import spaced
from rashomon.marking.times.line import Line

_FUTURE = frozenset(
    spaced(
        "will shall ll would expected scheduled due plans slated going upcoming expire expires "
        "deadline plan intends expects wants ahead tomorrow"
    )
)
_PAST = frozenset(
    spaced(
        "was were had has have been did said told killed began came took left says saying met "
        "sent won held spoke shot found fell rose hit struck fought fled broke lost gave went got "
        "made ran drove saw stood brought threw led became wrote sank burst blew"
    )
)
_MEANT = frozenset(
    spaced(
        "agreed promised vowed pledged planned hoped decided intended ordered invited urged "
        "threatened offered refused asked expected prepared ready headed sentenced"
    )
)
_NOUNS = frozenset(("plan", "plans"))
_BEFORE_NOUN = frozenset(spaced("the a an this that his her their its our new"))
_NOT_VERBS = frozenset(spaced("united hundred need indeed"))
_SAYING = frozenset(
    spaced(
        "said told says announced reported stated confirmed added reporters tweeted statement "
        "declared"
    )
)
_REACH = 12
_SAYING_REACH = 3


def is_future(line: Line, at: int) -> bool:
    """Say whether the nearest verb before the token, else after it, looks ahead."""
    return looks_ahead(line, at) is True


def looks_ahead(line: Line, at: int) -> bool | None:
    """Say whether the nearest verb before the token, else after it, looks ahead; None without one.

    A possessive ("Friday's attack") never does; "as early as Monday" always.
    """
    if line.kinds[at + 1 : at + 2] == "q":
        return False
    words = line.words
    if at > 2 and words[at - 1] == "as" and words[at - 2] in ("soon", "early"):
        return True
    for position in range(at - 1, max(-1, at - 1 - _REACH), -1):
        answer = _look(words, position)
        if answer is not None:
            return answer
    for position in range(at + 1, min(len(words), at + 1 + _REACH)):
        answer = _look(words, position)
        if answer is not None:
            return answer
    return None


def _look(words: list[str], position: int) -> bool | None:
    word, before = words[position], words[position - 1] if position else ""
    if word in _FUTURE:
        return None if word in _NOUNS and before in _BEFORE_NOUN else True
    if word == "set":
        return True if words[position + 1 : position + 2] in (["to"], ["for"]) else None
    if word == "to" and (before in ("is", "are") or before in _MEANT):
        return True
    if word in _PAST or (len(word) > 4 and word.endswith("ed") and word not in _NOT_VERBS):
        return False
    return None


def is_reporting(line: Line, at: int) -> bool:
    """Say whether a time is that of the saying: "police said on Friday"."""
    before = line.words[max(0, at - _SAYING_REACH) : at]
    return not _SAYING.isdisjoint(before)
