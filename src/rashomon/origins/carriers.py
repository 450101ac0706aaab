"""Reports that carry one agency's figure: nobody is quoted but the agency is credited."""

from collections import defaultdict
from collections.abc import Iterator

from rashomon.origins.corpus import Corpus, event_of, is_narrated
from rashomon.origins.figures import figure_key
from rashomon.origins.making import origin_for
from rashomon.origins.matches import Matches
from rashomon.origins.naming import LABEL_LIMIT, agencies_of, agency_key, document_name
from rashomon.text import snippet
from rashomon.types import Claim, Origin


def carriers(corpus: Corpus, found: Matches) -> Iterator[Origin]:
    """Yield an origin for each figure that several reports have from one agency.

    The reports credit that agency and no other and quote nobody, or quote the agency by name;
    event, outcome and figure are the same. Where the event is not known, equal figures prove
    nothing and nothing is joined.
    """
    carried: defaultdict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for name, claims in corpus.claims.items():
        for claim in claims:
            figure, event = figure_key(claim), event_of(claim)
            agency = _agency(claim, name, corpus)
            if figure is not None and event is not None and agency:
                carried[(agency, event, *figure)].append(claim)
    for (agency, _, outcome, number), claims in sorted(carried.items()):
        several = len({found.same.find(claim.document) for claim in claims}) > 1
        if several and any(is_narrated(claim) for claim in claims):
            yield _origin(_name(agency, claims, corpus), f"{number} {outcome}", claims, corpus)


def _agency(claim: Claim, document: str, corpus: Corpus) -> str:
    """Return the key of the agency that a figure came by; empty for none or for several."""
    if claim.source.kind == "media" and claim.source.label:
        return agency_key(claim.source.label)
    credits = agencies_of(corpus.documents[document]) if document in corpus.documents else ()
    return next(iter(credits)) if is_narrated(claim) and len(credits) == 1 else ""


def _name(agency: str, claims: list[Claim], corpus: Corpus) -> str:
    """Return the shortest of the names that the reports give to an agency."""
    documents = [corpus.documents[c.document] for c in claims if c.document in corpus.documents]
    names = {name for d in documents for name in d.credits if agency_key(name) == agency}
    return min(names, key=lambda name: (len(name), name), default=agency.upper())


def _origin(agency: str, figure: str, claims: list[Claim], corpus: Corpus) -> Origin:
    documents = {claim.document for claim in claims}
    names = sorted(document_name(corpus.documents[d]) for d in documents if d in corpus.documents)
    name = snippet(agency, LABEL_LIMIT)
    shown = snippet(", ".join(names), 2 * LABEL_LIMIT)
    return origin_for(
        "rewrite",
        name,
        documents=documents,
        claims=(claim.id for claim in claims),
        evidence=f"all credit {name}, name no other source and give one figure, {figure}: {shown}",
    )
