"""How much of one input is read: hostile or mistaken inputs must not hold up the others."""

# Characters of one report. The longest human-rights reports stay far below a million.
MOST_TEXT = 5_000_000
# Bytes of one text file or one line: twice the text, for UTF-16 and for what a page wraps around.
MOST_BYTES = 10_000_000
# Bytes of a file that another process may read, all of its reports sent back together.
MOST_SENT = 5_000_000
# Bytes of one PDF, office document or e-mail: pictures in them weigh more than their words.
MOST_PACKAGE = 100_000_000
# Elements of a page that are given to the extractor, whose time grows faster than the page.
MOST_ELEMENTS = 20_000
# Broken lines of one file that are named one by one.
MOST_BROKEN_LINES = 100
# Ids remembered to notice that a document was given twice; bounds the memory of a long stream.
MOST_IDS = 250_000
# Containers in containers: a ZIP of a gzipped tar of e-mails with an attached ZIP is five deep.
MOST_DEPTH = 6
# Members of all containers of one input together.
MOST_MEMBERS = 10_000_000
# Names in the list of one ZIP, which has to be held in memory as a whole.
MOST_NAMES = 200_000
# Unpacked bytes of an input: so much at once, and then so many for each byte as it came in. Text
# packs to a tenth, a page of nothing but menus to a fiftieth; a bomb to a thousandth.
FREE_BYTES = 100_000_000
MOST_RATIO = 200
# Bytes of standard input, which are kept on disk while they are read.
MOST_PIPED = 4_000_000_000
# Pages of one PDF.
MOST_PAGES = 5_000


def megabytes(n_bytes: int) -> str:
    """Return a size in words, such as `12.5 MB`."""
    return f"{n_bytes / 1e6:.1f}".removesuffix(".0") + " MB"
