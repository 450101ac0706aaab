"""Golden threads in Markdown: reports whose figures are marked with the happening they count."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from rashomon.types import Claim

_MARKED = re.compile(r"\[(?P<words>[^\]]+)\]\{(?P<of>[^}]+)\}")
NONE = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Words of a report, and the happenings that their number counts: none, one or several."""

    start: int
    end: int
    words: str
    of: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadCase:
    """A report without its marks, and its figures; `is_known` to be read wrong, "Not yet."."""

    file: str
    title: str
    text: str
    figures: tuple[Figure, ...]
    is_known: bool = False


def read_thread_cases(folder: Path) -> list[ThreadCase]:
    """Return every case of the folder's Markdown files, in order."""
    return [case for path in sorted(folder.glob("*.md")) for case in _cases(path)]


def wrong_figures(case: ThreadCase, claims: Sequence[Claim]) -> list[str]:
    """Return what is wrong with the events of the figures, in words."""
    told = {f: _events(f, claims) for f in case.figures}
    wrong = [f"{f.words!r} is no claim" for f, found in told.items() if found is None and f.of]
    for figure, found in told.items():
        if found is not None and len(found) != len(figure.of):
            wrong.append(f"{figure.words!r} is of {len(found)} events, not {len(figure.of)}")
    known = {f: found for f, found in told.items() if found is not None and len(f.of) == 1}
    return wrong + _wrong_pairs(known)


def _wrong_pairs(told: Mapping[Figure, frozenset[str]]) -> list[str]:
    wrong = []
    for left, right in combinations(told, 2):
        if (told[left] == told[right]) is not (left.of == right.of):
            verdict = "one event" if told[left] == told[right] else "two events"
            wrong.append(f"{left.words!r} and {right.words!r} are {verdict}")
    return wrong


def _events(figure: Figure, claims: Sequence[Claim]) -> frozenset[str] | None:
    """Return the events of the claim that the words bear most of, None without a claim."""
    found = [c for c in claims if c.count is not None and _overlap(figure, c) > 0]
    if not found:
        return None
    return frozenset(max(found, key=lambda c: _overlap(figure, c) / (c.end - c.start)).events)


def _overlap(figure: Figure, claim: Claim) -> int:
    return min(figure.end, claim.end) - max(figure.start, claim.start)


def _cases(path: Path) -> list[ThreadCase]:
    blocks = re.split(r"^### ", path.read_text(encoding="utf-8"), flags=re.M)[1:]
    return [_case(path.stem, block) for block in blocks]


def _case(file: str, block: str) -> ThreadCase:
    lines = block.splitlines()
    marked = "\n".join(x[1:].removeprefix(" ") for x in lines if x.startswith(">"))
    text, figures, last = "", [], 0
    for found in _MARKED.finditer(marked):
        text += marked[last : found.start()]
        start, last = len(text), found.end()
        text += found["words"]
        of = frozenset() if found["of"] == NONE else frozenset(found["of"].split("+"))
        figures.append(Figure(start=start, end=len(text), words=found["words"], of=of))
    text += marked[last:]
    return ThreadCase(
        file=file,
        title=lines[0].strip(),
        text=text,
        figures=tuple(figures),
        is_known="Not yet." in lines,
    )
