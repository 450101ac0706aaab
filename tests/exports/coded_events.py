"""Invented events that show every rule of the coders' formats, a few lines each.

Towns, groups and outlets are made up; the country is Mali only because numbers and names of a state
are to be seen. The figures come from claims, so that each format settles them by its own profile.
"""

from dataclasses import replace

from rashomon.types import (
    Claim,
    Document,
    Event,
    EventActor,
    EventType,
    Group,
    Place,
    Published,
    Quantity,
    Record,
    Sides,
    Source,
    Span,
)

ARMY, FRONT = "Military Forces of Mali", "Dune Front"
GOVERNMENT, CIVILIANS = "Government of Mali", "Civilians"
SOLDIERS = Group(label="soldiers", category="state_forces", status="state_forces", actor=ARMY)
VILLAGERS = Group(label="villagers", category="civilians", status="civilians")
MINISTRY = Source(label="defence ministry", kind="official", chain=("Kessou Wire",))
DOCTOR = Source(label="a doctor", kind="medical", chain=("Kessou Wire",))
ELDER = Source(label="Sory Dram", kind="witness", chain=("Tirba Mail",))

CLASH = EventType(acled="Battles", acled_sub="Armed clash", ucdp=1, civilian_targeting=False)
ATTACK = EventType(
    acled="Violence against civilians", acled_sub="Attack", ucdp=3, civilian_targeting=True
)
MARCH = EventType(acled="Protests", acled_sub="Peaceful protest", civilian_targeting=False)

FIGHTERS = (
    EventActor(name=FRONT, role="attacker", kind="rebel group"),
    EventActor(name=ARMY, role="target", kind="state forces"),
)
RAIDERS = (
    EventActor(name=FRONT, role="attacker", kind="rebel group"),
    EventActor(name="Civilians (Mali)", role="target", kind="civilians"),
)
TIRBANA = Place(
    name="Tirbana", district="Tirba", admin1="Mopti", country="ML", latitude=14.512345678,
    longitude=-4.25, where_prec=1, geo_precision=1,
)  # fmt: skip
DOUL = replace(TIRBANA, name="Doul", latitude=14.75, longitude=-4.75)


class Builder:
    """Gathers reports, claims and events, and gives them as one record."""

    def __init__(self) -> None:
        self.documents: list[Document] = []
        self.claims: list[Claim] = []
        self.events: list[Event] = []

    def report(self, text: str, day: str | None, outlet: str | None, title: str) -> str:
        name = f"d-{len(self.documents) + 1:012x}"
        published = None if day is None else Published(edtf=day, precision="day", evidence="")
        self.documents.append(
            Document(
                id=name,
                text=text,
                title=title,
                outlet=outlet,
                language="en",
                sha256="0" * 64,
                published=published,
            )
        )
        return name

    def claim(self, document: str, quote: str, low: int | None, high: int | None, **also) -> str:
        text = next(d.text for d in self.documents if d.id == document)
        start = text.index(quote)
        name = f"c-{len(self.claims) + 1:012x}"
        told = {"kind": "casualty", "outcome": "killed", "rule": "by hand", **also}
        count = Quantity(low=low, high=high, verbatim=quote, hedge=told.pop("hedge", None))
        end = start + len(quote)
        self.claims.append(
            Claim(
                id=name,
                document=document,
                quote=quote,
                start=start,
                end=end,
                count=count,
                sentence=Span(start=0, end=len(text)),
                **told,
            )
        )
        return name

    def event(self, number: int, claims: list[str], **told) -> str:
        name = f"e-{number:012x}"
        mine = [c for c in self.claims if c.id in claims]
        documents = tuple(sorted({c.document for c in mine}))
        self.claims = [
            replace(c, event=name, events=(name,)) if c in mine else c for c in self.claims
        ]
        given = {"background": False, "type": CLASH, "place": TIRBANA, "actors": FIGHTERS}
        given |= {"sides": Sides(a=GOVERNMENT, b=FRONT), "date_prec": 1, "time_precision": 1}
        given |= {"summary": "invented", "documents": documents, **told}
        self.events.append(Event(id=name, claims=tuple(claims), **given))
        return name

    def over(self, claim: str, events: tuple[str, ...]) -> None:
        """Let a claim be over several events, whose reports its own is among."""
        self.claims = [
            replace(c, event=None, events=events) if c.id == claim else c for c in self.claims
        ]
        document = next(c.document for c in self.claims if c.id == claim)
        self.events = [
            replace(e, documents=tuple(sorted({*e.documents, document}))) if e.id in events else e
            for e in self.events
        ]

    def record(self) -> Record:
        return Record(
            rashomon="0", profile="gtd", as_of=None, documents=tuple(self.documents),
            claims=tuple(self.claims), events=tuple(self.events), origins=(), problems=(),
        )  # fmt: skip


def figures() -> Record:
    """Every rule of the figures: a breakdown, two origins, words alone, casualties, a denial."""
    made = Builder()
    wire = made.report(
        "Twenty people were killed at Tirbana, including eight soldiers and five villagers.",
        "2023-03-14", "Kessou Wire", "Twenty killed; toll may rise",
    )  # fmt: skip
    whole = made.claim(wire, "Twenty people", 20, 20, source=MINISTRY)
    army = made.claim(
        wire, "eight soldiers", 8, 8, source=MINISTRY, part_of=whole,
        group=replace(SOLDIERS, relation="subset", side="a"),
    )  # fmt: skip
    dead = made.claim(
        wire, "five villagers", 5, 5, source=MINISTRY, part_of=whole,
        group=replace(VILLAGERS, relation="subset"),
    )  # fmt: skip
    made.event(1, [whole, army, dead], start="2023-03-13T18:00", end="2023-03-13")
    first = made.report(
        "Eleven villagers were shot dead at Doul, a doctor said.",
        "2023-04-02", "Tirba Mail", "Eleven shot dead",
    )  # fmt: skip
    later = made.report("Fourteen bodies were counted.", None, None, "=Fourteen bodies")
    one = made.claim(first, "Eleven villagers", 11, 11, source=DOCTOR, group=VILLAGERS)
    other = made.claim(later, "Fourteen bodies", 14, 14, source=ELDER, group=VILLAGERS)
    told = {"type": ATTACK, "sides": Sides(a=FRONT), "actors": RAIDERS, "place": DOUL}
    made.event(2, [one, other], start="2023-04-01", end="2023-04-01", **told)
    words = made.report("Dozens were killed at Doul.", "2023-04-06", "Tirba Mail", "Dozens killed")
    vague = made.claim(words, "Dozens", 12, 99, hedge="vague", group=VILLAGERS)
    made.event(
        3, [vague], start="2023-04-03", end="2023-04-05", date_prec=2, time_precision=2, **told
    )
    blast = made.report("The blast left 30 casualties.", "2023-05-02", "Tirba Mail", "Blast")
    hurt = made.claim(blast, "30 casualties", 30, 30, outcome="casualties_undifferentiated")
    made.event(4, [hurt], start="2023-05-01", end="2023-05-01", **told)
    march = made.report("Crowds marched.", "2023-05-08", "Tirba Mail", "March")
    crowd = EventActor(name="Protesters (Mali)", role="attacker", kind="protesters")
    calm = made.event(
        5, [], start="2023-05-07", end="2023-05-07", type=MARCH, sides=Sides(), actors=(crowd,)
    )
    made.events = [replace(e, documents=(march,)) if e.id == calm else e for e in made.events]
    past = made.report("In 2015 six died there.", "2023-05-08", "Tirba Mail", "In 2015")
    six = made.claim(past, "six died", 6, 6, background=True)
    made.event(6, [six], start="2015", end="2015-12-31", date_prec=5, background=True)
    return made.record()


def spans() -> Record:
    """Every rule of days and places: an aggregate, doubt of the day, a fight that goes on."""
    made = Builder()
    week = made.report(
        "17 people died in three days of clashes at Tirbana. Four of them fell at noon on 2 June.",
        "2023-06-04", "Kessou Wire", "Three days of clashes",
    )  # fmt: skip
    total = made.claim(week, "17 people", 17, 17, scope="aggregate", source=MINISTRY)
    four = made.claim(week, "Four of them", 4, 4, source=MINISTRY)
    made.event(
        11, [total], start="2023-06-01", end="2023-06-03", date_prec=2, time_precision=2,
        event_clarity=2,
    )  # fmt: skip
    made.event(12, [four], start="2023-06-02", end="2023-06-02", code_status="clear")
    both = made.report(
        "Seven people died at Doul and Tirbana. One died at Gorro or Seno.",
        "2023-07-02", "Tirba Mail", "Dead in two villages",
    )  # fmt: skip
    seven = made.claim(both, "Seven people", 7, 7)
    early = made.event(13, [], start="2023-07-01", end="2023-07-01", place=DOUL)
    late = made.event(14, [], start="2023-07-02", end="2023-07-02")
    made.over(seven, (early, late))
    one = made.claim(both, "One died", 1, 1)
    gorro = made.event(15, [], start="2023-07-01", end="2023-07-01", place=DOUL)
    seno = made.event(16, [], start="2023-07-01", end="2023-07-01")
    made.over(one, (gorro, seno))
    siege = made.report(
        "Fighting goes on at Tirbana; five have died.", "2023-08-12", "Kessou Wire", "Siege"
    )
    five = made.claim(siege, "five have died", 5, 5)
    made.event(17, [five], start="2023-08-11", ongoing=True)
    lone = made.report("Three died at Ezzal.", "2023-09-02", "Tirba Mail", "Ezzal")
    three = made.claim(lone, "Three died", 3, 3)
    made.event(18, [three], start="2023-09-01", end="2023-09-01", place=Place(name="Ezzal"))
    wide = made.report("Nine died across Mali.", "2023-09-20", "Tirba Mail", "Nine")
    nine = made.claim(wide, "Nine died", 9, 9)
    mali = Place(country="ML", latitude=17.0, longitude=-4.0, where_prec=6)
    made.event(
        19, [nine], start="2023-08-01", end="2023-08-31", date_prec=4, time_precision=3, place=mali
    )
    return made.record()
