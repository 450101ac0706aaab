"""The record as a level shows it: names withheld in every field, in quotes and in the reports.

In texts with offsets a name gives way to as many marks as it has letters, so that every offset
stays true; `without_marks` turns a run of them into words when the text leaves, so that not even
the length of a name does.
"""

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

from rashomon.dossier.level import Level
from rashomon.dossier.withheld import Withheld, may_name, withheld
from rashomon.types import UNNAMED, Claim, Document, Event, Origin, Person, Record

Value = TypeVar("Value")

NAME, SOURCE = "\ue000", "\ue001"
_MARKS = re.compile(f"[{NAME}{SOURCE}]+")
_RUNS = re.compile(f"({NAME}+)|{SOURCE}+")
UNNAMED_SOURCE = "a source who is not named"
_LEAST_NAME = 3
# What holds no words of a report: ids, hashes and codes.
_CODES = frozenset(
    "id event events document documents claim claims used sha256 kind rule reader outcome category "
    "status stance scope hedge profile rashomon how strength precision edtf confidence "
    "earlier later left right left_event right_event verdict feature moment as_of previous_ids "
    "code_status party_to country language credits outlet relation traits side".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A record as a level shows it, the level, and in words what was withheld."""

    record: Record
    level: Level
    notes: tuple[str, ...]

    @property
    def worded(self) -> Record:
        """The record with words in place of the marks for what is withheld, fit to leave."""
        return _each_text(self.record, without_marks)


def at_level(record: Record, level: Level, named: Mapping[str, Iterable[Person]]) -> Shown:
    """Return the record as a level shows it; `named` are the persons of each report."""
    record = replace(record, documents=tuple(map(_without_stray_marks, record.documents)))
    if level.is_whole:
        return Shown(record=record, level=level, notes=())
    found = withheld(record, level, named)
    sources = {} if level.witnesses else _hidden_sources(record, named)
    whole = names_pattern(n for n in found.everywhere if " " in n)
    texts = {d.id: _masked_text(d, found, whole, sources.get(d.id, ())) for d in record.documents}
    given = replace(record, claims=tuple(_bare(c, level, texts) for c in record.claims))
    given = replace(given, events=tuple(_placed(e, level) for e in record.events))
    bare = tuple(replace(d, text="") for d in record.documents)
    given = replace(given, origins=_origins(record, level), documents=bare)
    unnamed = () if level.witnesses else _unnamed_labels(record)
    mask = _Mask(found.everywhere, found.kept, unnamed)
    masked = _each_text(given, mask.words)
    documents = tuple(replace(d, text=texts[d.id], path=_file(d.path)) for d in masked.documents)
    problems = tuple(replace(p, input=_file(p.input) or "") for p in masked.problems)
    claims = tuple(map(_requoted, masked.claims, (texts.get(c.document, "") for c in given.claims)))
    return Shown(
        record=replace(masked, documents=documents, claims=claims, problems=problems),
        level=level,
        notes=_notes(level, found, sum(map(len, sources.values()))),
    )


def without_marks(text: str) -> str:
    """Return a text with words where names were withheld.

    >>> without_marks(f"{NAME}{NAME}{NAME} said so")
    '[name withheld] said so'
    """
    return _RUNS.sub(lambda run: "[name withheld]" if run[1] else "[source withheld]", text)


class _Mask:
    """What hides names in running words, wherever they stand in a value."""

    def __init__(self, names: Iterable[str], kept: Iterable[str], unnamed: Iterable[str]) -> None:
        self._pattern = names_pattern(names)
        labels = sorted(unnamed, key=lambda label: (-len(label), label))
        self._unnamed = re.compile("|".join(map(re.escape, labels)) or r"(?!)", re.I)
        self._kept = frozenset(kept)
        self._known: dict[str, str] = {}

    def words(self, text: str) -> str:
        """Return a text without the names."""
        if text in self._kept:
            return text
        if text not in self._known:
            self._known[text] = self._without_names(self._unnamed.sub(UNNAMED_SOURCE, text))
        return self._known[text]

    def _without_names(self, text: str) -> str:
        if self._pattern is None or not self._pattern.search(text):
            return text
        kept = _spans_of(self._kept, text)
        return self._pattern.sub(
            lambda found: found[0] if _inside(found.span(), kept) else UNNAMED, text
        )


def _each_text(value: Value, change: Callable[[str], str]) -> Value:
    """Return a value with every text in it changed, but for ids and codes."""
    return _changed(value, change)  # type: ignore[return-value]


def _changed(value: object, change: Callable[[str], str]) -> object:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(each, change) for each in value)
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    new = {}
    for name in _fields(type(value)):
        before = getattr(value, name)
        after = before if name in _CODES and _is_code(before) else _changed(before, change)
        if after is not before and after != before:
            new[name] = after
    return replace(value, **new) if new else value


@cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


def _is_code(value: object) -> bool:
    """Say whether a value is a text or a row of texts, and no value with texts of its own."""
    if isinstance(value, tuple):
        return all(isinstance(each, str) for each in value)
    return isinstance(value, str)


def names_pattern(names: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds names: whole, in capitals, in an address, and by the last word alone."""
    whole = sorted({n for n in names if len(n) >= _LEAST_NAME}, key=lambda n: (-len(n), n))
    if not whole:
        return None
    lasts = {n.split()[-1] for n in whole if " " in n}
    lasts = {n for n in lasts if len(n) > _LEAST_NAME and n[0].isupper()}
    forms = [r"[\s_+\-]+".join(map(re.escape, n.split())) for n in whole if " " in n]
    loose = f"(?i:{'|'.join(forms)})" if forms else r"(?!)"
    single = {n for n in whole if " " not in n} | lasts
    exact = sorted(single | {n.upper() for n in single}, key=lambda n: (-len(n), n))
    tight = "|".join(map(re.escape, exact)) or r"(?!)"
    letter = r"[^\W_]"
    return re.compile(rf"(?<!{letter})(?:{loose}|{tight})(?!{letter})")


def _masked_text(
    document: Document,
    found: Withheld,
    whole: re.Pattern[str] | None,
    sources: Sequence[tuple[int, int]],
) -> str:
    """Return a report's text with its withheld names and sources as marks of the same length."""
    letters = list(document.text)
    for start, end in sources:
        letters[start:end] = SOURCE * (end - start)
    patterns = (names_pattern(found.names.get(document.id, ())), whole)
    spans = [m.span() for p in patterns if p is not None for m in p.finditer(document.text)]
    kept = _spans_of(found.kept, document.text) if spans else []
    for start, end in spans:
        if not _inside((start, end), kept):
            letters[start:end] = NAME * (end - start)
    return "".join(letters)


def _spans_of(names: Iterable[str], text: str) -> list[tuple[int, int]]:
    """Return where names that are kept stand in a text."""
    spans = []
    for name in names:
        at = text.find(name) if name else -1
        while at >= 0:
            spans.append((at, at + len(name)))
            at = text.find(name, at + len(name))
    return spans


def _inside(span: tuple[int, int], spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in spans)


def _hidden_sources(
    record: Record, named: Mapping[str, Iterable[Person]]
) -> dict[str, list[tuple[int, int]]]:
    """Return where the reports tell of sources who are not named: their words, and why."""
    texts = {d.id: d.text for d in record.documents}
    found: dict[str, list[tuple[int, int]]] = {}
    for claim in record.claims:
        source, text = claim.source, texts.get(claim.document, "")
        if not source.anonymous:
            continue
        spans = found.setdefault(claim.document, [])
        if source.start is not None and source.end is not None:
            spans.append((source.start, min(source.end, len(text))))
        spans += _spans_of(filter(None, (source.anonymity_reason,)), text)
    for document, persons in named.items():
        phrases = (person.name for person in persons if person.kind == "unnamed")
        found.setdefault(document, []).extend(_spans_of(phrases, texts.get(document, "")))
    return {document: sorted(set(spans)) for document, spans in found.items() if spans}


def _unnamed_labels(record: Record) -> set[str]:
    """Return what sources are called who are not named, where more than one word tells it."""
    labels = {c.source.label for c in record.claims if c.source.anonymous and c.source.label}
    return {label for label in labels if " " in label}


def _bare(claim: Claim, level: Level, texts: Mapping[str, str]) -> Claim:
    """Return a claim without what a level never shows of its victim and of its source."""
    source = claim.source
    if source.anonymous and not level.witnesses:
        source = replace(
            source,
            label=UNNAMED_SOURCE,
            organisation=None,
            role=None,
            anonymity_reason=None,
            chain=tuple(
                "a source who is not named" if x == source.label else x for x in source.chain
            ),
        )
    return replace(claim, source=source, victim=claim.victim if may_name(claim, level) else None)


def _requoted(claim: Claim, text: str) -> Claim:
    """Return a claim with its quote cut from the masked text, which may hide more than names."""
    if len(text) < claim.end or not _MARKS.search(text, claim.start, claim.end):
        return claim
    return replace(claim, quote=text[claim.start : claim.end])


def _file(path: str | None) -> str | None:
    """Return the name of a file without its folders, which may name whoever keeps it."""
    return None if path is None else path.replace("\\", "/").rsplit("/", 1)[-1]


def _origins(record: Record, level: Level) -> tuple[Origin, ...]:
    """Return the origins; of a source who is not named, neither label nor words are shown."""
    if level.witnesses:
        return record.origins
    unnamed = {c.id: c.source.label for c in record.claims if c.source.anonymous}
    return tuple(
        replace(
            o,
            label=UNNAMED_SOURCE if o.label in unnamed.values() else o.label,
            evidence="the words are withheld",
        )
        if o.kind == "same_quoted_source" and not unnamed.keys().isdisjoint(o.claims)
        else o
        for o in record.origins
    )


def _placed(event: Event, level: Level) -> Event:
    """Return an event with its place no finer than the town."""
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
        notes.append("any place within a town")
    return tuple(notes)
