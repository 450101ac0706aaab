import json
import resource

from rashomon.sources.limits import MOST_BROKEN_LINES

REPORT = "Gunmen attacked a mill near Orlen on Friday, killing nine people, police said."


def line(**fields):
    return json.dumps({"text": REPORT, **fields}) + "\n"


def test_each_line_is_a_document(reading, written):
    path = written("wires.jsonl", line(id="a") + "\n" + line(title="Nine die", outlet="Post"))
    first, second = reading(path).documents
    assert first.id == "a"
    assert second.id.startswith("d-")
    assert (second.title, second.outlet) == ("Nine die", "Post")
    assert {first.path, second.path} == {str(path)}


def test_a_broken_line_is_named_and_the_rest_goes_on(reading, written):
    broken = [
        "{",
        "[1]",
        '"text"',
        "nul",
        '{"id": "b"}',
        "[" * 100_000,
        '{"text": "\xff"}',
        "9" * 5000,
    ]
    lines = [line(id="first"), *(f"{text}\n" for text in broken), line(id="last")]
    content = "".join(lines).encode("latin-1")
    found = reading(written("wires.ndjson", content))
    assert [document.id for document in found.documents] == ["first", "last"]
    assert len(found.problems) == len(broken)
    for number, problem in enumerate(found.problems, 2):
        assert problem.input.endswith(f"wires.ndjson:{number}")


def test_a_mark_at_the_beginning_is_no_part_of_the_first_line(reading, written):
    path = written("wires.jsonl", b"\xef\xbb\xbf" + line(id="a").encode())
    assert reading(path).document.id == "a"


def test_a_file_in_utf_16_is_refused_as_one(reading, written):
    assert "UTF-16" in reading(written("wires.jsonl", line().encode("utf-16"))).problem.error


def test_a_file_without_lines_is_a_problem(reading, written):
    assert "no document" in reading(written("wires.jsonl", "\n\n")).problem.error


def test_a_line_of_50_mb_does_not_hold_up_the_others(reading, written):
    content = (
        line(id="a").encode() + b'{"text": "' + b"a" * 50_000_000 + b'"}\n' + line(id="b").encode()
    )
    path = written("wires.jsonl", content)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = reading(path)
    grown_mb = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert [document.id for document in found.documents] == ["a", "b"]
    assert "line 2 is longer than 10 MB" in found.problems[0].error
    assert grown_mb < 40


def test_many_broken_lines_are_counted_not_listed(reading, written):
    path = written("wires.jsonl", "{\n" * (MOST_BROKEN_LINES + 50) + line(id="a"))
    found = reading(path)
    assert len(found.problems) == MOST_BROKEN_LINES + 1
    assert found.problems[-1].error.startswith("50 more lines")
    assert len(found.documents) == 1
