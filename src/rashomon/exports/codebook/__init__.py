"""The codebook: what every field of a record and every column of a table holds, and whence."""

from rashomon.exports.codebook.fields import OURS, Meaning, meaning

__all__ = ["OURS", "Meaning", "meaning"]
