"""Sentences with a casualty word that made no claim, as text to read."""

from collections import Counter
from collections.abc import Mapping

from rashomon.terminal.layout import Paper
from rashomon.types import Unused
from rashomon.wording.safe import short

_LONGEST = 400


def render_unused(row: Unused, *, width: int = 80, color: bool = False) -> str:
    """Return one sentence: where it stands, the word, the reason and the words that decided."""
    paper = Paper(width=width, color=color)
    where = f"{row.path or row.document} {row.start}-{row.end}"
    why = f"{short(row.word, 40)}: {row.reason} ({short(row.because, 60)})"
    lines = [
        *paper.text(where, indent=0, style="faint"),
        *paper.text(why, style="heading"),
        *paper.text(short(row.sentence, _LONGEST), hang=0),
    ]
    return "\n".join(lines) + "\n\n"


def render_counts(counts: Mapping[str, int]) -> str:
    """Return how many sentences have each reason, the commonest first."""
    total = sum(counts.values())
    what = "sentence" if total == 1 else "sentences"
    lines = [f"{total} {what} with a casualty word made no claim"]
    rows = sorted(Counter(counts).items(), key=lambda row: (-row[1], row[0]))
    return "\n".join([*lines, *(f"{n:7d}  {reason}" for reason, n in rows)]) + "\n"
