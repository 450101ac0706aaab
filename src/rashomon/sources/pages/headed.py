"""Reports in one block, told apart by their headings alone, each with its own date or byline."""

import re
from collections import Counter

from rashomon.sources.pages.elements import Element

_HEADINGS = ("h2", "h3", "h4")
_DATED = re.compile(r"(?<![a-z])(?:date\w*|time\w*|byline|meta|posted|published)(?![a-z])", re.I)
_LONGEST_LINE = 100
_LONG = 40
_FEWEST = 2


def headed_reports(tree: Element) -> list[Element]:
    """Return the reports, each put into a block of its own; nothing for a page with subheadings.

    Under every heading stand a line with a date or name, and two paragraphs at least.
    """
    headings = list(tree.iter(*_HEADINGS))
    for parent in dict.fromkeys(heading.getparent() for heading in headings):
        if parent is None:
            continue
        runs = _runs(parent)
        if len(runs) >= _FEWEST and all(map(_is_report, runs)):
            return [_block(parent, run) for run in runs]
    return []


def _runs(parent: Element) -> list[list[Element]]:
    """Return what follows each heading of the commonest kind under a parent."""
    kinds = Counter(child.tag for child in parent if child.tag in _HEADINGS)
    if not kinds:
        return []
    kind = kinds.most_common(1)[0][0]
    runs: list[list[Element]] = []
    for child in parent:
        if child.tag == kind:
            runs.append([child])
        elif runs:
            runs[-1].append(child)
    return runs


def _is_report(run: list[Element]) -> bool:
    n_long = sum(1 for one in run if one.tag == "p" and len(one.text_content().strip()) >= _LONG)
    return n_long >= _FEWEST and any(map(_is_dated, run[1:3]))


def _is_dated(element: Element) -> bool:
    named = f"{element.get('class') or ''} {element.get('itemprop') or ''}"[:200]
    is_short = len(element.text_content().strip()) <= _LONGEST_LINE
    return is_short and (element.tag == "time" or _DATED.search(named) is not None)


def _block(parent: Element, run: list[Element]) -> Element:
    block = parent.makeelement("div")
    run[0].addprevious(block)
    for one in run:
        block.append(one)
    return block
