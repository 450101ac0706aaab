"""The cell of a point in the PRIO-GRID: half a degree wide, numbered from the south-west.

Tollefsen, Strand and Buhaug 2012, "PRIO-GRID: A unified spatial data structure"; the arithmetic is
that of UCDP's own R package `priogridtools`.
"""

from math import floor

_ROWS, _COLUMNS = 360, 720


def cell_of(latitude: float, longitude: float) -> int:
    """Return the number of the cell: 720 * (row - 1) + column, both counted from 1.

    A point on the northern or eastern rim of the world belongs to the last row or column.

    >>> cell_of(-90, -180), cell_of(27.1, 11.2), cell_of(90, 180)
    (1, 168863, 259200)
    """
    row = min(floor((latitude + 90) * 2) + 1, _ROWS)
    column = min(floor((longitude + 180) * 2) + 1, _COLUMNS)
    return _COLUMNS * (row - 1) + column
