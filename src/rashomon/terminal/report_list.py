"""The reports of an event in short, under the numbers that they go by."""

from rashomon.terminal.layout import Paper, columns_of
from rashomon.types import Document, Event
from rashomon.wording.lookup import Lookup
from rashomon.wording.speakers import carriers, published
from rashomon.wording.words import plural

MAX_LISTED = 12


def report_list_lines(event: Event, found: Lookup, paper: Paper) -> list[str]:
    """Return the number, name, date and carriers of the reports; those listed before by number."""
    listed = found.order.listed
    new = [each for each in found.order.numbers if listed.get(each) == event.id]
    before = [each for each in event.documents if each in listed and listed[each] != event.id]
    if not new:
        again = f"Reports: {found.numbered(before)}, listed above"
        return ["", *paper.text(again)] if before else []
    lines = ["", *paper.text("Reports", style="heading")]
    lines += _list([found.documents[each] for each in new[:MAX_LISTED]], found, paper)
    left = len(new) - MAX_LISTED
    lines += paper.text(f"{plural(left, 'more report')}: see REPORTS below") if left > 0 else []
    return lines + (paper.text(f"{found.numbered(before)}, listed above") if before else [])


def _list(documents: list[Document], found: Lookup, paper: Paper) -> list[str]:
    rows = [
        [found.number(each.id), found.name(each.id), published(each), carriers(each)]
        for each in documents
    ]
    widths = [max(columns_of(row[n]) for row in rows) for n in range(3)]
    widths[1] = min(widths[1], paper.width * 45 // 100)
    widths[2] = min(widths[2], 16)
    widths.append(paper.width - 2 - sum(widths) - 2 - 2 - 1)
    return [line for row in rows for line in _row(row, widths, paper)]


def _row(cells: list[str], widths: list[int], paper: Paper) -> list[str]:
    number, *rest = cells
    indent = 2 + widths[0] + 1
    lines = paper.columns(rest, widths[1:], indent, 2)
    return ["  " + number.ljust(widths[0]) + " " + lines[0][indent:], *lines[1:]]
