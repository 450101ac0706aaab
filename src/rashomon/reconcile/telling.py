"""A smallest set of counts that cannot all be true, told in a sentence."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rashomon.reconcile.cells import Held
from rashomon.reconcile.figures import Cell, Figure
from rashomon.reconcile.identity import TOLLS
from rashomon.reconcile.intervals import Interval, clash
from rashomon.reconcile.moments import Moment, first_day, is_days_before, last_day
from rashomon.reconcile.persons import is_a_list
from rashomon.reconcile.standings import Standing
from rashomon.reconcile.voices import is_unattributed
from rashomon.reconcile.wording import figure_of, group_label, outcome_words, speaker_of
from rashomon.reconcile.worlds import ALWAYS, Conflict, Count
from rashomon.types import Contradiction

_MOST_QUOTES = 20
_HELD = "detained"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A figure that stands, or a proper part (one figure of it), and the cell that it counts.

    `about` says what it counts; `event` is empty where only one event is looked at.
    """

    state: Held
    standing: Standing | None
    figures: tuple[Figure, ...]
    about: str
    event: str = ""

    @property
    def interval(self) -> Interval:
        """Return how many: of a proper part, how many at least."""
        if self.standing is not None:
            return self.standing.interval
        return replace(self.figures[0].interval, high=None)

    @property
    def moment(self) -> Moment | None:
        """Return when it was first told."""
        return self.figures[0].moment if self.standing is None else self.standing.moment

    @property
    def is_no_news(self) -> bool:
        """Say whether it overtakes nobody, so that a later day does not explain that it is more."""
        return self.interval.vague or self.figures[0].is_party


def count_of(place: int, told: Told) -> Count:
    """Return a figure as a bare count, by its place in a list.

    A list of names says that so many died, and nothing against others. How many are held does not
    grow as a toll does.
    """
    interval, moment = told.interval, told.moment
    is_population = told.state.cell[0] == _HELD
    return Count(
        place=place,
        node=(told.event, *told.state.cell),
        least=interval.least,
        most=ALWAYS if is_a_list(told.figures[0]) else interval.most,
        first=-ALWAYS if moment is None or told.is_no_news else first_day(moment),
        last=ALWAYS if moment is None or is_population else last_day(moment),
    )


def tell(conflict: Conflict, told: Sequence[Told]) -> Contradiction | None:
    """Return a conflict as it is told; counts of a later day that are no news only strain."""
    whole = told[conflict.whole.place]
    parts = [told[part.place] for part in conflict.parts]
    found = _judged(conflict, whole, parts)
    is_later = any(is_days_before(whole.moment, part.moment) for part in parts)
    if found is None or conflict.is_more or not is_later:
        return found
    return replace(found, strength="in_tension")


def _judged(conflict: Conflict, whole: Told, parts: Sequence[Told]) -> Contradiction | None:
    if conflict.is_more:
        return _sum(whole, parts, is_more=True)
    if len(parts) > 1:
        return _sum(whole, parts, is_more=False)
    (part,) = parts
    if part.state is whole.state and part.standing is not None and whole.standing is not None:
        return _rivals(whole.standing, part.standing, whole)
    return _excess(whole, part)


def _rivals(one: Standing, other: Standing, told: Told) -> Contradiction:
    """Return the contradiction of two figures for one group that no number fits."""
    first, second = _closest(one, other)
    strength, why = clash(first.interval, second.interval), "no number fits both"
    if strength == "in_tension":
        why = "only a stretch of the words fits both"
    elif told.state.cell[0] in TOLLS and _quotes_nobody(first) and _quotes_nobody(second):
        strength, why = "in_tension", f"{why}, and neither says whose count it is or of when"
    ordered = sorted((first, second), key=lambda figure: figure.place)
    return Contradiction(
        claims=ids_of(ordered),
        about=told.about,
        strength=strength or "impossible",
        explanation=f"{_said(ordered[0])}, {_said(ordered[1])}: {why}.",
    )


def _excess(whole: Told, part: Told) -> Contradiction | None:
    """Return the contradiction of a whole and a single part of it that is more."""
    total, figure = _lowest_top(whole.figures), _highest_floor(part.figures)
    strength = clash(replace(figure.interval, high=None), total.interval)
    is_custody = whole.state.cell[0] == _HELD != part.state.cell[0]
    if strength is None:
        return None
    return Contradiction(
        claims=ids_of([total, figure]),
        about=whole.about,
        strength="in_tension" if is_a_list(figure) or is_custody else strength,
        explanation=f"The whole is {_said(total)}, but one part is more: "
        f"{_said(figure, beside=whole.state.cell)}.",
    )


def _sum(whole: Told, parts: Sequence[Told], *, is_more: bool) -> Contradiction | None:
    """Return the contradiction of a whole and parts of it that do not add up to it.

    A vague word is no addend. A group's figure that is the whole's own number is the whole told in
    a narrower word ("61 people", "61 civilians"): nothing is added to it (ours).
    """
    total = _highest_floor(whole.figures) if is_more else _lowest_top(whole.figures)
    addends = [_lowest_top(p.figures) if is_more else _highest_floor(p.figures) for p in parts]
    if any(figure.interval.vague for figure in (total, *addends)):
        return None
    if any(figure.interval.number == total.interval.number for figure in addends):
        return None
    addends.sort(key=lambda figure: figure.place)
    said = " and ".join(_said(figure, beside=whole.state.cell) for figure in addends)
    more = "fewer" if is_more else "more"
    return Contradiction(
        claims=ids_of([total, *addends]),
        about=whole.about,
        strength="in_tension" if any(is_a_list(f) for f in addends) else "impossible",
        explanation=f"The whole is {_said(total)}, but its parts are {more} together: {said}.",
    )


def _quotes_nobody(figure: Figure) -> bool:
    return is_unattributed(figure.claim)


def about_cell(state: Held) -> str:
    """Return what a cell is about: "killed, civilians"."""
    outcome, key = state.cell
    wholes = [figure.claim for figure in state.figures if not figure.is_part]
    label = group_label(key, wholes or [figure.claim for figure in state.figures])
    return f"{outcome_words(outcome)}, {label}"


def _closest(one: Standing, other: Standing) -> tuple[Figure, Figure]:
    """Return two claims that exclude each other, from one report if it holds such a pair."""
    for first in one.figures[:_MOST_QUOTES]:
        for second in other.figures[:_MOST_QUOTES]:
            same = first.claim.document == second.claim.document
            if same and clash(first.interval, second.interval) is not None:
                return first, second
    if one.interval.least > other.interval.least:
        one, other = other, one
    return _lowest_top(one.figures), _highest_floor(other.figures)


def _lowest_top(figures: Sequence[Figure]) -> Figure:
    return min(figures, key=lambda f: (f.interval.most, f.place))


def _highest_floor(figures: Sequence[Figure]) -> Figure:
    return max(figures, key=lambda f: (f.interval.least, f.place))


def _said(figure: Figure, *, beside: Cell | None = None) -> str:
    """Return a figure with its speaker, and its outcome where that is not the whole's."""
    said = figure_of(figure.claim)
    if is_a_list(figure):
        said = f"{figure.interval.number} named people"
    if beside is not None and figure.claim.outcome not in (None, beside[0]):
        said = f"{said} {outcome_words(figure.claim.outcome or '')}"
    return f"{said} by {speaker_of(figure.claim)}"


def ids_of(figures: Iterable[Figure]) -> tuple[str, ...]:
    """Return the ids of the claims that make up some figures."""
    return tuple(name for figure in figures for name in (figure.claim.id, *figure.also))
