"""One input with all that is nested in it: archives in archives, attachments of e-mails."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath

from rashomon.errors import BadInput, Unreadable
from rashomon.sources.documents import make_document
from rashomon.sources.files.folders import READABLE, UNREAD, is_about
from rashomon.sources.incoming import Incoming
from rashomon.sources.limits import MOST_BROKEN_LINES, MOST_IDS
from rashomon.sources.options import Options
from rashomon.sources.readers.damage import damage_of
from rashomon.sources.readers.kinds import kind_of
from rashomon.sources.readers.original import EMPTY, Original
from rashomon.sources.readers.work import NotOurs, Spent, Work
from rashomon.sources.refused_dates import refused_date
from rashomon.text import snippet
from rashomon.types import Document, Problem


class Nested:
    """The reading of one input with all that is nested in it: what it may cost, what was passed.

    A member that cannot be read is named, and the next one read; only where the whole input has
    cost too much does its reading end.
    """

    def __init__(self, name: str, size: int, today: date, options: Options) -> None:
        self._work = Work(name, size=size, options=options)
        self._today = today
        self._options = options
        self._passed: Counter[str] = Counter()
        self._name = name
        self._places: dict[str, str] = {}

    def read(self, original: Original, *, is_sniffed: bool = False) -> Iterator[Document | Problem]:
        """Yield the documents and problems of an input."""
        same: Counter[str] = Counter()
        for found in self._bounded(original, is_sniffed=is_sniffed or original.depth > 0):
            if isinstance(found, Problem):
                same[found.error] += 1
                if same[found.error] > MOST_BROKEN_LINES:
                    continue
            yield found
        for error, n in same.items():
            if n > MOST_BROKEN_LINES:
                more = f"{n - MOST_BROKEN_LINES:,} more of its members or rows: {error}"
                yield Problem(input=self._name, error=more)
        for suffix, n in sorted(self._passed.items()):
            many = f"{n} {suffix} file{'s' * (n > 1)}"
            yield Problem(input=self._name, error=f"{many} not read; convert to {READABLE}")

    def _bounded(self, original: Original, *, is_sniffed: bool) -> Iterator[Document | Problem]:
        try:
            yield from self._read(original, is_sniffed=is_sniffed)
        except Spent as error:
            yield Problem(input=error.name, error=error.reason)

    def _read(self, original: Original, *, is_sniffed: bool) -> Iterator[Document | Problem]:
        try:
            for found in self._found(original, is_sniffed=is_sniffed):
                if isinstance(found, Problem):
                    yield found
                elif isinstance(found, Incoming):
                    yield from self._document(found)
                elif not self._is_passed(found):
                    yield from self._read(found, is_sniffed=found.ending is not None)
        except Spent:
            raise
        except NotOurs as error:
            if not original.is_listed:
                yield Problem(input=error.name, error=error.reason)
        except Unreadable as error:
            yield Problem(input=error.name, error=error.reason)
        except BadInput:
            raise
        except Exception as error:  # one input of many: it is named, and the others are read
            yield Problem(input=original.path, error=damage_of(error))

    def _found(
        self, original: Original, *, is_sniffed: bool
    ) -> Iterator[Incoming | Original | Problem]:
        kind = kind_of(original, is_sniffed=is_sniffed)
        if kind is None:
            suffix = original.suffix
            what = f"is a {suffix} file" if suffix else "has no ending that tells its kind"
            raise NotOurs(original.path, f"{what}; convert or rename it to {READABLE}")
        if not original.head():
            raise Unreadable(original.path, EMPTY)
        if self._options.keep is None or kind.is_container:
            yield from kind.read(original, self._work)
            return
        from rashomon.sources.originals.endings import kept_ending
        from rashomon.sources.originals.keeping import Kept

        ending = kept_ending(original, kind)
        keeping = Kept(original, self._options.keep, reader=kind.name, ending=ending)
        with closing(keeping) as kept:
            for found in kind.read(kept.original, self._work):
                yield found if not isinstance(found, Incoming) else replace(found, kept=kept)

    def _document(self, report: Incoming) -> Iterator[Document | Problem]:
        """Yield the document of a report; what is wrong with it by its line or row."""
        place = report.place or report.path or self._name
        try:
            document = make_document(report, today=self._today)
        except ValueError as error:
            yield Problem(input=place, error=str(error))
            return
        if report.given.id is not None and self._is_again(report.given.id, place):
            first = self._places[report.given.id]
            again = f"has the id {snippet(report.given.id)!r} of {first}; left out"
            yield Problem(input=place, error=again)
            return
        refused = refused_date(document, place)
        if refused is not None:
            yield refused
        if report.kept is not None:
            report.kept.made(document)
        yield document

    def _is_again(self, given_id: str, place: str) -> bool:
        """Say whether a row above bears the id; remember where it stands."""
        if given_id in self._places:
            return True
        if len(self._places) < MOST_IDS:
            self._places[given_id] = place
        return False

    def _is_passed(self, member: Original) -> bool:
        """Say whether a member is none of ours by its name; count those that may hold a report."""
        name = PurePosixPath(member.path).name
        if member.ending is not None:
            return False
        if name.startswith(".") or "/__MACOSX/" in member.path or is_about(name):
            return True
        if member.suffix in UNREAD:
            self._passed[member.suffix] += 1
            return True
        return kind_of(member, is_sniffed=False) is None
