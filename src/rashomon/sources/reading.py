"""Whatever a caller names as input, read into Documents one by one."""

import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.errors import BadInput, Unreadable
from rashomon.sources.documents import make_document
from rashomon.sources.fetching.addresses import is_address
from rashomon.sources.files.folders import READABLE, report_files
from rashomon.sources.files.paths import opened, reason_of, shown, special
from rashomon.sources.files.piped import NAME, STANDARD_INPUT, piped
from rashomon.sources.given import checked
from rashomon.sources.incoming import Incoming
from rashomon.sources.limits import MOST_IDS
from rashomon.sources.nested import Nested
from rashomon.sources.options import Options
from rashomon.sources.originals.manifests import told_by_manifest
from rashomon.sources.readers.original import Original, Told
from rashomon.sources.texts.invisible import invisible_marks
from rashomon.text import snippet
from rashomon.types import Document, Problem

if TYPE_CHECKING:
    from rashomon.sources.fetching.fetch import Fetcher

_NAMES = 200  # characters of an input's name in a problem
_DEFAULT = Options()


def read(
    inputs: object, *, today: date, options: Options = _DEFAULT
) -> Iterator[Document | Problem]:
    """Yield a Document for each report and a Problem for each input without one, in input order.

    `inputs` is a path (a file, or a folder read with all that is under it), `-` for standard input,
    a web address, a Document, a dict with `text`, or an iterable of these. Raises BadInput when it
    is none of them. `today` is the last day on which a report can have been published.
    """
    seen: set[str] = set()
    for found in _Inputs(today, options).read(inputs):
        if isinstance(found, Document):
            if found.id in seen:
                yield Problem(
                    input=found.path or found.id,
                    error=f"a document with the id {snippet(found.id)} was already read; left out",
                )
                continue
            if len(seen) < MOST_IDS:
                seen.add(found.id)
            yield from _noticed(found)
        yield found


def _noticed(document: Document) -> Iterator[Problem]:
    """Yield what a reader must know of a document although it was taken."""
    hidden = invisible_marks(document)
    if hidden is not None:
        yield hidden
    if document.unread is not None:
        yield Problem(input=document.path or document.id, error=document.unread)


class _Inputs:
    """The inputs of one call: which day it is, how they are to be read, which sites were asked."""

    def __init__(self, today: date, options: Options) -> None:
        self._today = today
        self._options = options

    def read(self, inputs: object) -> Iterator[Document | Problem]:
        """Yield what the inputs hold, one after the other."""
        if isinstance(inputs, str | os.PathLike | Document | Mapping):
            inputs = [inputs]
        if isinstance(inputs, bytes | bytearray) or not isinstance(inputs, Iterable):
            raise BadInput(
                f"inputs: {type(inputs).__name__} is no input; give a path, a list of paths, "
                "or dicts with 'text'"
            )
        for number, one in enumerate(inputs, 1):
            if isinstance(one, Document | Problem):
                yield one
            elif not isinstance(one, str | os.PathLike):
                yield self._given(one, f"input {number}")
            else:
                try:
                    yield from self._named(one)
                except Unreadable as error:
                    yield Problem(input=snippet(error.name, _NAMES), error=error.reason)

    def _given(self, value: object, name: str) -> Document | Problem:
        try:
            return make_document(Incoming(given=checked(value)), today=self._today)
        except ValueError as error:
            given_id = value.get("id") if isinstance(value, Mapping) else None
            if isinstance(given_id, str):
                name = snippet(given_id, _NAMES)
            return Problem(input=name, error=str(error))

    def _named(self, name: "str | os.PathLike[str]") -> Iterator[Document | Problem]:
        """Yield what an address, standard input, a folder or a file holds."""
        if isinstance(name, str) and is_address(name):
            original = self._fetcher.fetched(name)
            yield from self._nested(name, 0).read(original, is_sniffed=True)
        elif os.fspath(name) == STANDARD_INPUT:
            with piped() as (stream, size):
                original = Original(path=NAME, stream=stream)
                yield from self._nested(NAME, size).read(original, is_sniffed=True)
        else:
            yield from self._path(name)

    def _path(self, given: "str | os.PathLike[str]") -> Iterator[Document | Problem]:
        try:
            mode = os.stat(given).st_mode
        except (OSError, ValueError) as error:
            raise Unreadable(shown(given), reason_of(error)) from error
        path = Path(given)
        what = special(mode)
        if what is not None:
            raise Unreadable(shown(path), f"is {what}, not a file; save its contents as a file")
        if path.is_dir():
            yield from self._folder(path)
        else:
            yield from self._file(path, is_listed=False)

    def _folder(self, folder: Path) -> Iterator[Document | Problem]:
        is_empty = True
        for found in report_files(folder):
            if isinstance(found, Problem):
                yield found
                continue
            for one in self._file(found, is_listed=True):
                is_empty = False
                yield one
        if is_empty:
            yield Problem(input=shown(folder), error=f"holds no report; put {READABLE} files in it")

    def _file(self, path: Path, *, is_listed: bool) -> Iterator[Document | Problem]:
        try:
            with opened(path) as stream:
                size = os.fstat(stream.fileno()).st_size
                told = told_by_manifest(path) or Told()
                original = Original(path=shown(path), stream=stream, is_listed=is_listed, told=told)
                yield from self._nested(shown(path), size).read(original)
        except Unreadable as error:
            yield Problem(input=error.name, error=error.reason)

    def _nested(self, name: str, size: int) -> Nested:
        return Nested(name, size, self._today, self._options)

    @cached_property
    def _fetcher(self) -> "Fetcher":
        from rashomon.sources.fetching.fetch import Fetcher

        return Fetcher(is_private_allowed=self._options.private)
