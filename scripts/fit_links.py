"""Fit the scorecard by which reports are linked, and measure it on incidents that it has not seen.

The data are JSON lines, gzipped or not; a row is an incident: `incident` (its id), `date`, and
`docs`, reports with `id`, `title`, `text`, `published` and `url`. Pairs of reports are compared by
the features of `rashomon.events.linking`; the points are fitted by `fitting.py`. Features in
BY_HAND keep points that were set by hand: reports of one country and one kind of violence cannot
tell them, or a fit to it would let stock words outweigh what no other kind of violence shares.

    python scripts/fit_links.py --data FOLDER            measure by incidents and by years
    python scripts/fit_links.py --data FOLDER --write    and write lexicon/linking.json
    python scripts/fit_links.py --data FOLDER --cache F  keep the pairs, which take most of the time
"""

import argparse
import gzip
import hashlib
import json
import pickle
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import fitting

from rashomon import claims, events, sentences, sources
from rashomon.calendar import parse_edtf
from rashomon.events.linking.accounts import Account, Key
from rashomon.events.linking.blocks import pairs
from rashomon.events.linking.clusters import Clusters
from rashomon.events.linking.features import FEATURES
from rashomon.marking import find, scenes, with_described, with_places
from rashomon.types import Claim, Document, Scene

ROOT = Path(__file__).parents[1]
CARD = ROOT / "src/rashomon/lexicon/linking.json"
BY_HAND = {
    "names": {"0": -4, "0 of few": -2, "1": 2, "2": 3, "3": 5, "4": 7, "6": 8, "9": 8},
    "published": {
        "more": -6,
        "up to 300": -6,
        "up to 100": -5,
        "up to 30": -4,
        "up to 10": 1,
        "up to 4": 2,
        "up to 2": 4,
        "up to 1": 5,
        "up to 0": 6,
    },
    "words": {
        "0": -6,
        "0.05": -2,
        "0.1": 4,
        "0.13": 7,
        "0.16": 8,
        "0.2": 11,
        "0.25": 14,
        "0.3": 17,
        "0.4": 17,
    },
    "opening": {"0": -2, "0.05": -2, "0.1": 0, "0.2": 3, "0.3": 4, "0.4": 4},
    "dead": {"other": -11, "same": 0},
    "figures": {"other": -3, "same": 3},
    "means": {"other": -3, "same": 0},
    "actors": {"other": -2, "same": 3},
    "background": {"one only": -15},
    "countries": {"other": -10, "same": 1},
    "place": {
        "far": -9,
        "other name": -9,
        "other region": -5,
        "within 100 km": -3,
        "within 30 km": 0,
        "same region": 1,
        "same large town": 3,
        "same town": 5,
        "same small town": 9,
    },
    "act_day": {"days, other toll": -18, "a day, other toll": -9, "days": -7, "a day": 0},
    "site": {"far": -18, "within 150 km": -8, "other quarter": -8},
    "target": {"other": -3, "same": 2},
    "struck": {"other": -6, "same": 2},
    "hour": {"other hour and target": -16, "other": -4, "same": 1},
}
FOLDS = 5
START = -12
"""Of pairs that share words and of which nothing else is known. By hand, as the names and the days
of publication: nearly all reports of the data tell both, so that a fit can shift points between the
three as it likes, and pairs of short statements that tell neither would be joined by chance. They
stand between two fits, one with all three free and one with the start held."""
JOIN_AT = -2
"""A little less than even odds: reports are given together because they may be of one event."""
UNLIKE = -15.0
"""Points of a pair that shares no block, when only pairs that share one have been compared."""
EASY = 10
"""Of the pairs whose words are unlike and that are not one incident, one in so many is taken."""


Gold = Mapping[str, str]
Row = tuple[str, str, fitting.Levels]
SHAPE = [(f.name, f.levels, f.n_against) for f in FEATURES]


def incidents(folder: Path) -> Iterator[dict[str, object]]:
    """Yield the rows of every file of a folder."""
    for path in sorted(folder.glob("*.jsonl*")):
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def accounts(rows: Sequence[dict]) -> dict[str, Account]:
    """Read every report of the incidents and return the account of its main happening."""
    keys = ("id", "title", "text", "published", "url")
    given = [{k: d.get(k) for k in keys} for row in rows for d in row["docs"]]
    documents = [d for d in sources.read(given, today=date.today()) if isinstance(d, Document)]
    made: list[Claim] = []
    told: dict[str, tuple[Scene, ...]] = {}
    for document in documents:
        days = parse_edtf(document.published.edtf) if document.published else None
        marked = find(sentences.split(document), reference=days[0] if days else None)
        made.extend(claims.make(document, marked))
        told[document.id] = scenes(with_described(with_places(marked)))
    return events.accounts(documents, made, told)


def compared(found: Mapping[str, Account]) -> list[Row]:
    """Return the levels of every pair worth comparing."""
    by_key = {a.key: a for a in found.values()}
    rows = []
    for left, right in pairs([by_key[k] for k in sorted(by_key)]):
        seen = [f.find(by_key[left], by_key[right]) for f in FEATURES]
        rows.append((left[0], right[0], tuple(None if x is None else x[0] for x in seen)))
    return rows


def points(rows: Iterable[Row], gold: Gold) -> dict[str, dict[str, int]]:
    """Return the fitted points, as whole numbers."""
    words = [name for name, _, _ in SHAPE].index("words")
    examples = []
    for n, (left, right, levels) in enumerate(rows):
        is_same = gold[left] == gold[right]
        is_easy = not is_same and float(levels[words] or 0) < 0.1
        if not is_easy:
            examples.append((levels, is_same, 1.0))
        elif n % EASY == 0:
            examples.append((levels, is_same, float(EASY)))
    table = fitting.fit(SHAPE, examples, BY_HAND, start=START)
    return {name: {k: round(v) for k, v in levels.items()} for name, levels in table.items()}


def judged(scores: Mapping[tuple[str, str], float], gold: Gold, join_at: float) -> list[float]:
    """Return pair F1, precision and recall, and B-cubed F1, of the reports grouped by scores."""
    keys = {d: (d, 0) for d in gold}

    def score(left: Key, right: Key) -> float:
        return scores.get((left[0], right[0]), scores.get((right[0], left[0]), UNLIKE))

    clusters = Clusters(keys.values(), score)
    alike = [(keys[a], keys[b]) for (a, b), points in scores.items() if points >= join_at]
    clusters.grow(alike, join_at=join_at)
    return measures([[k[0] for k in group] for group in clusters.groups()], gold)


def measures(groups: Sequence[Sequence[str]], gold: Gold) -> list[float]:
    """Return pair F1, precision and recall, and B-cubed F1, in percent."""
    got = {d: n for n, group in enumerate(groups) for d in group}
    sizes = Counter(got[d] for d in gold), Counter(gold.values())
    cells = Counter((got[d], gold[d]) for d in gold)
    both, ours, theirs = (sum(n * (n - 1) // 2 for n in c.values()) for c in (cells, *sizes))
    precision, recall = both / max(ours, 1), both / max(theirs, 1)
    n_of = cells.items()
    b_precision = sum(n * n / sizes[0][g] for (g, _), n in n_of) / len(gold)
    b_recall = sum(n * n / sizes[1][g] for (_, g), n in n_of) / len(gold)
    return [
        100 * x for x in (_mean(precision, recall), precision, recall, _mean(b_precision, b_recall))
    ]


def _mean(a: float, b: float) -> float:
    return 2 * a * b / (a + b) if a + b else 0.0


def unseen(
    rows: Sequence[Row], gold: Gold, part: Mapping[str, str]
) -> dict[tuple[str, str], float]:
    """Return the points of each pair by a scorecard fitted without the parts of its reports.

    A pair of two parts has the mean of the two scorecards, neither of which has seen it.
    """
    found: dict[tuple[str, str], list[float]] = {}
    for held in sorted(set(part.values())):
        table = points([r for r in rows if held not in (part[r[0]], part[r[1]])], gold)
        for left, right, levels in rows:
            if held in (part[left], part[right]):
                pair = found.setdefault((left, right), [])
                pair.append(START + fitting.score(table, SHAPE, levels))
    return {pair: sum(some) / len(some) for pair, some in found.items()}


def main() -> None:
    """Fit, measure, and write the scorecard if asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    incident = list(incidents(asked.data))
    gold = {d["id"]: row["incident"] for row in incident for d in row["docs"]}
    year = {d["id"]: row["date"][:4] for row in incident for d in row["docs"]}
    rows = _rows(incident, asked.cache)
    fold = {d: str(int(hashlib.sha1(i.encode()).hexdigest(), 16) % FOLDS) for d, i in gold.items()}
    table = points(rows, gold)
    seen = {(a, b): START + fitting.score(table, SHAPE, levels) for a, b, levels in rows}
    figures = {
        "incidents of five folds, each unseen": judged(unseen(rows, gold, fold), gold, JOIN_AT),
        "years, each unseen": judged(unseen(rows, gold, year), gold, JOIN_AT),
        "all, seen": judged(seen, gold, JOIN_AT),
    }
    for name, some in figures.items():
        print(f"{name}: pair F1 {some[0]:.1f} (P {some[1]:.1f} R {some[2]:.1f}) B3 {some[3]:.1f}")
    card = _card(table, figures, (len(gold), len(incident), len(rows)))
    print(card)
    if asked.write:
        CARD.write_text(card, encoding="utf-8")


def _rows(incident: Sequence[dict], cache: Path | None) -> list[Row]:
    if cache is not None and cache.exists():
        return pickle.loads(cache.read_bytes())
    rows = compared(accounts(incident))
    if cache is not None:
        cache.write_bytes(pickle.dumps(rows))
    return rows


def _card(
    table: Mapping[str, Mapping[str, int]],
    figures: Mapping[str, Sequence[float]],
    sizes: tuple[int, int, int],
) -> str:
    """Return the scorecard as JSON, a line a feature, with what it rests on."""
    reports, n_incidents, n_pairs = sizes
    experiment = {
        "script": "scripts/fit_links.py",
        "data": f"{reports} reports of {n_incidents} incidents, {n_pairs} pairs compared",
        "unit": "ten times the common logarithm of odds",
        "by_hand": sorted(BY_HAND),
        "figures": {
            name: dict(
                zip(
                    ("pair_f1", "precision", "recall", "b3"),
                    [round(x, 1) for x in some],
                    strict=True,
                )
            )
            for name, some in figures.items()
        },
    }
    points_of = {f.name: table[f.name] for f in FEATURES}
    lines = ",\n".join(f"    {json.dumps(k)}: {json.dumps(v)}" for k, v in points_of.items())
    head = json.dumps({"experiment": experiment, "start": START, "join_at": JOIN_AT}, indent=2)
    return f'{head[:-2]},\n  "points": {{\n{lines}\n  }}\n}}\n'


if __name__ == "__main__":
    main()
