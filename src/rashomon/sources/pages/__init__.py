"""The report inside a web page: its text, and what the page says of it."""
