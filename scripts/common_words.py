"""Count in how many reports each word stands, and write the words that are common.

Of a word that stands in one report of two hundred, or more, the file keeps how rare it is, in steps
of a half: the natural logarithm of reports to one that has it. Linking weighs every other word as
rarer than these. Rows of the data have a `text`, or `docs` that have one, as JSON lines.

    python scripts/common_words.py FOLDER... > src/rashomon/lexicon/en/common_words.tsv
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from math import log
from pathlib import Path

from rashomon.events.linking.words import tokens

LEAST_SHARE = 1 / 200


def texts(folder: Path) -> Iterator[str]:
    """Yield the text of every report of a folder."""
    for path in sorted(folder.glob("*.jsonl*")):
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                yield from (one["text"] for one in row.get("docs") or [row] if one.get("text"))


def main() -> None:
    """Write the table to standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    counts: Counter[str] = Counter()
    n_texts = 0
    for folder in parser.parse_args().folders:
        for text in texts(folder):
            n_texts += 1
            counts.update(set(tokens(text)))
    rows: dict[float, list[str]] = {}
    for word, n in counts.items():
        if n >= LEAST_SHARE * n_texts and word.isalpha():
            rows.setdefault(round(2 * log(n_texts / n)) / 2, []).append(word)
    out = sys.stdout
    out.write(f"# common words of {n_texts} reports, by scripts/common_words.py\n")
    for rarity, words in sorted(rows.items()):
        out.write(f"{rarity}\t{' '.join(sorted(words))}\n")


if __name__ == "__main__":
    main()
