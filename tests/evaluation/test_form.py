"""Mistakes in a gold file: each on one line, with its line of the file and what to do."""

from pathlib import Path

import pytest

from rashomon.evaluation.form import read_gold
from rashomon.evaluation.tree import MOST_BYTES, MOST_DEPTH, BadGold, read_tree
from tests.evaluation.golds import GOLD, read, write

MISTAKES = [
    (
        "doc: b.txt, event: bomb, outcome",
        "doc: c.txt, event: bomb, outcome",
        "doc c.txt is none",
    ),
    ("event: mine", "event: mined", "no event mined"),
    ("count: [14, 14]", "count: [14, 13]", "low above high"),
    ("count: [14, 14]", "count: '14'", "give [low, high]"),
    ("count: [14, 14]", "count: [14, 14, 14]", "give [low, high]"),
    ("count: [14, 14]", "count: [14, x]", "a whole number"),
    ("count: [14, 14]", "count: [14, -3]", "a whole number"),
    ("category: children", "category: kids", "no category kids"),
    ("category: children", "catagory: children", "write category"),
    ("outcome: wounded", "outcome: woundde", "write wounded"),
    ("kind: responsibility", "kind: blame", "no kind blame"),
    ("{id: b2,", "{id: b1,", "another claim of this id"),
    ("{id: b2,", "{", "id is missing"),
    ("background: true}\nclaims", "background: maybe}\nclaims", "give true or false"),
    ("start: '2014'", "start: spring", "is no date"),
    ("file: b.txt", "file: z.txt", "no such file"),
    ("  - [a1, b1]", "  - [a1, b9]", "no claim b9"),
    ("  - [a1, b1]", "  - [a1]", "two ids"),
    ("low: 12, best", "low: 22, best", "above high"),
    ("  bomb:\n    killed", "  bombs:\n    killed", "no event bombs"),
    ("contradictions:\n", "contradiction:\n", "write contradictions"),
    ("documents:", "documents: {}\nunused:", "a list"),
]


@pytest.mark.parametrize(("old", "new", "words"), MISTAKES)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert old in GOLD
    file = write(tmp_path, GOLD.replace(old, new, 1))
    with pytest.raises(BadGold) as caught:
        read_gold(file)
    told = [(p.input, p.error) for p in caught.value.problems]
    letters = zip(GOLD, GOLD.replace(old, new, 1), strict=False)
    at_change = next(n for n, (a, b) in enumerate(letters) if a != b)
    line = GOLD[:at_change].count("\n") + 1
    assert any(at == f"{file} line {line}" and words in error for at, error in told), told
    assert all("\n" not in error for _, error in told)


def test_all_mistakes_come_at_once(tmp_path: Path) -> None:
    file = write(tmp_path, GOLD.replace("event: mine", "event: m").replace("[3, null]", "3 or so"))
    with pytest.raises(BadGold) as caught:
        read_gold(file)
    assert len(caught.value.problems) == 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: [1, 2", "not YAML here"),
        ("a: &x [1]\nb: *x", "anchor"),
        ("a: *x", "anchor"),
        ("[" * (MOST_DEPTH + 2) + "]" * (MOST_DEPTH + 2), "nested"),
        ("[" * 100_000, "nested"),
        ("a: 1\na: 2", "stands twice"),
        ("? [a]\n: 1", "a list or a map as the name"),
        ("a: 1\n---\nb: 2", "second document"),
        ("a: \x07", "not YAML"),
        ("x" * (MOST_BYTES + 1), "bytes"),
        ("- 1\n" * 200_100, "values"),
    ],
)
def test_a_hostile_file_is_refused_in_one_line(tmp_path: Path, text: str, words: str) -> None:
    file = tmp_path / "gold.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadGold) as caught:
        read_tree(file)
    assert words in caught.value.problems[0].error


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "gold.yaml"
    file.write_bytes(b"a: \xff\xfe\xfa")
    with pytest.raises(BadGold, match="UTF-8"):
        read_tree(file)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("NO", "NO"),
        ("yes", "yes"),
        ("004", "004"),
        ("2021-03-03", "2021-03-03"),
        ("12:30", "12:30"),
        ("1_000", "1_000"),
        ("0x10", "0x10"),
        ("12", 12),
        ("-3", -3),
        ("'12'", "12"),
        ("~", None),
        ("", None),
        ("true", True),
        ("!!python/object/apply:os.system [id]", None),
        ("!!int '12'", "12"),
    ],
)
def test_a_word_is_what_it_looks_like(tmp_path: Path, written: str, value: object) -> None:
    file = tmp_path / "gold.yaml"
    file.write_text(f"a: {written}\n", encoding="utf-8")
    found = read_tree(file).value
    assert isinstance(found, dict)
    assert found["a"].value == value or value is None


def test_documents_are_named_by_file_id_or_beginning(tmp_path: Path) -> None:
    gold = read(
        tmp_path, GOLD.replace("doc: b.txt, event: bomb, outcome", "doc: b, event: bomb, outcome")
    )
    assert {c.document for c in gold.claims} == {"a.txt", "b.txt"}


def test_what_the_recorder_did_not_know_is_not_given(tmp_path: Path) -> None:
    gold = read(tmp_path, GOLD.replace("folder: vesk", "folder: vesk\ngiven: [outlet]"))
    assert {(d.published, d.outlet) for d in gold.documents} == {
        (None, "The Vesk Post"),
        (None, "Lorn Wire"),
    }


def test_a_gold_in_json_is_read_too(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "gold.json").write_text(
        '{"documents": [{"file": "a.txt"}], "events": [{"id": "e"}], "claims": '
        '[{"id": "c", "doc": "a.txt", "event": ["e"], "outcome": "killed", "count": [1, null]}]}',
        encoding="utf-8",
    )
    gold = read_gold(tmp_path / "gold.json")
    assert gold.claims[0].counts == ((1, None),)
    assert gold.name == tmp_path.name
