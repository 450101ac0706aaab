"""Two columns of a PDF page whose file goes line by line across both of them.

Most programs write one column after the other, and the order of the file is that of reading. Where
it is not, sentences of both columns are woven into each other; then the page is laid out as it is
seen, and cut along the empty strip between the columns.
"""

import re
from collections import Counter
from collections.abc import Sequence

_WIDE = 100  # points from the start of a line to that of its neighbour: no gap between two words
_NEAR = 6  # points by which starts of one column differ
_FEWEST_ROWS = 6
_SHARE = 0.6
_LONGEST = 2_000
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_LEAST_WIDTH = 20  # characters of a line of prose; cells of a table are narrower
_FLOWING = 0.4  # share of lines that go on in small letters, as prose does and a table does not


class Places:
    """Where the pieces of a page begin, taken down while its text is read."""

    def __init__(self) -> None:
        self._rows: dict[int, set[int]] = {}

    def take(self, operator: bytes, _: object, _around: object, matrix: Sequence[float]) -> None:
        """Take down where a piece of text begins."""
        if operator in (b"Tj", b"TJ"):
            row = self._rows.setdefault(round(matrix[5]), set())
            row.add(round(matrix[4] / _NEAR))

    def may_be_columns(self) -> bool:
        """Say whether most rows have a second beginning, far from the first and at one place."""
        counts: Counter[int] = Counter()
        for row in self._rows.values():
            first = min(row)
            counts.update(x for x in row if (x - first) * _NEAR >= _WIDE)
        n_rows = len(self._rows)
        return n_rows >= _FEWEST_ROWS and max(counts.values(), default=0) >= _SHARE * n_rows


def in_columns(laid_out: str) -> str | None:
    """Return a page as laid out, its left column before its right one; None where it has none.

    Lines across both columns before and after them stay where they are.
    """
    lines = [line[:_LONGEST] for line in laid_out.split("\n") if line.strip()]
    cut = [_GAP.split(line.rstrip()) for line in lines]
    two = [number for number, cells in enumerate(cut) if len(cells) == 2]
    if len(two) < max(_FEWEST_ROWS - 1, _SHARE * len(lines)):
        return None
    first, last = two[0], two[-1] + 1
    rows = [cells if len(cells) == 2 else (" ".join(cells), "") for cells in cut[first:last]]
    left, right = [row[0] for row in rows], [row[1] for row in rows]
    if not (_is_prose(left) and _is_prose(right)):
        return None
    whole = [*lines[:first], *left, *right, *lines[last:]]
    return "\n".join(line.strip() for line in whole if line.strip())


def _is_prose(column: Sequence[str]) -> bool:
    lines = [line for line in column if line]
    flowing = sum(1 for line in lines[1:] if line[:1].islower())
    width = sum(map(len, lines)) / max(1, len(lines))
    return width >= _LEAST_WIDTH and flowing >= _FLOWING * (len(lines) - 1)
