"""Originals, byte for byte under their SHA-256, each with a manifest of what is known of it.

The original is never altered and never overwritten; the manifest says where it came from, when and
by which version it was kept, and which documents were made of it.
"""

import hashlib
import json
import os
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from rashomon.errors import BadInput
from rashomon.sources.hashes import sha256_of
from rashomon.sources.originals.manifests import MANIFEST
from rashomon.sources.readers.original import Original
from rashomon.types import Document
from rashomon.version import __version__

_CHUNK = 1_000_000
_MOST_DOCUMENTS = 1_000


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
        """Write the manifest beside the original; one that is there is not overwritten."""
        self.original.stream.close()
        manifest = Path(f"{self.file}{MANIFEST}")
        if not manifest.exists():
            _written(manifest, json.dumps(self._manifest(), ensure_ascii=False, indent=1).encode())

    def _manifest(self) -> dict[str, object]:
        told = self._told
        return {
            "sha256": self._sha256,
            "bytes": self._size,
            "input": self._path,
            "url": told.url,
            "retrieved": next((d.text for d in told.dates if d.part == "retrieved"), None),
            "kept": datetime.now(UTC).isoformat(timespec="seconds"),
            "headers": [list(header) for header in told.headers],
            "media": told.media,
            "charset": told.charset,
            "tool": "rashomon",
            "version": __version__,
            "n_documents": self._n_documents,
            "documents": self._documents,
        }


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
