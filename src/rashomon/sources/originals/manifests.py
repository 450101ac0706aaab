"""The manifest beside a kept original: what it tells when the original is read again."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from rashomon.sources.dates.fields import PageDate
from rashomon.sources.readers.original import Told

MANIFEST = ".manifest.json"
_LONGEST_MANIFEST = 5_000_000
_MOST_RETRIEVALS = 100


def manifest_of(path: "str | os.PathLike[str]") -> Mapping[str, Any] | None:
    """Return the manifest beside a kept original, None where there is none."""
    manifest = f"{os.fspath(path)}{MANIFEST}"
    try:
        if os.stat(manifest).st_size > _LONGEST_MANIFEST:
            return None
        told = json.loads(Path(manifest).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return told if isinstance(told, Mapping) else None


def told_by_manifest(path: Path) -> Told | None:
    """Return what the manifest beside a kept original tells, None where there is none.

    Other addresses that gave the same bytes are evidence beside the first.
    """
    told = manifest_of(path)
    if told is None:
        return None
    retrieved = text_of(told, "retrieved")
    dates = (
        () if retrieved is None else (PageDate(name="manifest", text=retrieved, part="retrieved"),)
    )
    url = text_of(told, "url")
    others = dict.fromkeys(text_of(one, "url") for one in retrievals(told))
    return Told(
        url=url,
        media=text_of(told, "media"),
        charset=text_of(told, "charset"),
        dates=dates,
        fields=tuple(
            ("url", other, "manifest: the same bytes from another address")
            for other in others
            if other is not None and other != url
        ),
        name=url or text_of(told, "input"),
    )


def retrievals(told: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    """Return when and from where the bytes came, the first time and after."""
    found = told.get("retrievals")
    rows = found if isinstance(found, list) else [told]
    return [one for one in rows[:_MOST_RETRIEVALS] if isinstance(one, Mapping)]


def manifests(folder: Path) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Yield the originals of a folder, each with its manifest, sorted by name."""
    for file in sorted(folder.glob(f"??/*{MANIFEST}")):
        original = Path(str(file).removesuffix(MANIFEST))
        told = manifest_of(original)
        if told is not None:
            yield original, told


def text_of(told: Mapping[str, Any], key: str) -> str | None:
    """Return a value of a manifest that is text, bounded; None for anything else."""
    value = told.get(key)
    return value[:2_000] if isinstance(value, str) and value else None
