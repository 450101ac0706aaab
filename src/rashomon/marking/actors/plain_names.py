"""What a name of the list needs beside it: a date that fits, armed men, or no plain words."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rashomon.actors import Alias
from rashomon.actors.kinds import STATE
from rashomon.gazetteer import is_word
from rashomon.grammar import Line
from rashomon.marking.actors.named import Named
from rashomon.marking.actors.words import actor_words
from rashomon.names import fold

# Years of a list are of the last large deeds; a group is named a while longer.
_AFTERMATH = 1
_SMALL_WORDS = frozenset({"of", "for", "the"})


def of_the_time(aliases: Sequence[Alias], year: int | None) -> tuple[Alias, ...]:
    """Return the aliases without those of another time, where others or a weak name are left.

    A sure name of one actor alone stays: reports speak of the past.
    """
    if year is None or (len(aliases) == 1 and not _is_starred(aliases[0])):
        return tuple(aliases)
    then = tuple(a for a in aliases if _existed(a, year))
    return then or tuple(a for a in aliases if not _is_starred(a))


def _is_starred(alias: Alias) -> bool:
    return alias.text in alias.actor.weak


def _existed(alias: Alias, year: int) -> bool:
    since, until = alias.actor.since, alias.actor.until
    if since is not None and year < since:
        return False
    return until is None or year <= until + _AFTERMATH


def is_in_company(one: Named) -> bool:
    """Say whether a word for armed men stands beside the name: "XYZ fighters", "rebels of XYZ"."""
    words, armed = one.line.lowered, actor_words().company
    if words[one.end : one.end + 1] and words[one.end] in armed:
        return True
    before = one.start - 2 if words[one.start - 1 : one.start] == ("of",) else one.start - 1
    return before >= 0 and words[before] in armed


def is_in_a_person(one: Named) -> bool:
    """Say whether a short name that is not in capitals has a person's other name beside it."""
    word = one.line.text(one.start, one.end)
    if word.isupper() or is_in_company(one) or not all(a.exact for a in one.aliases):
        return False
    return _is_name(one.line, one.end) or (one.start > 1 and _is_name(one.line, one.start - 1))


def _is_name(line: Line, at: int) -> bool:
    word = line.text(at, at + 1) if 0 <= at < len(line.lowered) else ""
    return (
        word.istitle() and not is_word(word.lower()) and word.lower() not in actor_words().company
    )


def is_plain_name(one: Named) -> bool:
    """Say whether a name of two words or more is made of plain words: "Shining Path"."""
    if one.end - one.start == 1 or one.aliases[0].actor.kind == STATE:
        return False
    return _is_plain(one.aliases[0].text)


@lru_cache(maxsize=4096)
def _is_plain(name: str) -> bool:
    words = fold(name).split()
    return actor_words().warlike.isdisjoint(words) and all(is_word(word) for word in words)


def spelled(line: Line, short: str) -> Iterator[list[str]]:
    """Yield each run of capitalised words, folded, whose first letters are a short form's."""
    words = [line.text(i, i + 1) for i in range(len(line.lowered))]
    names = [i for i, word in enumerate(words) if word[0].isupper() and word != short]
    for at in range(len(names) - len(short) + 1):
        run = names[at : at + len(short)]
        between = {line.lowered[i] for i in range(run[0], run[-1])} - {
            words[i].lower() for i in run
        }
        if between <= _SMALL_WORDS and all(
            words[i][0] == letter for i, letter in zip(run, short, strict=True)
        ):
            yield [fold(words[i]) for i in run]
