"""A casebook as a package: one file to keep, to send or to hand over, with a list of its hashes."""
