"""The recipe: every stage in order, and the only file that knows them all."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from rashomon import claims as claims_stage
from rashomon import events, origins, reconcile, sentences, sources
from rashomon.actors import OwnActors, read_own
from rashomon.calendar import parse_edtf
from rashomon.calendar.minutes import minutes_of
from rashomon.claims.persons import persons as persons_named
from rashomon.claims.within_town import within_town
from rashomon.errors import BadInput
from rashomon.events import Report
from rashomon.events.judging import Pairs
from rashomon.events.judging import judged as judge
from rashomon.marking import Marked, find, with_described, with_places
from rashomon.marking import scenes as scenes_of
from rashomon.reconcile.moments import moment_of
from rashomon.reconcile.profiles import profile_named
from rashomon.sources.dates.lent import lend_dates
from rashomon.sources.options import Options as Options
from rashomon.types import (
    Claim,
    Document,
    Event,
    Mention,
    Origin,
    Person,
    Problem,
    Reading,
    Record,
    Scene,
    Unused,
)
from rashomon.version import __version__

Inputs = str | Path | Iterable[object]
ActorList = str | Path | None
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Who is told of the work as it goes on: reports done, each problem, each report."""

    on_progress: Callable[[int, int], None] = lambda done, total: None
    on_problem: Callable[[Problem], None] = lambda problem: None
    on_marked: Callable[[Document, Sequence[Marked]], None] = lambda document, marked: None


SILENT = Watch()
AS_IS = Options()


class Named(dict[str, tuple[Person, ...]]):
    """The persons whom each report names, and the places within a town, by the report's id.

    A watch's `on_marked` may be its `add`.
    """

    def add(self, document: Document, marked: Sequence[Marked]) -> None:
        """Take in the persons and places of one report, of which the places are marked."""
        sites = dict.fromkeys(within_town(document, marked))
        self[document.id] = (*persons_named(document, marked), *sites)


def report(  # noqa: PLR0913 (one parameter an option)
    inputs: Inputs,
    *,
    profile: str = "gtd",
    as_of: str | None = None,
    one_event: bool = False,
    actors: ActorList = None,
    same: Pairs = (),
    different: Pairs = (),
    options: Options = AS_IS,
    watch: Watch = SILENT,
    jobs: int = 1,
) -> Record:
    """Return the reconciled record of the reports.

    `same` and `different` are pairs of reports, by id, path or file name, that a person has judged
    to tell of one happening, or of two: what reports tell first of all is grouped accordingly.
    Judgements that cannot hold together, or name no report, count for nothing and are among the
    problems.

    `as_of` (ISO or EDTF, to the minute) lets only reports published up to that moment count; the
    others are named among the problems (docs/toll-over-time.md). `actors` is the path of the
    user's own list of actors. `options` say how the inputs are to be read (docs/inputs.md), `jobs`
    in how many processes. Raises BadInput for an unknown profile, an impossible date, or when no
    input can be used, and BadLexicon for mistakes in the list.
    """
    profile_named(profile)
    own = _own(actors)
    problems = _Problems(watch)
    documents = _known_by(_gathered(inputs, problems, options, jobs), as_of, problems)
    if not documents:
        raise BadInput(problems.summary())
    found: list[Claim] = []
    scenes: dict[str, tuple[Scene, ...]] = {}
    for n, document in enumerate(documents):
        told = _told(document, own, watch)
        scenes[document.id] = tuple(told.scenes)
        found.extend(told.claims)
        watch.on_progress(n + 1, len(documents))
    judged = judge(same, different, documents, problems.add)
    if one_event and judged.different:
        error = "not heeded: the call says that all the reports are about one event"
        problems.add(Problem(input="different", error=error))
    grouped = events.group(documents, found, scenes, one_event=one_event, judged=judged)
    traced = origins.trace(documents, grouped.claims)
    settled = _settled(grouped.events, grouped.claims, documents, (traced, profile))
    return Record(
        rashomon=__version__,
        profile=profile,
        as_of=as_of,
        documents=tuple(documents),
        claims=grouped.claims,
        events=settled,
        origins=traced,
        problems=tuple(problems.found),
        links=grouped.links,
    )


def read(
    inputs: Inputs,
    *,
    on_problem: Callable[[Problem], None] | None = None,
    jobs: int = 1,
    actors: ActorList = None,
    options: Options = AS_IS,
) -> Iterator[Reading]:
    """Yield one reading a document, streaming, in input order; problems go to `on_problem`.

    `jobs` processes read at once, at most one a processor; below 1 raises BadInput. `actors` is the
    path of the user's own list of actors; BadLexicon names its mistakes. `options` say how the
    inputs are to be read.
    """
    work = _reading if workers(jobs) == 1 else _whole_reading
    yield from _each(partial(work, own=_own(actors)), inputs, on_problem, options, jobs)


def tell(document: Document, *, actors: ActorList = None) -> Report:
    """Return what one document tells, as grouping takes it: its claims and its scenes."""
    return _told(document, _own(actors), SILENT)


def unused(
    inputs: Inputs,
    *,
    on_problem: Callable[[Problem], None] | None = None,
    jobs: int = 1,
    actors: ActorList = None,
) -> Iterator[tuple[Unused, ...]]:
    """Yield, for each document, the sentences with a casualty word that made no claim."""
    yield from _each(partial(_unused, own=_own(actors)), inputs, on_problem, AS_IS, jobs)


def workers(jobs: int) -> int:
    """Return how many processes `jobs` starts: at most one a processor that we may use."""
    if jobs < 1:
        raise BadInput(f"jobs {jobs}: at least 1")
    return min(jobs, _processors())


def persons(
    documents: Iterable[Document], *, actors: ActorList = None
) -> dict[str, tuple[Person, ...]]:
    """Return for each report, by its id, the persons and the places within a town that it names."""
    own, named = _own(actors), Named()
    for document in documents:
        named.add(document, with_places(_marked(document, own)))
    return named


def mentions(
    text: str, published: str | date | None = None, *, actors: ActorList = None
) -> list[Mention]:
    """Return the mentions of one text, in order; `BadInput` says why a text cannot be read."""
    own = _own(actors)
    if not str(text).strip():
        return []
    problems = _Problems(SILENT)
    day = published.isoformat() if isinstance(published, date) else published
    given = {"text": text, "published": day}
    for document in _without_problems(sources.read([given], today=date.today()), problems.add):
        return list(_reading(document, own=own).mentions)
    raise BadInput(problems.summary())


class _Problems:
    """The problems of a call: collected for the record, and told to the watch at once."""

    def __init__(self, watch: Watch) -> None:
        self.found: list[Problem] = []
        self._watch = watch

    def add(self, problem: Problem) -> None:
        """Take in one problem."""
        self.found.append(problem)
        self._watch.on_problem(problem)

    def summary(self) -> str:
        """Return why nothing is left to report on, in a line."""
        if self._watch is not SILENT and self.found:
            return "no input could be used"
        reasons = "; ".join(f"{p.input}: {p.error}" for p in self.found[:3])
        return f"no input could be used: {reasons or 'there is none'}"


def _gathered(inputs: Inputs, problems: _Problems, options: Options, jobs: int) -> list[Document]:
    """Return the documents in an order of their own, so that the input's does not matter."""
    found = _each(_itself, inputs, problems.add, options, jobs)
    documents = sorted(found, key=lambda d: (d.id, d.path or ""))
    return list(lend_dates(documents, today=date.today()))


def _known_by(
    documents: Sequence[Document], as_of: str | None, problems: _Problems
) -> list[Document]:
    """Return the documents certainly published by a moment; name the others.

    A date alone is the end of its day, for the moment asked for and for a report alike.
    """
    if as_of is None:
        return list(documents)
    asked = minutes_of(as_of)
    if asked is None:
        raise BadInput(
            f"as of {as_of!r}: no day of the years 1 to 9998, or not a date; write it as "
            "2022-01-21 or 2022-01-21T18:00"
        )
    known = []
    for document in documents:
        moment = moment_of(document)
        if moment is not None and moment.last <= asked[1]:
            known.append(document)
            continue
        error = f"{_when(document)}, so it does not count as of {as_of}"
        problems.add(Problem(input=document.path or document.id, error=error))
    return known


def _when(document: Document) -> str:
    """Return when a report came out, as far as that is known, in words."""
    published, moment = document.published, moment_of(document)
    if published is None or moment is None:
        return "its date is not known"
    at = "" if moment.first == moment.last else "at an unknown hour of "
    return f"published {at}{published.edtf}"


def _own(actors: ActorList) -> OwnActors | None:
    return None if actors is None else read_own(actors)


def _marked(document: Document, own: OwnActors | None) -> tuple[Marked, ...]:
    if document.unread is not None:
        return ()
    return find(sentences.split(document), reference=_reference(document), actors=own)


def _told(document: Document, own: OwnActors | None, watch: Watch) -> Report:
    marked = _marked(document, own)
    placed = with_places(marked)
    watch.on_marked(document, placed)
    scenes = scenes_of(with_described(placed))
    claims = claims_stage.with_told_actors(claims_stage.make(document, marked), scenes)
    return Report(document=document, claims=tuple(claims), scenes=scenes)


def _reading(document: Document, *, own: OwnActors | None) -> Reading:
    marked = _marked(document, own)
    made = claims_stage.make(document, marked)
    return Reading(document=document, claims=made, find_mentions=partial(_mentions, marked))


def _mentions(marked: Sequence[Marked]) -> tuple[Mention, ...]:
    return tuple(m for one in with_described(with_places(marked)) for m in one.mentions)


def _whole_reading(document: Document, *, own: OwnActors | None) -> Reading:
    return _reading(document, own=own).with_mentions()


def _unused(document: Document, *, own: OwnActors | None) -> tuple[Unused, ...]:
    return claims_stage.unused(document, _marked(document, own))


def _settled(
    found: Sequence[Event],
    claims: Sequence[Claim],
    documents: Sequence[Document],
    how: tuple[Sequence[Origin], str],
) -> tuple[Event, ...]:
    traced, profile = how
    given = reconcile.Given(
        claims={c.id: c for c in claims},
        documents={d.id: d for d in documents},
        origins=traced,
        profile=profile,
    )
    settled = reconcile.settle_events(found, given)
    settled = tuple(reconcile.with_curve(event, given) for event in settled)
    return reconcile.with_scopes(reconcile.less_known(settled), claims)


def _reference(document: Document) -> date | None:
    if document.published is None:
        return None
    days = parse_edtf(document.published.edtf)
    return None if days is None else days[0]


def _without_problems(
    found: Iterable[Document | Problem], on_problem: Callable[[Problem], None] | None
) -> Iterator[Document]:
    for one in found:
        if isinstance(one, Document):
            yield one
        elif on_problem is not None:
            on_problem(one)


def _itself(document: Document) -> Document:
    return document


def _each(
    work: Callable[[Document], Made],
    inputs: Inputs,
    on_problem: Callable[[Problem], None] | None,
    options: Options,
    jobs: int,
) -> Iterator[Made]:
    """Yield what the work makes of each document, in input order; problems go to `on_problem`."""
    found = sources.read_with(work, inputs, today=date.today(), options=options, jobs=workers(jobs))
    for one in found:
        if not isinstance(one, Problem):
            yield one
        elif on_problem is not None:
            on_problem(one)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
