"""Links between reports: which threads of different reports are one event, and why."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rashomon.calendar.interval import reach_days
from rashomon.events.likeness import ONE_DAY, Scenery, compare
from rashomon.events.threads import Thread
from rashomon.names import fold
from rashomon.types import PlaceValue

LINK_AT = 2.5
MEAN_AT = 1.5
WORST_AT = -0.5
SAMPLED = 6
WINDOW = 4  # days
LARGEST_BLOCK = 400

Key = tuple[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A pair of threads held to be one event, with its score and reasons."""

    left: Key
    right: Key
    score: float
    reasons: tuple[str, ...]


def key_of(thread: Thread) -> Key:
    """Return what names a thread: its document and its number there."""
    return (thread.document, thread.number)


def link(
    threads: Sequence[Thread], *, published: Mapping[str, date | None]
) -> tuple[list[list[Thread]], list[Link]]:
    """Return the threads grouped into events, and the links that hold them together.

    The best pairs are joined first; two threads of one report never meet in one event, and two
    groups are joined only when no pair between them speaks against it: a report that tells of two
    attacks at once does not make them one.
    """
    by_key = {key_of(t): t for t in threads}
    scenery = {k: _dated(t, published) for k, t in by_key.items()}
    links = sorted(_links(by_key, scenery), key=lambda x: (-x.score, x.left, x.right))
    groups = {key: [key] for key in by_key}
    used: list[Link] = []
    for found in links:
        left, right = groups[found.left], groups[found.right]
        if left is right or _documents(left) & _documents(right):
            continue
        if not _are_alike(left, right, scenery):
            continue
        left.extend(right)
        for key in right:
            groups[key] = left
        used.append(found)
    unique = {id(g): g for g in groups.values()}.values()
    return [[by_key[k] for k in sorted(g)] for g in sorted(map(sorted, unique))], used


def _are_alike(left: Sequence[Key], right: Sequence[Key], scenery: Mapping[Key, Scenery]) -> bool:
    """Say whether two groups are alike on the average, and no pair between them speaks against."""
    pairs = [(a, b) for a in sorted(left)[:SAMPLED] for b in sorted(right)[:SAMPLED]]
    scores = [compare(scenery[a], scenery[b]).score for a, b in pairs]
    return sum(scores) / len(scores) >= MEAN_AT and min(scores) >= WORST_AT


def _links(by_key: Mapping[Key, Thread], scenery: Mapping[Key, Scenery]) -> Iterable[Link]:
    for left, right in _pairs(by_key, scenery):
        if by_key[left].background != by_key[right].background:
            continue
        likeness = compare(scenery[left], scenery[right])
        if likeness.forbidden is None and likeness.score >= LINK_AT:
            yield Link(left=left, right=right, score=likeness.score, reasons=likeness.reasons)


def _pairs(
    by_key: Mapping[Key, Thread], scenery: Mapping[Key, Scenery]
) -> Iterable[tuple[Key, Key]]:
    """Yield the pairs worth comparing: those that share a block."""
    blocks: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(by_key):
        for block in _blocks(scenery[key]):
            blocks[block].append(key)
    seen: set[tuple[Key, Key]] = set()
    for _, keys in sorted(blocks.items()):
        for pair in _within(keys):
            if pair not in seen:
                seen.add(pair)
                yield pair


def _within(keys: Sequence[Key]) -> Iterable[tuple[Key, Key]]:
    """Yield the pairs of a block that come from different reports."""
    for i, left in enumerate(keys):
        for right in keys[i + 1 : i + 1 + LARGEST_BLOCK]:
            if left[0] != right[0]:
                yield left, right


def _blocks(scenery: Scenery) -> set[str]:
    """Return the blocks of a scenery: place or target and country, by half-month."""
    halves = {""}
    days = scenery.window or scenery.days
    if days is not None:
        near = (reach_days(days[0], step) for step in (-WINDOW, 0, WINDOW))
        halves = {f"{d.year}-{d.month}-{d.day // 16}" for d in near}
    names = {
        f"place {fold(p.value.name)}"
        for p in scenery.places
        if isinstance(p.value, PlaceValue) and not p.value.is_wide
    }
    names |= {f"target {t}" for t in scenery.targets}
    names |= {f"actor {a} in {c}" for a in scenery.actors for c in scenery.countries}
    return {f"{name} @{half}" for name in names for half in halves}


def _dated(thread: Thread, published: Mapping[str, date | None]) -> Scenery:
    """Return the scenery of a thread with the window in which it can have happened.

    What is told of the day of the report or of the day before may be when somebody spoke, so the
    window reaches back a few days; a day further off is taken at its word.
    """
    scenery = thread.scenery()
    day = published.get(thread.document)
    if thread.background or day is None:
        return scenery
    if scenery.days is None or day - scenery.days[1] <= ONE_DAY:
        first = reach_days(day, -WINDOW)
        first = first if scenery.days is None else min(first, scenery.days[0])
        return replace(scenery, window=(first, day))
    return scenery


def _documents(keys: Sequence[Key]) -> set[str]:
    return {document for document, _ in keys}
