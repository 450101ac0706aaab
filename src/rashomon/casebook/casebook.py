"""A casebook as a caller has it: a case kept in one file, or in a team's database."""

import getpass
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from rashomon.casebook.asking.asked import Filters
from rashomon.casebook.asking.moments import NOW, AsOf
from rashomon.casebook.days import refuse_future
from rashomon.casebook.store.failures import clear_errors
from rashomon.casebook.store.opening import opened, reading, shown
from rashomon.casebook.store.sealed import refuse_sealed
from rashomon.errors import BadInput
from rashomon.sources.options import Options
from rashomon.types import Document, Problem, Record

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from rashomon.casebook.asking.history import Revised
    from rashomon.casebook.asking.listing import Listed
    from rashomon.casebook.documents.adding import Batch
    from rashomon.casebook.erasing.erase import Erased
    from rashomon.casebook.events.changes import Change
    from rashomon.casebook.events.needs import Need
    from rashomon.casebook.judging.deciding import Judged
    from rashomon.casebook.judging.entering import Entered
    from rashomon.casebook.judging.rereading import Reread
    from rashomon.casebook.ledger.log import LogLine
    from rashomon.casebook.merging.merged import Merged
    from rashomon.casebook.packing.manifest import Package
    from rashomon.casebook.verifying.again import Difference
    from rashomon.casebook.verifying.findings import Verified
    from rashomon.events import Report
    from rashomon.settings import Settings

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
    ) -> None:
        """Open a casebook: the path of a file, or a `postgresql://` address.

        `who` stands in the log beside everything that is done; the system's user if it is not
        given. Raises BadInput for what is no casebook.
        """
        if who is not None and not who.strip():
            raise BadInput("--who is empty; give a name, or leave it out")
        self.name = shown(where)
        self.who = who or _user()
        self.engine = opened(where, create=create)

    @property
    def settings(self) -> "Settings | None":
        """The project's settings that are in force; None where none were given."""
        from rashomon.casebook.ledger.settings import settings_kept

        with self._asking() as connection:
            return settings_kept(connection)

    @property
    def key(self) -> str | None:
        """What makes ids that stand for others in what leaves the house; None while it is empty.

        It is drawn from the first entry, which nobody outside knows, and so stays.
        """
        from rashomon.casebook.ledger.key import key_of

        with self._asking() as connection:
            return key_of(connection)

    @property
    def profile(self) -> str:
        """The rule for best figures: that of the settings, else `gtd`."""
        from rashomon.recipe import profile_of

        return profile_of(None, self.settings)

    def use(self, settings: "Settings") -> int:
        """Keep settings, which hold from now on, and settle all events by them.

        Own actors, places and sources are read by in reports that come, and in those that are read
        again. Returns how many events changed. Settings that are in force already change nothing.
        """
        from rashomon.casebook.ledger.entries import entry
        from rashomon.casebook.ledger.settings import keep_settings

        if settings == self.settings:
            return 0
        with clear_errors(self.name), entry(self.engine, "settings", self.who) as made:
            keep_settings(made, settings)
        return self.rebuild()

    def add(
        self,
        inputs: object,
        *,
        options: Options = AS_IS,
        on_problem: Callable[[Problem], None] = lambda problem: None,
        on_batch: "Callable[[Batch], None]" = lambda batch: None,
        even_erased: bool = False,
    ) -> "Iterator[Change]":
        """Add reports; yield what each step changed in an event, once it is written.

        A report that is here already gets another retrieval. `on_batch` is told of reports as soon
        as they cannot be lost any more. One that was erased is refused, as a problem that names
        who erased it and why, unless `even_erased`.
        """
        from rashomon.casebook.documents.adding import add

        refuse_sealed(self.engine)
        with clear_errors(self.name):
            written = add(
                self.engine,
                inputs,
                who=self.who,
                options=options,
                on_problem=on_problem,
                tell=self._tell(),
                even_erased=even_erased,
            )
            for batch in written:
                on_batch(batch)
            yield from self.link()

    def import_dataset(
        self,
        path: "str | os.PathLike[str]",
        *,
        version: str | None = None,
        on_problem: Callable[[Problem], None] = lambda problem: None,
        on_batch: "Callable[[Batch], None]" = lambda batch: None,
    ) -> "Iterator[Change]":
        """Add the rows of a table in UCDP GED's or ACLED's form, each a report of the data set.

        `version` is that of the data set where the file's name does not tell it. What a step
        changed is yielded as by `add`. Raises BadInput for a table in another form.
        """
        from rashomon.casebook.documents.importing import import_dataset

        refuse_sealed(self.engine)
        with clear_errors(self.name):
            written = import_dataset(
                self.engine,
                Path(path),
                who=self.who,
                tell=self._tell(),
                version=version,
                on_problem=on_problem,
            )
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

    def records(self, *, as_of: AsOf = NOW) -> Iterator[Record]:
        """Yield all events as records of some events each, by id, for what must not hold them all.

        What is written meanwhile is not in them.
        """
        from rashomon.casebook.asking.streaming import records

        with self._asking() as connection:
            yield from records(connection, profile=self.profile, as_of=as_of)

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

    def _tell(self) -> "Callable[[Document], Report]":
        from functools import partial

        from rashomon import recipe

        return partial(recipe.tell, settings=self.settings)

    @contextmanager
    def _asking(self) -> "Iterator[Connection]":
        with clear_errors(self.name), reading(self.engine) as connection:
            yield connection

    def judge(
        self,
        kind: str,
        subject: str,
        object: str | None = None,
        *,
        reason: str,
        who: str | None = None,
        **fields: object,
    ) -> "Judged":
        """Decide something, and return what that changed (docs/casebook/judging.md).

        `kind` is `same` or `different` (two reports, or the first reports of two events), `move` (a
        claim, and the event that it is of), `set-aside` or `correct` (a claim; `correct` takes
        fields), `accept` or `reject` (a claim or an event). Raises BadInput or NotFound in one line
        for what cannot be.
        """
        from rashomon.casebook.judging.asking import Asked
        from rashomon.casebook.judging.deciding import judge

        for day in ("start", "end"):
            refuse_future(day, fields.get(day))
        asked = Asked(kind=kind, subject=subject, other=object, reason=reason, fields=fields)
        with clear_errors(self.name):
            return judge(self.engine, asked, who=self._by(who), profile=self.profile)

    def enter(  # noqa: PLR0913 (one parameter a thing that a person can say of a claim)
        self,
        *,
        medium: str,
        reason: str,
        quote: str | None = None,
        description: str | None = None,
        document: str | None = None,
        event: str | None = None,
        date: str | None = None,
        place: str | None = None,
        country: str | None = None,
        published: str | None = None,
        language: str | None = None,
        title: str | None = None,
        outlet: str | None = None,
        url: str | None = None,
        who: str | None = None,
        **fields: object,
    ) -> "Entered":
        """Enter a claim by hand, and return it with what it changed (docs/casebook/judging.md).

        It is about a `document` or an `event` of the casebook; else it is a report of its own, of
        `date` and `place`, that is linked as any other. `fields` say what it tells.
        """
        from rashomon.casebook.judging.by_hand import Carrier, Setting
        from rashomon.casebook.judging.entering import Given, enter

        refuse_future("date", date)
        refuse_future("published", published)
        carrier = Carrier(
            medium=medium,
            published=published,
            language=language,
            title=title,
            outlet=outlet,
            url=url,
        )
        given = Given(
            carrier=carrier,
            reason=reason,
            quote=quote,
            description=description,
            document=document,
            event=event,
            setting=Setting(day=date, place=place, country=country),
            fields=fields,
        )
        with clear_errors(self.name):
            return enter(self.engine, given, who=self._by(who), profile=self.profile)

    def undo(self, judgement: "str | int", *, reason: str = "", who: str | None = None) -> "Judged":
        """Take back a judgement by its id, or all of an entry by its number; an undo too."""
        from rashomon.casebook.judging.deciding import undo

        with clear_errors(self.name):
            return undo(
                self.engine, judgement, who=self._by(who), reason=reason, profile=self.profile
            )

    def read_again(
        self, documents: Iterable[str] | None = None, *, who: str | None = None
    ) -> "Iterator[Reread]":
        """Read reports, or all, with this version; yield what each step found once written.

        Older claims stay with their version. A report that this version has read is left alone.
        """
        from rashomon.casebook.judging.rereading import read_again

        with clear_errors(self.name):
            yield from read_again(
                self.engine,
                documents,
                who=self._by(who),
                profile=self.profile,
                tell=self._tell(),
            )

    def log(
        self, *, since: "str | int | None" = None, subject: str | None = None
    ) -> "tuple[LogLine, ...]":
        """Return who did what and when, the newest last.

        `since` is a date, or the number of an entry after which to begin; `subject` a report, a
        claim, an event or a person's name.
        """
        from rashomon.casebook.ledger.log import log

        with self._asking() as connection:
            return tuple(log(connection, since=since, subject=subject))

    def needs(self, event: str) -> "tuple[Need, ...]":
        """Return why an event needs a person, a reason each; nothing where it does not."""
        from rashomon.casebook.events.needs import needs_of
        from rashomon.casebook.judging import meant

        with self._asking() as connection:
            return needs_of(connection, meant.event(connection, event))

    def fates(self, names: Iterable[str]) -> list[tuple[str, str]]:
        """Return ids of events that are not told of any more, each with what became of it."""
        from rashomon.casebook.asking.fates import fates

        with self._asking() as connection:
            return list(fates(connection, names))

    def _by(self, who: str | None) -> str:
        from rashomon.casebook.judging.words import words

        return words("who", who, most=200) or self.who

    def verify(self, *, anchors: Sequence[str] = ()) -> "Verified":
        """Return what is wrong with what the casebook keeps; `anchors` are digests of entries.

        An entry's digest that was noted elsewhere shows that nothing up to it was exchanged.
        """
        from rashomon.casebook.verifying.verify import verify

        with clear_errors(self.name):
            return verify(self.engine, self.name, anchors=anchors)

    def differences(self) -> "Iterator[Difference]":
        """Yield the reports that this version reads otherwise than is kept; change nothing."""
        from rashomon.casebook.verifying.again import read_again

        with clear_errors(self.name):
            yield from read_again(self.engine)

    def rebuild(self) -> int:
        """Make anew what is worked out from the ledger; return how many events changed by it."""
        from rashomon.casebook.verifying.rebuilding import rebuild

        with clear_errors(self.name):
            return rebuild(self.engine, who=self.who, profile=self.profile)

    def erase(self, document: str, *, reason: str, with_originals: bool = False) -> "Erased":
        """Erase a report and all words of it for safety or law; who, when and why stay.

        An original of which other reports were made too stays, unless erased `with_originals`.
        """
        from rashomon.casebook.erasing.erase import erase

        with clear_errors(self.name):
            return erase(
                self.engine,
                document,
                reason=reason,
                who=self.who,
                profile=self.profile,
                with_originals=with_originals,
            )

    def pack(self, path: "str | os.PathLike[str]", *, originals: bool = True) -> "Package":
        """Write a package: a casebook file of this moment, with its manifest beside it.

        Without `originals` it holds quotes and hashes only, and says what it does not hold. The
        same casebook gives the same bytes.
        """
        from rashomon.casebook.packing.pack import pack

        with clear_errors(self.name):
            return pack(self.engine, Path(path), who=self.who, originals=originals)

    def merge(
        self, other: "str | os.PathLike[str]", *, unverified: bool = False, erase: bool = False
    ) -> "Merged":
        """Take in all of another casebook, which is only read; twice is the same as once.

        One that does not verify is refused, unless `unverified`. A report that was erased there and
        is here is named, and erased here too with `erase`.
        """
        from rashomon.casebook.merging.merge import merge

        with clear_errors(self.name):
            return merge(
                self.engine,
                os.fspath(other),
                name=shown(other),
                who=self.who,
                profile=self.profile,
                unverified=unverified,
                erase=erase,
            )

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
