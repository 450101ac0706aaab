"""Formats for maps and linked data; docs/exports/linked.md says by which rules."""
