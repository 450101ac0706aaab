"""The manifest beside a kept original: what it tells when the original is read again."""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from rashomon.sources.dates.fields import PageDate
from rashomon.sources.readers.original import Told

MANIFEST = ".manifest.json"
_LONGEST_MANIFEST = 5_000_000


def told_by_manifest(path: Path) -> Told | None:
    """Return what the manifest beside a kept original tells, None where there is none."""
    manifest = f"{os.fspath(path)}{MANIFEST}"
    try:
        if os.stat(manifest).st_size > _LONGEST_MANIFEST:
            return None
        told = json.loads(Path(manifest).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(told, Mapping):
        return None
    retrieved = _text(told, "retrieved")
    dates = (
        () if retrieved is None else (PageDate(name="manifest", text=retrieved, part="retrieved"),)
    )
    return Told(
        url=_text(told, "url"),
        media=_text(told, "media"),
        charset=_text(told, "charset"),
        dates=dates,
    )


def _text(told: Mapping[str, object], key: str) -> str | None:
    value = told.get(key)
    return value[:2_000] if isinstance(value, str) and value else None
