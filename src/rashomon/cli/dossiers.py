"""A dossier in a folder: its pages, and the record and the report that say the same."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from rashomon.record_json import record_json
from rashomon.types import Person, Record

FILES = ("record.json", "report.txt", "index.html")


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """For whom a dossier is: its level, and whose names are given all the same."""

    level: str
    victims: bool
    suspects: bool


def write_dossier(
    record: Record,
    folder: Path,
    readers: Readers,
    *,
    markdown: bool,
    named: Mapping[str, Iterable[Person]] | None = None,
) -> None:
    """Write the pages, and the record and the report that say the same, all at one level.

    `named` are the persons of each report, found in the reports where they are not given.
    """
    from rashomon.dossier import write_pages
    from rashomon.redaction import shown
    from rashomon.terminal import render

    given = shown(
        record,
        level=readers.level,
        victims=readers.victims,
        suspects=readers.suspects,
        named=named,
    )
    write_pages(given, folder, markdown=markdown)
    level, whole = given.level, given.worded
    told = {"level": level.name, "withheld": given.notes}
    pieces = record_json(whole, victims=level.victims, suspects=level.suspects, told=told)
    with (folder / FILES[0]).open("wb") as stream:
        stream.writelines(pieces)
    withheld = f"Withheld at level {level.name}: {'; '.join(given.notes)}.\n" if given.notes else ""
    page = render(whole.published(victims=level.victims, suspects=level.suspects)) + withheld
    (folder / FILES[1]).write_bytes(page.encode("utf-8", "replace"))
