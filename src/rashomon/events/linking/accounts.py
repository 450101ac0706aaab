"""An account: what one report tells of one happening, as far as reports can be compared by it."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from itertools import islice
from zlib import crc32

from rashomon.calendar.interval import reach_days
from rashomon.events.likeness import Scenery
from rashomon.events.linking.anniversary import remembered
from rashomon.events.linking.sure import Sure, sure_of
from rashomon.events.linking.texts import address_words, is_matter, own_text, speech
from rashomon.events.linking.words import Weights, names, tokens, weights
from rashomon.events.moments import BESIDE
from rashomon.events.threads import Thread
from rashomon.ids import content_id
from rashomon.lexicon import lexicon_text
from rashomon.names import fold
from rashomon.types import DATASET, Document, PlaceValue, Scene

Key = tuple[str, int]
Span = tuple[int | None, int | None]

_OPENING = 600
_MOST_TOWNS = 16
_RUN = 6
_LEAST_WORDS = 20  # of a copy: a few words are the same by chance
_DELAY = 4  # days from a happening to the first reports of it
_AGE = re.compile(r"\b(\d{1,2})[- ]years?[- ]old\b|\baged? (\d{1,2})\b|, (\d{1,2})(?=,)")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Account:
    """What one report tells of one happening; `key` names its thread.

    `words` are those of its own sentences and the headline, `title` and `opening` those of these
    alone, and the same object if there are no others; `quotes` are runs of words in quotation
    marks, as numbers. `days` are told, or else those to the report, unless it comes from court;
    `hour` is told more finely. Of a thread beside the main one `title` is empty: the headline is
    not its own. `is_worded` is False for what a person entered in few words, or foreign ones: that
    they are unlike a report's says nothing. `dataset` is that of which it is a row: each is a
    happening of its own, and its cells are no words.
    """

    key: Key
    background: bool
    published: date | None
    days: tuple[date, date] | None
    scenery: Scenery
    towns: Mapping[str, PlaceValue]
    regions: frozenset[tuple[str | None, str | None]]
    words: Weights
    title: Weights
    opening: Weights
    names: frozenset[str]
    ages: frozenset[str]
    quotes: frozenset[int]
    means: frozenset[str]
    figures: Mapping[str, Span]
    hour: tuple[datetime, datetime] | None
    is_of_court: bool
    sure: Sure
    copy_of: str | None
    is_worded: bool = True
    dataset: str | None = None


def key_of(thread: Thread) -> Key:
    """Return what names a thread: its document and its number there."""
    return (thread.document, thread.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report with the scenes of its sentences, and the day on which it was published."""

    document: Document
    scenes: Sequence[Scene]
    published: date | None


def account_of(thread: Thread, told: Told, *, is_main: bool, is_only: bool) -> Account:
    """Return the account that a thread of a report gives; an only one has all of the text."""
    document = told.document
    title = f"{document.title or ''} {address_words(document.url)}" if is_main else ""
    text = own_text(thread, document, whole=is_only)
    row_of = _dataset(document)
    if row_of is not None:
        title = text = ""
    elif is_main and not is_matter(thread, told.scenes):
        text = ""
    whole = f"{title}\n{text}"
    found = tokens(whole)
    scenery = thread.scenery()
    marked = remembered(whole, told.published) if is_main and told.published else None
    is_of_court = marked is not None or not _court().isdisjoint(found)
    sure = sure_of(
        thread, document.text, told.published, remembered=marked, is_of_court=is_of_court
    )
    words, opening = weights(found), whole[: len(title) + _OPENING]
    return Account(
        key=key_of(thread),
        background=thread.background,
        published=told.published,
        days=_told_days(thread, told.published, sure, is_of_court=is_of_court),
        scenery=scenery,
        towns=_towns(scenery),
        regions=frozenset(
            (v.country, v.admin1) for p in scenery.places if (v := _place(p.value)) and v.admin1
        ),
        words=words,
        title=weights(tokens(title)),
        opening=words if opening == whole else weights(tokens(opening)),
        names=names(whole),
        ages=frozenset(next(filter(None, m.groups())) for m in _AGE.finditer(whole)),
        quotes=frozenset(run for said in speech(text) for run in _runs(tokens(said))),
        means=frozenset(d.act.tactic for d in thread.deeds if d.act.form != "mark"),
        figures=_figures(thread),
        hour=_hour(thread),
        is_of_court=is_of_court,
        sure=sure,
        copy_of=_identity(whole, told, thread) if len(found) >= _LEAST_WORDS else None,
        is_worded=bool(found) or document.unread is None or thread.is_mute,
        dataset=row_of,
    )


def _dataset(document: Document) -> str | None:
    """Return the name of the data set of which a document is a row."""
    if document.unread is None:
        return None
    return next((f.text for f in document.fields if f.about == DATASET), None)


def _told_days(
    thread: Thread, published: date | None, sure: Sure, *, is_of_court: bool
) -> tuple[date, date] | None:
    """Return the days told, or those of which it is news; a court's own day is not the event's."""
    days = thread.scenery().days
    if not is_of_court:
        return days or _window(thread, published)
    return sure.long_ago or days


def _window(thread: Thread, published: date | None) -> tuple[date, date] | None:
    """Return the days in which news that names no day can have happened."""
    if published is None or thread.background:
        return None
    return reach_days(published, -_DELAY), published


def _identity(text: str, told: Told, thread: Thread) -> str:
    return content_id("t", text, told.published, thread.number, thread.background)


def _towns(scenery: Scenery) -> Mapping[str, PlaceValue]:
    """Return the first towns by their folded names; each is compared with each of another."""
    named = (v for p in scenery.places if (v := _place(p.value)) and not v.is_wide)
    return {fold(v.name): v for v in islice(named, _MOST_TOWNS)}


def _place(value: object) -> PlaceValue | None:
    return value if isinstance(value, PlaceValue) else None


def _runs(words: Sequence[str]) -> set[int]:
    """Return the runs of words as numbers that are the same in every process: they are kept."""
    runs = (" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))
    return {crc32(run.encode("utf-8", "surrogatepass")) for run in runs}


def _figures(thread: Thread) -> Mapping[str, Span]:
    """Return the largest figure told of each outcome."""
    found: dict[str, Span] = {}
    for claim in thread.claims:
        if claim.outcome not in ("killed", "wounded") or claim.count is None:
            continue
        low, high = claim.count.low, claim.count.high
        if claim.outcome not in found or (low or 0) > (found[claim.outcome][0] or 0):
            found[claim.outcome] = low, high
    return found


def _hour(thread: Thread) -> tuple[datetime, datetime] | None:
    """Return the hours that most speaks for, where it is told more finely than the day."""
    fine = [m for m in thread.moments if m.span.is_fine and m.weight >= BESIDE]
    best = max(fine, key=lambda m: m.weight, default=None)
    return None if best is None else (best.span.start, best.span.end)


@cache
def _court() -> frozenset[str]:
    return frozenset(tomllib.loads(lexicon_text("linking.toml"))["court"])
