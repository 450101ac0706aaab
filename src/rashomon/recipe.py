"""The recipe: every stage in order, and the only file that knows them all."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from rashomon import claims as claims_stage
from rashomon import events, origins, reconcile, sentences, sources
from rashomon.calendar import parse_edtf
from rashomon.errors import BadInput
from rashomon.mentions import Marked, find
from rashomon.mentions import scenes as scenes_of
from rashomon.reconcile.profiles import profile_named
from rashomon.sources.lent_date import lend_dates
from rashomon.types import (
    Claim,
    Document,
    Event,
    Mention,
    Origin,
    Problem,
    Reading,
    Record,
    Scene,
)
from rashomon.version import __version__

Inputs = str | Path | Iterable[object]
_PUBLIC_KINDS = frozenset({"number", "time", "place", "actor", "speech"})


def report(
    inputs: Inputs,
    *,
    profile: str = "gtd",
    as_of: str | None = None,
    one_event: bool = False,
    on_progress: Callable[[int, int], None] | None = None,
) -> Record:
    """Return the reconciled record of the reports.

    `as_of` (ISO or EDTF) lets only reports published up to that moment count. Raises BadInput for
    an unknown profile, an impossible date, or when no input can be read.
    """
    profile_named(profile)
    limit = _moment(as_of)
    documents, problems = _gathered(inputs)
    documents = [d for d in documents if limit is None or _is_known_by(d, limit)]
    found: list[Claim] = []
    scenes: dict[str, tuple[Scene, ...]] = {}
    for n, document in enumerate(documents):
        marked = _marked(document)
        found.extend(claims_stage.make(document, marked))
        scenes[document.id] = scenes_of(marked)
        if on_progress is not None:
            on_progress(n + 1, len(documents))
    grouped = events.group(documents, found, scenes, one_event=one_event)
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
        problems=tuple(problems),
    )


def read(
    inputs: Inputs,
    *,
    on_problem: Callable[[Problem], None] | None = None,
    jobs: int = 1,
) -> Iterator[Reading]:
    """Yield one reading a document, streaming, in input order; problems go to `on_problem`."""
    found = sources.read(inputs, today=date.today())
    documents = _without_problems(found, on_problem)
    if jobs > 1:
        yield from _in_parallel(documents, jobs)
        return
    for document in documents:
        yield _reading(document)


def mentions(text: str, published: str | None = None) -> list[Mention]:
    """Return the mentions of one text, in order."""
    given = {"text": text, "published": published}
    for document in _without_problems(sources.read([given], today=date.today()), None):
        return list(_reading(document).mentions)
    return []


def _gathered(inputs: Inputs) -> tuple[list[Document], list[Problem]]:
    problems: list[Problem] = []
    found = sources.read(inputs, today=date.today())
    documents = sorted(
        _without_problems(found, problems.append), key=lambda d: (d.id, d.path or "")
    )
    if not documents:
        reasons = "; ".join(f"{p.input}: {p.error}" for p in problems[:3])
        raise BadInput(f"no input could be read: {reasons or 'there is none'}")
    return list(lend_dates(documents, today=date.today())), problems


def _marked(document: Document) -> tuple[Marked, ...]:
    return find(sentences.split(document), reference=_reference(document))


def _reading(document: Document) -> Reading:
    marked = _marked(document)
    public = [m for one in marked for m in one.mentions if m.kind in _PUBLIC_KINDS]
    made = claims_stage.make(document, marked)
    return Reading(document=document, claims=made, mentions=tuple(public))


def _settled(
    found: Sequence[Event],
    claims: Sequence[Claim],
    documents: Sequence[Document],
    how: tuple[Sequence[Origin], str],
) -> tuple[Event, ...]:
    by_claim = {c.id: c for c in claims}
    by_document = {d.id: d for d in documents}
    traced, profile = how
    return tuple(
        reconcile.settle(
            event, claims=by_claim, documents=by_document, origins=traced, profile=profile
        )
        for event in found
    )


def _reference(document: Document) -> date | None:
    if document.published is None:
        return None
    days = parse_edtf(document.published.edtf)
    return None if days is None else days[0]


def _moment(as_of: str | None) -> date | None:
    if as_of is None:
        return None
    days = parse_edtf(as_of)
    if days is None:
        raise BadInput(f"--as-of {as_of!r}: not a date; write it as 2022-01-21")
    return days[1]


def _is_known_by(document: Document, limit: date) -> bool:
    """Say whether the report was out by that day; one without a date is kept."""
    day = _reference(document)
    return day is None or day <= limit


def _without_problems(
    found: Iterable[Document | Problem], on_problem: Callable[[Problem], None] | None
) -> Iterator[Document]:
    for one in found:
        if isinstance(one, Document):
            yield one
        elif on_problem is not None:
            on_problem(one)


def _in_parallel(documents: Iterator[Document], jobs: int) -> Iterator[Reading]:
    from concurrent.futures import ProcessPoolExecutor
    from itertools import islice

    with ProcessPoolExecutor(max_workers=jobs) as pool:
        while batch := list(islice(documents, 64 * jobs)):
            yield from pool.map(_reading, batch, chunksize=16)


