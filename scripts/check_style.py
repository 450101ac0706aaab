"""Check the sizes that the house style asks for; print each offender and exit 1 if there is one.

Checked: no file over 500 lines, no function over 60, no nesting over 3, no module named for being
a mixture. Shown beside the aim, without failing: median and 90th percentile of files and functions,
and lines of test to a line of code.

    python scripts/check_style.py [FOLDER]
"""

import ast
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

MAX_FILE, MAX_FUNCTION, MAX_NESTING = 500, 60, 3
AIM_FILE, AIM_FUNCTION = (120, 300), (8, 25)
MIXTURES = {"utils", "util", "helpers", "common", "base", "misc"}
BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.Match)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
SCOPES = (*FUNCTIONS, ast.ClassDef)
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, kw_only=True)
class Measured:
    """One Python file: its lines, the lines of its functions, what is wrong with it."""

    lines: int
    functions: tuple[int, ...]
    offences: tuple[str, ...]


def measure(path: Path, name: str) -> Measured:
    """Return the sizes of one file, and an offence for each that is out of bounds."""
    source = path.read_text(encoding="utf-8")
    n_lines = source.count("\n")
    offences = []
    if path.stem in MIXTURES:
        offences.append(f"{name}: name a module for the one thing it is about")
    if n_lines > MAX_FILE:
        offences.append(f"{name}: {n_lines} lines, {MAX_FILE} at most")
    sizes = []
    for function in functions_of(ast.parse(source, filename=name)):
        size = (function.end_lineno or function.lineno) - function.lineno + 1
        sizes.append(size)
        where = f"{name}:{function.lineno}: {function.name}"
        if size > MAX_FUNCTION:
            offences.append(f"{where}: {size} lines, {MAX_FUNCTION} at most")
        depth = nesting(function)
        if depth > MAX_NESTING:
            offences.append(f"{where}: nested {depth} deep, {MAX_NESTING} at most")
    return Measured(lines=n_lines, functions=tuple(sizes), offences=tuple(offences))


def functions_of(node: ast.AST) -> Iterator[Function]:
    """Yield every function under a node, those inside others too."""
    for child in statements(node):
        if isinstance(child, FUNCTIONS):
            yield child
        yield from functions_of(child)


def nesting(node: ast.AST) -> int:
    """Return how deep blocks stand in blocks under a node; `elif` is no deeper than its `if`.

    A function or class inside is measured on its own.
    """
    depths = [depth(node, child) for child in statements(node) if not isinstance(child, SCOPES)]
    return max(depths, default=0)


def depth(parent: ast.AST, child: ast.AST) -> int:
    """Return how deep a statement goes below its parent."""
    is_elif = isinstance(parent, ast.If) and isinstance(child, ast.If) and parent.orelse == [child]
    return nesting(child) + (isinstance(child, BLOCKS) and not is_elif)


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the statements, handlers and cases that stand directly in a node's blocks."""
    for name in ("body", "handlers", "cases", "orelse", "finalbody"):
        yield from getattr(node, name, ())


def percentile(sizes: Sequence[int], share: float) -> int:
    """Return the size that `share` of the sizes do not exceed; 0 of none."""
    ranked = sorted(sizes)
    return ranked[min(int(share * len(ranked)), len(ranked) - 1)] if ranked else 0


def shown(what: str, sizes: Sequence[int], aim: tuple[int, int]) -> str:
    """Return one line: how many, median and 90th percentile with their aims, the longest."""
    median, p90 = percentile(sizes, 0.5), percentile(sizes, 0.9)
    longest = max(sizes, default=0)
    return (
        f"{len(sizes)} {what}: median {median} (aim {aim[0]}), "
        f"p90 {p90} (aim {aim[1]}), longest {longest}"
    )


def main(root: Path) -> int:
    """Check a project's `src` and `scripts`; return the exit status."""
    checked = [
        measure(path, str(path.relative_to(root)))
        for folder in ("src", "scripts")
        for path in sorted((root / folder).rglob("*.py"))
    ]
    tests = sum(p.read_text(encoding="utf-8").count("\n") for p in (root / "tests").rglob("*.py"))
    code = sum(each.lines for each in checked)
    print(shown("files", [each.lines for each in checked], AIM_FILE))
    print(shown("functions", [size for each in checked for size in each.functions], AIM_FUNCTION))
    print(f"{tests / code if code else 0:.2f} lines of test to a line of code (aim 1)")
    offences = [offence for each in checked for offence in each.offences]
    for offence in offences:
        print(offence, file=sys.stderr)
    return 1 if offences else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[1])))
