"""Reports out of files, folders, lists of documents and web pages."""

from rashomon.sources.reading import read

__all__ = ["read"]
