"""Verb or noun: "the army shells the town", "the shells fell"."""

from rashomon.acts.words import act_words
from rashomon.marking.acts.row import Row

_BEFORE_A_VERB = frozenset(
    "to will would could may might can must should did do does not they we who didn't don't "
    "doesn't didnt won't cannot".split()
)
_OPENS_AN_OBJECT = frozenset(
    "a an the his her its their our at on us them him two three four five six seven eight nine ten "
    "several dozens scores hundreds dozen some many more another each".split()
)
_MOST_TO_OBJECT = 3


def is_verb(row: Row, first: int, last: int) -> bool:
    """Say whether a form that can be a noun is a verb here: a subject before it, an object after.

    "Rebels raid an army post", "to attack"; not "rebel raids on", "the attack".
    """
    before = row.words[first - 1] if first else ""
    if before in _BEFORE_A_VERB:
        return True
    if not any(end == first for end, _ in row.parties.values()):
        return False
    return _has_object(row, last)


def _has_object(row: Row, last: int) -> bool:
    for at in range(last, min(len(row.words), last + _MOST_TO_OBJECT)):
        if at in row.parties:
            return True
        if row.words[at] in act_words().first_words:
            return False
    return last < len(row.words) and row.words[last] in _OPENS_AN_OBJECT
