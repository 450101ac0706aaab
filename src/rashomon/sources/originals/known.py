"""Which addresses are kept already, so that a server can be asked for what has changed only."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.sources.originals.manifests import manifests, retrievals, text_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An address that was fetched before: the kept file, and what its server said of its age."""

    file: Path
    kept: str
    etag: str | None
    changed: str | None
    media: str | None
    charset: str | None

    def conditions(self) -> dict[str, str]:
        """Return the headers that ask for the page only where it has changed (RFC 9110)."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.changed}
        return {name: value for name, value in asked.items() if value is not None}


def known_addresses(folder: Path | None) -> dict[str, Known]:
    """Return the addresses whose originals are in a folder; of several the one kept last."""
    found: dict[str, Known] = {}
    if folder is None:
        return found
    for file, told in manifests(folder):
        for one in retrievals(told):
            url, known = text_of(one, "url"), _known(file, told, one)
            is_newer = url is not None and (url not in found or found[url].kept < known.kept)
            if url is not None and is_newer and known.conditions():
                found[url] = known
    return found


def _known(file: Path, told: Mapping[str, Any], one: Mapping[str, Any]) -> Known:
    headers = one.get("headers")
    pairs = [pair for pair in headers if _is_pair(pair)] if isinstance(headers, list) else []
    named = {str(name).lower(): str(value) for name, value in reversed(pairs)}
    return Known(
        file=file,
        kept=text_of(one, "retrieved") or text_of(one, "kept") or "",
        etag=_sent(named.get("etag")),
        changed=_sent(named.get("last-modified")),
        media=text_of(told, "media"),
        charset=text_of(told, "charset"),
    )


def _is_pair(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2


def _sent(value: str | None) -> str | None:
    """Return a value that may be sent back as a header."""
    is_sound = value is not None and value.isascii() and value.isprintable()
    return value if is_sound else None
