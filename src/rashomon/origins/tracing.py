"""Tracing that takes one more report: earlier origins in, those that are new or gone out.

A report changes the origins of those reports only that ties (`ties.py`) connect it with, through
any number of them: these are traced anew. Claims without an event are the exception: a name that
tells one body from all others joins them wherever they are, so they are looked at together, without
the texts.
"""

from collections import ChainMap, defaultdict
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Self, TypedDict

from rashomon.origins import in_order, trace
from rashomon.origins.corpus import corpus_of
from rashomon.origins.quoted import quoted_sources
from rashomon.origins.text_copies import borrowed
from rashomon.origins.ties import is_unplaced, ties_of
from rashomon.rules_version import refuse_other_rules, rules_version
from rashomon.types import Claim, Document, Origin
from rashomon.types.shape import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report with its claims, each with the event that it belongs to."""

    document: Document
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraced:
    """The origins that are new, and the ids of those that are no longer there."""

    new: tuple[Origin, ...]
    gone: tuple[str, ...]


class StoredTies(TypedDict):
    """A report by its ties; whether it has a figure without an event."""

    ties: list[str]
    is_unplaced: bool


class Stored(TypedDict):
    """All that tracing keeps beside the reports themselves, and the rules by which it was made."""

    rules: str
    reports: dict[str, StoredTies]
    placed: list[Json]
    unplaced: list[Json]


class Tracing:
    """Reports traced to their origins; what comes out does not depend on when which came.

    `n_traced` counts the reports that were looked at: the work that was done.
    """

    def __init__(self, known: Mapping[str, Told] | None = None) -> None:
        self._told: MutableMapping[str, Told] = ChainMap({}, known or {})  # type: ignore[arg-type]
        self._ties: dict[str, frozenset[str]] = {}
        self._tied: defaultdict[str, set[str]] = defaultdict(set)
        self._unplaced: set[str] = set()
        self._of_placed: dict[str, Origin] = {}
        self._of_unplaced: dict[str, Origin] = {}
        self._of: defaultdict[str, set[str]] = defaultdict(set)
        self.n_traced = 0

    @classmethod
    def restored(cls, data: Stored, known: Mapping[str, Told]) -> Self:
        """Return a tracing as it was stored; `known` has the reports, and may fetch them late.

        Raises BadInput if it was stored by other rules.
        """
        from pydantic import TypeAdapter

        refuse_other_rules(data.get("rules"), "tracing")
        tracing = cls(known)
        for document, row in data["reports"].items():
            tracing._tie(document, frozenset(row["ties"]), is_unplaced=row["is_unplaced"])
        adapter = TypeAdapter(list[Origin])
        tracing._keep(adapter.validate_python(data["placed"]))
        tracing._of_unplaced = {o.id: o for o in adapter.validate_python(data["unplaced"])}
        return tracing

    def stored(self) -> Stored:
        """Return all that is kept beside the reports, as data that JSON can hold."""
        reports: dict[str, StoredTies] = {
            document: {"ties": sorted(ties), "is_unplaced": document in self._unplaced}
            for document, ties in sorted(self._ties.items())
        }
        placed, unplaced = (
            [origin.to_dict() for _, origin in sorted(some.items())]
            for some in (self._of_placed, self._of_unplaced)
        )
        return {
            "rules": rules_version(),
            "reports": reports,
            "placed": placed,
            "unplaced": unplaced,
        }

    def origins(self) -> tuple[Origin, ...]:
        """Return all origins, in the order of a record."""
        return in_order((*self._of_placed.values(), *self._of_unplaced.values()))

    def add(self, *told: Told) -> Retraced:
        """Take in reports, each in place of the one of its id so far, and say what changed.

        An earlier report is to be given again when a claim of it stands in another event.
        """
        before = {**self._of_unplaced}
        loosened = any(one.document.id in self._unplaced for one in told)
        connected = self._connected({d for one in told for d in self._taken_in(one)})
        gone = {i for document in connected for i in self._of.pop(document, ())}
        before.update({i: self._of_placed.pop(i) for i in gone})
        placed = self._traced(sorted(connected))
        self._keep(placed)
        if loosened or not self._unplaced.isdisjoint(connected):
            self._of_unplaced = {o.id: o for o in self._traced_unplaced()}
        now = {**self._of_unplaced, **{o.id: o for o in placed}}
        return Retraced(
            new=in_order(o for i, o in now.items() if before.get(i) != o),
            gone=tuple(sorted(before.keys() - now.keys())),
        )

    def _taken_in(self, one: Told) -> set[str]:
        """Take in a report; return the reports that it was tied to and is no longer, and itself."""
        document = one.document.id
        self._told[document] = one
        ties = ties_of(one.document, one.claims)
        loose = self._ties.get(document, frozenset()) - ties
        for tie in loose:
            self._tied[tie].discard(document)
        self._tie(document, ties, is_unplaced=any(map(is_unplaced, one.claims)))
        return {document}.union(*(self._tied[tie] for tie in loose))

    def _tie(self, document: str, ties: frozenset[str], *, is_unplaced: bool) -> None:
        self._ties[document] = ties
        for tie in ties:
            self._tied[tie].add(document)
        (self._unplaced.add if is_unplaced else self._unplaced.discard)(document)

    def _keep(self, origins: Iterable[Origin]) -> None:
        for origin in origins:
            self._of_placed[origin.id] = origin
            for document in origin.documents:
                self._of[document].add(origin.id)

    def _connected(self, documents: Iterable[str]) -> set[str]:
        """Return these reports and all that ties connect them with."""
        found = set(documents)
        waiting, seen = list(found), set[str]()
        while waiting:
            for tie in self._ties[waiting.pop()] - seen:
                seen.add(tie)
                waiting += self._tied[tie] - found
                found |= self._tied[tie]
        return found

    def _traced(self, documents: Sequence[str]) -> list[Origin]:
        """Return the origins of reports, but for those of claims without an event."""
        told = [self._told[document] for document in documents]
        self.n_traced += len(told)
        claims = [claim for one in told for claim in one.claims]
        unplaced = {claim.id for claim in claims if is_unplaced(claim)}
        return [
            origin
            for origin in trace([one.document for one in told], claims)
            if origin.kind != "same_quoted_source" or unplaced.isdisjoint(origin.claims)
        ]

    def _traced_unplaced(self) -> Iterator[Origin]:
        """Yield the origins of claims without an event, of whichever reports."""
        told = [self._told[document] for document in sorted(self._unplaced)]
        claims = [claim for one in told for claim in one.claims]
        documents = [one.document for one in told]
        of = {i for document in self._unplaced for i in self._of.get(document, ())}
        copies = [o for i in sorted(of) if (o := self._of_placed[i]).kind == "text_copy"]
        taken = borrowed(corpus_of(documents, claims), copies)
        loose = corpus_of(documents, [claim for claim in claims if is_unplaced(claim)])
        return quoted_sources(loose, borrowed=taken)
