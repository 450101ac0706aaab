"""One record of an invented event, built by hand: every field that a face shows is in it."""

from rashomon.types import (
    Boilerplate,
    Claim,
    Contradiction,
    DateCandidate,
    Document,
    Estimate,
    Event,
    EventActor,
    EventType,
    Group,
    Origin,
    Part,
    Perpetrator,
    Place,
    Problem,
    Published,
    Quantity,
    Record,
    SetAside,
    Sides,
    Source,
    Span,
    Status,
    Update,
)

EXPRESS = """QASR DARAM, Mar 4 (QNA) — Gunmen stormed the customs house on Monday night.
At least 14 border guards were killed, the Daram Monitor said. It put the dead at 31 in all.
General Idris Malo said six guards had died. All the raiders have been caught, he wrote.
Dozens of people were hurt. In October nine villagers were killed at Wadi Semra.
Read also: Ten ways to travel light."""

GAZETTE = """At least 14 border guards were killed at Qasr Daram, according to the Daram Monitor.
A clerk said he saw his two neighbours shot dead. How many raiders fled is not known, Malo said.
The two raids left at least 40 dead, the paper reckoned."""


def _claim(
    each: str, document: str, text: str, quote: str, sentence: str | None = None, **fields: object
) -> Claim:
    start = text.index(quote)
    whole = sentence or quote
    span = Span(start=text.index(whole), end=text.index(whole) + len(whole))
    settings = {"kind": "casualty", "rule": "killed-passive", **fields}
    return Claim(
        id=each,
        document=document,
        quote=quote,
        start=start,
        end=start + len(quote),
        sentence=span,
        **settings,
    )


MONITOR = Source(
    label="Daram Monitor", kind="monitor", chain=("QNA", "Daram Monitor"), start=0, end=5
)
MALO = Source(
    label="Idris Malo",
    organisation="Border Guard of Quraya",
    role="General",
    kind="official",
    party_to="a",
    chain=("QNA", "Idris Malo"),
)
CLERK = Source(
    label="a clerk", kind="witness", anonymous=True, anonymity_reason="he feared for his job"
)
GUARDS = Group(
    label="border guards", category="state_forces", status="state_forces", actor="Border Guard"
)
RAID, BARRACKS, OCTOBER = "e-1111aaaa0001", "e-2222bbbb0002", "e-3333cccc0003"

AT_LEAST_14 = Quantity(low=14, high=None, verbatim="At least 14", hedge="at_least")

CLAIMS = (
    _claim(
        "c-aaaa00000001",
        "d-express",
        EXPRESS,
        "At least 14 border guards were killed",
        "At least 14 border guards were killed, the Daram Monitor said.",
        outcome="killed",
        count=AT_LEAST_14,
        group=GUARDS,
        source=MONITOR,
        event=RAID,
    ),
    _claim(
        "c-aaaa00000002",
        "d-express",
        EXPRESS,
        "put the dead at 31 in all",
        rule="toll-put-at",
        outcome="killed",
        count=Quantity(
            low=31,
            high=31,
            verbatim="31",
            parts=(Part(label="guards", low=14, high=14), Part(label="others", low=17, high=17)),
        ),
        group=Group(label=None),
        source=MONITOR,
        event=RAID,
    ),
    _claim(
        "c-aaaa00000003",
        "d-express",
        EXPRESS,
        "six guards had died",
        "General Idris Malo said six guards had died.",
        rule="died",
        outcome="killed",
        count=Quantity(low=6, high=6, verbatim="six"),
        group=GUARDS,
        source=MALO,
        event=RAID,
    ),
    _claim(
        "c-aaaa00000004",
        "d-express",
        EXPRESS,
        "All the raiders have been caught",
        rule="all-caught",
        kind="status",
        outcome="recaptured",
        status=Status(about="escaped", value="none"),
        source=MALO,
        event=RAID,
    ),
    _claim(
        "c-aaaa00000005",
        "d-express",
        EXPRESS,
        "Dozens of people were hurt",
        rule="hurt-passive",
        outcome="wounded",
        count=Quantity(low=12, high=99, verbatim="Dozens", hedge="vague"),
        group=Group(label="people"),
        source=Source(chain=("Daram Express",)),
        event=RAID,
    ),
    _claim(
        "c-aaaa00000006",
        "d-express",
        EXPRESS,
        "nine villagers were killed",
        outcome="killed",
        count=Quantity(low=9, high=9, verbatim="nine"),
        group=Group(label="villagers", category="civilians", status="civilians"),
        event=OCTOBER,
        background=True,
    ),
    _claim(
        "c-aaaa00000007",
        "d-express",
        EXPRESS,
        "Gunmen stormed the customs house",
        rule="stormed",
        kind="responsibility",
        perpetrator=Perpetrator(actor="gunmen", confidence="REPORTED AS FACT"),
        event=RAID,
    ),
    _claim(
        "c-bbbb00000001",
        "d-gazette",
        GAZETTE,
        "At least 14 border guards were killed at Qasr Daram",
        outcome="killed",
        count=AT_LEAST_14,
        group=GUARDS,
        source=Source(label="Daram Monitor", kind="monitor", chain=("Daram Monitor",)),
        event=RAID,
    ),
    _claim(
        "c-bbbb00000002",
        "d-gazette",
        GAZETTE,
        "two neighbours shot dead",
        outcome="killed",
        count=Quantity(low=2, high=2, verbatim="two"),
        group=Group(
            label="two neighbours",
            category="civilians",
            status="civilians",
            role="target",
            traits=("women",),
        ),
        source=CLERK,
        event=RAID,
    ),
    _claim(
        "c-bbbb00000003",
        "d-gazette",
        GAZETTE,
        "How many raiders fled is not known",
        rule="number-not-known",
        kind="status",
        outcome="escaped",
        status=Status(about="escaped", value="unknown"),
        source=MALO,
        event=RAID,
    ),
    _claim(
        "c-bbbb00000004",
        "d-gazette",
        GAZETTE,
        "The two raids left at least 40 dead",
        rule="left-dead",
        outcome="killed",
        count=Quantity(low=40, high=None, verbatim="at least 40", hedge="at_least"),
        group=Group(label=None),
        scope="aggregate",
        events=(RAID, BARRACKS),
    ),
)

DOCUMENTS = (
    Document(
        id="d-express",
        text=EXPRESS,
        path="express.txt",
        title="Raid on customs house",
        outlet="Daram Express",
        language="en",
        sha256="ab" * 32,
        published=Published(
            edtf="2031-03-04", precision="day", evidence="dateline 'Mar 4'; year by weekday"
        ),
        dates=(
            DateCandidate(
                text="Sunday, July 6",
                edtf="2031-07-06",
                role="page",
                reason="the text speaks of Monday night",
            ),
            DateCandidate(text="Mar 4", edtf="2031-03-04", role="dateline", accepted=True),
        ),
        credits=("QNA",),
        boilerplate=(
            Boilerplate(
                start=EXPRESS.index("Read also"), end=len(EXPRESS), reason="link to another story"
            ),
        ),
    ),
    Document(
        id="d-gazette", text=GAZETTE, path="gazette.txt", url="https://example.org/2", sha256="cd"
    ),
)

EVERYONE = Estimate(
    outcome="killed",
    category="mixed_total",
    group="everyone",
    actor=None,
    side=None,
    low=16,
    best=None,
    high=31,
    upper_open=True,
    n_documents=2,
    n_origins=1,
    rule="gtd: no majority, no best figure",
    used=("c-aaaa00000002",),
    set_aside=(SetAside(claim="c-bbbb00000002", reason="different_population"),),
    checks=("31 = 14 + 17",),
)
GUARD_TOLL = Estimate(
    outcome="killed",
    category="state_forces",
    group="border guards",
    actor="Border Guard of Quraya",
    side="a",
    low=6,
    best=14,
    high=14,
    upper_open=True,
    n_documents=2,
    n_origins=2,
    rule="gtd: most recent independent source",
    used=("c-aaaa00000001", "c-aaaa00000003"),
    set_aside=(SetAside(claim="c-bbbb00000001", reason="duplicate_origin"),),
)
WOUNDED = Estimate(
    outcome="wounded",
    category="mixed_total",
    group="everyone",
    actor=None,
    side=None,
    low=12,
    best=None,
    high=99,
    upper_open=False,
    n_documents=1,
    n_origins=1,
    rule="gtd: only a vague word",
    used=("c-aaaa00000005",),
)

EVENTS = (
    Event(
        id=OCTOBER,
        summary="Killing of villagers at Wadi Semra",
        background=True,
        type=EventType(),
        sides=Sides(),
        place=None,
        actors=(),
        documents=("d-express",),
        claims=("c-aaaa00000006",),
        start="2030-10",
        date_prec=4,
    ),
    Event(
        id=BARRACKS,
        summary="Second raid, of which little is told",
        background=False,
        type=EventType(),
        sides=Sides(),
        place=Place(name="Ras Tuma"),
        actors=(),
        documents=("d-gazette",),
        claims=(),
    ),
    Event(
        id=RAID,
        summary="Raid on the customs house of Qasr Daram",
        background=False,
        type=EventType(acled="Battles", acled_sub="Armed clash", ucdp=2, weapon="guns"),
        sides=Sides(a="Border Guard of Quraya", b="gunmen"),
        place=Place(
            name="Qasr Daram",
            admin1="Daram",
            country="QY",
            latitude=12.5,
            longitude=34.25,
            where_prec=1,
        ),
        actors=(EventActor(name="gunmen", role="attacker"),),
        documents=("d-express", "d-gazette"),
        claims=tuple(claim.id for claim in CLAIMS if claim.event == RAID),
        start="2031-03-03T19:00",
        ongoing=True,
        date_prec=1,
        previous_ids=("e-0000dddd0000",),
        reasons=("same place and night", "same guards"),
        estimates=(GUARD_TOLL, WOUNDED, EVERYONE),
        contradictions=(
            Contradiction(
                claims=("c-aaaa00000004", "c-bbbb00000003"),
                about="escaped raiders",
                strength="in_tension",
                explanation="All were caught, yet how many fled is not known.",
            ),
            Contradiction(
                claims=("c-aaaa00000001", "c-aaaa00000003"),
                about="killed, border guards",
                strength="impossible",
                explanation="Six is fewer than at least 14.",
            ),
        ),
        updates=(
            Update(
                earlier="c-aaaa00000003",
                later="c-aaaa00000001",
                how="rose",
                explanation="The figure rose from 6 to 14.",
            ),
        ),
    ),
)

ORIGINS = (
    Origin(
        id="o-9999eeee0001",
        kind="same_quoted_source",
        label="Daram Monitor",
        documents=("d-express", "d-gazette"),
        claims=("c-aaaa00000001", "c-bbbb00000001"),
        evidence="both quote the Daram Monitor's figure of at least 14",
    ),
    Origin(
        id="o-9999eeee0002",
        kind="same_quoted_source",
        label="a clerk",
        documents=("d-gazette",),
        claims=("c-bbbb00000002",),
        evidence="quoted once",
    ),
)

RECORD = Record(
    rashomon="0.1.0",
    profile="gtd",
    as_of=None,
    documents=DOCUMENTS,
    claims=CLAIMS,
    events=EVENTS,
    origins=ORIGINS,
    problems=(Problem(input="torn.pdf", error="no text in it"),),
)
