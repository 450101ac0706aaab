"""Reports of a casebook linked into events: what a new one touches, and nothing else."""
