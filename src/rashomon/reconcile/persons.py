"""Victims who are told by name: each is one person, however many reports and words name them.

A name is somebody's again where each word of the shorter fits one of the longer: the word in
another spelling, or its first letter ("I. Varn", "Varn" and "Elko Varn" are Ilko Varn).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from rashomon.names import alike, fold, skeleton
from rashomon.reconcile.figures import Cell, Figure
from rashomon.reconcile.groups import EVERYONE, UNKNOWN, GroupKey
from rashomon.reconcile.identity import TOLLS, names_some
from rashomon.reconcile.intervals import Interval, interval_of
from rashomon.types import Claim

# Of so many people who share a word of a name, no more are compared: a long list stays cheap.
_MOST_NAMESAKES = 50

_Words = tuple[str, ...]


def name_of(claim: Claim) -> str | None:
    """Return the name of the one whom a claim counts, None if it counts others or names nobody."""
    victim, count = claim.victim, claim.count
    if victim is None or count is None or count.low != 1 or count.high != 1:
        return None
    return victim.name


def is_a_list(figure: Figure) -> bool:
    """Say whether a figure is the number of people who are named one by one."""
    return bool(figure.also) and name_of(figure.claim) is not None


def states_a_total(claim: Claim, key: GroupKey) -> bool:
    """Say whether a claim's number is of everyone, and neither of some nor a word."""
    count = claim.count
    if key != EVERYONE or count is None or names_some(claim):
        return False
    return not interval_of(count).vague


def keys_of_persons(claims: Iterable[Claim], keys: Mapping[str, GroupKey]) -> dict[str, GroupKey]:
    """Return the groups of claims, every claim about one person in one group.

    It is the one that says most of the person. Where somebody counts everyone, people of whom
    nothing is known are some of them; else so are those who are not listed beside a group: "a boy"
    told elsewhere may be the one who is named.
    """
    found = dict(keys)
    by_outcome: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_outcome[claim.outcome or ""].append(claim)
    for outcome, same in by_outcome.items():
        has_total = any(states_a_total(claim, keys[claim.id]) for claim in same)
        is_sum = outcome in TOLLS and not has_total
        for person in _persons(same):
            told = {keys[claim.id] for claim in person}
            known = sorted(told - {EVERYONE, UNKNOWN})
            rest = UNKNOWN if is_sum and UNKNOWN in told else EVERYONE
            found |= {claim.id: known[0] if known else rest for claim in person}
    return found


def counted_once(cells: Mapping[Cell, Sequence[Figure]]) -> dict[Cell, list[Figure]]:
    """Return the figures of every group, its named people made one: as many as there are people.

    Whoever names a person again adds nobody. Where somebody states a total, all who are named are
    together a part of it, and in their own groups a part of those.
    """
    totalled = {
        cell[0]
        for cell, found in cells.items()
        if any(states_a_total(f.claim, f.key) and not f.is_party for f in found)
    }
    merged = {cell: _merged(found) for cell, found in cells.items()}
    for outcome in totalled:
        figures = [f for (name, _), found in cells.items() if name == outcome for f in found]
        told = _first_told(figures)
        if told:
            whole = merged[outcome, EVERYONE]
            here = {f.claim.id for f in told}
            whole[:] = [f for f in whole if f.claim.id not in here]
            whole.append(replace(_together(told), key=EVERYONE))
    return merged


def _merged(figures: Sequence[Figure]) -> list[Figure]:
    told = _first_told(figures)
    first = {figure.claim.id for figure in told}
    rest = [figure for figure in figures if figure.claim.id not in first]
    rest, told = _listed(rest, told)
    return [*rest, _together(told)] if told else rest


def _listed(rest: Sequence[Figure], told: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Add people to the count beside them: "Lieutenant Ilko Varn and two soldiers" are three."""
    beside = {
        _sentence(f): f
        for f in reversed(rest)
        if not f.is_part and f.key != EVERYONE and name_of(f.claim) is None
    }
    alone: list[Figure] = []
    for person in told:
        base = beside.get(_sentence(person))
        group = person.claim.group
        if base is None or group is None or group.relation is not None:
            alone.append(person)
            continue
        beside[_sentence(person)] = replace(
            base,
            interval=replace(
                base.interval, low=_plus_one(base.interval.low), high=_plus_one(base.interval.high)
            ),
            also=(*base.also, person.claim.id),
        )
    grown = {figure.claim.id: figure for figure in beside.values()}
    return [grown.get(f.claim.id, f) for f in rest], alone


def _sentence(figure: Figure) -> tuple[str, int, str, str]:
    claim = figure.claim
    return claim.document, claim.sentence.start, claim.rule, figure.voice


def _plus_one(number: int | None) -> int | None:
    return None if number is None else number + 1


def _first_told(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figure that first names each person, in the order of reports and words."""
    by_claim = {figure.claim.id: figure for figure in figures}
    first = [person[0].id for person in _persons(figure.claim for figure in figures)]
    return sorted((by_claim[name] for name in first), key=lambda figure: figure.place)


def _together(figures: Sequence[Figure]) -> Figure:
    return replace(
        figures[0],
        interval=Interval(low=len(figures), high=len(figures)),
        is_party=all(figure.is_party for figure in figures),
        also=tuple(figure.claim.id for figure in figures[1:]),
    )


def _persons(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Return the claims of each named person; fuller names first, each in the order of the text."""
    named = [(words, c) for c in claims if (name := name_of(c)) and (words := _words(name))]
    persons: list[tuple[_Words, list[Claim]]] = []
    namesakes: defaultdict[str, list[int]] = defaultdict(list)
    ordered = sorted(named, key=lambda each: (-len(each[0]), each[1].document, each[1].start))
    for words, claim in ordered:
        near = sorted({i for w in words for i in namesakes[skeleton(w)][:_MOST_NAMESAKES]})
        known = next((i for i in near if _is_same(words, persons[i][0])), None)
        if known is not None:
            persons[known][1].append(claim)
            continue
        for word in words:
            namesakes[skeleton(word)].append(len(persons))
        persons.append((words, [claim]))
    return [sorted(told, key=lambda c: (c.document, c.start, c.id)) for _, told in persons]


def _words(name: str) -> _Words:
    return tuple(word for word in fold(name).split() if word)


def _is_same(shorter: _Words, longer: _Words) -> bool:
    left = list(longer)
    for word in shorter:
        fits = next((other for other in left if _is_same_word(word, other)), None)
        if fits is None:
            return False
        left.remove(fits)
    return True


def _is_same_word(word: str, other: str) -> bool:
    if 1 in (len(word), len(other)):
        return word[0] == other[0]
    return alike(word, other)
