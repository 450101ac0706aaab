"""Originals, byte for byte under their SHA-256, each with a manifest of what is known of it.

The original is never altered and never overwritten; the manifest says where it came from, when and
by which version it was kept, and which documents were made of it.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from rashomon.errors import BadInput
from rashomon.sources.hashes import sha256_of
from rashomon.sources.originals.manifests import MANIFEST, manifest_of, retrievals
from rashomon.sources.readers.original import Original
from rashomon.types import Document
from rashomon.version import __version__

_CHUNK = 1_000_000
_MOST_DOCUMENTS = 1_000
_SAME = ("input", "url", "retrieved")


class Kept:
    """One original in the folder: read it from there, then say what was made of it."""

    def __init__(self, original: Original, folder: Path, *, reader: str, ending: str) -> None:
        self._reader = reader
        self._documents: list[dict[str, object]] = []
        self._n_documents = 0
        self.file, self._sha256, self._size = _stored(original, folder, ending)
        self.original = replace(original, stream=open(self.file, "rb"))  # noqa: SIM115 (closed by `close`)
        self._told = original.told
        self._path = original.path
        self._kept = datetime.now(UTC).isoformat(timespec="seconds")

    def made(self, document: Document) -> None:
        """Note that a document was made of the original, and how its text was derived."""
        self._n_documents += 1
        if self._n_documents <= _MOST_DOCUMENTS:
            text = document.text.encode("utf-8", "surrogatepass")
            self._documents.append(
                {
                    "id": document.id,
                    "path": document.path,
                    "reader": self._reader,
                    "characters": len(document.text),
                    "text_sha256": sha256_of(text),
                }
            )

    def close(self) -> None:
        """Write the manifest beside the original; to one that is there a retrieval is added."""
        self.original.stream.close()
        manifest = Path(f"{self.file}{MANIFEST}")
        before = manifest_of(self.file) if manifest.exists() else None
        if before is None:
            told = self._manifest()
        elif _is_new(self._retrieval(), before):
            told = {**before, "retrievals": [*retrievals(before), self._retrieval()]}
        else:
            return
        _written(manifest, json.dumps(told, ensure_ascii=False, indent=1).encode())

    def _manifest(self) -> dict[str, object]:
        retrieval = self._retrieval()
        return {
            "sha256": self._sha256,
            "bytes": self._size,
            **retrieval,
            "media": self._told.media,
            "charset": self._told.charset,
            "n_documents": self._n_documents,
            "documents": self._documents,
            "retrievals": [retrieval],
        }

    def _retrieval(self) -> dict[str, object]:
        """Return how the bytes came this time: chain of custody needs every time."""
        told = self._told
        return {
            "input": self._path,
            "url": told.url,
            "asked": told.asked,
            "led": list(told.led),
            "retrieved": next((d.text for d in told.dates if d.part == "retrieved"), None),
            "kept": self._kept,
            "headers": [list(header) for header in told.headers],
            "tool": "rashomon",
            "version": __version__,
        }


def _is_new(retrieval: Mapping[str, Any], before: Mapping[str, Any]) -> bool:
    """Say whether the manifest does not hold it yet; a file read twice came once."""
    told = [{key: one.get(key) for key in _SAME} for one in retrievals(before)]
    return {key: retrieval[key] for key in _SAME} not in told


def _stored(original: Original, folder: Path, ending: str) -> tuple[Path, str, int]:
    """Return the file, hash and size of the original in the folder; it appears there whole."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".", delete=False) as partial:
            digest, size = _copied(original.stream, partial.file)
        file = folder / digest[:2] / f"{digest}{ending}"
        file.parent.mkdir(exist_ok=True)
        if file.exists():
            os.unlink(partial.name)
        else:
            os.chmod(partial.name, 0o444)
            os.replace(partial.name, file)
    except OSError as error:
        raise BadInput(f"{folder}: originals cannot be kept there: {error.strerror}") from error
    return file, digest, size


def _copied(stream: IO[bytes], target: IO[bytes]) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    while chunk := stream.read(_CHUNK):
        digest.update(chunk)
        target.write(chunk)
        size += len(chunk)
    target.flush()
    os.fsync(target.fileno())
    return digest.hexdigest(), size


def _written(path: Path, content: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as partial:
        partial.write(content)
        partial.flush()
        os.fsync(partial.fileno())
    os.replace(partial.name, path)
