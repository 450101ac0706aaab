"""Reports out of files, folders, lists of documents and web pages."""

from rashomon.sources.reading import read, read_with

__all__ = ["read", "read_with"]
