"""How old a figure is: repeating it makes it no newer."""

from collections.abc import Iterable
from dataclasses import replace

from rashomon.reconcile.figures import Figure
from rashomon.reconcile.groups import CIVILIANS, EVERYONE, GroupKey
from rashomon.reconcile.intervals import Interval
from rashomon.reconcile.moments import Moment, earliest
from rashomon.reconcile.voices import is_unattributed

WHOLE_TOLLS = (EVERYONE, CIVILIANS)

_Said = tuple[str, str, GroupKey, Interval]
_Toll = tuple[str, int]


def first_told(figures: Iterable[Figure]) -> list[Figure]:
    """Return the figures, each dated when it was first told.

    A voice's count is as old as the first report that carried it, so that a late copy is no news. A
    report that quotes nobody may hand on yesterday's toll: its number is as old as anybody's. Only
    tolls of everyone or of the civilians are compared so: small numbers of other groups meet by
    chance.
    """
    figures = list(figures)
    said: dict[_Said, Moment | None] = {}
    tolls: dict[_Toll, Moment | None] = {}
    for figure in figures:
        said[_said(figure)] = earliest([said.get(_said(figure)), figure.moment])
        if figure.key in WHOLE_TOLLS:
            tolls[_toll(figure)] = earliest([tolls.get(_toll(figure)), figure.moment])
    dated = []
    for figure in figures:
        moment = said[_said(figure)]
        if figure.key in WHOLE_TOLLS and is_unattributed(figure.claim):
            moment = earliest([moment, tolls.get(_toll(figure))])
        dated.append(figure if moment == figure.moment else replace(figure, moment=moment))
    return dated


def _said(figure: Figure) -> _Said:
    return figure.voice, figure.claim.outcome or "", figure.key, figure.interval


def _toll(figure: Figure) -> _Toll:
    return figure.claim.outcome or "", figure.interval.number
