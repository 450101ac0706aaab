"""All formats in one folder that appears whole or not at all."""

import hashlib
from pathlib import Path

from rashomon.exports.bundle.method import methodology
from rashomon.exports.codebook import codebook
from rashomon.exports.exporting import Written, export
from rashomon.exports.formats import FORMATS
from rashomon.exports.given import Given
from rashomon.exports.kept import kept
from rashomon.exports.readers import Readers, wholes
from rashomon.files import new_folder
from rashomon.types import Json

CODEBOOK, METHOD, SUMS, OF_SUMS = "codebook.md", "methodology.md", "SHA256SUMS", "SHA256SUMS.sha256"


def bundle(given: Given, folder: Path, *, readers: Readers, profile: str | None = None) -> Written:
    """Write every format into a folder, each in its first kind of file, and what explains them.

    `SHA256SUMS` lists every file with its hash (`sha256sum -c` checks it), and the hash of that
    list stands beside it: whoever noted it elsewhere can show that nothing was exchanged. Raises
    BadInput for a folder that cannot be written, or that holds something else.
    """
    accounts: list[Json] = []
    with new_folder(folder, "bundle") as part, kept(wholes(given, readers)) as parts:
        for kind in FORMATS.values():
            path = part / kind.file
            made = export(given, kind, path, readers=readers, profile=profile, kept=parts)
            accounts.append(made.about)
        _put(part / CODEBOOK, codebook())
        _put(part / METHOD, methodology(given, readers, accounts))
        digest = _sums(part)
        files = tuple(folder / each.name for each in sorted(part.iterdir()))
    return Written(files=files, about={"list": digest, "formats": accounts})


def _sums(folder: Path) -> str:
    """Write the list of the files with their hashes, and its own hash; return that."""
    lines = [f"{_digest(each.read_bytes())}  {each.name}\n" for each in sorted(folder.iterdir())]
    listed = "".join(lines)
    _put(folder / SUMS, listed)
    digest = _digest(listed.encode())
    _put(folder / OF_SUMS, f"{digest}  {SUMS}\n")
    return digest


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
