"""The ledger: entries, the digests of their rows, and what undoes or erases them."""
