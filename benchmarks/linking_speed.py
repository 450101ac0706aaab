"""Time linking and tracing on synthetic reports with planted copies, at two sizes or more.

A report is made of invented words, names and towns of no country, with one claim and one scene, so that what is
timed is `events.group` and `origins.trace`, not reading. Of each happening some reports are written anew, some
are copies of an earlier one. Printed for each size: processor seconds, milliseconds a report, the largest memory of
the process so far, and pair F1 against the happenings that were planted.

    python benchmarks/linking_speed.py                 10,000 and 100,000 reports
    python benchmarks/linking_speed.py 2000 20000
"""

import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rashomon import events, origins
from rashomon.types import (
    Claim,
    Document,
    Group,
    Mark,
    Mention,
    PlaceValue,
    Published,
    Quantity,
    Scene,
    Source,
    Span,
)

SIZES = (10_000, 100_000)
FIRST = date(2015, 1, 1)
WORDS_OF_ENGLISH = (
    "the of and to in on at by from with was were has been said police people".split()
)
SYLLABLES = "ba do fe gi ka lo mu na pe ri sa to vu za dra kli mor sten tal vik".split()
MAKE = {"new": 0.6, "copy": 0.4}


@dataclass(frozen=True, kw_only=True)
class Happening:
    """What the reports of one happening share."""

    town: str
    day: date
    dead: int
    names: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Report:
    """One report, as the stages hand it on."""

    document: Document
    claim: Claim
    scene: Scene
    happening: int


def word(chance: random.Random, n: int) -> str:
    """Return an invented word."""
    return "".join(chance.choices(SYLLABLES, k=n))


def happening(chance: random.Random, towns: Sequence[str], vocabulary: Sequence[str]) -> Happening:
    """Return a happening of a town and a day, with its own names and words."""
    weights = [1 / (rank + 1) for rank in range(len(towns))]
    return Happening(
        town=chance.choices(towns, weights)[0],
        day=FIRST + timedelta(days=chance.randrange(3650)),
        dead=chance.randint(1, 40),
        names=tuple(f"{word(chance, 2).title()} {word(chance, 3).title()}" for _ in range(4)),
        words=tuple(chance.sample(vocabulary, 25)),
    )


def reports(n: int, seed: int = 1) -> Iterator[Report]:
    """Yield so many reports, of one to twelve for each happening."""
    chance = random.Random(seed)
    towns = [word(chance, 3).title() for _ in range(2000)]
    vocabulary = [word(chance, 3) for _ in range(20_000)]
    made = 0
    while made < n:
        told = happening(chance, towns, vocabulary)
        before: list[str] = []
        for _ in range(min(n - made, chance.choice((1, 1, 2, 3, 5, 12)))):
            copied = before and chance.random() < MAKE["copy"]
            body = chance.choice(before) if copied else text(told, chance, vocabulary)
            before.append(body)
            yield report(made, body, told, chance)
            made += 1


def text(told: Happening, chance: random.Random, vocabulary: Sequence[str]) -> str:
    """Return a report of some 150 words that has two thirds of what is told of the happening."""
    own = chance.sample(told.words, 17) + chance.sample(vocabulary, 25)
    filled = [w for one in own for w in (one, *chance.choices(WORDS_OF_ENGLISH, k=2))]
    chance.shuffle(filled)
    named = " and ".join(chance.sample(told.names, 2))
    return f"{told.dead} people were killed in {told.town}. {named} were there. {' '.join(filled)}."


def report(at: int, body: str, told: Happening, chance: random.Random) -> Report:
    """Return a report with its one claim and its one scene."""
    day = told.day + timedelta(days=chance.randrange(3))
    id = f"d{at:06}"
    published = Published(edtf=day.isoformat(), precision="day", evidence="made")
    document = Document(id=id, text=body, title=f"Attack in {told.town}", published=published)
    start = body.index(" in ")
    place = PlaceValue(name=told.town, kind="city")
    end = body.index(".")
    span = Span(start=0, end=end)
    claim = Claim(
        id=f"c{at:06}",
        document=id,
        quote=body[:start],
        start=0,
        end=start,
        rule="made",
        kind="casualty",
        sentence=span,
        outcome="killed",
        count=Quantity(low=told.dead, high=told.dead, verbatim=str(told.dead)),
        group=Group(label="people"),
        source=Source(),
    )
    scene = Scene(
        document=id,
        index=0,
        start=0,
        end=end,
        kind="text",
        paragraph=0,
        section=0,
        marks=(Mark(kind="act", value="armed", start=0, end=start),),
        places=(
            Mention(
                kind="place", start=start + 4, end=end, text=told.town, rule="made", value=place
            ),
        ),
    )
    return Report(document=document, claim=claim, scene=scene, happening=hash(told))


def measure(n: int) -> None:
    """Print one line for so many reports."""
    made = list(reports(n))
    documents = [r.document for r in made]
    start = time.process_time()
    scenes = {r.document.id: (r.scene,) for r in made}
    grouped = events.group(documents, [r.claim for r in made], scenes)
    linked = time.process_time()
    origins.trace(documents, grouped.claims)
    traced = time.process_time()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    each = 1000 * (traced - start) / n
    print(
        f"{n:7,} reports: group {linked - start:.1f} s, trace {traced - linked:.1f} s, "
        f"{each:.2f} ms a report, {memory:.1f} GB, pair F1 {pair_f1(made, grouped.claims):.1f}",
        flush=True,
    )


def pair_f1(made: Sequence[Report], claims: Sequence[Claim]) -> float:
    """Return pair F1 of the events against the happenings, in percent."""
    found = [(r.happening, c.event) for r, c in zip(made, claims, strict=True)]
    both = Counter(found), Counter(h for h, _ in found), Counter(e for _, e in found)
    shared, gold, got = (sum(n * (n - 1) // 2 for n in c.values()) for c in both)
    return 200 * shared / max(gold + got, 1)


if __name__ == "__main__":
    for size in map(int, sys.argv[1:] or SIZES):
        measure(int(size))
