"""How many processes read: at most one a processor, and never none."""

from collections.abc import Callable
from concurrent import futures
from pathlib import Path

import pytest
from typer.testing import CliRunner

import rashomon
from rashomon import recipe
from rashomon.cli.app import app

TEXT = {"text": "Raiders killed 12 miners at Drellen."}


class Pool:
    """Stands in for the pool of processes: works here, and remembers its size."""

    sizes: list[int]

    def __init__(self, max_workers: int) -> None:
        self.sizes.append(max_workers)

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def submit(self, work: Callable, batch: list) -> futures.Future:
        done: futures.Future = futures.Future()
        done.set_result(work(batch))
        return done


@pytest.fixture
def sizes(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    monkeypatch.setattr(Pool, "sizes", [], raising=False)
    monkeypatch.setattr(futures, "ProcessPoolExecutor", Pool)
    monkeypatch.setattr(recipe, "_processors", lambda: 4)
    return Pool.sizes


@pytest.mark.parametrize(("jobs", "size"), [(2, 2), (4, 4), (5, 4), (100_000, 4), (10**30, 4)])
def test_a_pool_is_no_larger_than_the_processors(jobs: int, size: int, sizes: list[int]) -> None:
    assert len(list(rashomon.read([TEXT], jobs=jobs))) == 1
    assert list(recipe.unused([TEXT], jobs=jobs)) == [()]
    assert sizes == [size, size]


def test_one_job_starts_no_process(sizes: list[int]) -> None:
    assert len(list(rashomon.read([TEXT], jobs=1))) == 1
    assert sizes == []


@pytest.mark.parametrize("jobs", [0, -1, -(10**9)])
def test_less_than_one_is_refused(jobs: int) -> None:
    with pytest.raises(rashomon.BadInput, match="at least 1"):
        list(rashomon.read([TEXT], jobs=jobs))


@pytest.mark.parametrize("mode", [[], ["--unused"]])
def test_the_command_says_what_it_makes_of_it(
    mode: list[str], sizes: list[int], tmp_path: Path
) -> None:
    report = tmp_path / "report.txt"
    report.write_text(TEXT["text"], encoding="utf-8")
    done = CliRunner().invoke(app, ["read", *mode, str(report), "--jobs", "5000"])
    assert (done.exit_code, sizes) == (0, [4])
    assert done.stderr == (
        "rashomon: jobs 5000: more than the processors here; reading 4 at once\n"
    )
    done = CliRunner().invoke(app, ["read", *mode, str(report), "--jobs", "0"])
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "rashomon: jobs 0: at least 1\n"


def test_files_are_read_in_many_processes_in_their_order_with_their_problems(
    tmp_path: Path,
) -> None:
    for number in range(60):
        words = "" if number % 10 == 7 else TEXT["text"].replace("12", str(number + 2))
        (tmp_path / f"{number:02}.txt").write_text(words, encoding="utf-8")
    rows = "".join(f'{{"id": "r{n}", "text": "{TEXT["text"]}"}}\n' for n in (1, 2, 1))
    (tmp_path / "rows.jsonl").write_text(rows, encoding="utf-8")
    found: dict[int, list[object]] = {}
    for jobs in (1, 2):
        problems: list[rashomon.Problem] = []
        readings = rashomon.read(tmp_path, on_problem=problems.append, jobs=jobs)
        found[jobs] = [[r.document for r in readings], problems]
        record = rashomon.report(tmp_path, jobs=jobs)
        found[jobs].append([d.id for d in record.documents])
    assert found[1] == found[2]
    assert len(found[1][0]) == 56
    assert [p.input[-6:] for p in found[1][1]][:2] == ["07.txt", "17.txt"]


def test_a_process_that_dies_is_named(sizes: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    from concurrent.futures.process import BrokenProcessPool

    def died(self: Pool, work: Callable, batch: list) -> futures.Future:
        done: futures.Future = futures.Future()
        done.set_exception(BrokenProcessPool())
        return done

    monkeypatch.setattr(Pool, "submit", died)
    with pytest.raises(rashomon.BadInput, match="try again with --jobs 1"):
        list(rashomon.read([TEXT], jobs=2))
