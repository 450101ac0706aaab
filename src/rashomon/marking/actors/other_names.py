"""Words that belong to the name of something else: "the river Isis", "Rioters' Bay"."""

from rashomon.grammar import Line
from rashomon.marking.actors.words import actor_words

_OWNING = frozenset({"'", "’", "'s", "’s"})
_QUOTES = frozenset({'"', "“", "”", "«", "»", "‘", "’", "'", "``", "''"})
_ARTICLES = frozenset({"the", "a", "an"})
_SMALL = frozenset({"of", "the", "and", "in", "for", "a", "'s", "’s"})
_LONGEST_TITLE = 8
_MOST_CAPITALS = 0.6


def is_other_name(line: Line, start: int, end: int) -> bool:
    """Say whether the words beside a name or a capitalised noun make it another thing's name."""
    words, known = line.lowered, actor_words()
    after = end + 1 if words[end : end + 1] and words[end] in _OWNING else end
    if words[after : after + 1] and words[after] in known.other_after:
        return True
    if words[after : after + 1] == ("the",) and words[after + 1 : after + 2]:
        return words[after + 1] in known.other_after or words[after + 1] in known.other_before
    before = start - 2 if start > 1 and words[start - 1] in ("of", "the", ".") else start - 1
    return before >= 0 and words[before] in known.other_before


def is_of_a_show(line: Line, end: int) -> bool:
    """Say whether any name, however sure, is of players here: "the X Brigade choir", "X, the band".

    A name of one word that goes on with an article is a longer one: "Shabab Al Ahli".
    """
    after = line.lowered[end : end + 3]
    if after[:2] == (",", "the"):
        after = after[2:]
    return bool(after) and after[0] in actor_words().shows


def is_title(line: Line, at: int) -> bool:
    """Say whether a noun is of a title in quotation marks: "The Militia", "Gunmen of the North"."""
    words = line.lowered
    first = at - 1 if at and words[at - 1] in _ARTICLES else at
    if not first or words[first - 1] not in _QUOTES or not _is_capital(line, first):
        return False
    for i in range(at, min(at + _LONGEST_TITLE, len(words))):
        if words[i] in _QUOTES:
            return i > at
        if not _is_capital(line, i) and words[i] not in _SMALL:
            return False
    return False


def is_named_after(line: Line, at: int) -> bool:
    """Say whether a capitalised noun ends a name: "the Kano Pirates", but not in a headline."""
    if at == 0 or not _is_capital(line, at) or not _is_capital(line, at - 1):
        return False
    letters = [i for i, word in enumerate(line.lowered) if word[0].isalpha()]
    return sum(_is_capital(line, i) for i in letters) < _MOST_CAPITALS * len(letters)


def _is_capital(line: Line, at: int) -> bool:
    return line.text(at, at + 1)[:1].isupper()
