"""Short ways to write reports and claims in tests."""

from rashomon.types import Claim, Document, Published, Quantity, Source, Span

# Sixty different words, so that texts of them share runs only where a test wants it.
DISPATCH = (
    "Gunmen stormed the customs post at Hadra before sunrise and set fire to the sheds while "
    "two hundred travellers slept in the yard beside their animals, waiting for the gate to "
    "open. Smoke was seen from the far bank of the river until noon, and boatmen carried the "
    "injured across in fishing skiffs because the bridge had been cut during last winter's floods."
)


def report(
    name: str,
    text: str,
    *,
    credits: tuple[str, ...] = (),
    outlet: str | None = None,
    day: str | None = None,
) -> Document:
    published = Published(edtf=day, precision="day", evidence="given") if day else None
    return Document(id=name, text=text, credits=credits, outlet=outlet, published=published)


def figure(
    document: Document,
    words: str,
    low: int,
    *,
    source: Source | None = None,
    event: str | None = "e-1",
    outcome: str = "killed",
) -> Claim:
    start = document.text.index(words)
    return Claim(
        id=f"c-{document.id}-{start}-{outcome}",
        document=document.id,
        quote=words,
        start=start,
        end=start + len(words),
        rule="written-by-hand",
        kind="casualty",
        sentence=Span(start=start, end=start + len(words)),
        outcome=outcome,
        count=Quantity(low=low, high=low, verbatim=words),
        source=source or Source(),
        event=event,
    )
