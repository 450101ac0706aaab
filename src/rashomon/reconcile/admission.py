"""Which claims become figures of which outcome and group, and which may not enter a toll."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from rashomon.reconcile import nouns
from rashomon.reconcile.complements import with_rests
from rashomon.reconcile.figures import Cell, Figure
from rashomon.reconcile.gate import counts, refusal, retractions
from rashomon.reconcile.groups import EVERYONE
from rashomon.reconcile.identity import group_keys, names_some
from rashomon.reconcile.increments import with_increments
from rashomon.reconcile.intervals import Interval, interval_of
from rashomon.reconcile.listed import is_listed_beside
from rashomon.reconcile.moments import Moment, moments_of
from rashomon.reconcile.parties import is_about_the_other_side, parties_of
from rashomon.reconcile.persons import counted_once, keys_of_persons, name_of, states_a_total
from rashomon.reconcile.publication import first_told
from rashomon.reconcile.voices import voices
from rashomon.types import Claim, Document, Event, Origin

_BODIES = re.compile(r"\b(?:bod(?:y|ies)|corpses?|remains)\b", re.IGNORECASE)
_CAME = re.compile(
    r"\b(?:receiv(?:e|es|ed|ing)|took in|taken in|(?:brought|taken|arrived|delivered|transferred)"
    r" (?:to|at)|found|recovered|retrieved|pulled"
    r"|saw|seen|witnessed|filmed|photographed|counted)\b",
    re.IGNORECASE,
)
_ADDED = frozenset(("added", "rest"))
_NONE: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    """The figures of an event by outcome and group; those refused; who took back what."""

    figures: Mapping[Cell, tuple[Figure, ...]]
    refused: Mapping[Cell, tuple[tuple[Claim, str], ...]]
    retracted: Mapping[str, str]
    voices: Mapping[str, str]
    moments: Mapping[str, Moment | None]


def admit(
    event: Event,
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    origins: Sequence[Origin],
    excluded: Mapping[str, str] = _NONE,
) -> Admitted:
    """Return which of an event's claims may set a figure, and why the others may not.

    `excluded` has the reason of each claim that may not whatever it says.
    """
    claims = with_rests(claims)
    moments = moments_of({claim.document for claim in claims}, documents, since=event.start)
    said_by = voices(claims, origins, moments)
    retracted = retractions(claims, said_by, moments)
    counted = [c for c in claims if c.outcome is not None and counts(c) is not None]
    reasons = {claim.id: refusal(claim, event) for claim in counted}
    reasons |= {name: "retracted" for name in retracted}
    reasons |= {name: excluded[name] for name in reasons.keys() & excluded.keys()}
    usable = [claim for claim in counted if reasons[claim.id] is None]
    keys = group_keys([c for c in counted if reasons[c.id] is not None])
    keys |= keys_of_persons(usable, group_keys(usable))
    parties = parties_of(event, usable)
    cells = {claim.id: (claim.outcome or "", keys[claim.id]) for claim in counted}
    figures = [
        Figure(
            claim=claim,
            key=keys[claim.id],
            voice=said_by[claim.id],
            moment=moments[claim.document],
            interval=interval_of(count),
            is_part=_is_part(claim, cells),
            is_party=is_about_the_other_side(claim, keys[claim.id], parties),
        )
        for claim in usable
        if (count := counts(claim)) is not None
    ]
    return Admitted(
        figures=_by_cell(first_told(figures)),
        refused=_refused(counted, reasons, cells),
        retracted=retracted,
        voices=said_by,
        moments=moments,
    )


def _by_cell(figures: Sequence[Figure]) -> Mapping[Cell, tuple[Figure, ...]]:
    cells: defaultdict[Cell, list[Figure]] = defaultdict(list)
    for figure in figures:
        cells[figure.claim.outcome or "", figure.key].append(figure)
    summed = {cell: with_increments(_with_sums(found)) for cell, found in cells.items()}
    once = counted_once(summed)
    told = [(f.claim, key) for (_, key), found in once.items() for f in found if not f.is_party]
    totalled = {claim.outcome for claim, key in told if states_a_total(claim, key)}
    grouped = _told_of_groups(once)
    return {
        (name, key): _settle_parts(
            found,
            has_whole=name in totalled or (key == EVERYONE and name in grouped),
            others=grouped.get(name, 0) if key == EVERYONE else 0,
        )
        for (name, key), found in once.items()
    }


def _told_of_groups(cells: Mapping[Cell, Sequence[Figure]]) -> dict[str, int]:
    """Return how many the groups but everyone are, by outcome: the largest of each status, added.

    No party's boast. Children and women may be of any status, and are the more if they are more.
    """
    largest: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for (name, key), found in cells.items():
        for figure in (f for f in found if key != EVERYONE and not f.is_party):
            group = figure.claim.group
            status = "" if group is None or key.kind == "trait" else group.status
            most = largest[name].get(status, 0)
            largest[name][status] = max(most, figure.interval.number)
    return {
        name: max(sum(n for status, n in of.items() if status), of.get("", 0))
        for name, of in largest.items()
    }


def _refused(
    counted: Sequence[Claim], reasons: Mapping[str, str | None], cells: Mapping[str, Cell]
) -> Mapping[Cell, tuple[tuple[Claim, str], ...]]:
    refused: defaultdict[Cell, list[tuple[Claim, str]]] = defaultdict(list)
    for claim in counted:
        reason = reasons[claim.id]
        if reason is not None:
            refused[cells[claim.id]].append((claim, reason))
    return {cell: tuple(found) for cell, found in refused.items()}


def _is_part(claim: Claim, cells: Mapping[str, Cell]) -> bool:
    """Say whether a claim counts some of its group only, by its own words or by its whole's."""
    group, (outcome, key) = claim.group, cells[claim.id]
    if name_of(claim) is not None or _counts_what_came(claim):
        return True
    if claim.part_of is not None:
        return cells.get(claim.part_of, (outcome, EVERYONE)) == (outcome, key)
    if group is None:
        return False
    if group.relation != "subset" or key.kind not in ("everyone", "status"):
        return names_some(claim)
    return key == EVERYONE or not nouns.names_a_whole(group.label, key.status)


def _counts_what_came(claim: Claim) -> bool:
    """Say whether a claim counts bodies that came to one house, or that somebody saw.

    Others may lie elsewhere: who saw seven bodies does not say that seven died.
    """
    is_of_bodies = claim.group is not None and _BODIES.search(claim.group.label or "") is not None
    return (
        is_of_bodies and claim.outcome == "killed" and _CAME.search(claim.quote[:300]) is not None
    )


def _settle_parts(figures: Sequence[Figure], *, has_whole: bool, others: int) -> tuple[Figure, ...]:
    """Return the figures; parts are the group's own figure where nobody gives a whole.

    A list of names, a guard or a friend is no count of everyone, or of a group, where somebody else
    counts them; bodies that were found are, where others say only how many there may be, and the
    groups together, `others`, are no more.
    """
    wholes = [figure.interval for figure in figures if not figure.is_part]
    if any(whole.low is not None for whole in wholes):
        return tuple(figures)
    if wholes:
        able = [figure.is_part and _counts_what_came(figure.claim) for figure in figures]
    else:
        able = [
            f.claim.part_of is None
            and not (has_whole and names_some(f.claim))
            and not (f.interval.number < others and _counts_what_came(f.claim))
            for f in figures
        ]
    numbers = [f.interval.number for f, is_able in zip(figures, able, strict=True) if is_able]
    most = max(numbers, default=0) if wholes else max(f.interval.number for f in figures)
    return tuple(
        replace(figure, is_part=figure.is_part and not (is_able and figure.interval.number == most))
        for figure, is_able in zip(figures, able, strict=True)
    )


def _with_sums(figures: Sequence[Figure]) -> list[Figure]:
    """Return the figures with "another three", or a list's next part, added to the one before.

    "Another three" only in the same or the next sentence of one report, by one voice: further
    off, "another three" may be the same three told again.
    """
    summed: list[Figure] = []
    for figure in sorted(figures, key=lambda figure: figure.place):
        base = summed[-1] if summed else None
        if base is None or not _continues(base, figure):
            summed.append(figure)
            continue
        one, other = base.interval, figure.interval
        summed[-1] = replace(
            base,
            interval=Interval(
                low=_plus(one.low, other.low),
                high=_plus(one.high, other.high),
                about=one.about or other.about,
                vague=one.vague and other.vague,
            ),
            also=(*base.also, figure.claim.id),
        )
    return summed


def _continues(base: Figure, figure: Figure) -> bool:
    group = figure.claim.group
    if figure.is_part or base.is_part:
        return False
    if is_listed_beside(base, figure):
        return True
    if group is None or group.relation not in _ADDED:
        return False
    if figure.claim.document != base.claim.document or figure.voice != base.voice:
        return False
    near = figure.claim.sentence_index - base.claim.sentence_index
    return figure.claim.part_of is None and 0 <= near <= 1


def _plus(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other
