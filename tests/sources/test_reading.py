import hashlib
import json
import os
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import BadInput
from rashomon.sources import read
from rashomon.sources.files import folders
from rashomon.sources.files import paths as files
from rashomon.types import Document

REPORT = "Gunmen attacked a mill near Orlen on Friday, killing nine people, police said.\n"


def test_a_file_becomes_a_document_with_its_exact_text_and_the_hash_of_its_bytes(reading, written):
    content = (
        "\r\n  Gunmen killed nine people at a mill, caf\u0065\u0301 owners said.  \r\n\r\n".encode()
    )
    path = written("report.txt", content)
    document = reading(path).document
    assert document.text == content.decode()
    assert document.sha256 == hashlib.sha256(content).hexdigest()
    assert document.path == str(path)
    assert document.language == "en"
    assert document.id.startswith("d-")


def test_a_path_may_be_a_string(reading, written):
    assert reading(str(written("a.txt", REPORT))).document.text == REPORT


def test_a_dict_keeps_its_id_and_its_text(reading):
    given = {
        "id": "wire-1",
        "text": "\ufeff Nine died.\r\n",
        "title": "Nine die",
        "url": "https://www.post.example/2019/03/nine",
        "outlet": None,
        "colour": 3,
    }
    document = reading([given]).document
    assert (document.id, document.text, document.title) == ("wire-1", given["text"], "Nine die")
    assert document.outlet == "post.example"
    assert document.sha256 == hashlib.sha256(given["text"].encode()).hexdigest()


@pytest.mark.parametrize("url", ["http://[bad", "no address", "https:///path", ""])
def test_an_address_without_a_host_gives_no_outlet(reading, url):
    assert reading([{"text": REPORT, "url": url}]).document.outlet is None


def test_one_dict_and_one_document_need_no_list(reading):
    document = Document(id="mine", text="Nine died.")
    assert reading(document).document is document
    assert reading({"text": REPORT}).document.text == REPORT


def test_lone_surrogates_in_a_text_do_no_harm(reading):
    assert reading([{"text": "Nine died \ud800 in Orlen."}]).document.text[10] == "\ud800"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"id": "x"}, ["'text' is missing"]),
        ({"text": None}, ["'text' is nothing, not text", "give"]),
        ({"text": b"Nine died."}, ["'text' is bytes"]),
        ({"text": REPORT, "id": 7}, ["'id' is a number", "string"]),
        ({"text": REPORT, "published": 2022}, ["'published' is a number", "2022-01-21"]),
        ({"text": REPORT, "title": ["a"], "url": 3}, ["'title' is a list", "'url' is a number"]),
        ({"text": "  \n "}, ["is empty"]),
        ({"text": ""}, ["is empty"]),
        ({"text": "a" * 5_000_001}, ["5,000,001 characters", "split"]),
        (3, ["is a number", "{'text': ...}"]),
        (None, ["is nothing"]),
    ],
)
def test_a_wrong_dict_is_a_problem_that_says_what_to_do(reading, given, words):
    problem = reading([given]).problem
    assert all(word in problem.error for word in words)


def test_a_problem_names_the_dict_by_its_id_or_by_its_place(reading):
    found = reading([{"text": REPORT}, {"text": ""}, {"id": "empty-one", "text": ""}])
    assert [problem.input for problem in found.problems] == ["input 2", "empty-one"]
    assert len(found.documents) == 1


@pytest.mark.parametrize("inputs", [None, 3, b"report.txt"])
def test_inputs_that_are_no_inputs_are_refused_at_once(reading, inputs):
    with pytest.raises(BadInput, match="give a path"):
        reading(inputs)


def test_input_order_is_kept_and_everything_streams():
    def endless():
        number = 0
        while True:
            number += 1
            yield {"id": f"n{number}", "text": REPORT}

    stream = read(endless(), today=date(2025, 6, 1))
    assert [next(stream).id for _ in range(3)] == ["n1", "n2", "n3"]


def test_a_folder_is_read_in_sorted_order_without_what_is_no_report(reading, written, tmp_path):
    for name in ("b.md", "a.txt", "c/inner.txt", "d.TEXT"):
        written(name, f"{REPORT}{name}")
    for name in (
        ".hidden.txt",
        ".git/x.txt",
        "gold.yaml",
        "gold.json",
        "map.png",
        "check.py",
        "README.md",
    ):
        written(name, REPORT)
    written("gold.json", '{"n": 4}')
    found = reading(tmp_path)
    names = [os.path.relpath(document.path, tmp_path) for document in found.documents]
    assert names == ["a.txt", "b.md", os.path.join("c", "inner.txt"), "d.TEXT"]
    assert not found.problems


def test_a_dossier_inside_the_folder_is_not_read_as_reports(reading, written, tmp_path):
    written("in/a.txt", "Nine died in Orlen.")
    for name in ("index.html", "manifest.json", "record.json", "report.txt"):
        written(f"in/dossier/{name}", "Nine died in Orlen, and nine again.")
    found = reading([tmp_path / "in"])
    assert [d.text for d in found.documents] == ["Nine died in Orlen."]
    assert [p.error for p in found.problems] == ["is a dossier, made of reports; left out"]


def test_kinds_that_often_hold_reports_are_named_once_a_folder(reading, written, tmp_path):
    written("a.txt", REPORT)
    written("b.doc", b"\xd0\xcf\x11\xe0")
    written("c/d.doc", b"\xd0\xcf\x11\xe0")
    (problem,) = reading(tmp_path).problems
    assert "2 .doc files not read" in problem.error


def test_a_folder_without_a_report_is_a_problem(reading, written, tmp_path):
    assert "no such file" in reading(tmp_path / "none").problem.error
    written("map.png", b"\x89PNG")
    assert "holds no report" in reading(tmp_path).problem.error


@pytest.mark.parametrize("name", ["gold.yaml", "scan.pdf", "README", "table.csv"])
def test_an_unknown_kind_named_directly_is_a_problem(reading, written, name):
    problem = reading(written(name, REPORT)).problem
    assert ".txt" in problem.error
    assert problem.input.endswith(name)


def test_copies_have_ids_of_their_own_in_any_order(reading, written):
    paths = [written("a/report.txt", REPORT), written("b/report.txt", REPORT)]
    there = {d.path: d.id for d in reading(paths).documents}
    back = {d.path: d.id for d in reading(paths[::-1]).documents}
    assert there == back
    assert len(set(there.values())) == 2
    assert len({d.sha256 for d in reading(paths).documents}) == 1


def test_a_document_given_twice_counts_once_and_is_named(reading, written):
    path = written("a.txt", REPORT)
    found = reading([path, path.parent / "." / "a.txt", path.parent])
    assert len(found.documents) == 1
    assert len(found.problems) == 2
    assert all("already read" in problem.error for problem in found.problems)


def test_two_dicts_with_one_id_are_not_mixed_up(reading):
    found = reading([{"id": "x", "text": "Nine died."}, {"id": "x", "text": "Ten died."}])
    assert found.documents[0].text == "Nine died."
    assert "id x" in found.problems[0].error


def test_one_bad_input_does_not_hold_up_the_others(reading, written, tmp_path):
    bad = [tmp_path / "no.txt", written("e.txt", b""), written("w.txt", " \n\t\n"), "x" * 5000, ""]
    found = reading([*bad, {"text": REPORT}, "a\0b.txt", "a\ud800.txt"])
    assert len(found.documents) == 1
    assert len(found.problems) == len(bad) + 2
    assert all(p.error and "\n" not in p.error and len(p.input) < 300 for p in found.problems)
    "".join(p.input + p.error for p in found.problems).encode("utf-8")


def test_a_named_pipe_is_refused_without_waiting(reading, tmp_path):
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert "named pipe" in reading(pipe).problem.error
    (problem, *_) = reading(tmp_path).problems
    assert "named pipe" in problem.error


def test_a_device_is_refused(reading):
    assert "device" in reading("/dev/null").problem.error


def test_links_that_lead_back_are_left_out(reading, written, tmp_path):
    written("in/a.txt", REPORT)
    (tmp_path / "in" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "nowhere.txt").symlink_to(tmp_path / "gone.txt")
    found = reading(tmp_path)
    assert len(found.documents) == 1
    reasons = sorted(problem.error for problem in found.problems)
    assert len(reasons) == 3
    assert any("already read" in reason for reason in reasons)
    assert any("points nowhere" in reason for reason in reasons)
    assert any("link to itself" in reason for reason in reasons)


def test_a_folder_that_may_not_be_opened_is_a_problem(reading, tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(folders.os, "listdir", refuse)
    (problem, _) = reading(tmp_path).problems
    assert "may not be opened" in problem.error


def test_a_file_that_may_not_be_opened_is_a_problem(reading, written, monkeypatch):
    path = written("a.txt", REPORT)

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(files.os, "open", refuse)
    assert "may not be opened" in reading(path).problem.error


def test_a_very_deep_folder_is_read(reading, tmp_path):
    deep = tmp_path
    for _ in range(300):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text(REPORT)
    assert reading(tmp_path).document.text == REPORT


def test_a_file_beyond_the_limit_is_refused(reading, written):
    problem = reading(written("big.txt", b"a " * 5_000_001)).problem
    assert "10 MB" in problem.error
    assert ".jsonl" in problem.error


PIECES = ["AP", "(", ") -", "told ", "By ", "Jan 21", " ", "\n", "\n\n", "Also read ", "12", "\0"]


@given(st.one_of(st.text(), st.lists(st.sampled_from([*PIECES, "\ud800", REPORT])).map("".join)))
def test_any_text_is_kept_exactly_or_refused_as_empty(text):
    *_, found = read([{"text": text}], today=date(2025, 6, 1))
    if text.strip():
        assert found.text == text
    else:
        assert "is empty" in found.error


def test_a_name_with_odd_bytes_can_be_shown(reading, tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as stream:
        stream.write(REPORT.encode())
    document = reading(tmp_path).document
    json.dumps(document.path, ensure_ascii=False).encode("utf-8")
    assert document.path.endswith("caf\\xe9.txt")
