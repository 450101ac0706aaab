"""The table of points in `docs/linking.md`, made from the lexicon.

`python tests/events/linking_page.py` writes it anew.
"""

import json
import re
from pathlib import Path

from rashomon.lexicon import shared_text

PAGE = Path(__file__).parents[2] / "docs" / "linking.md"
TABLE = re.compile(r"(?<=\n)\| feature \| points by level \|\n(?:\|.*\n)+")


def table() -> str:
    """Return the table as the lexicon makes it today."""
    points = json.loads(shared_text("linking.json"))["points"]
    rows = (f"| {name} | {_levels(points[name])} |" for name in sorted(points))
    return "\n".join(["| feature | points by level |", "|---|---|", *rows]) + "\n"


def _levels(levels: dict[str, int]) -> str:
    return " · ".join(f"{level}: {points:+d}" for level, points in levels.items())


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(TABLE.sub(lambda _: table(), text), encoding="utf-8")
