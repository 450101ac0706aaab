"""A small invented event, its gold, and the record of somebody who read it all."""

from dataclasses import replace
from pathlib import Path

from rashomon.evaluation.form import read_gold
from rashomon.evaluation.gold import Gold, GoldClaim, GoldRow
from rashomon.types import (
    Claim,
    Contradiction,
    Document,
    Estimate,
    Event,
    EventType,
    Group,
    Place,
    Quantity,
    Record,
    Sides,
    Source,
    Span,
)

REPORTS = {
    "a.txt": "VESK, March 3, 2021 - A bomb killed 12 people and wounded 30 in Vesk on Wednesday, "
    "police said. At least 3 children were among the dead, a doctor said. In 2014 a mine killed "
    "5 shepherds there.\n",
    "b.txt": "VESK, March 3, 2021 - The bomb in Vesk killed 14 people, the Lorn Observatory said. "
    "The Red Reeds claimed responsibility.\n",
}
GOLD = """\
folder: vesk
documents:
  - {file: a.txt, published: '2021-03-03', outlet: The Vesk Post}
  - {file: b.txt, published: '2021-03-03', outlet: Lorn Wire}
events:
  - {id: bomb, what: bomb, start: '2021-03-03', place: {name: Vesk}}
  - {id: mine, what: mine, start: '2014', background: true}
claims:
  - {id: a1, doc: a.txt, event: bomb, outcome: killed, group: people, category: mixed_total,
     count: [12, 12], source: police, quote: killed 12 people}
  - {id: a2, doc: a.txt, event: bomb, outcome: wounded, group: people, category: mixed_total,
     count: [30, 30], source: police, verbatim: wounded 30}
  - {id: a3, doc: a.txt, event: bomb, outcome: killed, group: children, category: children,
     count: [3, null], source: a doctor, verbatim: At least 3 children}
  - {id: a4, doc: a.txt, event: mine, outcome: killed, group: shepherds, category: civilians,
     count: [5, 5], source: null, verbatim: killed 5 shepherds, background: true}
  - {id: b1, doc: b.txt, event: bomb, outcome: killed, group: people, category: mixed_total,
     category_alt: [civilians], count: [14, 14], source: Lorn Observatory, verbatim: 14 people}
  - {id: b2, doc: b.txt, event: bomb, kind: responsibility, source: Red Reeds}
same_origin: []
contradictions:
  - [a1, b1]
reconciled:
  bomb:
    killed:
      total: {low: 12, best: 12, high: 14}
      children: {low: 3, high: 3}
    wounded:
      total: {low: 30, best: 30, high: 30}
"""


def write(folder: Path, gold: str = GOLD) -> Path:
    """Write the reports and the gold; return the gold file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "gold.yaml").write_text(gold, encoding="utf-8")
    return folder / "gold.yaml"


def read(folder: Path, gold: str = GOLD) -> Gold:
    """Return the gold as it is read."""
    return read_gold(write(folder, gold))


def perfect(gold: Gold) -> Record:
    """Return the record of a system that read all as the gold has it."""
    texts = {d.id: d.file.read_text(encoding="utf-8") for d in gold.documents}
    return Record(
        rashomon="0",
        profile="gtd",
        as_of=None,
        documents=tuple(Document(id=id, text=text) for id, text in texts.items()),
        claims=tuple(claim_of(c, texts[c.document]) for c in gold.claims),
        events=tuple(_event(gold, event.id) for event in gold.events),
        origins=(),
        problems=(),
    )


def claim_of(gold: GoldClaim, text: str) -> Claim:
    """Return a claim that says what the gold says, where it says it."""
    words = gold.quote or gold.words
    start = max(text.find(words), 0)
    low, high = gold.counts[0] if gold.counts else (None, None)
    return Claim(
        id=f"ours-{gold.id}",
        document=gold.document,
        quote=words,
        start=start,
        end=start + len(words),
        rule="r",
        kind=gold.kind,
        sentence=Span(start=0, end=len(text)),
        outcome=gold.outcomes[0] if gold.outcomes else None,
        count=Quantity(low=low, high=high, verbatim=gold.words) if gold.counts else None,
        group=Group(label=gold.group, category=(*gold.categories, "unknown")[0]),
        source=Source(label=gold.labels[0]),
        event=gold.events[0],
        background=gold.background,
    )


def without(record: Record, id: str) -> Record:
    """Return the record without one claim."""
    return replace(record, claims=tuple(c for c in record.claims if c.id != id))


def _event(gold: Gold, id: str) -> Event:
    event = next(e for e in gold.events if e.id == id)
    events = {c.id: c.events[0] for c in gold.claims}
    pairs = [p for p in gold.contradictions or () if events[p[0]] == id]
    place = event.place
    return Event(
        id=id,
        summary="",
        background=event.background,
        type=EventType(),
        sides=Sides(),
        place=None if place is None else Place(name=place.names[0]),
        actors=(),
        documents=(),
        claims=tuple(f"ours-{c.id}" for c in gold.claims if id in c.events),
        start=event.start,
        estimates=tuple(_estimate(row) for row in gold.rows if row.event == id),
        contradictions=tuple(
            Contradiction(
                claims=(f"ours-{a}", f"ours-{b}"), about="", strength="impossible", explanation=""
            )
            for a, b in pairs
        ),
    )


def _estimate(row: GoldRow) -> Estimate:
    return Estimate(
        outcome=row.outcome,
        category="mixed_total" if row.group == "total" else row.group,
        group=row.group,
        actor=None,
        side=None,
        low=row.low,
        best=row.best,
        high=row.high,
        upper_open=False,
        n_documents=1,
        n_origins=1,
        rule="",
        used=(),
    )
