"""A report erased for safety or law: its words go, what proves the rest stays."""
