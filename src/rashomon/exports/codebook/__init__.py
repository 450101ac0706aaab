"""The codebook: what every field of a record and every column of a table holds, and whence."""

from rashomon.exports.codebook.page import codebook, tables

__all__ = ["codebook", "tables"]
