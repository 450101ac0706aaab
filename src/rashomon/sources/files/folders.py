"""The report files of a folder, in sorted order."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rashomon.sources.files.paths import reason_of, shown
from rashomon.sources.readers.kinds import ENDINGS
from rashomon.types import Problem

READABLE = ".txt, .md, .html, .pdf, .docx, .eml or .jsonl"
# Kinds that often hold a report and are not read: said once a folder or archive, with their number.
UNREAD = frozenset({".doc", ".odt", ".rtf", ".epub", ".msg", ".pages", ".7z", ".rar", ".pst"})
# Files about the folder itself, by their names without ending.
_ABOUT = frozenset({"readme", "license", "licence", "notice", "changelog", "contributing"})

# A dossier quotes reports: read as one, it would count their dead again.
_DOSSIER = frozenset({"index.html", "manifest.json", "record.json", "report.txt"})


_OUTSIDE = "is a link that leads out of the folder; not read; give it as an input to read it"


def is_about(name: str) -> bool:
    """Say whether a file is about its folder, by its name: a readme, a licence."""
    return name.partition(".")[0].lower() in _ABOUT


def report_files(folder: Path) -> Iterator[Path | Problem]:
    """Yield the files under a folder whose kind is read, and a problem for what cannot be.

    Sorted by name, folders in their place; hidden names are left out. A folder that was already
    entered (a link back) is not entered again. A link that leads out of the folder is named and
    not followed: who names a folder means what lies in it. What is clearly no report (pictures,
    `.yaml`, programs, a readme) is passed over.
    """
    unread: Counter[str] = Counter()
    for found in _walk(folder):
        if isinstance(found, Problem):
            yield found
        elif is_about(found.name):
            continue
        elif found.suffix.lower() in ENDINGS:
            yield found
        elif found.suffix.lower() in UNREAD:
            unread[found.suffix.lower()] += 1
    for suffix, n in sorted(unread.items()):
        yield Problem(
            input=shown(folder),
            error=f"{n} {suffix} file{'s' * (n > 1)} not read; convert to {READABLE}",
        )


def _walk(folder: Path) -> Iterator[Path | Problem]:
    """Yield every file; a stack instead of recursion, for folders nested however deep."""
    stack, top = [folder], folder.resolve()
    entered: set[tuple[int, int]] = set()
    while stack:
        path = stack.pop()
        try:
            status = path.stat()
            if path != folder and path.is_symlink() and not path.resolve().is_relative_to(top):
                yield Problem(input=shown(path), error=_OUTSIDE)
                continue
            if not path.is_dir():
                yield path
                continue
            if (status.st_dev, status.st_ino) in entered:
                yield Problem(input=shown(path), error="links to a folder already read; left out")
                continue
            entered.add((status.st_dev, status.st_ino))
            names = sorted(n for n in os.listdir(path) if not n.startswith("."))
        except OSError as error:
            yield Problem(input=shown(path), error=_folder_reason(path, error))
            continue
        if _DOSSIER.issubset(names):
            yield Problem(input=shown(path), error="is a dossier, made of reports; left out")
            continue
        stack.extend(path / name for name in reversed(names))


def _folder_reason(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return "is a link that points nowhere; remove it or mend it"
    return reason_of(error)
