"""What this version reads in the reports of a casebook, beside what is kept; nothing is changed."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Engine, select

from rashomon import recipe
from rashomon.casebook.judging.decisions import PERSON, decisions_of
from rashomon.casebook.linking.reports import claims_of, documents_of, newest_versions
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger
from rashomon.events import Report
from rashomon.types import Claim, Document
from rashomon.wording.safe import quoted, short

_AT_ONCE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A report that this version reads otherwise than `since`, the version of the kept reading.

    `new` and `gone` are claims, `changed` pairs of the same words read otherwise; `lost` are
    judgements, in words, that fit no claim any more.
    """

    document: str
    since: str
    new: tuple[Claim, ...] = ()
    gone: tuple[Claim, ...] = ()
    changed: tuple[tuple[Claim, Claim], ...] = ()
    lost: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return the difference as data that JSON can hold."""
        return {
            "document": self.document,
            "since": self.since,
            "new": [_told(claim) for claim in self.new],
            "gone": [_told(claim) for claim in self.gone],
            "changed": [[_told(was), _told(now)] for was, now in self.changed],
            "lost_judgements": list(self.lost),
        }

    def lines(self) -> list[str]:
        """Return the difference in words."""
        name = short(self.document, 80)
        said = [f"{name}: new: {_line(claim)}" for claim in self.new]
        said += [f"{name}: gone: {_line(claim)}" for claim in self.gone]
        said += [f"{name}: {_line(was)} is now read as {_said(now)}" for was, now in self.changed]
        said += [f"{name}: {line}" for line in self.lost]
        return [f"{line} (read by {self.since})" for line in said]


def read_again(
    engine: Engine, *, tell: Callable[[Document], Report] = recipe.tell
) -> Iterator[Difference]:
    """Read every report with this version; yield those that it reads otherwise than is kept."""
    last = ""
    while True:
        with reading(engine) as connection:
            table, left = ledger.DOCUMENT, ledger.LEFT_OUT
            parts = select(left.c.key).where(left.c.of_table == "document")
            asked = select(table.c.id).where(table.c.id > last, table.c.id.not_in(parts))
            some = list(connection.execute(asked.order_by(table.c.id).limit(_AT_ONCE)).scalars())
            documents = documents_of(connection, some)
            kept = claims_of(connection, some)
            versions = newest_versions(connection, some)
            decisions = decisions_of(connection)
        if not some:
            return
        last = some[-1]
        for name in some:
            if name not in versions:
                continue  # a person entered it: nothing was read
            known = [c for c in kept.get(name, ()) if c.reader != PERSON]
            entered = [c for c in kept.get(name, ()) if c.reader == PERSON]
            made = list(tell(documents[name]).claims)
            lost = [
                f"{j.kind} by {j.told()} fits no claim any more"
                for j in decisions.lost(name, [*made, *entered])
            ]
            found = _difference(name, versions[name], known, made, tuple(lost))
            if found is not None:
                yield found


def _difference(
    document: str, since: str, kept: list[Claim], made: list[Claim], lost: tuple[str, ...]
) -> Difference | None:
    """Return how two readings of a report differ; None where they do not."""
    was, now = Counter(map(_whole, kept)), Counter(map(_whole, made))
    before = [c for c in kept if was[_whole(c)] > now[_whole(c)]]
    after = [c for c in made if now[_whole(c)] > was[_whole(c)]]
    changed: list[tuple[Claim, Claim]] = []
    for old in list(before):
        same = [c for c in after if (c.start, c.end, c.kind) == (old.start, old.end, old.kind)]
        if same:
            changed.append((old, same[0]))
            before.remove(old)
            after.remove(same[0])
    if not (before or after or changed or lost):
        return None
    return Difference(
        document=document,
        since=since,
        new=tuple(after),
        gone=tuple(before),
        changed=tuple(changed),
        lost=lost,
    )


def _whole(claim: Claim) -> Claim:
    """Return all that a claim says, without the event that it was put into."""
    return replace(claim, event=None, events=())


def _told(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "kind": claim.kind,
        "outcome": claim.outcome,
        "low": claim.count.low if claim.count else None,
        "high": claim.count.high if claim.count else None,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
    }


def _line(claim: Claim) -> str:
    return f"{_said(claim)} {quoted(claim.quote, 120)}"


def _said(claim: Claim) -> str:
    count = claim.count
    ends = "" if count is None else f" {_end(count.low)}-{_end(count.high)}"
    return f"{claim.outcome or claim.kind}{ends}"


def _end(number: int | None) -> str:
    return "?" if number is None else str(number)
