"""Where a casebook is kept: opened, locked, written to in whole entries, searched."""
