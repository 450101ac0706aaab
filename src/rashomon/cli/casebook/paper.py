"""What the commands of a casebook write on."""

from collections.abc import Iterable

from rashomon.cli.output import emit, has_color, page_width
from rashomon.terminal.layout import Paper


def paper() -> Paper:
    """Return paper as wide as the terminal, with colour where it has some."""
    return Paper(width=page_width(), color=has_color())


def show(lines: Iterable[str], *, indent: int = 0) -> None:
    """Write lines, wrapped; what is active in them is spelt out."""
    sheet = paper()
    for line in lines:
        emit("".join(f"{one}\n" for one in sheet.text(line, indent=indent)))
