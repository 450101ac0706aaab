"""The user's own list of actors, read from a file beside the reports."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from rashomon.actors.checks import conflicts
from rashomon.actors.entry import Actor
from rashomon.actors.rows import Row, read_rows
from rashomon.errors import BadInput, BadLexicon

MOST_BYTES = 8_000_000
MOST_ROWS = 20_000
_MOST_MISTAKES = 50


@dataclass(frozen=True, slots=True)
class OwnActors:
    """The actors of a user's list; equal for equal files."""

    key: str
    actors: tuple[Actor, ...] = field(compare=False, repr=False)


def read_own(path: str | Path) -> OwnActors:
    """Return the user's actors; raise BadLexicon with every mistake and its line, or BadInput."""
    data, found = _read(path)
    rows = [one for one in found if isinstance(one, Row)]
    mistakes = [one for one in found if isinstance(one, str)]
    if len(rows) <= MOST_ROWS:
        mistakes.extend(conflicts(rows))
    if not rows and not mistakes:
        mistakes.append("no actor")
    if mistakes:
        raise BadLexicon(listed(str(path), mistakes))
    digest = hashlib.sha256(data).hexdigest()
    return OwnActors(digest, tuple(row.actor for row in rows))


def rows_of(path: str | Path) -> list[Row | str]:
    """Return the rows of a list, and each mistake of one row; raise BadInput as `read_own` does."""
    return _read(path)[1]


def _read(path: str | Path) -> tuple[bytes, list[Row | str]]:
    data = _bytes(Path(path))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput(f"{path}: line {line}: not UTF-8") from None
    found = list(read_rows(text))
    n_rows = sum(isinstance(one, Row) for one in found)
    if n_rows > MOST_ROWS:
        found.append(f"{n_rows} actors; {MOST_ROWS} at most")
    return data, found


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise BadInput(f"{path}: {reason}") from None
    if len(data) > MOST_BYTES:
        raise BadInput(f"{path}: a list of actors has at most {MOST_BYTES:,} bytes")
    return data


def listed(name: str, mistakes: list[str]) -> list[str]:
    """Return mistakes with the name of their file, the first of very many."""
    shown = [f"{name}: {mistake}" for mistake in mistakes[:_MOST_MISTAKES]]
    left = len(mistakes) - len(shown)
    return [*shown, f"{name}: {left} more mistakes"] if left else shown
