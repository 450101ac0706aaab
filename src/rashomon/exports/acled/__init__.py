"""Events in ACLED's format, by the rules of its codebook: 31 columns, a row an event and day."""
