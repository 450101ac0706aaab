"""Golden links in Markdown: sets of reports, and the groups that a recorder would make of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rashomon.types import Record

_REPORT = re.compile(r"^\*\*(?P<id>\w+)\*\*(?: (?P<day>\d{4}-\d\d-\d\d))?$")
Groups = frozenset[frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkCase:
    """Reports as `rashomon.report` takes them, and their groups; `is_known` to come out wrong."""

    file: str
    title: str
    reports: tuple[Mapping[str, str | None], ...]
    wanted: Groups
    is_known: bool = False


def read_link_cases(folder: Path) -> list[LinkCase]:
    """Return every case of the folder's Markdown files, in order."""
    return [case for path in sorted(folder.glob("*.md")) for case in _cases(path)]


def groups_of(record: Record) -> Groups:
    """Return the reports by their main events: those that hold most of their claims."""
    of = {c.id: c.document for c in record.claims}
    main: dict[str, str] = {}
    for document in (d.id for d in record.documents):
        held = {
            e.id: sum(of[c] == document for c in e.claims)
            for e in record.events
            if not e.background and document in e.documents
        }
        main[document] = max(held, key=lambda e: held[e]) if held else f"alone {document}"
    return frozenset(
        frozenset(d for d, own in main.items() if own == event) for event in main.values()
    )


def b_cubed(found: Sequence[Groups], wanted: Sequence[Groups]) -> float:
    """Return B-cubed F1 over the reports of all cases, in percent."""
    pairs = [
        (len(ours & theirs), len(ours), len(theirs))
        for got, want in zip(found, wanted, strict=True)
        for ours in got
        for theirs in want
    ]
    n = sum(shared for shared, _, _ in pairs)
    precision = sum(shared * shared / size for shared, size, _ in pairs) / n
    recall = sum(shared * shared / size for shared, _, size in pairs) / n
    return 200 * precision * recall / (precision + recall)


def _cases(path: Path) -> list[LinkCase]:
    blocks = re.split(r"^### ", path.read_text(encoding="utf-8"), flags=re.M)[1:]
    return [_case(path.stem, block.splitlines()) for block in blocks]


def _case(file: str, lines: Sequence[str]) -> LinkCase:
    wanted = next(x for x in lines if x.startswith("Wanted: ")).removeprefix("Wanted: ")
    groups = frozenset(frozenset(part.split(" + ")) for part in wanted.split(", "))
    reports = tuple(_reports(lines))
    if {r["id"] for r in reports} != set().union(*groups):
        raise ValueError(f"{file}: {lines[0]}: reports and wanted groups do not fit")
    known = "Not yet." in lines
    return LinkCase(file=file, title=lines[0], reports=reports, wanted=groups, is_known=known)


def _reports(lines: Sequence[str]) -> list[Mapping[str, str | None]]:
    heads = [(n, m) for n, x in enumerate(lines) if (m := _REPORT.match(x))]
    ends = [n for n, _ in heads[1:]] + [len(lines)]
    made: list[Mapping[str, str | None]] = []
    for (start, head), end in zip(heads, ends, strict=True):
        said = [x[1:].removeprefix(" ") for x in lines[start:end] if x.startswith(">")]
        title, *text = said if ">" in lines[start:end] else [None, *said]
        body = "\n".join(x for x in text if x is not None).strip()
        made.append({"id": head["id"], "published": head["day"], "title": title, "text": body})
    return made
