"""How a caller wants the inputs read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rashomon.errors import BadInput
from rashomon.sources.given import KEYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Which columns of a table hold what, where originals are kept, what may be fetched.

    `columns` goes from our key (`text`, `published`, ...) to the caller's column. `keep` is the
    folder for the originals (docs/fetching.md). `private` lets addresses of the own network be
    fetched.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    keep: Path | None = None
    private: bool = False


def columns_of(mapping: str | None) -> Mapping[str, str]:
    """Return the columns that an option such as `text=body,published=date` names.

    >>> columns_of("text=body, published=date")
    {'text': 'body', 'published': 'date'}
    """
    columns: dict[str, str] = {}
    for pair in (mapping or "").split(","):
        key, sign, column = (part.strip() for part in pair.partition("="))
        if not sign and not key:
            continue
        if key not in KEYS or not column or key in columns:
            raise BadInput(f"--map {pair!r}: write KEY=COLUMN, each KEY once of {', '.join(KEYS)}")
        columns[key] = column
    return columns
