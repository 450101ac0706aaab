"""Measure the reading of web pages, beside trafilatura alone, on the pages of `tests/pages/saved`.

    python scripts/page_bench.py [--errors] [LAYOUT...]

Printed: F1 of the text (shingles of four words, the mean over pages, title apart), how many of the
links to other reports inside the texts were cut (recall), and how much of what was cut is one of
them or a caption and no sentence of a report (precision), pages whose reports were told apart,
bylines, captions, and pages a second.
"""

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from rashomon import sources
from rashomon.types import Document

SAVED = Path(__file__).parents[1] / "tests" / "pages" / "saved"
TODAY = date(2026, 1, 1)
_WORD = re.compile(r"\w+")
_WIDTH = 4


@dataclass
class Scores:
    """The sums over all pages; `errors` are lines for people."""

    f1: list[float] = field(default_factory=list)
    n_related: int = 0
    n_cut: int = 0
    n_wrongly_cut: int = 0
    n_split: int = 0
    n_bylines: int = 0
    n_named: int = 0
    n_days: int = 0
    n_wrong_days: int = 0
    n_dated: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def text_f1(self) -> float:
        """The mean F1 of the texts."""
        return sum(self.f1) / max(1, len(self.f1))

    @property
    def recall(self) -> float:
        """The share of links to other reports that were cut."""
        return self.n_cut / max(1, self.n_related)

    @property
    def precision(self) -> float:
        """The share of what was cut that is no sentence of a report."""
        return self.n_cut / max(1, self.n_cut + self.n_wrongly_cut)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Return the runs of four words of a text; of a shorter one its words."""
    words = _WORD.findall(text.casefold())
    width = min(_WIDTH, max(1, len(words)))
    return Counter(tuple(words[i : i + width]) for i in range(len(words) - width + 1))


def f1(read: str, gold: str) -> float:
    """Return the F1 of the shingles of two texts."""
    ours, theirs = shingles(read), shingles(gold)
    n_same = sum((ours & theirs).values())
    return 2 * n_same / max(1, sum(ours.values()) + sum(theirs.values()))


def read_text(document: Document) -> str:
    """Return what of a document is read: its text without furniture and title."""
    pieces, at = [], 0
    for cut in document.boilerplate:
        pieces.append(document.text[at : cut.start])
        at = cut.end
    return without_title("".join([*pieces, document.text[at:]]), document.title)


def without_title(text: str, title: str | None) -> str:
    """Return a text without lines that are its title."""
    return "\n".join(line for line in text.split("\n") if line.strip() != (title or "").strip())


def score(names: Iterable[str], gold: dict[str, dict]) -> tuple[Scores, float]:
    """Return the scores of our reading, and the seconds that it took."""
    scores, seconds = Scores(), 0.0
    for name in names:
        start = time.perf_counter()
        found = list(sources.read(SAVED / name, today=TODAY))
        seconds += time.perf_counter() - start
        documents = [one for one in found if isinstance(one, Document)]
        add(scores, name, documents, gold[name])
    return scores, seconds


def add(scores: Scores, name: str, documents: Sequence[Document], gold: dict) -> None:
    """Add one page to the scores."""
    texts = [read_text(one) for one in documents]
    whole = "\n".join(gold["texts"])
    value = f1("\n".join(texts), whole)
    scores.f1.append(value)
    if value < 0.97:
        scores.errors.append(f"{name}: F1 {value:.3f}")
        scores.errors += [
            f"  + {line}" for line in "\n".join(texts).split("\n") if line not in whole
        ]
    scores.n_split += len(documents) == len(gold["texts"])
    for title in gold["related"]:
        scores.n_related += 1
        if any(title in text for text in texts):
            scores.errors.append(f"{name}: not cut: {title}")
        else:
            scores.n_cut += 1
    for document in documents:
        for cut in document.boilerplate:
            words = document.text[cut.start : cut.end]
            if len(words) > 25 and words.strip() in whole:
                scores.n_wrongly_cut += 1
                scores.errors.append(f"{name}: cut ({cut.reason}): {words[:80]}")
    if gold.get("day") and documents:
        add_day(scores, name, documents[0], gold["day"])
    if gold.get("byline") and documents:
        scores.n_named += 1
        right = gold["byline"] in (documents[0].byline or "")
        scores.n_bylines += right
        if not right:
            scores.errors.append(f"{name}: byline {documents[0].byline!r}")


def add_day(scores: Scores, name: str, document: Document, day: str) -> None:
    """Add the day of one report to the scores."""
    scores.n_dated += 1
    found = None if document.published is None else document.published.edtf[:10]
    scores.n_days += found == day
    if found not in (None, day):
        scores.n_wrong_days += 1
        scores.errors.append(f"{name}: day {found} and not {day}")


def trafilatura_alone(names: Iterable[str], gold: dict[str, dict]) -> Scores:
    """Return the scores of the extractor alone."""
    import trafilatura

    scores = Scores()
    for name in names:
        page = (SAVED / name).read_text(encoding="utf-8")
        text = trafilatura.extract(page, include_comments=False) or ""
        text = without_title(text, gold[name].get("title"))
        scores.f1.append(f1(text, "\n".join(gold[name]["texts"])))
        scores.n_related += len(gold[name]["related"])
        scores.n_cut += sum(title not in text for title in gold[name]["related"])
    return scores


def main(arguments: Sequence[str]) -> int:
    """Print the figures."""
    wanted = [one for one in arguments if not one.startswith("-")]
    gold = json.loads((SAVED / "gold.json").read_text())
    names = [n for n in sorted(gold) if not wanted or any(n.startswith(w) for w in wanted)]
    ours, seconds = score(names, gold)
    theirs = trafilatura_alone(names, gold)
    print(f"{len(names)} pages, {len(names) / seconds:.0f} a second")
    print(f"text F1            {ours.text_f1:.3f}   trafilatura alone {theirs.text_f1:.3f}")
    print(f"links cut, recall  {ours.recall:.3f}   trafilatura alone {theirs.recall:.3f}")
    print(f"links cut, precision {ours.precision:.3f} ({ours.n_wrongly_cut} sentences cut)")
    print(f"reports told apart {ours.n_split} of {len(names)}")
    print(f"bylines            {ours.n_bylines} of {ours.n_named}")
    print(
        f"days of publication {ours.n_days} of {ours.n_dated}, and {ours.n_wrong_days} wrong ones"
    )
    if "--errors" in arguments:
        print("\n".join(ours.errors))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
