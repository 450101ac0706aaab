"""Which judgements are in force, and what they make of the claims of a report.

A judgement about a claim is about that claim, about what a person corrects it to, and about what a
newer version reads in its place (`matching.py`).
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from json import loads
from typing import Any

from sqlalchemy import Connection, select

from rashomon.casebook.judging.matching import matching, says
from rashomon.casebook.ledger.settings import settings_kept
from rashomon.casebook.tables import ledger
from rashomon.settings import Settings
from rashomon.types import Claim, Document, terms
from rashomon.wording.judged import SET_ASIDE_BY

PERSON = terms.PERSON
"""The reader, and the version, of a claim that a person entered."""

ABOUT_REPORTS = ("same", "different")
ABOUT_CLAIMS = ("accept", "reject", "set_aside", "correct", "move")
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
    entry: int
    content: Mapping[str, Any] = field(default_factory=dict)

    def told(self) -> str:
        """Return who decided and why, in words."""
        return f"{self.who}, {self.at[:10]}: {self.reason}"


class Decisions:
    """The judgements that nobody has undone, the latest last, and the project's settings.

    `entered` are those by which reports that were entered by hand are of an event, by report.
    """

    def __init__(
        self, judgements: Iterable[Judgement], *, settings: Settings | None = None
    ) -> None:
        self.settings = settings
        given = list(judgements)
        undone: set[str] = set()
        for one in reversed(given):
            if one.kind == "undo" and one.id not in undone:
                undone.add(one.subject)
        self.undone = frozenset(undone)
        self.all = tuple(given)
        self.held = tuple(j for j in given if j.id not in undone and j.kind != "undo")
        self._of_document: dict[str, list[Judgement]] = defaultdict(list)
        self._about: dict[str, list[Judgement]] = defaultdict(list)
        self._corrected = {j.object: j.subject for j in given if j.kind == "correct"}
        self.judges_events = any(map(_is_of_event, self.held))
        by_hand = {(j.entry, j.subject) for j in given if j.kind == "enter"}
        self.entered = {
            j.subject: j for j in self.held if j.kind == "same" and (j.entry, j.subject) in by_hand
        }
        entered = {j.object for j in self.held if j.kind == "enter"}
        for one in self.held:
            for subject in {one.subject, one.object} - {None}:
                self._about[str(subject)].append(one)
            if "document" in one.content and not _rests(one, entered):
                self._of_document[one.content["document"]].append(one)

    def pairs(self, kind: str) -> list[tuple[str, str]]:
        """Return the pairs of reports that were judged `same` or `different`."""
        return [(j.subject, j.object) for j in self.held if j.kind == kind and j.object is not None]

    def about(self, *subjects: str) -> list[Judgement]:
        """Return the judgements about events, reports or claims, in the order of time."""
        found = {j.id: j for subject in subjects for j in self._about.get(subject, ())}
        return sorted(found.values(), key=lambda j: (j.entry, j.id))

    def of_document(self, document: str) -> Sequence[Judgement]:
        """Return the judgements about the claims of a report, in the order of time."""
        return self._of_document.get(document, ())

    def root(self, claim: str) -> str:
        """Return the claim that a person corrected to this one, else the claim itself."""
        return self._corrected.get(claim, claim)

    def roots(self, document: str, claims: Iterable[Claim]) -> list[Claim]:
        """Return the claims of a report that were read or entered, not those that correct them."""
        given = list(claims)
        entered = {j.object for j in self.of_document(document) if j.kind == "enter"}
        return [c for c in given if c.reader != PERSON or c.id in entered]

    def in_force(self, document: Document, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """Return the claims of a report that count: without those rejected or corrected."""
        stands = self.standing(document.id, claims).values()
        return tuple({c.id: c for c in stands if c is not None}.values())

    def standing(self, document: str, claims: Sequence[Claim]) -> dict[str, Claim | None]:
        """Return what counts in place of each claim read or entered, None where one is rejected.

        A correction whose claim is not read any more stands under the id of that claim. Of several
        corrections the latest counts, and a rejection over all.
        """
        roots = self.roots(document, claims)
        judged = self.of_document(document)
        of_person = {c.id: c for c in claims if c.reader == PERSON}
        found: dict[str, Claim | None] = {c.id: c for c in roots}
        for one in judged:
            if one.kind == "correct" and one.object in of_person:
                given = of_person[one.object]
                found.update({root.id: given for root in matching(one, roots)})
                if not matching(one, roots):
                    found[one.subject] = given
        for one in judged:
            if one.kind == "reject":
                found.update({root.id: None for root in matching(one, roots)})
                found.update({one.subject: None})
        return found

    def set_aside(self, claims: Iterable[Claim]) -> dict[str, str]:
        """Return the claims that a person set aside, each with who did and why."""
        of: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            if claim.document in self._of_document:
                of[claim.document].append(claim)
        return {
            claim.id: f"{SET_ASIDE_BY}{one.told()}"
            for document, some in of.items()
            for one in self._of_document[document]
            if one.kind == "set_aside"
            for claim in self._meant(one, some)
        }

    def lost(self, document: str, claims: Sequence[Claim]) -> list[Judgement]:
        """Return the judgements about claims of a report that fit none of its claims any more."""
        roots = self.roots(document, claims)
        return [j for j in self._about_claims(document) if not matching(j, roots)]

    def shifted(self, document: str, claims: Sequence[Claim]) -> list[tuple[Judgement, Claim]]:
        """Return the judgements whose claim reads otherwise now, with the claim.

        A correction is not among them: it says itself what the claim says.
        """
        roots = self.roots(document, claims)
        return [
            (one, claim)
            for one in self._about_claims(document)
            if one.kind != "correct"
            for claim in matching(one, roots)
            if says(claim) != one.content.get("says")
        ]

    def _about_claims(self, document: str) -> list[Judgement]:
        return [j for j in self.of_document(document) if j.kind in ABOUT_CLAIMS]

    def _meant(self, judgement: Judgement, claims: Sequence[Claim]) -> list[Claim]:
        """Return the claims in force that a judgement is about, also as corrected."""
        root = judgement.subject
        corrected = [c for c in claims if c.reader == PERSON and self.root(c.id) == root]
        return corrected or matching(judgement, claims)


def _is_of_event(one: Judgement) -> bool:
    return one.kind in ("accept", "reject", "correct") and "document" not in one.content


def _rests(one: Judgement, entered: Container[str | None]) -> bool:
    """Say whether a judgement is about a claim whose entry was taken back."""
    is_of_person = one.kind in ABOUT_CLAIMS and one.content.get("reader") == PERSON
    return is_of_person and one.subject not in entered


def decisions_of(connection: Connection, *, until: int | None = None) -> Decisions:
    """Return the decisions of a casebook, or those up to an entry."""
    table = ledger.JUDGEMENT
    asked = select(table).order_by(table.c.at, table.c.entry, table.c.id)
    if until is not None:
        asked = asked.where(table.c.entry <= until)
    given = [_judgement(dict(row._mapping)) for row in connection.execute(asked)]
    return Decisions(given, settings=settings_kept(connection, until=until))


def _judgement(row: Mapping[str, Any]) -> Judgement:
    names = ("id", "kind", "subject", "object", "reason", "who", "at", "entry")
    return Judgement(**{name: row[name] for name in names}, content=loads(row["content"]))
