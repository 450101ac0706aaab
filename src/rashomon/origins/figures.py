"""The figures of two copies side by side: which one a copy has changed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rashomon.calendar.words import CARDINALS
from rashomon.origins.words import Words
from rashomon.types import Claim

_CONTEXT = 3
# A dozen multiplies: "two dozen" are not fourteen.
_VALUES = {"zero": 0} | {word: n for word, n in CARDINALS.items() if word != "dozen"}
# "one" and "a" are seldom figures; a copy is not searched for them.
_FIGURE_WORDS = frozenset(_VALUES) - {"one"} | {"hundred", "thousand", "dozen", "dozens"}
_DIGITS = re.compile(r"[0-9][0-9.,]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure of a text: its words, its value as text, and the stretch to quote it by."""

    value: str
    start: int
    end: int


# Figures by the words around them.
Placed = Mapping[tuple[str, ...], Figure]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Figures that stand between the same words in two texts: how many agree, which do not."""

    n_kept: int
    changed: tuple[tuple[Figure, Figure], ...]


def compare_figures(left: Words, right: Words) -> Compared:
    """Return the figures that have the same three words on both sides in each of the texts."""
    return compare_placed(by_context(left), by_context(right))


def compare_placed(ours: Placed, theirs: Placed) -> Compared:
    """Return the same of figures that were placed before, where one text meets many."""
    both = [(ours[c], theirs[c]) for c in ours.keys() & theirs.keys()]
    both.sort(key=lambda pair: (pair[0].start, pair[1].start))
    changed = tuple((a, b) for a, b in both if a.value != b.value)
    return Compared(n_kept=len(both) - len(changed), changed=changed)


def figure_value(token: str) -> str | None:
    """Return the number that a lower-case word is, as digits; None for a word that is none.

    >>> figure_value("eleven"), figure_value("1,200"), figure_value("dozens"), figure_value("men")
    ('11', '1200', 'dozens', None)
    """
    return _value((token,)) if _is_figure(token) else None


def figure_key(claim: Claim) -> tuple[str, str] | None:
    """Return outcome and figure of a claim: equal keys say the same; None without a figure.

    "At least 12" and "12" have one key: the number that was told.
    """
    if claim.count is None:
        return None
    number = claim.count.low if claim.count.low is not None else claim.count.high
    return claim.outcome or claim.kind, str(number)


def by_context(words: Words) -> Placed:
    """Return figures by the words around them, those that stand between the same words once."""
    found: dict[tuple[str, ...], Figure | None] = {}
    masked = ["#" if _is_figure(token) else token for token in words.tokens]
    for first, last in _runs(masked):
        before = tuple(masked[max(0, first - _CONTEXT) : first])
        context = (*before, "#", *masked[last : last + _CONTEXT])
        figure = Figure(
            value=_value(words.tokens[first:last]),
            start=words.starts[max(0, first - 2)],
            end=words.ends[min(len(masked), last + 2) - 1],
        )
        found[context] = None if context in found else figure
    return {context: figure for context, figure in found.items() if figure is not None}


def _runs(masked: list[str]) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(masked):
        first = at
        while at < len(masked) and masked[at] == "#":
            at += 1
        if at > first:
            yield first, at
        at += 1


def _is_figure(token: str) -> bool:
    return token in _FIGURE_WORDS or _DIGITS.fullmatch(token) is not None


def _value(tokens: tuple[str, ...]) -> str:
    """Return digits for small numbers in words, so that "seven" and "7" are one value."""
    if all(token in _VALUES for token in tokens):
        return str(sum(_VALUES[token] for token in tokens))
    return " ".join(token.replace(",", "") for token in tokens)
