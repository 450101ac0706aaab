"""The way from reports to figures as W3C PROV-JSON: entities, activities, agents, plans."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO

from rashomon.exports.linked.addresses import web
from rashomon.exports.linked.copies import clusters
from rashomon.exports.linked.known import Known
from rashomon.exports.linked.once import Once, new_claims
from rashomon.exports.linked.prov_terms import Provenance, Told, local
from rashomon.exports.linked.telling import account_words, claim_words
from rashomon.types import Claim, Document, Estimate, Event, Origin, Record
from rashomon.version import __version__
from rashomon.wording.figures import settled
from rashomon.wording.words import estimate_group, outcome

if TYPE_CHECKING:
    from rashomon.exports.about import About

SOFTWARE, CODER, PUBLISHER = "agent/rashomon", "agent/coder", "publisher"
READING_PLAN = "plan/reading"
BY_PERSON = "person"


def write(parts: Iterable[Record], stream: BinaryIO, about: "About") -> None:
    """Write the provenance of every report, claim and figure."""
    seen = Once()
    with Provenance() as made:
        for part in parts:
            _part(part, made, seen)
            about.rows += len(part.events)
        _agents(made, about)
        made.write(stream)


def _part(part: Record, made: Provenance, seen: Once) -> None:
    known = Known(part)
    for document in part.documents:
        _report(document, made)
    for copies in clusters(new_claims(part, seen), part):
        for claim in copies:
            _claim(claim, copies[0], known, made)
    for event in part.events:
        _event(event, part.profile, made)
    for origin in part.origins:
        _origin(origin, made)


def _agents(made: Provenance, about: "About") -> None:
    made.agent(
        SOFTWARE,
        "prov:SoftwareAgent",
        {"prov:label": f"Rashomon {__version__}", "rashomon:version": __version__},
    )
    told = {"prov:label": "what was exported", "rashomon:account": account_words(about)}
    made.entity("export", "rashomon:Export", told)
    made.relate("wasAttributedTo", entity="export", agent=SOFTWARE)


def _report(document: Document, made: Provenance) -> None:
    published = document.published
    told = {
        "prov:label": document.title,
        "rashomon:sha256": document.sha256 or None,
        "rashomon:url": web(document.url),
        "rashomon:published": None if published is None else published.edtf,
    }
    this = local("document", document.id)
    if not made.is_new(this):
        return
    made.entity(this, "rashomon:Report", told)
    if document.outlet:
        publisher = local(PUBLISHER, document.outlet)
        made.agent(publisher, "prov:Organization", {"prov:label": document.outlet})
        made.relate("wasAttributedTo", entity=this, agent=publisher)
    _reading(document, made)


def _reading(document: Document, made: Provenance) -> None:
    """Say that the report was read, by which rules."""
    reading = local("reading", document.id)
    made.activity(reading, "rashomon:Reading", {"prov:label": "reading a report"})
    if made.is_new(READING_PLAN):
        made.entity(READING_PLAN, "prov:Plan", {"prov:label": f"rules of Rashomon {__version__}"})
    made.relate("used", activity=reading, entity=local("document", document.id))
    made.relate("wasAssociatedWith", activity=reading, agent=SOFTWARE, plan=READING_PLAN)


def _claim(claim: Claim, first: Claim, known: Known, made: Provenance) -> None:
    """Say in which words a claim stands, who read it by which rule, and where it was first."""
    this, quote, report = (
        local("claim", claim.id),
        local("quote", claim.id),
        local("document", claim.document),
    )
    told = {
        "prov:label": claim_words(claim),
        "rashomon:rule": claim.rule,
        "rashomon:speaker": claim.source.label,
        "rashomon:speakerKind": claim.source.kind,
    }
    made.entity(this, "rashomon:Claim", told)
    words: Told = {
        "prov:value": claim.quote,
        "rashomon:start": claim.start,
        "rashomon:end": claim.end,
    }
    made.entity(quote, "rashomon:Quote", words)
    if claim.document in known.documents:
        made.derive(quote, report, "prov:Quotation")
    if first.document in known.documents:
        made.derive(this, local("document", first.document), "prov:PrimarySource")
    made.derive(this, quote)
    _author(claim, known, made)


def _author(claim: Claim, known: Known, made: Provenance) -> None:
    this = local("claim", claim.id)
    if claim.reader == BY_PERSON:
        made.agent(CODER, "prov:Person", {"prov:label": "a coder", "rashomon:role": "coder"})
        made.relate("wasAttributedTo", entity=this, agent=CODER)
        return
    made.relate("wasAttributedTo", entity=this, agent=SOFTWARE)
    if claim.document in known.documents:
        made.relate("wasGeneratedBy", entity=this, activity=local("reading", claim.document))


def _event(event: Event, profile: str, made: Provenance) -> None:
    """Say from which claims an event and its figures were reconciled, by which profile."""
    this, reconciling = local("event", event.id), local("reconciling", event.id)
    plan = local("profile", profile)
    if made.is_new(plan):
        made.entity(plan, "prov:Plan", {"prov:label": f"profile {profile}"})
    made.entity(this, "rashomon:Event", {"prov:label": event.summary})
    made.activity(reconciling, "rashomon:Reconciling", {"prov:label": "reconciling an event"})
    made.relate("wasAssociatedWith", activity=reconciling, agent=SOFTWARE, plan=plan)
    made.relate("wasGeneratedBy", entity=this, activity=reconciling)
    for claim in event.claims:
        made.derive(this, local("claim", claim))
    for n, estimate in enumerate(event.estimates):
        _estimate(f"{local('estimate', event.id)}/{n}", estimate, this, reconciling, made)
    for update in event.updates:
        made.derive(local("claim", update.later), local("claim", update.earlier), "prov:Revision")


def _estimate(
    this: str, estimate: Estimate, event: str, reconciling: str, made: Provenance
) -> None:
    told = {
        "prov:label": f"{outcome(estimate.outcome)}, {estimate_group(estimate)}",
        "rashomon:low": estimate.low,
        "rashomon:best": estimate.best,
        "rashomon:high": estimate.high,
        "rashomon:settled": settled(estimate),
        "rashomon:rule": estimate.rule,
    }
    made.entity(this, "rashomon:Estimate", told)
    made.relate("wasGeneratedBy", entity=this, activity=reconciling)
    made.relate("hadMember", collection=event, entity=this)
    for claim in estimate.used:
        made.derive(this, local("claim", claim))
    for aside in estimate.set_aside:
        role = {"prov:role": f"set aside: {aside.reason}", "rashomon:figure": this}
        made.relate("used", role, activity=reconciling, entity=local("claim", aside.claim))


def _origin(origin: Origin, made: Provenance) -> None:
    """Say which claims and reports are one origin's."""
    this = local("origin", origin.id)
    told = {"prov:label": origin.label, "rashomon:kind": origin.kind}
    if made.is_new(this):
        made.entity(this, "prov:Collection", told | {"rashomon:evidence": origin.evidence})
    for document in origin.documents:
        made.relate("hadMember", collection=this, entity=local("document", document))
    for claim in origin.claims:
        made.relate("hadMember", collection=this, entity=local("claim", claim))
