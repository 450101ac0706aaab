"""What a record repeats of its reports, cut again from their masked texts."""

from collections.abc import Mapping
from dataclasses import replace

from rashomon.redaction.masking.addresses import REST, WITHHELD
from rashomon.types import (
    Aligned,
    Claim,
    DateCandidate,
    Document,
    Event,
    EventActor,
    EventPerpetrator,
    Origin,
    Record,
    Words,
)


class Texts:
    """The texts of reports as they were read, and as a level shows them."""

    def __init__(self, record: Record, shown: Mapping[str, str]) -> None:
        self._read = {d.id: d.text for d in record.documents}
        self._shown = shown

    def recut(self, record: Record) -> Record:
        """Return the record with every repeated passage as its report shows it."""
        return replace(
            record,
            documents=tuple(map(self._document, record.documents)),
            claims=tuple(map(self._claim, record.claims)),
            events=tuple(map(self._event, record.events)),
            origins=tuple(map(self._origin, record.origins)),
        )

    def put(self, masked: Record, read: Record) -> Record:
        """Return a masked record with the texts of its reports.

        The hash of a report that withholds something, and has no whole address at which anybody may
        read it, is left out: guesses could be tried against it.
        """
        pairs = zip(masked.documents, read.documents, strict=True)
        return replace(masked, documents=tuple(self._put(new, old) for new, old in pairs))

    def _put(self, new: Document, old: Document) -> Document:
        text = self._shown[old.id]
        is_safe = text == old.text or _is_whole(new.url)
        return replace(new, text=text, sha256=new.sha256 if is_safe else "")

    def _cut(self, document: str, start: int, end: int, said: str) -> str:
        """Return a passage as its report shows it; one that is not the report's stays."""
        if not said or self._read.get(document, "")[start:end] != said:
            return said
        return self._shown[document][start:end]

    def _document(self, document: Document) -> Document:
        dates = tuple(self._date(document.id, date) for date in document.dates)
        return replace(document, dates=dates)

    def _date(self, document: str, date: DateCandidate) -> DateCandidate:
        if date.start is None or date.end is None:
            return date
        return replace(date, text=self._cut(document, date.start, date.end, date.text))

    def _claim(self, claim: Claim) -> Claim:
        there, sentence = claim.document, claim.sentence
        whole = self._cut(there, sentence.start, sentence.end, sentence.text or "")
        return replace(
            claim,
            quote=self._cut(there, claim.start, claim.end, claim.quote),
            sentence=replace(sentence, text=whole or None),
        )

    def _event(self, event: Event) -> Event:
        return replace(
            event,
            actors=tuple(map(self._actor, event.actors)),
            perpetrators=tuple(map(self._perpetrator, event.perpetrators)),
        )

    def _actor(self, actor: EventActor) -> EventActor:
        return replace(actor, told=tuple(map(self._words, actor.told)))

    def _perpetrator(self, one: EventPerpetrator) -> EventPerpetrator:
        return replace(one, told=tuple(map(self._words, one.told)))

    def _words(self, told: Words) -> Words:
        return replace(told, text=self._cut(told.document, told.start, told.end, told.text))

    def _origin(self, origin: Origin) -> Origin:
        return replace(origin, alignment=tuple(map(self._aligned, origin.alignment)))

    def _aligned(self, pair: Aligned) -> Aligned:
        left = self._cut(pair.left, pair.left_start, pair.left_end, pair.left_text)
        right = self._cut(pair.right, pair.right_start, pair.right_end, pair.right_text)
        return replace(pair, left_text=left, right_text=right)


def _is_whole(url: str | None) -> bool:
    """Say whether an address leads to the report: none that was cut to its host does."""
    return url is not None and url != WITHHELD and not url.endswith(REST)
