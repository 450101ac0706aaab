"""Measure how many reports of 500 words are read in a second on one core, and where the time goes.

The reports are those of `examples/`; each round reads all of them, and the best round counts.

    python scripts/speed.py                      reports a second, and milliseconds for each stage
    python scripts/speed.py --spacy              and how many times as fast as spaCy's pipeline
    python scripts/speed.py --spacy MODEL        by another model than en_core_web_sm
"""

import argparse
import os
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import rashomon
from rashomon import claims, sentences, sources
from rashomon.calendar import parse_edtf
from rashomon.marking import find, with_places
from rashomon.types import Document

EXAMPLES = Path(__file__).parents[1] / "examples"
WORDS = 500


def reports() -> list[Document]:
    """Return the reports of the examples."""
    found = [sources.read(folder, today=date.today()) for folder in sorted(EXAMPLES.glob("*/"))]
    return [one for some in found for one in some if isinstance(one, Document)]


def best_time(work: Callable[[], object], rounds: int) -> float:
    """Return the processor's seconds for the best of some rounds, after one that does not count."""
    work()
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def stages(documents: Sequence[Document]) -> dict[str, Callable[[], object]]:
    """Return the stages of reading by name, each ready to run over the reports."""
    inputs = [given(document) for document in documents]
    split = [sentences.split(document) for document in documents]
    days = [_day(document) for document in documents]
    marked = [find(some, reference=day) for some, day in zip(split, days, strict=True)]
    return {
        "sources": lambda: list(sources.read(inputs, today=date.today())),
        "sentences": lambda: [sentences.split(document) for document in documents],
        "marking": lambda: [find(s, reference=day) for s, day in zip(split, days, strict=True)],
        "claims": lambda: [claims.make(d, m) for d, m in zip(documents, marked, strict=True)],
        "places (when mentions are asked for)": lambda: [with_places(some) for some in marked],
    }


def given(document: Document) -> dict[str, str | None]:
    """Return a report as a caller would give it."""
    published = document.published
    edtf = None if published is None else published.edtf
    return {"id": document.id, "text": document.text, "published": edtf}


def spacy_pipeline(model: str) -> Callable[[Sequence[str]], object]:
    """Return spaCy's pipeline as a function of texts; leaves loudly where it is not installed."""
    try:
        import spacy

        nlp = spacy.load(model)
    except (ImportError, OSError) as error:
        raise SystemExit(f"NO RATIO MEASURED: {error}\nInstall spacy and {model} first.") from error
    return lambda texts: list(nlp.pipe(texts))


def _day(document: Document) -> date | None:
    days = None if document.published is None else parse_edtf(document.published.edtf)
    return None if days is None else days[0]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--spacy", nargs="?", const="en_core_web_sm", metavar="MODEL")
    options = parser.parse_args(arguments)
    os.environ["RASHOMON_DATA"] = ""  # what the user imported counts for nothing here
    documents = reports()
    n_reports = sum(len(document.text.split()) for document in documents) / WORDS
    inputs = [given(document) for document in documents]
    whole = best_time(lambda: list(rashomon.read(inputs)), options.rounds)
    print(f"read: {n_reports / whole:.0f} reports of {WORDS} words a second on one core")
    for name, work in stages(documents).items():
        print(f"  {best_time(work, options.rounds) / n_reports * 1000:5.2f} ms  {name}")
    if options.spacy is not None:
        pipeline = spacy_pipeline(options.spacy)
        texts = [document.text for document in documents]
        theirs = best_time(lambda: pipeline(texts), max(2, options.rounds // 4))
        print(f"{options.spacy}: {n_reports / theirs:.1f} a second; ratio {theirs / whole:.1f}")


if __name__ == "__main__":
    main()
