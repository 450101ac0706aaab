"""Measure how long saved pages take: `make page-speed`.

    python scripts/page_speed.py [--pages N] [--jobs N] [--keep DIR]

Pages of about 50 kB are made in the layouts of tests/pages: each with the menus, teasers, scripts
and styles that surround a report on a real site, and figures of its own, so that none is a copy.
"""

import argparse
import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.pages.dispatches import DISPATCHES, Dispatch
from tests.pages.later_layouts import LATER_LAYOUTS
from tests.pages.layouts import LAYOUTS

from rashomon import recipe

KILOBYTES = 50
_WORDS = (
    "river market council bridge school harvest budget road court football prices water".split()
)


def page(number: int) -> str:
    """Return one page, of the same bytes whenever it is made."""
    chance = random.Random(number)
    layouts = (*LAYOUTS, *LATER_LAYOUTS)
    one = DISPATCHES[chance.randrange(len(DISPATCHES))]
    whole = layouts[number % len(layouts)](_numbered(one, chance))
    left = KILOBYTES * 1_000 - len(whole)
    script, menu, teasers = _script(chance, left * 4 // 10), _menu(chance, left // 4), ""
    teasers = _teasers(chance, max(0, left - len(script) - len(menu)))
    whole = whole.replace("<body", f"{script}<body", 1)
    body = whole.index(">", whole.lower().index("<body")) + 1 if "<body" in whole.lower() else 0
    end = whole.lower().rfind("</body>")
    end = len(whole) if end < 0 else end
    return f"{whole[:body]}{menu}{whole[body:end]}{teasers}{whole[end:]}"


def _numbered(one: Dispatch, chance: random.Random) -> Dispatch:
    from dataclasses import replace

    told = f"The road to the village {chance.randrange(10**6)} was closed for hours, drivers said."
    return replace(one, paragraphs=(*one.paragraphs, told))


def _script(chance: random.Random, size: int) -> str:
    state = {
        f"slot{n}": {"id": chance.randrange(10**9), "sizes": [[300, 250], [728, 90]]}
        for n in range(max(0, size) // 60)
    }
    return f"<script>window.ads = {json.dumps(state)};</script>"


def _headline(chance: random.Random) -> str:
    return " ".join(chance.choices(_WORDS, k=7)).capitalize()


def _menu(chance: random.Random, size: int) -> str:
    rows = (
        f"<li class='menu-item menu-item-{n}'><a href='/s/{n}' title='{_headline(chance)}'>"
        f"{chance.choice(_WORDS)}</a></li>"
        for n in range(max(0, size) // 130)
    )
    return f"<nav class='main-menu'><ul>{''.join(rows)}</ul></nav>"


def _teasers(chance: random.Random, size: int) -> str:
    rows = (
        f"<div class='teaser'><a href='/n/{n}'><img src='/i/{n}.jpg' alt=''><h4>"
        f"{_headline(chance)}</h4></a><span class='ts'>{n % 12 + 1} hours ago</span></div>"
        for n in range(max(0, size) // 170)
    )
    return f"<section class='latest-news'><h3>Latest</h3>{''.join(rows)}</section>"


def measure(folder: Path, jobs: int) -> tuple[int, float, float]:
    """Return how many reports were read, and the seconds by the clock and of the processors."""
    start, before = time.monotonic(), _seconds()
    n_reports = sum(1 for _ in recipe.read(folder, jobs=jobs, on_problem=lambda problem: None))
    return n_reports, time.monotonic() - start, _seconds() - before


def _seconds() -> float:
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(sum(resource.getrusage(who)[:2]) for who in whose)


def main(arguments: Sequence[str]) -> int:
    """Make the pages, read them, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1_000)
    parser.add_argument("--jobs", type=int, default=2)
    wanted = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        size = 0
        for number in range(wanted.pages):
            content = page(number).encode()
            size += len(content)
            (Path(folder) / f"{number:05}.html").write_bytes(content)
        n_reports, by_clock, of_processor = measure(Path(folder), wanted.jobs)
    print(
        f"{wanted.pages} pages of {size // wanted.pages // 1_000} kB, {n_reports} reports, jobs "
        f"{wanted.jobs}: {by_clock:.1f} s by the clock, {of_processor:.1f} s of processor time"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
