"""Which judgements are in force, and what they make of the claims of a report.

A judgement about a claim is found again after a newer version has read the report: by the claim's
id, or by its kind and outcome where its words are the same or meet.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from json import loads
from typing import Any

from sqlalchemy import Connection, select

from rashomon.casebook.tables import ledger
from rashomon.types import Claim, Document

PERSON = "person"
"""The reader, and the version, of a claim that a person entered."""

ABOUT_REPORTS = ("same", "different")
ABOUT_CLAIMS = ("accept", "reject", "set_aside", "correct")
KINDS = (*ABOUT_REPORTS, *ABOUT_CLAIMS, "enter", "undo")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision of a person; `content` holds what it takes to find its claim again."""

    id: str
    kind: str
    subject: str
    object: str | None
    reason: str
    who: str
    at: str
    content: Mapping[str, Any] = field(default_factory=dict)

    def told(self) -> str:
        """Return who decided and why, in words."""
        return f"{self.who}, {self.at[:10]}: {self.reason}"


class Decisions:
    """The judgements that nobody has undone, the latest last."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        given = list(judgements)
        undone: set[str] = set()
        for one in reversed(given):
            if one.kind == "undo" and one.id not in undone:
                undone.add(one.subject)
        self.undone = frozenset(undone)
        self.all = tuple(given)
        self.held = tuple(j for j in given if j.id not in undone and j.kind != "undo")
        self._of_document: dict[str, list[Judgement]] = defaultdict(list)
        for one in self.held:
            if "document" in one.content:
                self._of_document[one.content["document"]].append(one)

    def pairs(self, kind: str) -> list[tuple[str, str]]:
        """Return the pairs of reports that were judged `same` or `different`."""
        return [(j.subject, j.object) for j in self.held if j.kind == kind and j.object is not None]

    def about(self, subject: str) -> list[Judgement]:
        """Return the judgements about an event, a report or a claim, in the order of time."""
        return [j for j in self.held if subject in (j.subject, j.object)]

    def in_force(self, document: Document, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """Return the claims of a report that count: without those rejected or corrected."""
        judged = self._of_document.get(document.id, ())
        machine = [c for c in claims if c.reader != PERSON]
        entered = {c.id: c for c in claims if c.reader == PERSON}
        out: set[str] = set()
        kept: dict[str, Claim] = {}
        for one in judged:
            if one.kind in ("correct", "enter") and one.object in entered:
                kept[str(one.object)] = entered[str(one.object)]
            if one.kind in ("correct", "reject"):
                out |= {c.id for c in matching(one, (*machine, *kept.values()))} - {one.object}
        return tuple(c for c in (*machine, *kept.values()) if c.id not in out)

    def set_aside(self, claims: Iterable[Claim]) -> dict[str, str]:
        """Return the claims that a person set aside, each with who did and why."""
        of: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.document in self._of_document:
                of[claim.document].append(claim)
        return {
            claim.id: f"set aside by {one.told()}"
            for document, some in of.items()
            for one in self._of_document[document]
            if one.kind == "set_aside"
            for claim in matching(one, some)
        }

    def lost(self, document: str, claims: Sequence[Claim]) -> list[Judgement]:
        """Return the judgements about claims of a report that fit none of its claims any more."""
        judged = self._of_document.get(document, ())
        return [j for j in judged if j.kind in ABOUT_CLAIMS and not matching(j, claims)]


def matching(judgement: Judgement, claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims that a judgement is about: that of its id, else those that it fits."""
    given = list(claims)
    same = [c for c in given if c.id == judgement.subject]
    if same:
        return same
    about = judgement.content
    return [
        c
        for c in given
        if (c.kind, c.outcome) == (about.get("kind"), about.get("outcome"))
        and c.start < about.get("end", 0)
        and about.get("start", 0) < c.end
    ]


def anchor(claim: Claim) -> dict[str, Any]:
    """Return what finds a claim again."""
    return {
        "document": claim.document,
        "kind": claim.kind,
        "outcome": claim.outcome,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
    }


def decisions_of(connection: Connection, *, until: int | None = None) -> Decisions:
    """Return the decisions of a casebook, or those up to an entry."""
    table = ledger.JUDGEMENT
    asked = select(table).order_by(table.c.entry, table.c.id)
    if until is not None:
        asked = asked.where(table.c.entry <= until)
    return Decisions(_judgement(dict(row._mapping)) for row in connection.execute(asked))


def _judgement(row: Mapping[str, Any]) -> Judgement:
    names = ("id", "kind", "subject", "object", "reason", "who", "at")
    return Judgement(**{name: row[name] for name in names}, content=loads(row["content"]))
