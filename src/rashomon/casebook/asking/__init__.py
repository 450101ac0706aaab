"""Questions to a casebook: which events, what one of them says, what was known when."""
