"""A written folder as somebody reads it who looks for a name."""

import html
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

_OURS = re.compile(r"<style>.*?</style>|<script>.*?</script>", re.S)
_LEAST_RUN_IN = 7


def leaks(folder: Path, names: tuple[str, ...]) -> list[str]:
    """Return the names that stand in a folder: as words, decoded, folded, or run together."""
    texts = {file.name: _OURS.sub("", file.read_text("utf-8")) for file in _files(folder)}
    texts |= {f"name of {file.name}": file.name for file in _files(folder)}
    readings = [(name, reading) for name, text in texts.items() for reading in _readings(text)]
    return [
        f"{name} in {where}"
        for name in names
        for where, reading in readings
        if _stands(plain(name), reading)
    ]


def plain(text: str) -> str:
    """Return a text in small letters without marks above them."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c)).lower()


def _readings(text: str) -> Iterator[str]:
    for read in {text, unquote(text), unquote(unquote(text)), html.unescape(text)}:
        yield plain(read)


def _stands(name: str, text: str) -> bool:
    if re.search(rf"(?<![^\W_]){re.escape(name)}(?![^\W\d_])", text):
        return True
    letters = "".join(filter(str.isalpha, name))
    return len(letters) >= _LEAST_RUN_IN and letters in "".join(filter(str.isalpha, text))


def _files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file())
