"""Bench figures may rise; falling below a floor fails."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "bench.py"
RUNNER = """
import json, pathlib, sys
NAMES = ("rivers", "hills")
figures = json.loads((pathlib.Path(__file__).parent / "figures.json").read_text())
print("a table 99.9")
if figures[sys.argv[1]] is None:
    sys.exit("Traceback ...\\nValueError: broken")
print(f"{sys.argv[1]}: acc@161 {figures[sys.argv[1]]:.1f} (P 1.0 R 2.0) n=3  beat 100.0")
"""


class Project:
    """A copy of the script in a project of its own, with made-up benches beside it."""

    def __init__(self, folder: Path) -> None:
        self.benches = folder / "shared" / "bench"
        self.floors = folder / "main" / "benchmarks" / "floors.json"
        self.script = folder / "main" / "scripts" / "bench.py"
        self.script.parent.mkdir(parents=True)
        self.script.write_text(SCRIPT.read_text("utf-8"), "utf-8")

    def figures(self, **figures: float | None) -> None:
        self.benches.mkdir(parents=True, exist_ok=True)
        (self.benches / "run.py").write_text(RUNNER)
        (self.benches / "figures.json").write_text(json.dumps(figures))

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(self.script), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project(tmp_path)
    project.figures(rivers=50.0, hills=20.5)
    return project


def test_without_benches_there_is_nothing_to_do(tmp_path: Path) -> None:
    done = Project(tmp_path).run()
    assert done.returncode == 0
    assert "nothing to run" in done.stdout


def test_each_last_line_is_printed(project: Project) -> None:
    done = project.run()
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["rivers", "hills"]
    assert not project.floors.exists()
    assert project.run("hills").stdout.startswith("hills: acc@161 20.5")


def test_update_records_floors_and_raises_them(project: Project) -> None:
    assert project.run("--update").returncode == 0
    assert json.loads(project.floors.read_text()) == {"hills": 20.5, "rivers": 50.0}
    project.figures(rivers=51.0, hills=20.5)
    assert project.run("rivers", "--update").returncode == 0
    assert json.loads(project.floors.read_text()) == {"hills": 20.5, "rivers": 51.0}


def test_a_fall_fails_and_no_update_hides_it(project: Project) -> None:
    project.run("--update")
    project.figures(rivers=49.9, hills=20.5)
    for arguments in ((), ("--update",), ("rivers",)):
        done = project.run(*arguments)
        assert done.returncode == 1
        assert done.stderr == "rivers: 49.9 is below its floor 50.0\n"
    assert json.loads(project.floors.read_text())["rivers"] == 50.0
    assert project.run("hills").returncode == 0


def test_lowering_a_floor_takes_two_words(project: Project) -> None:
    project.run("--update")
    project.figures(rivers=49.9, hills=20.5)
    assert project.run("--update", "--allow-regression").returncode == 0
    assert json.loads(project.floors.read_text())["rivers"] == 49.9


def test_a_bench_that_fails_is_named_and_keeps_its_floor(project: Project) -> None:
    project.run("--update")
    project.figures(rivers=None, hills=20.5)
    done = project.run("--update", "--allow-regression")
    assert done.returncode == 1
    assert "rivers: failed: ValueError: broken" in done.stdout
    assert json.loads(project.floors.read_text())["rivers"] == 50.0


def test_an_unknown_bench_is_refused(project: Project) -> None:
    done = project.run("lakes")
    assert done.returncode == 2
    assert "no bench lakes; there are rivers, hills" in done.stderr
