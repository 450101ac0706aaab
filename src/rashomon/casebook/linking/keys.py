"""The keys under which accounts are found, as numbers that an index holds in little room."""

import hashlib


def number_of(key: str) -> int:
    """Return a key as a signed number of 64 bits; two keys of one number only cost a comparison."""
    digest = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
