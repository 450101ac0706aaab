"""The reports inside a web page: their text, what in it is none, and what the page says of them."""

import re
from dataclasses import dataclass, replace
from itertools import islice

from rashomon.sources.limits import MOST_ELEMENTS
from rashomon.sources.pages.copies import copied_from, copy_dates
from rashomon.sources.pages.elements import Element
from rashomon.sources.pages.fields import PageFields, page_fields
from rashomon.sources.pages.main_text import main_text
from rashomon.sources.pages.marking import STAMP, mark, marked_line, taken_off, unmarked
from rashomon.sources.pages.script_state import stated_text, states_of
from rashomon.sources.pages.shape import make_plain
from rashomon.sources.pages.splitting import Part, is_clock, parts_of
from rashomon.sources.pages.tree import NO_TEXT, block_lines, tree_of, without_hidden
from rashomon.sources.pages.views import STRUCTURED, views_of
from rashomon.types import Boilerplate

# A page whose structured data hold so many times the text that it shows is an empty shell.
_SHELL = 1.5
_THIN = 0.5
_EMPTY = 1_500  # characters that a page without a report shows: menus and a foot
_FEWEST_WORDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class PageReport:
    """One report of a page: its text, the stretches of it that are furniture, fields and notes."""

    text: str
    fields: PageFields
    furniture: tuple[Boilerplate, ...] = ()
    notes: tuple[str, ...] = ()


def read_reports(content: str) -> tuple[PageReport, ...]:
    """Return the reports of a page: one, or the entries of a live blog, or each of several.

    Raises ValueError with one plain reason. The libraries are loaded here: only pages need them.
    """
    content = unmarked(content)
    tree = tree_of(content)
    alive = list(tree.iter())  # else each walk would make every element anew: half of the time
    fields = _with_copy(page_fields(tree), content)
    notes, states = views_of(tree, fields, content), states_of(tree)
    tree = without_hidden(tree)
    parts = parts_of(tree, fields)
    if parts:
        return tuple(_part_report(part, fields, notes) for part in parts)
    found = (_whole(tree, content, fields, notes, states),)
    del alive
    return found


def _whole(
    tree: Element,
    content: str,
    fields: PageFields,
    notes: tuple[str, ...],
    states: tuple[str, ...],
) -> PageReport:
    n_shown = sum(map(len, block_lines(tree)))
    body = fields.body or (stated_text(states) if n_shown < _EMPTY else "")
    if body and n_shown * _SHELL < len(body):
        text, notes = body, (*notes, STRUCTURED)
    else:
        text = _shown(tree, content)
    if not text:
        raise ValueError(NO_TEXT)
    text, furniture = taken_off(_with_title(text, fields.title))
    return PageReport(text=text, fields=fields, furniture=furniture, notes=notes)


def _shown(tree: Element, content: str) -> str:
    """Return the main text as the page shows it, else all its lines.

    Where the quick way finds less than half of what stands in paragraphs, the slow one is asked.
    """
    if sum(1 for _ in islice(tree.iter(), MOST_ELEMENTS + 1)) <= MOST_ELEMENTS:
        n_prose = sum(len(paragraph.text_content()) for paragraph in tree.iter("p"))
        make_plain(tree)
        mark(tree)
        text = main_text(tree, is_quick=True) or ""
        if len(text) < _THIN * n_prose:
            again = without_hidden(tree_of(content))
            make_plain(again)
            mark(again)
            text = max(text, main_text(again) or "", key=len)
        if text:
            return text
    lines = list(block_lines(without_hidden(tree_of(content))))
    is_menu = all(len(line.split()) < _FEWEST_WORDS for line in lines)
    return "" if is_menu else "\n".join(lines)


def _part_report(part: Part, fields: PageFields, notes: tuple[str, ...]) -> PageReport:
    """Return one of several reports; dates of the page are not its own where it has its own."""
    make_plain(part.element)
    mark(part.element)
    lines = (marked_line(one, STAMP) if is_clock(one) else one for one in block_lines(part.element))
    text = _with_title("\n".join(lines), part.title)
    text, furniture = taken_off(text)
    own = part.dates
    dates = tuple(replace(one, part="elsewhere") for one in fields.dates) if own else fields.dates
    told = replace(
        fields,
        title=part.title or fields.title,
        url=part.url or fields.url,
        byline=part.byline or fields.byline,
        dates=(*own, *dates),
    )
    return PageReport(text=text, fields=told, furniture=furniture, notes=(*notes, part.note))


def _with_copy(fields: PageFields, content: str) -> PageFields:
    """Return the fields with what a saved copy tells of itself: when and from where."""
    return replace(
        fields,
        url=fields.url or copied_from(content),
        dates=(*fields.dates, *copy_dates(content)),
    )


def _with_title(text: str, title: str | None) -> str:
    if title is None or _squeezed(text[: 2 * len(title) + 20]).startswith(_squeezed(title)):
        return text
    return f"{title}\n\n{text}"


def _squeezed(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
