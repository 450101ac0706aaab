"""The reports of a page: their facts, and their text with every claim marked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from rashomon.dossier.claim_rows import ClaimTable
from rashomon.dossier.highlights import lines, marked
from rashomon.dossier.shared import OriginsBy
from rashomon.types import Claim, Document
from rashomon.wording.documents import document_facts, refused_words
from rashomon.wording.lookup import MAX_REFERENCES, Lookup
from rashomon.wording.safe import short
from rashomon.wording.speakers import credited, published
from rashomon.wording.words import ORIGIN_KINDS, plural

MAX_REFUSED, MAX_ORIGINS = 40, 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One report: what is known of it, and its text."""

    id: str
    number: str
    name: str
    outlet: str
    title: str
    date: str
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    refused: tuple[str, ...]
    n_claims: int
    text: Markup
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginRow:
    """What several reports have from one place."""

    id: str
    label: str
    kind: str
    counted: str
    reports: tuple[tuple[str, str], ...]
    n_more: int
    evidence: str


def report_id(found: Lookup, document: str) -> str:
    """Return where a report stands in a page."""
    return f"d-{found.order.numbers.get(document, 0)}"


def report_row(
    document: Document, claims: Mapping[str, list[Claim]], table: ClaimTable, found: Lookup
) -> ReportRow:
    """Return one report with its claims marked."""
    mine = claims.get(document.id, [])
    carriers = (("credits", (credited(document.credits),)),) if document.credits else ()
    facts = tuple((name, tuple(filter(None, told))) for name, *told in document_facts(document))
    return ReportRow(
        id=report_id(found, document.id),
        number=found.number(document.id),
        name=found.name(document.id),
        outlet=short(document.outlet or "", 80),
        title=short(document.title or "", 240),
        date=published(document),
        facts=(*facts, *carriers),
        refused=tuple(refused_words(d) for d in document.dates if not d.accepted)[:MAX_REFUSED],
        n_claims=len(mine),
        text=marked(document, mine, table.tag),
        paragraphs=tuple(lines(document.text)),
    )


def origin_rows(
    origins: OriginsBy, claims: Iterable[str], documents: Iterable[str], found: Lookup
) -> list[OriginRow]:
    """Return what reports of a page have from one place, the most carried first."""
    here, mine = frozenset(claims), frozenset(documents)
    several = [
        o
        for o in origins.of(mine)
        if len(o.documents) > 1
        and (o.kind != "same_quoted_source" or not here.isdisjoint(o.claims))
    ]
    several.sort(key=lambda o: (-len(o.documents), -len(o.claims), o.id))
    return [
        OriginRow(
            id=o.id,
            label=short(o.label, 120),
            kind=ORIGIN_KINDS.get(o.kind, o.kind.replace("_", " ")),
            counted=f"{plural(len(o.claims), 'claim')} in {plural(len(o.documents), 'report')}",
            reports=tuple(
                (found.number(d), f"#{report_id(found, d)}" if d in mine else "")
                for d in sorted(o.documents, key=lambda d: found.order.numbers.get(d, 0))
            )[:MAX_REFERENCES],
            n_more=max(len(o.documents) - MAX_REFERENCES, 0),
            evidence=short(found.cited(short(o.evidence, 1600), o.documents), 480),
        )
        for o in several[:MAX_ORIGINS]
    ]
