"""A casebook as a caller has it: a case kept in one file, or in a team's database."""

import getpass
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from rashomon.casebook.asking.asked import Filters
from rashomon.casebook.asking.moments import NOW, AsOf
from rashomon.casebook.store.failures import clear_errors
from rashomon.casebook.store.opening import opened, reading, shown
from rashomon.sources.options import Options
from rashomon.types import Problem, Record

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from rashomon.casebook.asking.history import Revised
    from rashomon.casebook.asking.listing import Listed
    from rashomon.casebook.documents.adding import Batch
    from rashomon.casebook.events.changes import Change

AS_IS = Options()
ANY = Filters()


class Casebook:
    """Reports of violent events kept with all that was read in them and decided about them.

    Nothing that is written is ever changed; whoever opens the same casebook again finds the same
    events under the same ids.
    """

    def __init__(
        self,
        where: "str | os.PathLike[str]",
        *,
        create: bool = False,
        who: str | None = None,
        profile: str = "gtd",
    ) -> None:
        """Open a casebook: the path of a file, or a `postgresql://` address.

        `who` stands in the log beside everything that is done; the system's user if it is not
        given. Raises BadInput for what is no casebook.
        """
        self.name = shown(where)
        self.who = who or _user()
        self.profile = profile
        self.engine = opened(where, create=create)

    def add(
        self,
        inputs: object,
        *,
        options: Options = AS_IS,
        on_problem: Callable[[Problem], None] = lambda problem: None,
        on_batch: "Callable[[Batch], None]" = lambda batch: None,
    ) -> "Iterator[Change]":
        """Add reports; yield what each step changed in an event, once it is written.

        A report that is here already gets another retrieval. `on_batch` is told of reports as soon
        as they cannot be lost any more.
        """
        from rashomon.casebook.documents.adding import add

        with clear_errors(self.name):
            written = add(self.engine, inputs, who=self.who, options=options, on_problem=on_problem)
            for batch in written:
                on_batch(batch)
            yield from self.link()

    def link(self) -> "Iterator[Change]":
        """Link reports that no event knows of yet, such as those of an add that was cut off."""
        from rashomon.casebook.events.growing import grow

        with clear_errors(self.name):
            for changes in grow(self.engine, who=self.who, profile=self.profile):
                yield from changes

    def events(
        self, asked: Filters = ANY, *, most: int = 100, skip: int = 0
    ) -> "tuple[list[Listed], int]":
        """Return the events that fit, the latest first, and how many there are in all."""
        from rashomon.casebook.asking.listing import events

        with self._asking() as connection:
            return events(connection, asked, most=most, skip=skip)

    def record(self, names: Iterable[str] | None = None, *, as_of: AsOf = NOW) -> Record:
        """Return events, all of them where none is named, as a record that every face takes."""
        from rashomon.casebook.asking.records import record

        with self._asking() as connection:
            return record(connection, names, profile=self.profile, as_of=as_of)

    def history(self, event: str) -> "list[Revised]":
        """Return what the revisions of an event changed, the first first."""
        from rashomon.casebook.asking.history import history

        with self._asking() as connection:
            return history(connection, event)

    @property
    def n_pending(self) -> int:
        """How many reports no event knows of yet."""
        from rashomon.casebook.documents.pending import n_pending

        with self._asking() as connection:
            return n_pending(connection)

    @contextmanager
    def _asking(self) -> "Iterator[Connection]":
        with clear_errors(self.name), reading(self.engine) as connection:
            yield connection

    def close(self) -> None:
        """Let go of the file, or of the server."""
        self.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
