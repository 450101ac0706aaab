"""The recipe: every stage in order, and the only file that knows them all."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from rashomon import claims as claims_stage
from rashomon import datasets, events, origins, reconcile, sentences, sources
from rashomon.calendar import parse_edtf
from rashomon.calendar.minutes import last_second
from rashomon.claims.persons import persons as persons_named
from rashomon.claims.within_town import within_town
from rashomon.errors import BadInput
from rashomon.events import Report
from rashomon.events.judging import Pairs
from rashomon.events.judging import judged as judge
from rashomon.gazetteer import OwnPlaces, using
from rashomon.marking import Marked, find, with_described, with_places
from rashomon.marking import scenes as scenes_of
from rashomon.reconcile.moments import is_published_by, moment_of
from rashomon.reconcile.profiles import profile_named
from rashomon.settings import (
    Owned,
    Settings,
    compiled,
    digest_of,
    excluded,
    owned,
    with_own_sources,
)
from rashomon.sources.dates.lent import lend_dates
from rashomon.sources.options import Options as Options
from rashomon.types import (
    Claim,
    Document,
    Event,
    Mention,
    Person,
    Problem,
    Reading,
    Record,
    Scene,
    SettingsMark,
    Unused,
)
from rashomon.version import __version__

Inputs = str | Path | Iterable[object]
ActorList = str | Path | None
SettingsGiven = Settings | str | Path | None
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Who is told of the work as it goes on: reports done, each problem, each report."""

    on_progress: Callable[[int, int], None] = lambda done, total: None
    on_problem: Callable[[Problem], None] = lambda problem: None
    on_marked: Callable[[Document, Sequence[Marked]], None] = lambda document, marked: None


SILENT = Watch()
AS_IS = Options()
DEFAULT_PROFILE = "gtd"
_NOT_HEEDED = "not heeded: the call says that all the reports are about one event"


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
    profile: str | None = None,
    as_of: str | None = None,
    one_event: bool = False,
    actors: ActorList = None,
    settings: SettingsGiven = None,
    same: Pairs = (),
    different: Pairs = (),
    options: Options = AS_IS,
    watch: Watch = SILENT,
    jobs: int = 1,
) -> Record:
    """Return the reconciled record of the reports.

    `same` and `different` are pairs of reports, by id, path or file name, that a person has judged
    to tell first of all of one happening, or of two. Those that cannot hold are problems.

    `as_of` (ISO or EDTF, to the second) lets only reports published up to that moment count; the
    others are named among the problems (docs/toll-over-time.md). `actors` is the path of the
    user's own list of actors; `settings` are a project's, or the path of their file
    (docs/settings.md). `profile` is that of the settings, else `gtd`, where the call names none.
    `options` say how the inputs are to be read (docs/inputs.md), `jobs` in how many processes.
    Raises BadInput for an unknown profile, an impossible date, or when no input can be used, and
    BadLexicon for mistakes in the list or the settings.
    """
    project = settings_given(settings)
    own = owned(actors, project)
    used = profile_of(profile, project)
    problems = _Problems(watch)
    documents = _known_by(_gathered(inputs, problems, options, jobs), as_of, problems)
    if not documents:
        raise BadInput(problems.summary())
    found, scenes = _claims(documents, own, watch)
    judged = judge(same, different, documents, problems.add)
    if one_event and judged.different:
        problems.add(Problem(input="different", error=_NOT_HEEDED))
    with using(own.places):
        grouped = events.group(documents, found, scenes, one_event=one_event, judged=judged)
    traced = origins.trace(documents, grouped.claims)
    given = reconcile.Given(
        claims={c.id: c for c in grouped.claims},
        documents={d.id: d for d in documents},
        origins=traced,
        profile=used,
        excluded={**compiled(grouped.claims, project), **excluded(grouped.claims, project)},
    )
    return Record(
        rashomon=__version__,
        profile=used,
        as_of=as_of,
        documents=tuple(documents),
        claims=grouped.claims,
        events=_settled(grouped.events, given),
        origins=traced,
        problems=tuple(problems.found),
        links=grouped.links,
        settings=_mark(project),
    )


def settings_given(settings: SettingsGiven) -> Settings | None:
    """Return a project's settings, read from their file where a path is given."""
    if settings is None or isinstance(settings, Settings):
        return settings
    from rashomon.settings import read_settings

    return read_settings(settings)


def resettled(record: Record, profile: str) -> Record:
    """Return a record with the figures of another profile, settled anew on its claims.

    What a person or a project's settings set aside stays aside. Raises BadInput for an unknown
    profile.
    """
    used = profile_named(profile).name
    given = reconcile.Given(
        claims={c.id: c for c in record.claims},
        documents={d.id: d for d in record.documents},
        origins=record.origins,
        profile=used,
        excluded=reconcile.excluded_in(record.events),
    )
    return replace(record, profile=used, events=_settled(record.events, given))


def read(  # noqa: PLR0913 (one parameter an option)
    inputs: Inputs,
    *,
    on_problem: Callable[[Problem], None] | None = None,
    jobs: int = 1,
    actors: ActorList = None,
    settings: SettingsGiven = None,
    options: Options = AS_IS,
) -> Iterator[Reading]:
    """Yield one reading a document, streaming, in input order; problems go to `on_problem`.

    `jobs` processes read at once, at most one a processor; below 1 raises BadInput. `actors` is the
    path of the user's own list of actors, `settings` those of a project; BadLexicon names their
    mistakes. `options` say how the inputs are to be read.
    """
    work = _reading if workers(jobs) == 1 else _whole_reading
    own = owned(actors, settings_given(settings))
    yield from _each(partial(work, own=own), inputs, on_problem, options, jobs)


def tell(document: Document, *, actors: ActorList = None, settings: SettingsGiven = None) -> Report:
    """Return what one document tells, as grouping takes it: its claims and its scenes."""
    return _told(document, owned(actors, settings_given(settings)), SILENT)


def unused(
    inputs: Inputs,
    *,
    on_problem: Callable[[Problem], None] | None = None,
    jobs: int = 1,
    actors: ActorList = None,
    settings: SettingsGiven = None,
) -> Iterator[tuple[Unused, ...]]:
    """Yield, for each document, the sentences with a casualty word that made no claim."""
    own = owned(actors, settings_given(settings))
    yield from _each(partial(_unused, own=own), inputs, on_problem, AS_IS, jobs)


def workers(jobs: int) -> int:
    """Return how many processes `jobs` starts: at most one a processor that we may use."""
    if jobs < 1:
        raise BadInput(f"jobs {jobs}: at least 1")
    return min(jobs, _processors())


def persons(
    documents: Iterable[Document],
    *,
    actors: ActorList = None,
    settings: SettingsGiven = None,
) -> dict[str, tuple[Person, ...]]:
    """Return for each report, by its id, the persons and the places within a town that it names."""
    own, named = owned(actors, settings_given(settings)), Named()
    for document in documents:
        with using(own.places):
            named.add(document, with_places(_marked(document, own)))
    return named


def mentions(
    text: str,
    published: str | date | None = None,
    *,
    actors: ActorList = None,
    settings: SettingsGiven = None,
) -> list[Mention]:
    """Return the mentions of one text, in order; `BadInput` says why a text cannot be read."""
    own = owned(actors, settings_given(settings))
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

    A date alone is the end of its day, a minute alone the end of it, for the moment asked for and
    for a report alike.
    """
    if as_of is None:
        return list(documents)
    until = last_second(as_of)
    if until is None:
        raise BadInput(
            f"as of {as_of!r}: no day of the years 1 to 9998, or not a date; write it as "
            "2022-01-21 or 2022-01-21T18:00"
        )
    known = []
    for document in documents:
        if is_published_by(document, until):
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


def profile_of(name: str | None, settings: Settings | None) -> str:
    """Return the profile of the call, else of the settings; raise BadInput for an unknown one."""
    if name is None and settings is not None:
        name = settings.profile
    return profile_named(DEFAULT_PROFILE if name is None else name).name


def _mark(settings: Settings | None) -> SettingsMark | None:
    if settings is None:
        return None
    return SettingsMark(name=settings.name, digest=digest_of(settings))


def _claims(
    documents: Sequence[Document], own: Owned, watch: Watch
) -> tuple[list[Claim], dict[str, tuple[Scene, ...]]]:
    """Return the claims of the reports, and their scenes by the report's id."""
    found: list[Claim] = []
    scenes: dict[str, tuple[Scene, ...]] = {}
    for n, document in enumerate(documents):
        told = _told(document, own, watch)
        scenes[document.id] = tuple(told.scenes)
        found.extend(told.claims)
        watch.on_progress(n + 1, len(documents))
    return found, scenes


def _marked(document: Document, own: Owned) -> tuple[Marked, ...]:
    if document.unread is not None:
        return ()
    return find(sentences.split(document), reference=_reference(document), actors=own.actors)


def _told(document: Document, own: Owned, watch: Watch) -> Report:
    if datasets.is_row(document):
        read, scene = datasets.tell(document)
        coded = tuple(with_own_sources(read, own.sources))
        return Report(document=document, claims=coded, scenes=scene)
    with using(own.places):
        marked = _marked(document, own)
        placed = with_places(marked)
        scenes = scenes_of(with_described(placed))
        made = claims_stage.make(document, marked)
        watch.on_marked(document, placed)
    told = claims_stage.with_told_actors(made, scenes)
    claims = tuple(with_own_sources(told, own.sources))
    return Report(document=document, claims=claims, scenes=scenes)


def _reading(document: Document, *, own: Owned) -> Reading:
    with using(own.places):
        marked = _marked(document, own)
        made = claims_stage.make(document, marked)
    told = with_own_sources(made, own.sources)
    found = partial(_mentions, marked, own.places)
    return Reading(document=document, claims=told, find_mentions=found)


def _mentions(marked: Sequence[Marked], places: OwnPlaces | None) -> tuple[Mention, ...]:
    with using(places):
        return tuple(m for one in with_described(with_places(marked)) for m in one.mentions)


def _whole_reading(document: Document, *, own: Owned) -> Reading:
    return _reading(document, own=own).with_mentions()


def _unused(document: Document, *, own: Owned) -> tuple[Unused, ...]:
    with using(own.places):
        return claims_stage.unused(document, _marked(document, own))


def _settled(found: Sequence[Event], given: reconcile.Given) -> tuple[Event, ...]:
    settled = reconcile.settle_events(found, given)
    settled = tuple(reconcile.with_curve(event, given) for event in settled)
    return reconcile.with_scopes(reconcile.less_known(settled), list(given.claims.values()))


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
