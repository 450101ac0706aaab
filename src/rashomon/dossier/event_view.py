"""Everything that a page tells of one event, ready for the templates."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from rashomon.dossier.chart import MEANINGS, NARROW, chart, drawn_steps, key_shape
from rashomon.dossier.claim_rows import ClaimRow, ClaimTable
from rashomon.dossier.conflict_rows import (
    AsideRow,
    ConflictRow,
    UpdateRow,
    aside_rows,
    conflict_rows,
    update_rows,
)
from rashomon.dossier.figure_rows import FigureRow, answers, figure_rows
from rashomon.dossier.maps import EventMap, event_map
from rashomon.types import Curve, Event, Link, Record
from rashomon.wording.attributed import done_by
from rashomon.wording.disputes import Dispute, dispute
from rashomon.wording.figures import breakdown_words
from rashomon.wording.kinds import kind_in_words, who_in_words
from rashomon.wording.lookup import Lookup
from rashomon.wording.near import close_call_words, close_calls
from rashomon.wording.safe import short
from rashomon.wording.setting import when, where
from rashomon.wording.standing import reasons, standing
from rashomon.wording.words import moment, number, outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """One step of the toll over time."""

    number: int
    moment: str
    figure: str
    how: str
    meaning: str
    explanation: str
    claim: ClaimRow | None
    reports: str
    shape: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveView:
    """The toll over time of one outcome: the picture, its key and its steps."""

    name: str
    svg: Markup
    narrow: Markup
    key: tuple[tuple[Markup, str], ...]
    steps: tuple[StepRow, ...]
    undated: str
    n_joined: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """One event of a page; `key` tells its anchors from those of the others."""

    key: str
    id: str
    summary: str
    is_background: bool
    when: str
    where: str
    facts: tuple[tuple[str, str], ...]
    why_one: tuple[tuple[str, str], ...]
    dispute: Dispute
    answers: tuple[FigureRow, ...]
    figures: tuple[FigureRow, ...]
    breakdown: str
    curves: tuple[CurveView, ...]
    map: EventMap | None
    claims: tuple[ClaimRow, ...]
    impossible: tuple[ConflictRow, ...]
    tension: tuple[ConflictRow, ...]
    updates: tuple[UpdateRow, ...]
    aside: tuple[tuple[str, list[AsideRow]], ...]
    notes: tuple[str, ...]
    n_documents: int

    @property
    def by_outcome(self) -> list[tuple[str, list[FigureRow]]]:
        """The figures under their outcomes."""
        groups: dict[str, list[FigureRow]] = {}
        for row in self.figures:
            groups.setdefault(row.outcome, []).append(row)
        return list(groups.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What an event's view needs of its record."""

    profile: str
    found: Lookup
    near: Mapping[str, Sequence[Link]]

    @classmethod
    def of(cls, record: Record, found: Lookup) -> "Around":
        """Return what a record tells around its events."""
        return cls(profile=record.profile, found=found, near=close_calls(record.links))


def event_view(event: Event, around: Around, table: ClaimTable, key: str) -> EventView:
    """Return the view of an event."""
    found = around.found
    figures = figure_rows(event, table, found, around.profile, key)
    return EventView(
        key=key,
        id=event.id,
        summary=short(event.summary, 400),
        is_background=event.background,
        when=when(event),
        where=where(event.place),
        facts=tuple(_facts(event)),
        why_one=tuple(_why_one(event, around)),
        dispute=dispute(event, found),
        answers=tuple(answers(figures)),
        figures=tuple(figures),
        breakdown=breakdown_words(event),
        curves=tuple(_curve(c, table, found) for c in event.curve if len(c.steps) > 1),
        map=event_map(event.place),
        claims=tuple(table.rows(event.claims)),
        impossible=tuple(conflict_rows(event, "impossible", table, found)),
        tension=tuple(conflict_rows(event, "in_tension", table, found)),
        updates=tuple(update_rows(event, table)),
        aside=tuple(aside_rows(event, table)),
        notes=()
        if event.aggregate is None
        else tuple(short(n, 400) for n in event.aggregate.notes),
        n_documents=len(event.documents),
    )


def _facts(event: Event) -> list[tuple[str, str]]:
    """Return what kind of event, between whom, who did it, and how far it has been checked."""
    rows = [("kind", kind_in_words(event)), ("who", who_in_words(event))]
    rows += [("done by", said) for said in done_by(event)]
    rows.append(("standing", standing(event)))
    return [row for row in rows if row[1]]


def _why_one(event: Event, around: Around) -> list[tuple[str, str]]:
    """Return why the reports are held to tell one event, and what was nearly decided otherwise."""
    rows = [("one event", said) for said in reasons(event, around.found)[:20]]
    return rows + close_call_words(event, around.near.get(event.id, ()), around.found)


def _curve(curve: Curve, table: ClaimTable, found: Lookup) -> CurveView:
    hows = dict.fromkeys(step.how for _, step in drawn_steps(curve))
    return CurveView(
        name=outcome(curve.outcome),
        svg=chart(curve),
        narrow=chart(curve, NARROW),
        key=tuple((key_shape(how), MEANINGS.get(how, how)) for how in hows),
        steps=tuple(
            StepRow(
                number=n,
                moment=moment(step.moment),
                figure=_range(step.low, step.best, number(step.high, is_open=step.upper_open)),
                how=step.how,
                meaning=MEANINGS.get(step.how, step.how),
                explanation=short(step.explanation, 320),
                claim=table.row(step.claim) if step.claim and table.has(step.claim) else None,
                reports=found.numbered(step.documents),
                shape=key_shape(step.how),
            )
            for n, step in enumerate(curve.steps, start=1)
        ),
        undated=found.numbered(curve.undated),
        n_joined=curve.n_joined,
    )


def _range(low: int | None, best: int | None, high: str) -> str:
    """Return low, best and high as a table has them."""
    return " – ".join((number(low), number(best), high))
