"""The report's own date: every candidate, one accepted by stated rules, or none."""
