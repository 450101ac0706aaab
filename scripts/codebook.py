"""Write docs/codebook.md from the types of a record and the columns of the tables.

    python scripts/codebook.py

A test fails where the page is not as this makes it.
"""

from pathlib import Path

from rashomon.exports.codebook import codebook

PAGE = Path(__file__).resolve().parents[1] / "docs" / "codebook.md"


if __name__ == "__main__":
    PAGE.write_text(codebook(), encoding="utf-8")
    print(PAGE)
