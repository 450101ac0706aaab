"""A casebook verified: every byte of evidence against its digest, and what follows from it."""
