"""Under which ending an original is kept: that of what it is, so that other programs open it."""

import mimetypes
import re
from urllib.parse import urlsplit

from rashomon.sources.readers.kinds import PLAIN, Kind
from rashomon.sources.readers.original import Original

_SOUND = re.compile(r"\.[a-z0-9]{1,5}")
_SIGNS = (
    (b"\x89PNG", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"RIFF", ".webp"),
    (b"OggS", ".ogg"),
    (b"ID3", ".mp3"),
)
_UNKNOWN = ".bin"


def kept_ending(original: Original, kind: Kind) -> str:
    """Return the ending: one of its kind's; of what is no text its own, or its media type's."""
    if original.suffix in kind.endings:
        return original.suffix
    head, media = original.head(), original.told.media or ""
    is_text = kind.endings and (kind is not PLAIN or not _is_other(head, media))
    if is_text:
        return kind.endings[0]
    signed = next((ending for sign, ending in _SIGNS if head.startswith(sign)), None)
    return signed or mimetypes.guess_extension(media) or _named(original.path) or _UNKNOWN


def _is_other(head: bytes, media: str) -> bool:
    return b"\0" in head or (bool(media) and media in mimetypes.types_map.values()
                             and not media.startswith(("text/", "message/")))  # fmt: skip


def _named(path: str) -> str | None:
    try:
        name = urlsplit(path).path.rpartition("/")[2].lower()
    except ValueError:
        return None
    at = name.rfind(".")
    ending = name[at:] if at >= 0 else ""
    return ending if _SOUND.fullmatch(ending) else None
