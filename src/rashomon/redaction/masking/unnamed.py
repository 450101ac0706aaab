"""Sources who asked not to be named: where the words for them stand, and what hides those."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from rashomon.redaction.level import Level
from rashomon.types import Claim, Origin, Person, Record

UNNAMED_SOURCE = "a source who is not named"


def hidden_sources(
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
        spans += _places(source.anonymity_reason or "", text)
    for document, persons in named.items():
        phrases = (person.name for person in persons if person.kind == "unnamed")
        text = texts.get(document, "")
        found.setdefault(document, []).extend(at for p in phrases for at in _places(p, text))
    return {document: sorted(set(spans)) for document, spans in found.items() if spans}


def unnamed_labels(record: Record) -> set[str]:
    """Return what sources are called who are not named, where more than one word tells it."""
    labels = {c.source.label for c in record.claims if c.source.anonymous and c.source.label}
    return {label for label in labels if " " in label}


def without_source(claim: Claim) -> Claim:
    """Return a claim without what tells a source who is not named."""
    source = claim.source
    if not source.anonymous:
        return claim
    chain = tuple(UNNAMED_SOURCE if x == source.label else x for x in source.chain)
    bare = replace(source, label=UNNAMED_SOURCE, organisation=None, role=None)
    return replace(claim, source=replace(bare, anonymity_reason=None, chain=chain))


def bare_origins(record: Record, level: Level) -> tuple[Origin, ...]:
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


def _places(phrase: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a phrase stands in a text."""
    at = text.find(phrase) if phrase else -1
    while at >= 0:
        yield at, at + len(phrase)
        at = text.find(phrase, at + len(phrase))
