"""Whatever a caller names as input, read into Documents one by one, here or in many processes."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from rashomon.errors import BadInput
from rashomon.sources.files.folders import READABLE
from rashomon.sources.files.paths import shown
from rashomon.sources.limits import MOST_IDS
from rashomon.sources.options import Options
from rashomon.sources.parts import Inputs, OneFile, Part, Ready
from rashomon.sources.texts.invisible import invisible_marks
from rashomon.text import snippet
from rashomon.types import Document, Problem

if TYPE_CHECKING:
    from concurrent.futures import Future

Made = TypeVar("Made")
Work = Callable[[Document], Made]
# What was found in a part, with what the work made of it.
Worked = tuple[Part, Document | Problem | None, Made | None]
_DEFAULT = Options()
_AT_ONCE = 8  # parts that a process is given at once: pages differ, and the last ones are awaited
_WAITING = 4  # such portions for each process that may wait for those before them
_DIED = "a process that read the inputs died, perhaps for want of memory; try again with --jobs 1"


def read(
    inputs: object, *, today: date, options: Options = _DEFAULT
) -> Iterator[Document | Problem]:
    """Yield a Document for each report and a Problem for each input without one, in input order.

    `inputs` is a path (a file, or a folder read with all that is under it), `-` for standard input,
    a web address, a Document, a dict with `text`, or an iterable of these. Raises BadInput when it
    is none of them. `today` is the last day on which a report can have been published.
    """
    return read_with(_itself, inputs, today=today, options=options)


def read_with(
    work: Work[Made], inputs: object, *, today: date, options: Options = _DEFAULT, jobs: int = 1
) -> Iterator[Made | Problem]:
    """Yield what the work makes of each document, and each problem, in input order.

    `jobs` processes read files and work at once. Containers are read as streams by the first of
    them, and what waits is bounded, so that the memory does not grow with the inputs.
    """
    parts = Inputs(today, options).parts(inputs)
    worked = _worked(parts, work) if jobs == 1 else _in_processes(parts, work, jobs)
    return _once(worked)


def _itself(document: Document) -> Document:
    return document


def _worked(parts: Iterable[Part], work: Work[Made]) -> Iterator[Worked[Made]]:
    """Yield what each part holds, with what the work makes of it; of a folder's end, itself."""
    for part in parts:
        if isinstance(part, OneFile):
            found: Iterable[Document | Problem] = part.read()
        elif isinstance(part, Ready):
            found = (part.found,)
        else:
            yield part, None, None
            continue
        for one in found:
            yield part, one, work(one) if isinstance(one, Document) else None


def _in_processes(parts: Iterator[Part], work: Work[Made], jobs: int) -> Iterator[Worked[Made]]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    sendable = _sendable(parts)
    portions = iter(lambda: list(islice(sendable, _AT_ONCE)), [])
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        try:
            sent = (pool.submit(partial(_portion, work), portion) for portion in portions)
            for done in _in_order(sent, _WAITING * jobs):
                yield from done.result()
        except BrokenProcessPool as error:
            raise BadInput(_DIED) from error


def _in_order(
    sent: "Iterator[Future[list[Worked[Made]]]]", most: int
) -> "Iterator[Future[list[Worked[Made]]]]":
    """Yield what was sent in its order; so many are under way at most."""
    waiting: deque[Future[list[Worked[Made]]]] = deque()
    for one in sent:
        waiting.append(one)
        if len(waiting) > most:
            yield waiting.popleft()
    yield from waiting


def _portion(work: Work[Made], parts: list[Part]) -> list[Worked[Made]]:
    return list(_worked(parts, work))


def _sendable(parts: Iterable[Part]) -> Iterator[Part]:
    """Yield the parts; of a file too large for that, what it holds."""
    for part in parts:
        if isinstance(part, OneFile) and not part.is_small():
            yield from (Ready(found=one, folder=part.folder) for one in part.read())
        else:
            yield part


def _once(worked: Iterable[Worked[Made]]) -> Iterator[Made | Problem]:
    """Yield problems and what was made of documents; a second one of an id is left out and named.

    A folder in which nothing was found is a problem.
    """
    seen: set[str] = set()
    folder: Path | None = None
    for part, found, made in worked:
        if found is None:
            if part.folder is not None and folder != part.folder:
                error = f"holds no report; put {READABLE} files in it"
                yield Problem(input=shown(part.folder), error=error)
            folder = None
            continue
        folder = part.folder or folder
        if isinstance(found, Problem):
            yield found
        elif found.id in seen:
            yield _again(found)
        else:
            if len(seen) < MOST_IDS:
                seen.add(found.id)
            yield from _noticed(found)
            yield made  # type: ignore[misc]  # made of a document


def _again(document: Document) -> Problem:
    error = f"a document with the id {snippet(document.id)} was already read; left out"
    return Problem(input=document.path or document.id, error=error)


def _noticed(document: Document) -> Iterator[Problem]:
    """Yield what a reader must know of a document although it was taken."""
    hidden = invisible_marks(document)
    if hidden is not None:
        yield hidden
    if document.unread is not None:
        yield Problem(input=document.path or document.id, error=document.unread)
