"""Lines of a fixed width: wrapping, columns and (where asked for) colour."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.wording.safe import short, visible

_COLOURS = {"title": "1;36", "heading": "1", "alarm": "1;31", "doubt": "33", "faint": "2"}
_NUMBER = re.compile(r"\[[0-9?]{1,9}\][,;:.]?")
_JOINTS = "-_/.,"
_APART = 2
_LONGEST_END = 56


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What is written on: `width` columns, with colour or without."""

    width: int = 80
    color: bool = False

    def paint(self, line: str, style: str | None) -> str:
        """Return the line in the style's colour, or as it is on paper without colour."""
        if style is None or not self.color or not line:
            return line
        return f"\x1b[{_COLOURS[style]}m{line}\x1b[0m"

    def text(
        self, text: str, *, indent: int = 2, hang: int = 2, style: str | None = None
    ) -> list[str]:
        """Return the text wrapped; lines after the first stand `hang` columns further in."""
        first, later = " " * indent, " " * (indent + hang)
        lines = wrap(text, self.width - indent - hang, first=self.width - indent)
        return [self.paint((later if n else first) + line, style) for n, line in enumerate(lines)]

    def pair(self, name: str, text: str, *, indent: int = 2, name_width: int = 10) -> list[str]:
        """Return a name and its text beside it, the text wrapped in its own column."""
        return self.columns(
            [name, text], [name_width, self.width - indent - name_width - 1], indent
        )

    def columns(
        self, cells: Sequence[str], widths: Sequence[int], indent: int = 2, gap: int = 1
    ) -> list[str]:
        """Return one row of cells, each wrapped in its column, `gap` columns between them."""
        stacks = [wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
        rows = range(max(len(stack) for stack in stacks))
        return [" " * indent + _join(stacks, widths, row, " " * gap) for row in rows]

    def ended(self, text: str, end: str, *, indent: int = 2, hang: int = 2) -> list[str]:
        """Return the text wrapped, and a word at the right edge of its last line.

        A last line without room for it gives its own last words to a line more.
        """
        word = short(end, _LONGEST_END)
        room = self.width - columns_of(word)
        *lines, last = self.text(text, indent=indent, hang=hang)
        if columns_of(last) + _APART > room:
            cut = max(last.rfind(" ", 0, max(room - _APART, 0)), 0)
            rest = " " * (indent + hang) + last[cut + 1 :]
            is_room = last[:cut].strip() and columns_of(rest) + _APART <= room
            lines, last = ([*lines, last[:cut]], rest) if is_room else ([*lines, last], "")
        return [*lines, last + " " * (room - columns_of(last)) + self.paint(word, "faint")]


def wrap(text: str, width: int, *, first: int | None = None) -> list[str]:
    """Return the text in lines of at most `width` columns (the first of at most `first`).

    Active characters are spelt out here once more: nothing reaches a terminal past this door.
    """
    width = max(width, 8)
    room = width if first is None else max(first, 8)
    lines: list[str] = []
    line, used = "", 0
    for word in _pieces(_glued(visible(text).split(), width), width):
        size = columns_of(word)
        if line and used + 1 + size > room:
            lines.append(line)
            line, used, room = word, size, width
        else:
            line, used = (f"{line} {word}", used + 1 + size) if line else (word, size)
    return [*lines, line]


def columns_of(text: str) -> int:
    """Return how many columns the text takes: an East Asian wide character takes two."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _glued(words: Iterable[str], width: int) -> Iterable[str]:
    """Return the words, the number of a report (`[3]`) as one with the word before it."""
    held: str | None = None
    for word in words:
        if held is not None and _NUMBER.fullmatch(word) and len(held) + len(word) < width // 2:
            yield f"{held} {word}"
            held = None
            continue
        if held is not None:
            yield held
        held = word
    if held is not None:
        yield held


def _pieces(words: Iterable[str], width: int) -> Iterable[str]:
    """Return the words, those wider than a line broken up."""
    for word in words:
        if len(word) * 2 <= width or columns_of(word) <= width:
            yield word
        elif word.isascii():
            yield from _broken(word, width)
        else:
            from rich.cells import chop_cells

            yield from chop_cells(word, width)


def _broken(word: str, width: int) -> Iterable[str]:
    """Return a long word in pieces, cut after a hyphen, slash or the like where there is one."""
    at = 0
    while len(word) - at > width:
        cut = max(word.rfind(mark, at + width // 2, at + width) for mark in _JOINTS) + 1
        cut = cut or at + width
        yield word[at:cut]
        at = cut
    yield word[at:]


def _join(stacks: Sequence[Sequence[str]], widths: Sequence[int], row: int, gap: str) -> str:
    """Return one line of a row of wrapped cells."""
    parts = []
    for stack, width in zip(stacks, widths, strict=True):
        cell = stack[row] if row < len(stack) else ""
        parts.append(cell + " " * (width - columns_of(cell)))
    return gap.join(parts).rstrip()
