"""The whole job: gold files found, reports read, records scored, the broken named."""

import json
import shutil
from pathlib import Path

import pytest

import rashomon
from rashomon.recipe import Watch
from rashomon.types import Document
from tests.evaluation.golds import GOLD, write
from tests.gold_record import read_gold as frozen

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("golds")
    write(root / "one")
    write(root / "two", GOLD.replace("folder: vesk", "folder: again"))
    write(root / "wrong", GOLD.replace("event: mine", "event: m"))
    return root


def test_a_folder_of_folders_is_scored_and_the_broken_one_named(folder: Path) -> None:
    told = []
    found = rashomon.evaluate(folder, watch=Watch(on_problem=told.append))
    assert [one.name for one in found.golds] == ["vesk", "again"]
    assert found.unusable == 1
    assert [p.input for p in told] == [f"{folder}/wrong/gold.yaml line 15"]
    assert found.problems == tuple(told)


def test_file_folder_and_folder_of_folders_give_the_same(folder: Path) -> None:
    golds = [
        rashomon.evaluate(given).golds[0]
        for given in (folder / "one" / "gold.yaml", folder / "one", [folder / "one", folder])
    ]
    assert golds[0] == golds[1] == golds[2]


def test_the_measures_of_all_are_those_of_all_figures(folder: Path) -> None:
    one = rashomon.evaluate(folder / "one")
    both = rashomon.evaluate([folder / "two", folder / "one"])
    assert both.measures.figures == one.measures.figures + one.measures.figures
    assert both.score == one.score


def test_the_json_says_what_the_measures_say(folder: Path) -> None:
    found = rashomon.evaluate(folder / "one")
    data = json.loads(json.dumps(found.to_dict()))
    assert data["score"] == found.score
    assert data["measures"]["figures"]["f1"] == found.measures.figures.percent
    assert data["measures"]["source"]["of"] == found.measures.source.of
    assert data["golds"][0]["errors"] == [miss.to_dict() for miss in found.golds[0].errors]


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda root: root / "none", "no such file"),
        (lambda root: root, "holds no gold.yaml"),
        (lambda root: write(root / "w", "claims: 1"), "no documents"),
    ],
)
def test_nothing_usable_is_bad_input(tmp_path: Path, make: object, words: str) -> None:
    with pytest.raises(rashomon.BadInput, match=words):
        rashomon.evaluate(make(tmp_path))


def test_reports_of_no_known_moment_are_a_problem_of_their_gold(folder: Path) -> None:
    with pytest.raises(rashomon.BadInput, match="does not count as of"):
        rashomon.evaluate(folder / "one", as_of="2021-03-01")


def test_pages_and_lists_of_reports_are_read(tmp_path: Path) -> None:
    gold = GOLD.replace("file: a.txt", "file: a.html").replace("doc: a.txt", "doc: a.html")
    gold = gold.replace("{file: b.txt", "{id: second, file: b.jsonl").replace("b.txt", "second")
    file = write(tmp_path, gold)
    text = (tmp_path / "a.txt").read_text(encoding="utf-8")
    page = f"<html><body><article><p>{text}</p></article></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    row = {"id": "second", "text": (tmp_path / "b.txt").read_text(encoding="utf-8")}
    other = {"id": "other", "text": "Nine people were killed in Orm on Monday."}
    lines = f"{json.dumps(row)}\n{json.dumps(other)}\n"
    (tmp_path / "b.jsonl").write_text(lines, encoding="utf-8")
    found = rashomon.evaluate(file)
    assert found.problems == ()
    assert found.measures.figures == rashomon.evaluate(write(tmp_path / "plain")).measures.figures


def test_a_report_that_cannot_be_read_is_named_and_missed(tmp_path: Path) -> None:
    file = write(tmp_path)
    (tmp_path / "b.txt").write_bytes(b"")
    found = rashomon.evaluate(file)
    assert [p.input for p in found.problems] == [f"{file}: {tmp_path}/b.txt"]
    assert found.measures.figures.missed >= 1


def test_the_example_is_the_gold_that_is_frozen() -> None:
    """The gold of the example says what the frozen gold of the tests says."""
    from rashomon.evaluation.form import read_gold

    gold = read_gold(EXAMPLES / "zarmin-market" / "gold.yaml")
    wanted = frozen("zarmin-market")
    counts = {c["id"]: tuple(c["count"]) for c in wanted["claims"] if c.get("count")}
    assert {c.id: c.counts[0] for c in gold.claims if c.counts} == counts
    assert gold.contradictions == tuple(tuple(pair) for pair in wanted["contradictions"])


def test_every_quote_of_the_example_stands_in_its_report() -> None:
    from rashomon.evaluation.form import read_gold
    from rashomon.evaluation.reports import reports_of

    gold = read_gold(EXAMPLES / "zarmin-market" / "gold.yaml")
    texts = {}
    for report in reports_of(gold):
        given = report if isinstance(report, dict) else vars_of(report)
        texts[given["id"]] = f"{given['text']}\n{given.get('title')}"
    lost = [c.id for c in gold.claims if c.quote and c.quote not in texts[c.document]]
    assert lost == []


def vars_of(report: Document) -> dict:
    return {"id": report.id, "text": report.text, "title": report.title}


def test_a_gold_can_be_moved_with_its_folder(tmp_path: Path, folder: Path) -> None:
    shutil.copytree(folder / "one", tmp_path / "moved")
    here = rashomon.evaluate(tmp_path / "moved")
    assert here.measures == rashomon.evaluate(folder / "one").measures
