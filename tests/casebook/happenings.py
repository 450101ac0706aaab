"""Invented reports of a few happenings, each read once, put into casebooks as a test needs them."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from rashomon import recipe, sources
from rashomon.casebook import Casebook
from rashomon.casebook.documents.adding import Batch, add
from rashomon.casebook.events.changes import Change
from rashomon.events import Report
from rashomon.sources.options import Options
from rashomon.types import Document, Problem

REPORTS = {
    "market-1": (
        "Courier",
        "2020-03-12",
        "Gunmen killed seven people in an attack on a market in Badola on Wednesday, police said. "
        "Twelve others were wounded.",
    ),
    "market-2": (
        "Herald",
        "2020-03-12",
        "At least nine people were killed when gunmen attacked a market in Badola on Wednesday, a "
        "hospital said.",
    ),
    "market-3": (
        "Daily Post",
        "2020-03-13",
        "The death toll of Wednesday's attack on the market of Badola has risen to 11, police said "
        "on Friday.",
    ),
    "convoy-1": (
        "Courier",
        "2020-03-15",
        "A roadside bomb killed three soldiers near Tarsum on Saturday, the army said.",
    ),
    "convoy-2": (
        "Herald",
        "2020-03-16",
        "Four soldiers died on Saturday when a bomb hit their convoy near Tarsum, officials said.",
    ),
    "shelling-1": (
        "Courier",
        "2020-04-02",
        "Shelling killed two children in the village of Ombra on Thursday, residents said.",
    ),
    "shelling-2": (
        "Daily Post",
        "2020-04-03",
        "Two children and a woman were killed by shelling in Ombra on April 2, a group said.",
    ),
    "bakery": (
        "Courier",
        "2020-07-10",
        "Seven people were killed on Wednesday when gunmen attacked the Zenobia bakery in Koltaz, "
        "police said.",
    ),
    "bodies": (
        "Herald",
        "2020-07-10",
        "A hospital in the north received nine bodies on Wednesday after the attack, which the "
        "minister Karo Ilvan condemned. Nine people were killed.",
    ),
    "bridge": (  # of what the bakery's report and that of the bodies tell
        "Gazette",
        "2020-07-11",
        "Gunmen killed nine people at the Zenobia bakery between Koltaz and Mirden on Wednesday, "
        "the minister Karo Ilvan said.",
    ),
    "kiosk": (  # nearly the market's, and of one with the station's
        "Herald",
        "2020-03-14",
        "Three people were wounded when gunmen fired at a kiosk in Badola on Friday, residents "
        "said.",
    ),
    "station": (
        "Gazette",
        "2020-03-13",
        "Gunmen attacked a police station in Badola on Thursday and killed two officers, police "
        "said.",
    ),
    "roads": (
        "Gazette",
        "2020-06-01",
        "The council of Lund met on Monday and spoke about roads.",
    ),
}
EVERY = tuple(REPORTS)
NAMES = tuple(name for name in EVERY if name not in ("kiosk", "station"))

_READ: dict[tuple[str, str], Report] = {}


def told(document: Document) -> Report:
    """What a report tells, read once however often it is added."""
    key = (document.id, document.text)
    if key not in _READ:
        _READ[key] = recipe.tell(document)
    return replace(_READ[key], document=document)


def given(name: str) -> dict[str, str]:
    """A report as a caller hands it over."""
    outlet, published, text = REPORTS[name]
    return {"id": name, "text": text, "outlet": outlet, "published": published}


@cache
def reports() -> dict[str, Report]:
    """All reports as the stages take them."""
    found = sources.read([given(name) for name in EVERY], today=date(2026, 1, 1), options=Options())
    return {d.id: told(d) for d in found if isinstance(d, Document)}


def written(folder: Path, names: Iterable[str] = NAMES) -> list[Path]:
    """Write reports as files of one report each, so that each has an original."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name in names:
        file = folder / f"{name}.json"
        file.write_text(json.dumps(given(name)), encoding="utf-8")
        files.append(file)
    return files


def no_problem(problem: Problem) -> None:
    """Let no report be left out unseen."""
    raise AssertionError(problem)


def store(
    casebook: Casebook,
    inputs: Sequence[object],
    *,
    batch: int = 50,
    on_batch: Callable[[Batch], None] = lambda batch: None,
    on_problem: Callable[[Problem], None] = no_problem,
) -> None:
    """Write reports; no event knows of them yet."""
    for each in add(
        casebook.engine,
        inputs,
        who=casebook.who,
        options=Options(),
        on_problem=on_problem,
        tell=told,
        batch=batch,
    ):
        on_batch(each)


def put(url: str | Path, names: Iterable[str], *, who: str = "ada") -> list[Change]:
    """Add reports to a casebook, which is made if it is not there; return what changed."""
    with Casebook(url, create=True, who=who) as casebook:
        store(casebook, [given(name) for name in names])
        return list(casebook.link())


def events_of(url: str | Path) -> list[tuple[object, ...]]:
    """What the events of a casebook say, whatever their ids are."""
    with Casebook(url) as casebook:
        record = casebook.record()
    names = {event.id: sorted(event.documents)[0] for event in record.events}
    return sorted(
        (
            (
                sorted(event.documents),
                sorted(event.claims),
                event.summary,
                event.start,
                event.end,
                event.place,
                event.estimates,
                sorted(names[e] for c in record.claims if c.id in event.claims for e in c.events),
            )
            for event in record.events
        ),
        key=lambda told: told[:2],
    )


def needs_of(url: str | Path) -> dict[tuple[str, ...], list[tuple[str, str]]]:
    """Why events of a casebook need a person, each event told by its reports instead of its id."""
    with Casebook(url) as casebook:
        events = {event.id: event.documents for event in casebook.record().events}
        found = {documents: casebook.needs(event) for event, documents in events.items()}
    names = {event: ", ".join(documents) for event, documents in events.items()}
    return {
        documents: sorted(
            (need.kind, re.sub("e-[0-9a-f]{12}", lambda m: names[m.group()], need.said))
            for need in needs
        )
        for documents, needs in found.items()
        if needs
    }
