"""The report files of a folder, in sorted order."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rashomon.sources.files.paths import reason_of, shown
from rashomon.types import Problem

PLAIN = frozenset({".txt", ".text", ".md", ".markdown"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
LINES = frozenset({".jsonl", ".ndjson"})
KINDS = PLAIN | PAGES | LINES
READABLE = ".txt, .md, .html or .jsonl"
# Kinds that often hold a report and are not read: said once a folder, not once a file.
_WANTED = frozenset(
    {
        ".pdf",
        ".doc",
        ".docx",
        ".odt",
        ".rtf",
        ".epub",
        ".eml",
        ".msg",
        ".mht",
        ".mhtml",
        ".warc",
        ".gz",
        ".zip",
    }
)
# Files about the folder itself, by their names without ending.
_ABOUT = frozenset({"readme", "license", "licence", "notice", "changelog", "contributing"})


def report_files(folder: Path) -> Iterator[Path | Problem]:
    """Yield the files under a folder whose kind is read, and a problem for what cannot be.

    Sorted by name, folders in their place; hidden names are left out. A folder that was already
    entered (a link back) is not entered again. What is clearly no report (pictures, `.json`,
    `.yaml`, programs, a readme) is passed over.
    """
    unread: Counter[str] = Counter()
    n_files = 0
    for found in _walk(folder):
        if isinstance(found, Problem):
            yield found
        elif found.stem.lower() in _ABOUT:
            continue
        elif found.suffix.lower() in KINDS:
            n_files += 1
            yield found
        elif found.suffix.lower() in _WANTED:
            unread[found.suffix.lower()] += 1
    for suffix, n in sorted(unread.items()):
        yield Problem(
            input=shown(folder),
            error=f"{n} {suffix} file{'s' * (n > 1)} not read; convert to {READABLE}",
        )
    if n_files == 0:
        yield Problem(input=shown(folder), error=f"holds no report; put {READABLE} files in it")


def _walk(folder: Path) -> Iterator[Path | Problem]:
    """Yield every file; a stack instead of recursion, for folders nested however deep."""
    stack = [folder]
    entered: set[tuple[int, int]] = set()
    while stack:
        path = stack.pop()
        try:
            status = path.stat()
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
        stack.extend(path / name for name in reversed(names))


def _folder_reason(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return "is a link that points nowhere; remove it or mend it"
    return reason_of(error)
