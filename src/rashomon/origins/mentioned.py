"""Persons whom a report names without quoting them: "RDC Odran Keswick imposed a curfew"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rashomon.names import fold
from rashomon.origins.heard import HEAD, Voice
from rashomon.origins.named import Name
from rashomon.types import Document

_CAPITALISED = re.compile(r"[^\W\d_a-z][^\W\d_]+")
_SHORTEST = 4
# Namesakes of one part; words between the parts of one name.
_FEW, _APART = 10, 40


def by_part(names: Iterable[Name]) -> Mapping[str, Sequence[Name]]:
    """Return persons by each longer part of their names, but for parts that too many share."""
    found: defaultdict[str, list[Name]] = defaultdict(list)
    for name in sorted(set(names)):
        for part in {part for part in name.parts if len(part) >= _SHORTEST}:
            found[part].append(name)
    return {part: some for part, some in found.items() if len(some) <= _FEW}


def mentioned(document: Document, index: Mapping[str, Sequence[Name]]) -> Iterator[Voice]:
    """Yield the persons of whose names a report has two parts beside one another, once each."""
    seen: set[Name] = set()
    last: dict[Name, tuple[str, int]] = {}
    for word in _CAPITALISED.finditer(document.text, 0, HEAD) if index else ():
        part = fold(word.group())
        for name in index.get(part, ()):
            before, at = last.get(name, ("", 0))
            if name not in seen and before not in ("", part) and word.start() - at < _APART:
                seen.add(name)
                yield _voice(document, name, at, word.end())
            last[name] = part, word.start()


def _voice(document: Document, name: Name, start: int, end: int) -> Voice:
    return Voice(
        start=start, phrase=document.text[start:end], name=name.parts, body="", words=frozenset()
    )
