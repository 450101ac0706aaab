"""Run the benches that stand beside the project and hold their figures to the recorded floors.

Each bench's last line is printed. A figure below its floor is exit status 1; it may rise.

    python scripts/bench.py                     every bench
    python scripts/bench.py muc4 times          these
    python scripts/bench.py --update            and raise the floors to the figures
    python scripts/bench.py --update --allow-regression    and lower them where a figure fell
"""

import argparse
import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
FIGURE = re.compile(r"(?<![\w.@])\d+\.\d+")


def names_of(runner: Path) -> tuple[str, ...]:
    """Return the names of the benches, as the runner lists them in NAMES."""
    for node in ast.parse(runner.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "NAMES":
            return tuple(ast.literal_eval(node.value))
    raise SystemExit(f"{runner}: no NAMES in it")


def run(runner: Path, name: str) -> float | None:
    """Run one bench and print its last line; return the figure, None where it failed."""
    alone = {**os.environ, "RASHOMON_DATA": ""}  # what the user imported counts for nothing here
    command = [sys.executable, str(runner), name]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=alone)
    last = (done.stdout.strip().splitlines() or [""])[-1]
    figure = FIGURE.search(last)
    if done.returncode != 0 or figure is None:
        reason = (done.stderr.strip().splitlines() or ["no figure in its last line"])[-1]
        print(f"{name}: failed: {reason}")
        return None
    print(last)
    return float(figure[0])


def fallen(figures: Mapping[str, float | None], floors: Mapping[str, float]) -> list[str]:
    """Return a line for each figure that failed or stands below its floor."""
    lines = []
    for name, figure in figures.items():
        floor = floors.get(name)
        if figure is None:
            lines.append(f"{name}: no figure")
        elif floor is not None and figure < floor:
            lines.append(f"{name}: {figure} is below its floor {floor}")
    return lines


def raised(
    figures: Mapping[str, float | None], floors: Mapping[str, float], *, lower: bool
) -> dict[str, float]:
    """Return the new floors: raised to the figures, lowered only where that is allowed."""
    new = dict(floors)
    for name, figure in figures.items():
        if figure is not None and (lower or figure > new.get(name, -1.0)):
            new[name] = figure
    return dict(sorted(new.items()))


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Run the benches asked for; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("name", nargs="*", help="benches to run; all of them without a name")
    parser.add_argument("--update", action="store_true", help="raise the floors to the figures")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: lower too")
    asked = parser.parse_args(arguments)
    runner = root.parent / "shared" / "bench" / "run.py"
    if not runner.exists():
        print("no benches stand beside this project: nothing to run")
        return 0
    names = names_of(runner)
    unknown = sorted(set(asked.name) - set(names))
    if unknown:
        parser.error(f"no bench {', '.join(unknown)}; there are {', '.join(names)}")
    path = root / "benchmarks" / "floors.json"
    floors = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    figures = {name: run(runner, name) for name in asked.name or names}
    if asked.update:
        floors = raised(figures, floors, lower=asked.allow_regression)
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
    low = fallen(figures, floors)
    print("\n".join(low), file=sys.stderr, end="\n" if low else "")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
