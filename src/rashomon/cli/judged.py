"""What the user judges to be one event or two, from options and from a file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rashomon.errors import BadInput

MOST_BYTES = 8_000_000
_WORDS = ("same", "different")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Pairs of reports as the user names them."""

    same: tuple[tuple[str, str], ...] = ()
    different: tuple[tuple[str, str], ...] = ()


def judged(
    same: Iterable[tuple[str, str]], different: Iterable[tuple[str, str]], file: Path | None
) -> Judged:
    """Return the pairs of the options and of the file; raise BadInput for a line that is none."""
    rows = [*(("same", *p) for p in same), *(("different", *p) for p in different)]
    if file is not None:
        rows += _rows(file)
    of = {word: tuple((a, b) for kind, a, b in rows if kind == word) for word in _WORDS}
    return Judged(same=of["same"], different=of["different"])


def _rows(file: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the lines of a file; empty ones, and those that begin with #, are passed over."""
    for n, line in enumerate(_text(file).splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) != 3 or cells[0] not in _WORDS or not all(cells):
            raise BadInput(f"{file} line {n}: `same` or `different`, tab, report, tab, report")
        yield cells[0], cells[1], cells[2]


def _text(file: Path) -> str:
    try:
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise BadInput(f"{file}: more than {MOST_BYTES:,} bytes")
        return data.decode("utf-8-sig")
    except OSError as error:
        raise BadInput(f"{file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BadInput(f"{file}: not UTF-8") from error
