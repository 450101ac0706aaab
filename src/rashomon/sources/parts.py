"""What the inputs of one call come to: files still to be read, and what needs no more reading."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from rashomon.errors import BadInput, Unreadable
from rashomon.sources.documents import make_document
from rashomon.sources.fetching.addresses import is_address, other_scheme
from rashomon.sources.files.folders import report_files
from rashomon.sources.files.paths import opened, reason_of, shown, special
from rashomon.sources.files.piped import NAME, STANDARD_INPUT, piped
from rashomon.sources.given import checked
from rashomon.sources.incoming import Incoming
from rashomon.sources.limits import MOST_SENT
from rashomon.sources.nested import Nested
from rashomon.sources.options import Options
from rashomon.sources.originals.manifests import told_by_manifest
from rashomon.sources.readers.kinds import kind_of
from rashomon.sources.readers.original import Original, Told
from rashomon.sources.refused_dates import refused_date
from rashomon.text import snippet
from rashomon.types import Document, Problem

if TYPE_CHECKING:
    from rashomon.sources.fetching.fetch import Fetcher

_HASHED = re.compile(r"[0-9a-f]{64}")
_NAMES = 200  # characters of an input's name in a problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A document or problem that is there already; `folder` as in `OneFile`."""

    found: Document | Problem
    folder: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderEnd:
    """All files of a folder that was named as an input are behind."""

    folder: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class OneFile:
    """One file to be read, here or in another process; `folder` is the input that it stands in."""

    path: Path
    today: date
    options: Options
    folder: Path | None = None

    def read(self) -> Iterator[Document | Problem]:
        """Yield what the file holds."""
        try:
            with opened(self.path) as stream:
                size = os.fstat(stream.fileno()).st_size
                nested = Nested(shown(self.path), size, self.today, self.options)
                yield from nested.read(self._original(stream))
        except Unreadable as error:
            yield Problem(input=error.name, error=error.reason)

    def is_small(self) -> bool:
        """Say whether all that the file holds may be held at once: it is short, no container.

        Where originals are kept, one process writes them.
        """
        if self.options.keep is not None:
            return False
        try:
            with opened(self.path) as stream:
                kind = kind_of(self._original(stream), is_sniffed=False)
                size = os.fstat(stream.fileno()).st_size
        except Unreadable:
            return True
        return size <= MOST_SENT and (kind is None or not kind.is_container)

    def _original(self, stream: BinaryIO) -> Original:
        """Return the file as it came in; a kept one, which a hash names, by its address."""
        told = told_by_manifest(self.path) or Told()
        path = told.name if told.name and _HASHED.fullmatch(self.path.stem) else None
        return Original(
            path=path or shown(self.path),
            stream=stream,
            ending=None if path is None else self.path.suffix.lower(),
            is_listed=self.folder is not None,
            told=told,
        )


Part = OneFile | Ready | FolderEnd


class Inputs:
    """The inputs of one call: which day it is, how they are to be read, which sites were asked."""

    def __init__(self, today: date, options: Options) -> None:
        self._today = today
        self._options = options

    def parts(self, inputs: object) -> Iterator[Part]:
        """Yield what the inputs come to, one after the other; raises BadInput for what is none."""
        if isinstance(inputs, str | os.PathLike | Document | Mapping):
            inputs = [inputs]
        if isinstance(inputs, bytes | bytearray) or not isinstance(inputs, Iterable):
            raise BadInput(
                f"inputs: {type(inputs).__name__} is no input; give a path, a list of paths, "
                "or dicts with 'text'"
            )
        for number, one in enumerate(inputs, 1):
            if isinstance(one, Document | Problem):
                yield Ready(found=one)
            elif not isinstance(one, str | os.PathLike):
                yield from self._given(one, f"input {number}")
            else:
                try:
                    yield from self._named(one)
                except Unreadable as error:
                    problem = Problem(input=snippet(error.name, _NAMES), error=error.reason)
                    yield Ready(found=problem)

    def _given(self, value: object, name: str) -> Iterator[Ready]:
        given_id = value.get("id") if isinstance(value, Mapping) else None
        if isinstance(given_id, str):
            name = snippet(given_id, _NAMES)
        try:
            document = make_document(Incoming(given=checked(value)), today=self._today)
        except ValueError as error:
            yield Ready(found=Problem(input=name, error=str(error)))
            return
        refused = refused_date(document, name)
        if refused is not None:
            yield Ready(found=refused)
        yield Ready(found=document)

    def _named(self, name: "str | os.PathLike[str]") -> Iterator[Part]:
        """Yield what an address, standard input, a folder or a file comes to."""
        if isinstance(name, str) and is_address(name):
            original = self._fetcher.fetched(name)
            yield from map(_ready, self._nested(name, 0).read(original, is_sniffed=True))
        elif os.fspath(name) == STANDARD_INPUT:
            with piped() as (stream, size):
                original = Original(path=NAME, stream=stream)
                found = self._nested(NAME, size).read(original, is_sniffed=True)
                yield from map(_ready, found)
        else:
            yield from self._path(name)

    def _path(self, given: "str | os.PathLike[str]") -> Iterator[Part]:
        try:
            mode = os.stat(given).st_mode
        except (OSError, ValueError) as error:
            scheme = other_scheme(os.fspath(given))
            raise Unreadable(shown(given), scheme or reason_of(error)) from error
        path = Path(given)
        what = special(mode)
        if what is not None:
            raise Unreadable(shown(path), f"is {what}, not a file; save its contents as a file")
        if not path.is_dir():
            yield OneFile(path=path, today=self._today, options=self._options)
            return
        for found in report_files(path):
            if isinstance(found, Problem):
                yield Ready(found=found)
            else:
                yield OneFile(path=found, today=self._today, options=self._options, folder=path)
        yield FolderEnd(folder=path)

    def _nested(self, name: str, size: int) -> Nested:
        return Nested(name, size, self._today, self._options)

    @cached_property
    def _fetcher(self) -> "Fetcher":
        from rashomon.sources.fetching.fetch import Fetcher

        return Fetcher(is_private_allowed=self._options.private, keep=self._options.keep)


def _ready(found: Document | Problem) -> Ready:
    return Ready(found=found)
