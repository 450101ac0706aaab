"""Claims, reports and events made by hand, in one line each. All names and places are invented."""

from dataclasses import replace

from rashomon.reconcile import Given, settle
from rashomon.types import (
    Claim,
    Document,
    Estimate,
    Event,
    EventType,
    Group,
    Origin,
    Perpetrator,
    Published,
    Quantity,
    Sides,
    Source,
    Span,
    Status,
)

PEOPLE = Group(label="people")
CIVILIANS = Group(label="civilians", category="civilians", status="civilians")
SOLDIERS = Group(label="soldiers", category="state_forces", status="state_forces")
POLICE = Group(label="policemen", category="state_forces", status="state_forces")
MILITANTS = Group(label="militants", category="non_state_fighters", status="non_state_fighters")
CHILDREN = Group(label="children", category="children", status="civilians", traits=("children",))


def group(label, status, *, actor=None, category=None, **more):
    return Group(label=label, category=category or status, status=status, actor=actor, **more)


def exactly(number):
    return Quantity(low=number, high=number, verbatim=str(number))


def at_least(number):
    return Quantity(low=number, high=None, verbatim=f"at least {number}", hedge="at_least")


def up_to(number):
    return Quantity(low=None, high=number, verbatim=f"up to {number}", hedge="up_to")


def about(number):
    return Quantity(low=number, high=number, verbatim=f"about {number}", hedge="about")


def nearly(number):
    low = round(0.875 * number)
    return Quantity(low=low, high=number - 1, verbatim=f"nearly {number}", hedge="nearly")


def dozens():
    return Quantity(low=12, high=99, verbatim="dozens", hedge="dozens")


def hundreds():
    return Quantity(low=100, high=999, verbatim="hundreds", hedge="hundreds")


def source(label, *, kind="official", organisation=None, **more):
    return Source(label=label, kind=kind, organisation=organisation, **more)


POLICE_SAY = source("Zarmin police")
HOSPITAL = source("Tal Venna hospital", kind="medical")
MINISTRY = source("Health Ministry")
NOBODY = Source()


def claim(
    id,
    count,
    *,
    by=POLICE_SAY,
    of=PEOPLE,
    doc="d1",
    outcome="killed",
    kind="casualty",
    start=0,
    **more,
):
    quantity = exactly(count) if isinstance(count, int) else count
    return Claim(
        id=id,
        document=doc,
        quote="words of the report",
        start=start,
        end=start + 5,
        rule="by-hand",
        kind=kind,
        sentence=Span(start=start, end=start + 5),
        outcome=outcome,
        count=quantity,
        group=of,
        source=by,
        event=more.pop("event", "e1"),
        **more,
    )


def status(id, about, value, *, by=POLICE_SAY, doc="d1", start=0):
    return claim(
        id,
        None,
        by=by,
        doc=doc,
        start=start,
        outcome=None,
        kind="status",
        of=None,
        status=Status(about=about, value=value),
    )


def deed(id, actor, *, by, stance="blames", doc="d1", confidence="SUSPECTED OR ACCUSED"):
    kind = "denial" if stance == "denies" else "responsibility"
    return claim(
        id,
        None,
        by=by,
        doc=doc,
        outcome=None,
        kind=kind,
        of=None,
        stance=stance,
        perpetrator=Perpetrator(actor=actor, confidence=confidence),
    )


def document(name, published="2031-05-02"):
    date = None
    if published is not None:
        date = Published(edtf=published, precision="day", evidence="given")
    return Document(id=name, text="words of the report", published=date)


def origin(*claims, kind="same_quoted_source", name="o1"):
    documents = tuple(sorted({claim.document for claim in claims}))
    ids = tuple(claim.id for claim in claims)
    return Origin(id=name, kind=kind, label="", documents=documents, claims=ids, evidence="by hand")


def event(claims, **more):
    bare = Event(
        id="e1",
        summary="attack in Zarmin",
        background=False,
        type=EventType(),
        sides=Sides(),
        place=None,
        actors=(),
        documents=tuple(sorted({claim.document for claim in claims})),
        claims=tuple(claim.id for claim in claims),
    )
    return replace(bare, **more)


def settled(*claims, dates=None, origins=(), profile="gtd", of=None):
    """Settle claims; `dates` are the days of reports, all others came out on one day."""
    dates = dates or {}
    documents = {
        claim.document: document(claim.document, dates.get(claim.document, "2031-05-02"))
        for claim in claims
    }
    given = Given(
        claims={claim.id: claim for claim in claims},
        documents=documents,
        origins=origins,
        profile=profile,
    )
    return settle(of or event(claims), given)


def toll(result, *, outcome="killed", group="everyone") -> Estimate:
    """Return the estimate of an outcome for a group, by the group's label."""
    found = [e for e in result.estimates if (e.outcome, e.group) == (outcome, group)]
    labels = [(e.outcome, e.group) for e in result.estimates]
    assert len(found) == 1, f"{outcome}, {group} is not once in {labels}"
    return found[0]


def triple(estimate):
    return estimate.low, estimate.best, estimate.high


def reasons(estimate):
    return {aside.claim: aside.reason for aside in estimate.set_aside}


def conflicts(result, strength="impossible"):
    return {frozenset(c.claims) for c in result.contradictions if c.strength == strength}
