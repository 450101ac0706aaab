"""The dossier: a record as pages that answer for themselves, without network or program."""

from pathlib import Path

from rashomon.files.folder import new_folder
from rashomon.redaction import DEFAULT, Shown, shown
from rashomon.types import Record

__all__ = ["write", "write_pages"]


def write(  # noqa: PLR0913 (one parameter an option)
    record: Record,
    folder: str | Path,
    *,
    level: str = DEFAULT,
    victims: bool = False,
    suspects: bool = False,
    markdown: bool = False,
) -> None:
    """Write the dossier of a record into a folder that appears whole or not at all."""
    given = shown(record, level=level, victims=victims, suspects=suspects)
    with new_folder(Path(folder)) as part:
        write_pages(given, part, markdown=markdown)


def write_pages(given: Shown, folder: Path, *, markdown: bool = False) -> None:
    """Write the pages of a record as a level shows it."""
    from rashomon.dossier.pages import Dossier

    dossier = Dossier(given)
    for name, text in dossier.html():
        _put(folder / name, text)
    if markdown:
        for name, text in dossier.markdown():
            _put(folder / name, text)


def _put(file: Path, text: str) -> None:
    """Write a file; half a surrogate pair, which no UTF-8 has, becomes a question mark."""
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(text.encode("utf-8", "replace"))
