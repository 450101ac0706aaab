"""`rashomon fetch`: originals from their addresses into a folder."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import typer

from rashomon.cli.guard import UNUSABLE, complain, name_problem
from rashomon.cli.output import emit
from rashomon.types import Document, Problem
from rashomon.wording.safe import short

if TYPE_CHECKING:
    from rashomon.sources.options import Options

_HASH = 12
_LONGEST = 200


def run(addresses: Sequence[str], options: "Options") -> None:
    """Fetch and keep each report and show it in a line; leave with status 2 where none came."""
    from rashomon import sources
    from rashomon.sources.fetching.addresses import NO_ADDRESS, is_address, other_scheme

    for address in addresses:
        if not is_address(address):
            error = other_scheme(address) or NO_ADDRESS
            name_problem(Problem(input=short(address, _LONGEST), error=error))
    n_documents = 0
    asked = [address for address in addresses if is_address(address)]
    for found in sources.read(asked, today=date.today(), options=options):
        if isinstance(found, Document):
            n_documents += 1
            emit(f"{_line(found)}\n")
        else:
            name_problem(found)
    if not n_documents:
        complain("no report could be fetched")
        raise typer.Exit(UNUSABLE)


def _line(document: Document) -> str:
    published = "no date" if document.published is None else document.published.edtf
    title = document.title or "no title"
    where = document.url or document.path or ""
    shown = (document.sha256[:_HASH], published, title, where, *document.notes)
    return "  ".join(short(one, _LONGEST) for one in shown)
