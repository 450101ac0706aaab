"""The record as a level shows it: names withheld in every field, in quotes and in the reports.

In texts with offsets a name gives way to as many marks as it has letters, so that every offset
stays true; `without_marks` turns a run of them into words when the text leaves, so that not even
the length of a name does.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from rashomon.redaction.level import Level
from rashomon.redaction.masking.cutting import Texts
from rashomon.redaction.masking.every_text import each_text, with_ids
from rashomon.redaction.masking.hiding import NAME, PLACE, SOURCE, UNNAMED_PLACE, Hiding
from rashomon.redaction.masking.neutral import Neutral
from rashomon.redaction.masking.unnamed import (
    UNNAMED_SOURCE,
    bare_origins,
    hidden_sources,
    unnamed_labels,
    without_source,
)
from rashomon.redaction.withheld import Withheld, may_name, withheld
from rashomon.types import Claim, Document, Event, Person, Record, SetAside
from rashomon.wording.judged import without_judge

_MARKS = re.compile(f"[{NAME}{SOURCE}{PLACE}]+")
_RUNS = re.compile(f"{NAME}+|{SOURCE}+|{PLACE}+")
_WORDS = {NAME: "[name withheld]", SOURCE: "[source withheld]", PLACE: UNNAMED_PLACE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A record as a level shows it, the level, and in words what was withheld."""

    record: Record
    level: Level
    notes: tuple[str, ...]

    @property
    def worded(self) -> Record:
        """The record with words in place of the marks for what is withheld, fit to leave.

        The texts of the reports keep the marks: offsets stay true in them, and they do not leave.
        """
        bare = tuple(replace(document, text="") for document in self.record.documents)
        told = each_text(replace(self.record, documents=bare), without_marks)
        pairs = zip(told.documents, self.record.documents, strict=True)
        return replace(told, documents=tuple(replace(new, text=old.text) for new, old in pairs))


def at_level(
    record: Record, level: Level, named: Mapping[str, Iterable[Person]], key: str | None = None
) -> Shown:
    """Return the record as a level shows it; `named` are the persons of each report.

    With a `key` ids are the same in every record that is shown with it.
    """
    record = replace(record, documents=tuple(map(_without_stray_marks, record.documents)))
    if level.is_whole:
        return Shown(record=record, level=level, notes=())
    found = withheld(record, level, named)
    sources = {} if level.witnesses else hidden_sources(record, named)
    hiding = Hiding(found.matcher(), found.places(), found.kept)
    shown = {d.id: _masked(d, hiding, sources.get(d.id, ())) for d in record.documents}
    texts = Texts(record, shown)
    bare = _bare(texts.recut(record), level)
    unnamed = set[str]() if level.witnesses else unnamed_labels(record)
    masked = _hidden(bare, hiding, _without_labels(unnamed), Neutral(bare, key))
    return Shown(
        record=texts.put(masked, record),
        level=level,
        notes=_notes(level, found, sum(map(len, sources.values()))),
    )


def without_marks(text: str) -> str:
    """Return a text with words where names were withheld.

    >>> without_marks(f"{NAME}{NAME}{NAME} said so")
    '[name withheld] said so'
    """
    return _RUNS.sub(lambda run: _WORDS[run[0][0]], text)


def _masked(document: Document, hiding: Hiding, sources: Iterable[tuple[int, int]]) -> str:
    """Return a report's text with its withheld names and sources as marks of the same length."""
    letters = list(document.text)
    for start, end in sources:
        letters[start:end] = SOURCE * (end - start)
    return hiding.marks("".join(letters), document.id)


def _hidden(
    record: Record, hiding: Hiding, unlabelled: Callable[[str], str], neutral: Neutral
) -> Record:
    """Return the record with no name in any text but those of the reports, which it leaves out."""

    def told(text: str, document: str | None = None) -> str:
        return hiding.words(unlabelled(text), document)

    def cited(text: str) -> str:
        return told(neutral.words(text))

    claims = (each_text(c, partial(told, document=c.document)) for c in record.claims)
    masked = replace(
        each_text(replace(record, claims=(), problems=(), documents=()), cited),
        documents=tuple(
            replace(each_text(replace(d, text=""), cited), url=_address(d, hiding), path=None)
            for d in record.documents
        ),
        claims=tuple(claims),
        problems=each_text(neutral.problems(record.problems, hiding.address), cited),
    )
    return with_ids(masked, neutral.of)


def _address(document: Document, hiding: Hiding) -> str | None:
    return None if document.url is None else hiding.address(document.url)


def _without_labels(labels: Iterable[str]) -> Callable[[str], str]:
    """Return what puts neutral words in place of the labels of sources who are not named."""
    known = sorted(labels, key=lambda label: (-len(label), label))
    pattern = re.compile("|".join(map(re.escape, known)) or r"(?!)", re.I)
    return lambda text: pattern.sub(UNNAMED_SOURCE, text)


def _bare(record: Record, level: Level) -> Record:
    """Return the record without the fields that a level never shows."""
    return replace(
        record,
        claims=tuple(_bare_claim(claim, level) for claim in record.claims),
        events=tuple(_placed(event, level) for event in record.events),
        origins=bare_origins(record, level),
    )


def _bare_claim(claim: Claim, level: Level) -> Claim:
    """Return a claim without what a level never shows of its victim and of its source."""
    claim = claim if level.witnesses else without_source(claim)
    return claim if may_name(claim, level) else replace(claim, victim=None)


def _placed(event: Event, level: Level) -> Event:
    """Return an event without former ids and judges, and with its place no finer than the town."""
    event = _unjudged(replace(event, previous_ids=()))
    if level.quarters or event.place is None:
        return event
    return replace(event, place=replace(event.place, section=None, evidence=None))


def _without_stray_marks(document: Document) -> Document:
    """Return a report whose own text cannot pass for something withheld."""
    if not _MARKS.search(document.text):
        return document
    return replace(document, text=_MARKS.sub(lambda run: "\ufffd" * len(run[0]), document.text))


def _notes(level: Level, found: Withheld, n_sources: int) -> tuple[str, ...]:
    """Return in words what was withheld, and how many of each."""
    kinds = {
        "witness": "of witnesses, relatives, doctors and others who speak for no office",
        "victim": "of victims" if not level.victims else "of victims under age",
        "suspect": "of persons accused or suspected",
    }
    notes = [
        f"{len(found.kinds[kind])} name{'s' if len(found.kinds[kind]) > 1 else ''} {of}"
        for kind, of in kinds.items()
        if found.kinds.get(kind)
    ]
    if n_sources:
        notes.append(f"the words for sources who are not named, in {n_sources} places")
    if not level.quarters:
        notes.append("places within a town where they are recognised")
    notes.append("ids and file names of reports")
    return tuple(notes)


def _unjudged(event: Event) -> Event:
    """Return an event without who of the house decided something of it, and why."""
    place = event.place
    if place is not None and place.evidence is not None:
        place = replace(place, evidence=without_judge(place.evidence))
    told = event.time_evidence
    return replace(
        event,
        place=place,
        time_evidence=None if told is None else without_judge(told),
        estimates=tuple(
            replace(each, set_aside=tuple(map(_aside, each.set_aside))) for each in event.estimates
        ),
    )


def _aside(aside: SetAside) -> SetAside:
    reason = without_judge(aside.reason)
    return aside if reason == aside.reason else replace(aside, reason=reason, note=None)
