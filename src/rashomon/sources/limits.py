"""How much of one input is read: hostile or mistaken inputs must not hold up the others."""

# Characters of one report. The longest human-rights reports stay far below a million.
MOST_TEXT = 5_000_000
# Bytes of one file or one line: twice the text, for UTF-16 and for what a page wraps around it.
MOST_BYTES = 10_000_000
# Elements of a page that are given to the extractor, whose time grows faster than the page.
MOST_ELEMENTS = 20_000
# Broken lines of one file that are named one by one.
MOST_BROKEN_LINES = 100
# Ids remembered to notice that a document was given twice; bounds the memory of a long stream.
MOST_IDS = 250_000


def megabytes(n_bytes: int) -> str:
    """Return a size in words, such as `12.5 MB`."""
    return f"{n_bytes / 1e6:.1f}".removesuffix(".0") + " MB"
