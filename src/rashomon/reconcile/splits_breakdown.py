"""UCDP's four columns of an event dealt out to its parts: both sums are kept.

The dead are dealt one by one, column after column, to the parts in turn: so each part has its even
share of all, and each column is spread as evenly as can be.
"""

from dataclasses import replace

from rashomon.types import Breakdown


def divided_breakdown(told: Breakdown | None, n_parts: int) -> list[Breakdown | None]:
    """Return the columns of each part; None for each where none are told."""
    if told is None:
        return [None] * n_parts
    columns = told.deaths_a, told.deaths_b, told.deaths_civilians, told.deaths_unknown
    dealt, turn = [], 0
    for column in columns:
        dealt.append([_dealt(column or 0, turn, part, n_parts) for part in range(n_parts)])
        turn += column or 0
    bests = [_dealt(told.best or 0, 0, part, n_parts) for part in range(n_parts)]
    return [
        replace(
            told,
            best=None if told.best is None else bests[part],
            deaths_a=dealt[0][part],
            deaths_b=dealt[1][part],
            deaths_civilians=dealt[2][part],
            deaths_unknown=None if told.deaths_unknown is None else dealt[3][part],
        )
        for part in range(n_parts)
    ]


def _dealt(n: int, first: int, part: int, n_parts: int) -> int:
    """Return how many of `n` come to a part, if the first goes to the part whose turn it is."""
    return (n + (first - part - 1) % n_parts) // n_parts
