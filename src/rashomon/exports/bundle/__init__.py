"""A bundle: every format in one folder, with its codebook, its methodology and its hashes."""

from rashomon.exports.bundle.folder import bundle

__all__ = ["bundle"]
