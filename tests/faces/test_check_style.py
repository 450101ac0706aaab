"""The style check finds what it is there to find."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "check_style.py"


def check(root: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SCRIPT), str(root)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for folder in ("src", "scripts", "tests"):
        (tmp_path / folder).mkdir()
    (tmp_path / "src" / "good.py").write_text("def f(x):\n    return x\n")
    (tmp_path / "tests" / "test_good.py").write_text("def test_f():\n    pass\n")
    return tmp_path


def nested(*openings: str) -> str:
    lines = [" " * 4 * n + opening for n, opening in enumerate(("def f(x):", *openings))]
    return "\n".join([*lines, " " * 4 * (len(openings) + 1) + "pass"]) + "\n"


def test_a_good_project_passes_and_is_measured(project: Path) -> None:
    done = check(project)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 files: median 2 (aim 120), p90 2 (aim 300), longest 2" in done.stdout
    assert "1.00 lines of test to a line of code" in done.stdout


@pytest.mark.parametrize(
    ("name", "content", "offence"),
    [
        ("long.py", "x = 1\n" * 501, "src/long.py: 501 lines, 500 at most"),
        ("slow.py", "def f():\n" + "    x = 1\n" * 60, "src/slow.py:1: f: 61 lines, 60 at most"),
        (
            "deep.py",
            nested("if x:", "for y in x:", "with y:", "while y:"),
            "src/deep.py:1: f: nested 4 deep, 3 at most",
        ),
        ("utils.py", "", "src/utils.py: name a module for the one thing it is about"),
    ],
)
def test_an_offence_is_printed_and_fails(
    project: Path, name: str, content: str, offence: str
) -> None:
    (project / "src" / name).write_text(content)
    done = check(project)
    assert (done.returncode, done.stderr) == (1, offence + "\n")


@pytest.mark.parametrize(
    "content",
    [
        nested("if x:", "for y in x:", "with y:"),
        "def f(x):\n    if x:\n        pass\n"
        + "".join(f"    elif x == {n}:\n        pass\n" for n in range(9)),
        nested("if x:", "for y in x:", "with y:", "def g():", "if y:"),
        "x = 1\n" * 500,
    ],
)
def test_what_is_just_within_bounds_passes(project: Path, content: str) -> None:
    (project / "src" / "edge.py").write_text(content)
    assert check(project).returncode == 0


def test_depth_counts_under_else_except_and_case(project: Path) -> None:
    deep = (
        "def f(x):\n    try:\n        pass\n    except ValueError:\n        match x:\n"
        "            case 1:\n                for y in x:\n                    if y:\n"
        "                        pass\n"
    )
    (project / "src" / "deep.py").write_text(deep)
    assert "nested 4 deep" in check(project).stderr


def test_the_check_of_this_project_is_quick() -> None:
    before = os.times()
    check(SCRIPT.parents[1])
    after = os.times()
    assert after.children_user - before.children_user < 3
