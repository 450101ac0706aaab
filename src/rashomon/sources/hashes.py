"""The name of bytes: their SHA-256."""

import hashlib


def sha256_of(content: bytes) -> str:
    """Return the SHA-256 of the bytes as hex digits."""
    return hashlib.sha256(content).hexdigest()
