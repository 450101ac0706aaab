"""Where the gold files are: each argument is a file, a folder with one, or a folder of such."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rashomon.types import Problem

NAMES = ("gold.yaml", "gold.yml", "gold.json")


def gold_files(given: Iterable[Path]) -> Iterator[Path | Problem]:
    """Yield each gold file once, those of a folder by name; a problem for what leads to none."""
    seen: set[Path] = set()
    for path in given:
        for found in _of(path):
            if isinstance(found, Problem):
                yield found
            elif found.resolve() not in seen:
                seen.add(found.resolve())
                yield found


def _of(path: Path) -> list[Path] | list[Problem]:
    try:
        if not path.is_dir():
            there = path.exists()
            return [path] if there else [Problem(input=str(path), error="there is no such file")]
        folders = [path, *sorted(p for p in path.iterdir() if p.is_dir())]
    except OSError as error:
        return [Problem(input=str(path), error=error.strerror or "cannot be read")]
    found = [file for folder in folders if (file := _in(folder)) is not None]
    wanted = f"holds no {NAMES[0]}, nor does a folder in it (docs/evaluate.md)"
    return found or [Problem(input=str(path), error=wanted)]


def _in(folder: Path) -> Path | None:
    return next((file for name in NAMES if (file := folder / name).is_file()), None)
