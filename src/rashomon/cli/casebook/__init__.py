"""The commands that keep a casebook."""
